# The diagnosis code ended with September 2025.
# The trap: The date of service decides, not the day the claim is made.
chart: stiff-shoulder-blood-pressure
denied with: 146
reason: diagnosis-ended

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet G35 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: CO-146 150.00
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by codes-valid in 21
> the payer’s rule: codes-valid, read 24A 04/10/2026; 24D 99213, no modifier; 24E A G35. Line 1 points to A, G35, which is not a billable code on 04/10/2026.
correct by replacement
sheet G35.D | 99213
send
> 2026-04-25: item 22 7 261040010011, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-05-12: pays 51.14
> reversal 1001 charged −150.00 paid 0.00
>   99213 charged −150.00 paid 0.00: CO-146 −150.00
> claim 1001 charged 150.00 paid 51.14
>   99213 charged 150.00 paid 51.14: CO-45 36.08, PR-1 50.00, PR-2 12.78
post
> ledger: charged 150.00, paid 51.14, contract 36.08, given up 0.00, payer owes 0.00, patient owes 62.78
statement
> ledger: charged 150.00, paid 113.92, contract 36.08, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the code is the one in force
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet G35.D | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 51.14
> claim 1001 charged 150.00 paid 51.14
>   99213 charged 150.00 paid 51.14: CO-45 36.08, PR-1 50.00, PR-2 12.78
post
> ledger: charged 150.00, paid 51.14, contract 36.08, given up 0.00, payer owes 0.00, patient owes 62.78
