# Handling a specimen is always part of something else.
# The trap: Not the patient’s.
chart: stiff-shoulder-blood-pressure
denied with: 234
reason: never-paid-apart

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet I10 | 99213 | 99000
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 175.00
wait for the answer
> 835 of 2026-04-25: pays 51.14
> claim 1001 charged 175.00 paid 51.14
>   99213 charged 150.00 paid 51.14: CO-45 36.08, PR-1 50.00, PR-2 12.78
>   99000 charged 25.00 paid 0.00: CO-234 25.00, N390
post
> ledger: charged 175.00, paid 51.14, contract 36.08, given up 0.00, payer owes 25.00, patient owes 62.78
> open: line 2 25.00
explain 2 by never-apart in 24D
> the payer’s rule: never-apart, read 24D 99000, no modifier; contract It is always part of another service.. Read line 2: 99000, no modifier. It is always part of another service.
adjust off 2 because handling is part of the visit
statement
> ledger: charged 175.00, paid 113.92, contract 36.08, given up 25.00, payer owes 0.00, patient owes 0.00

## twin: the list is empty
covered by orchard-ppo
datum orchard-ppo never-apart /items = []
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet I10 | 99213 | 99000
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 175.00
wait for the answer
> 835 of 2026-04-25: pays 61.38
> claim 1001 charged 175.00 paid 61.38
>   99213 charged 150.00 paid 51.14: CO-45 36.08, PR-1 50.00, PR-2 12.78
>   99000 charged 25.00 paid 10.24: CO-45 12.20, PR-2 2.56
post
> ledger: charged 175.00, paid 61.38, contract 48.28, given up 0.00, payer owes 0.00, patient owes 65.34
