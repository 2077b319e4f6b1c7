# The knee film points to the shoulder.
# The trap: An appeal with the note wins nothing: the claim itself points to the wrong letter.
chart: stiff-shoulder-blood-pressure
denied with: 11
reason: diagnosis-and-service

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M75.42 M17.11 | 73562-RT A
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 105.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 105.00 paid 0.00
>   73562 charged 105.00 paid 0.00: CO-11 105.00
post
> ledger: charged 105.00, paid 0.00, contract 0.00, given up 0.00, payer owes 105.00, patient owes 0.00
> open: line 1 105.00
explain 1 by diagnosis-fits in 24E
> the payer’s rule: diagnosis-fits, read 24D 73562 RT; 24E A M75.42; contract A knee film needs a reason in the leg.. Read line 1: 73562 RT. A knee film needs a reason in the leg.
correct by replacement
sheet M75.42 M17.11 | 73562-RT B
send
> 2026-04-25: item 22 7 261040010011, item 23 blank, item 28 105.00
wait for the answer
> 835 of 2026-05-12: pays 3.01
> reversal 1001 charged −105.00 paid 0.00
>   73562 charged −105.00 paid 0.00: CO-11 −105.00
> claim 1001 charged 105.00 paid 3.01
>   73562 charged 105.00 paid 3.01: CO-45 51.24, PR-1 50.00, PR-2 0.75
post
> ledger: charged 105.00, paid 3.01, contract 51.24, given up 0.00, payer owes 0.00, patient owes 50.75
statement
> ledger: charged 105.00, paid 53.76, contract 51.24, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the line points to the knee
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M75.42 M17.11 | 73562-RT B
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 105.00
wait for the answer
> 835 of 2026-04-25: pays 3.01
> claim 1001 charged 105.00 paid 3.01
>   73562 charged 105.00 paid 3.01: CO-45 51.24, PR-1 50.00, PR-2 0.75
post
> ledger: charged 105.00, paid 3.01, contract 51.24, given up 0.00, payer owes 0.00, patient owes 50.75
