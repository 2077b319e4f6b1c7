# The plan had refused the service before it was done.
# The trap: The patient owes nothing unless told and agreed in writing.
chart: stiff-shoulder-blood-pressure
denied with: 39
reason: refused-beforehand

## as it is
covered by orchard-ppo
visit /permits = [{"kind": "authorization", "plan": "orchard-ppo", "number": "OM-A1", "codes": ["73721"], "force": {"from": "2026-04-01", "to": "2026-05-01"}, "units": 1, "refused": true}]
visit /registered_authorization = "OM-A1"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M23.91 | 73721-LT
make the claim
send
> 2026-04-13: item 22 1, item 23 OM-A1, item 28 620.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 620.00 paid 0.00
>   73721 charged 620.00 paid 0.00: CO-39 620.00
post
> ledger: charged 620.00, paid 0.00, contract 0.00, given up 0.00, payer owes 620.00, patient owes 0.00
> open: line 1 620.00
explain 1 by authorization-required in 23
> the payer’s rule: authorization-required, read 24D 73721 LT; 24A 04/10/2026; 23 OM-A1; permits OM-A1: 73721 from 04/01/2026 to 05/01/2026, 1 units. Authorization OM-A1 was asked for and refused.
adjust off 1 because refused beforehand, and done all the same

## twin: the approval was granted
covered by orchard-ppo
visit /permits = [{"kind": "authorization", "plan": "orchard-ppo", "number": "OM-A1", "codes": ["73721"], "force": {"from": "2026-04-01", "to": "2026-05-01"}, "units": 1}]
visit /registered_authorization = "OM-A1"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M23.91 | 73721-LT
make the claim
send
> 2026-04-13: item 22 1, item 23 OM-A1, item 28 620.00
wait for the answer
> 835 of 2026-04-25: pays 183.23
> claim 1001 charged 620.00 paid 183.23
>   73721 charged 620.00 paid 183.23: CO-45 340.96, PR-1 50.00, PR-2 45.81
post
> ledger: charged 620.00, paid 183.23, contract 340.96, given up 0.00, payer owes 0.00, patient owes 95.81
