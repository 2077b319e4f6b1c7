# The patient’s plan has no such benefit.
# The trap: Estimate and consent before the service.
chart: stiff-shoulder-blood-pressure
denied with: 204
reason: not-this-plan

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet E66.9 | 97802
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 80.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 80.00 paid 0.00
>   97802 charged 80.00 paid 0.00: PR-204 80.00
post
> ledger: charged 80.00, paid 0.00, contract 0.00, given up 0.00, payer owes 0.00, patient owes 80.00
statement
> ledger: charged 80.00, paid 80.00, contract 0.00, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the list is empty
covered by orchard-ppo
datum orchard-ppo not-covered /items = []
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet E66.9 | 97802
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 80.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 80.00 paid 0.00
>   97802 charged 80.00 paid 0.00: CO-45 32.64, PR-1 47.36
post
> ledger: charged 80.00, paid 0.00, contract 32.64, given up 0.00, payer owes 0.00, patient owes 47.36
