# The plan’s policy holds the treatment unproven.
# The trap: Not the patient’s without a signed consent to pay before the service.
chart: stiff-shoulder-blood-pressure
denied with: 55
reason: experimental

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M75.42 | S8948
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 25.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 25.00 paid 0.00
>   S8948 charged 25.00 paid 0.00: CO-55 25.00, N130
post
> ledger: charged 25.00, paid 0.00, contract 0.00, given up 0.00, payer owes 25.00, patient owes 0.00
> open: line 1 25.00
explain 1 by experimental in 24D
> the payer’s rule: experimental, read 24D S8948, no modifier; contract Our policy holds it unproven.. Read line 1: S8948, no modifier. Our policy holds it unproven.
adjust off 1 because the policy stands

## twin: the policy was lifted
covered by orchard-ppo
datum orchard-ppo experimental /items = []
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M75.42 | S8948
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 25.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 25.00 paid 0.00
>   S8948 charged 25.00 paid 0.00: CO-45 5.80, PR-1 19.20
post
> ledger: charged 25.00, paid 0.00, contract 5.80, given up 0.00, payer owes 0.00, patient owes 19.20
