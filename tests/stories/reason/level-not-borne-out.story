# A cold does not bear out the highest level.
# The trap: Send the note if it shows the level; lower the code only if it does not.
chart: stiff-shoulder-blood-pressure
denied with: 150
reason: level-not-borne-out

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet J06.9 | 99215
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 295.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 295.00 paid 0.00
>   99215 charged 295.00 paid 0.00: CO-150 295.00, M25
post
> ledger: charged 295.00, paid 0.00, contract 0.00, given up 0.00, payer owes 295.00, patient owes 0.00
> open: line 1 295.00
explain 1 by level-of-service in 24E
> the payer’s rule: level-of-service, read 24D 99215, no modifier; 24E A J06.9; contract The diagnoses pointed to bear out no more than a lower level.. Read line 1: 99215, no modifier. The diagnoses pointed to bear out no more than a lower level.
correct by replacement
sheet J06.9 | 99213
send
> 2026-04-25: item 22 7 261040010011, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-05-12: pays 51.14
> reversal 1001 charged −295.00 paid 0.00
>   99215 charged −295.00 paid 0.00: CO-150 −295.00, M25
> claim 1001 charged 150.00 paid 51.14
>   99213 charged 150.00 paid 51.14: CO-45 36.08, PR-1 50.00, PR-2 12.78
post
> ledger: charged 150.00, paid 51.14, contract 36.08, given up 0.00, payer owes 0.00, patient owes 62.78
statement
> ledger: charged 150.00, paid 113.92, contract 36.08, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the diagnosis is heart failure
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet I50.22 | 99215
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 295.00
wait for the answer
> 835 of 2026-04-25: pays 141.25
> claim 1001 charged 295.00 paid 141.25
>   99215 charged 295.00 paid 141.25: CO-45 68.44, PR-1 50.00, PR-2 35.31
post
> ledger: charged 295.00, paid 141.25, contract 68.44, given up 0.00, payer owes 0.00, patient owes 85.31
