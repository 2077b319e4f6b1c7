# Two visits of one clinician on one day.
# The trap: Add the work up into one level instead.
chart: stiff-shoulder-blood-pressure
denied with: B14
reason: second-visit

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet I10 R51.9 | 99213 A | 99214 B
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 360.00
wait for the answer
> 835 of 2026-04-25: pays 51.14
> claim 1001 charged 360.00 paid 51.14
>   99213 charged 150.00 paid 51.14: CO-45 36.08, PR-1 50.00, PR-2 12.78
>   99214 charged 210.00 paid 0.00: CO-B14 210.00
post
> ledger: charged 360.00, paid 51.14, contract 36.08, given up 0.00, payer owes 210.00, patient owes 62.78
> open: line 2 210.00
explain 2 by one-visit in 24D
> the payer’s rule: one-visit, read 24D 99214, no modifier; 24A 04/10/2026; history 99213 on line 1. A visit of that day is paid already: 99213 on line 1. Modifier 25, 27 or 59 would set this one apart.
adjust off 2 because one visit in two parts
statement
> ledger: charged 360.00, paid 113.92, contract 36.08, given up 210.00, payer owes 0.00, patient owes 0.00

## twin: 25 sets the second apart
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet I10 R51.9 | 99213 A | 99214-25 B
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 360.00
wait for the answer
> 835 of 2026-04-25: pays 180.16
> claim 1001 charged 360.00 paid 180.16
>   99213 charged 150.00 paid 51.14: CO-45 36.08, PR-1 50.00, PR-2 12.78
>   99214 charged 210.00 paid 129.02: CO-45 48.72, PR-2 32.26
post
> ledger: charged 360.00, paid 180.16, contract 84.80, given up 0.00, payer owes 0.00, patient owes 95.04
