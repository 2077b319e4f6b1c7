# The same clinician saw the patient within three years.
# The trap: New to the office is not new to the group.
chart: stiff-shoulder-blood-pressure
denied with: B16
reason: not-new

## as it is
covered by orchard-ppo
visit /earlier = [{"procedure": "99213", "dos": "2025-01-15", "npi": "2043917857"}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet I10 | 99203
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 185.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 185.00 paid 0.00
>   99203 charged 185.00 paid 0.00: CO-B16 185.00
post
> ledger: charged 185.00, paid 0.00, contract 0.00, given up 0.00, payer owes 185.00, patient owes 0.00
> open: line 1 185.00
explain 1 by new-patient in 24D
> the payer’s rule: new-patient, read 24D 99203, no modifier; 24A 04/10/2026; history 99213 on 01/15/2025. 99203 is for new patients. The same clinician was paid for 99213 on 01/15/2025.
correct by replacement
sheet I10 | 99213
send
> 2026-04-25: item 22 7 261040010011, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-05-12: pays 51.14
> reversal 1001 charged −185.00 paid 0.00
>   99203 charged −185.00 paid 0.00: CO-B16 −185.00
> claim 1001 charged 150.00 paid 51.14
>   99213 charged 150.00 paid 51.14: CO-45 36.08, PR-1 50.00, PR-2 12.78
post
> ledger: charged 150.00, paid 51.14, contract 36.08, given up 0.00, payer owes 0.00, patient owes 62.78
statement
> ledger: charged 150.00, paid 113.92, contract 36.08, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the last visit was five years ago
covered by orchard-ppo
visit /earlier = [{"procedure": "99213", "dos": "2021-01-15", "npi": "2043917857"}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet I10 | 99203
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 185.00
wait for the answer
> 835 of 2026-04-25: pays 71.62
> claim 1001 charged 185.00 paid 71.62
>   99203 charged 185.00 paid 71.62: CO-45 45.48, PR-1 50.00, PR-2 17.90
post
> ledger: charged 185.00, paid 71.62, contract 45.48, given up 0.00, payer owes 0.00, patient owes 67.90
