# The contract leaves the test out of primary care.
# The trap: The contract binds the practice: no bill to the member.
chart: stiff-shoulder-blood-pressure
denied with: 256
reason: outside-the-contract

## as it is
covered by tidewater-hmo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Tidewater Health HMO
sheet J45.909 | 94010
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 55.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 55.00 paid 0.00
>   94010 charged 55.00 paid 0.00: CO-256 55.00
post
> ledger: charged 55.00, paid 0.00, contract 0.00, given up 0.00, payer owes 55.00, patient owes 0.00
> open: line 1 55.00
explain 1 by managed-contract in 24D
> the payer’s rule: managed-contract, read 24D 94010, no modifier; contract The contract leaves it out of primary care.. Read line 1: 94010, no modifier. The contract leaves it out of primary care. Modifier 22 would set it apart.
adjust off 1 because the contract leaves it out and binds us

## twin: another plan covers the patient
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet J45.909 | 94010
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 55.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 55.00 paid 0.00
>   94010 charged 55.00 paid 0.00: CO-45 21.72, PR-1 33.28
post
> ledger: charged 55.00, paid 0.00, contract 21.72, given up 0.00, payer owes 0.00, patient owes 33.28
