# The employer’s plan leaves the service out.
# The trap: Group PR with 96 goes to the patient; group CO with 96 would not.
chart: stiff-shoulder-blood-pressure
denied with: 96
reason: not-in-plan

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet Z01.419 | S0610
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 25.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 25.00 paid 0.00
>   S0610 charged 25.00 paid 0.00: PR-96 25.00, N30
post
> ledger: charged 25.00, paid 0.00, contract 0.00, given up 0.00, payer owes 25.00, patient owes 0.00
> open: line 1 25.00
explain 1 by not-covered in 24D
> the payer’s rule: not-covered, read 24D S0610, no modifier; contract This employer’s plan leaves it out.. Read line 1: S0610, no modifier. This employer’s plan leaves it out.
bill the patient 1
statement
> ledger: charged 25.00, paid 25.00, contract 0.00, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the plan’s list is empty
covered by orchard-ppo
datum orchard-ppo not-covered /items = []
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet Z01.419 | S0610
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 25.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 25.00 paid 0.00
>   S0610 charged 25.00 paid 0.00: CO-45 5.80, PR-1 19.20
post
> ledger: charged 25.00, paid 0.00, contract 5.80, given up 0.00, payer owes 0.00, patient owes 19.20
