# More units than the plan pays on a day.
# The trap: A typing error is corrected; three true injections would be three lines with their places.
chart: stiff-shoulder-blood-pressure
denied with: 151
reason: too-many-units

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M75.42 | 20610-LT x3
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 450.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 450.00 paid 0.00
>   20610 charged 450.00 paid 0.00: CO-151 450.00, N362
post
> ledger: charged 450.00, paid 0.00, contract 0.00, given up 0.00, payer owes 450.00, patient owes 0.00
> open: line 1 450.00
explain 1 by unit-limit in 24G
> the payer’s rule: unit-limit, read 24G 3; 24D 20610 LT. Read line 1: 3 units of 20610, 0 before it that day. The plan pays at most 2 on a day.
correct by replacement
sheet M75.42 | 20610-LT
send
> 2026-04-25: item 22 7 261040010011, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-05-12: pays 24.51
> reversal 1001 charged −450.00 paid 0.00
>   20610 charged −450.00 paid 0.00: CO-151 −450.00, N362
> claim 1001 charged 150.00 paid 24.51
>   20610 charged 150.00 paid 24.51: CO-45 69.36, PR-1 50.00, PR-2 6.13
post
> ledger: charged 150.00, paid 24.51, contract 69.36, given up 0.00, payer owes 0.00, patient owes 56.13
statement
> ledger: charged 150.00, paid 80.64, contract 69.36, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: one unit
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M75.42 | 20610-LT
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 24.51
> claim 1001 charged 150.00 paid 24.51
>   20610 charged 150.00 paid 24.51: CO-45 69.36, PR-1 50.00, PR-2 6.13
post
> ledger: charged 150.00, paid 24.51, contract 69.36, given up 0.00, payer owes 0.00, patient owes 56.13
