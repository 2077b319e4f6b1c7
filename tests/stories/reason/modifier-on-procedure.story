# 25 stands on the procedure instead of the visit.
# The trap: 25 belongs to the visit beside it, when there is one.
chart: stiff-shoulder-blood-pressure
denied with: 4
reason: modifier-on-procedure

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M75.42 | 20610-LT-25
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   20610 charged 150.00 paid 0.00: CO-4 150.00, N823
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by modifier-fits in 24D
> the payer’s rule: modifier-fits, read 24D 20610 LT 25. Read line 1: 20610 LT 25. Modifier 25 belongs on a visit; 20610 is none.
correct by replacement
sheet M75.42 | 20610-LT
send
> 2026-04-25: item 22 7 261040010011, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-05-12: pays 24.51
> reversal 1001 charged −150.00 paid 0.00
>   20610 charged −150.00 paid 0.00: CO-4 −150.00, N823
> claim 1001 charged 150.00 paid 24.51
>   20610 charged 150.00 paid 24.51: CO-45 69.36, PR-1 50.00, PR-2 6.13
post
> ledger: charged 150.00, paid 24.51, contract 69.36, given up 0.00, payer owes 0.00, patient owes 56.13
statement
> ledger: charged 150.00, paid 80.64, contract 69.36, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: without 25
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
