# The number in item 23 belongs to another service.
# The trap: Two approvals on file: compare the codes, not the dates alone.
chart: stiff-shoulder-blood-pressure
denied with: 284
reason: approval-for-another

## as it is
covered by orchard-ppo
visit /permits = [{"kind": "authorization", "plan": "orchard-ppo", "number": "OM-A1", "codes": ["29881"], "force": {"from": "2026-04-01", "to": "2026-05-01"}, "units": 1}, {"kind": "authorization", "plan": "orchard-ppo", "number": "OM-A2", "codes": ["73721"], "force": {"from": "2026-04-01", "to": "2026-05-01"}, "units": 1}]
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
>   73721 charged 620.00 paid 0.00: CO-284 620.00
post
> ledger: charged 620.00, paid 0.00, contract 0.00, given up 0.00, payer owes 620.00, patient owes 0.00
> open: line 1 620.00
explain 1 by authorization-required in 23
> the payer’s rule: authorization-required, read 24D 73721 LT; 24A 04/10/2026; 23 OM-A1; permits OM-A1: 29881 from 04/01/2026 to 05/01/2026, 1 units. Authorization OM-A1 does not name 73721.
correct by replacement
write item 23: OM-A2
send
> 2026-04-25: item 22 7 261040010011, item 23 OM-A2, item 28 620.00
wait for the answer
> 835 of 2026-05-12: pays 183.23
> reversal 1001 charged −620.00 paid 0.00
>   73721 charged −620.00 paid 0.00: CO-284 −620.00
> claim 1001 charged 620.00 paid 183.23
>   73721 charged 620.00 paid 183.23: CO-45 340.96, PR-1 50.00, PR-2 45.81
post
> ledger: charged 620.00, paid 183.23, contract 340.96, given up 0.00, payer owes 0.00, patient owes 95.81
statement
> ledger: charged 620.00, paid 279.04, contract 340.96, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the desk wrote the right number
covered by orchard-ppo
visit /permits = [{"kind": "authorization", "plan": "orchard-ppo", "number": "OM-A1", "codes": ["29881"], "force": {"from": "2026-04-01", "to": "2026-05-01"}, "units": 1}, {"kind": "authorization", "plan": "orchard-ppo", "number": "OM-A2", "codes": ["73721"], "force": {"from": "2026-04-01", "to": "2026-05-01"}, "units": 1}]
visit /registered_authorization = "OM-A2"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M23.91 | 73721-LT
make the claim
send
> 2026-04-13: item 22 1, item 23 OM-A2, item 28 620.00
wait for the answer
> 835 of 2026-04-25: pays 183.23
> claim 1001 charged 620.00 paid 183.23
>   73721 charged 620.00 paid 183.23: CO-45 340.96, PR-1 50.00, PR-2 45.81
post
> ledger: charged 620.00, paid 183.23, contract 340.96, given up 0.00, payer owes 0.00, patient owes 95.81
