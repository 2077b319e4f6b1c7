# An office visit code beside a hospital’s place of service.
# The trap: The place is registered with the encounter; changing it to 11 to be paid would be false. The code must follow the place.
chart: stiff-shoulder-blood-pressure
denied with: 5
reason: place-of-service

## as it is
covered by orchard-ppo
visit /place_of_service = "21"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet I10 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: CO-5 150.00, M77
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by place-fits in 24B
> the payer’s rule: place-fits, read 24D 99213, no modifier; 24B 21; contract Office visits are for the office, not for inpatients.. Read line 1: 99213, no modifier. Office visits are for the office, not for inpatients.
correct by replacement
sheet I10 | 99231
send
> 2026-04-25: item 22 7 261040010011, item 23 blank, item 28 85.00
wait for the answer
> 835 of 2026-05-12: pays 9.15
> reversal 1001 charged −150.00 paid 0.00
>   99213 charged −150.00 paid 0.00: CO-5 −150.00, M77
> claim 1001 charged 85.00 paid 9.15
>   99231 charged 85.00 paid 9.15: CO-45 23.56, PR-1 50.00, PR-2 2.29
post
> ledger: charged 85.00, paid 9.15, contract 23.56, given up 0.00, payer owes 0.00, patient owes 52.29
statement
> ledger: charged 85.00, paid 61.44, contract 23.56, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the visit was in the office
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet I10 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 51.14
> claim 1001 charged 150.00 paid 51.14
>   99213 charged 150.00 paid 51.14: CO-45 36.08, PR-1 50.00, PR-2 12.78
post
> ledger: charged 150.00, paid 51.14, contract 36.08, given up 0.00, payer owes 0.00, patient owes 62.78
