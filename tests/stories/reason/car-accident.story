# A car insurer’s accident file is open and comes first.
# The trap: Not the patient’s bill: ask for the car insurer’s claim number.
chart: stiff-shoulder-blood-pressure
denied with: 21
reason: car-accident

## as it is
covered by orchard-ppo
visit /coverages/0/holds = [{"kind": "auto-claim", "force": {"from": "2026-01-01"}}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet S13.4XXA | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: CO-21 150.00
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by membership-hold in membership
> the payer’s rule: membership-hold, read 24A 04/10/2026; 24D 99213, no modifier; membership auto-claim from 01/01/2026. Seen on 04/10/2026. The file says auto-claim from 01/01/2026. A car insurer has an accident file open; it answers for injuries first.
adjust off 1 because billed to the car insurer with its claim number

## twin: the accident file was closed in March
covered by orchard-ppo
visit /coverages/0/holds = [{"kind": "auto-claim", "force": {"from": "2026-01-01", "to": "2026-03-31"}}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet S13.4XXA | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 51.14
> claim 1001 charged 150.00 paid 51.14
>   99213 charged 150.00 paid 51.14: CO-45 36.08, PR-1 50.00, PR-2 12.78
post
> ledger: charged 150.00, paid 51.14, contract 36.08, given up 0.00, payer owes 0.00, patient owes 62.78
