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
sheet M23.91 | 73721-LT
make the claim
send
wait for the answer
post
explain 1 by authorization-required in 23
correct by replacement
write item 23: OM-A2
send
wait for the answer
post
statement

## twin: the desk wrote the right number
covered by orchard-ppo
visit /permits = [{"kind": "authorization", "plan": "orchard-ppo", "number": "OM-A1", "codes": ["29881"], "force": {"from": "2026-04-01", "to": "2026-05-01"}, "units": 1}, {"kind": "authorization", "plan": "orchard-ppo", "number": "OM-A2", "codes": ["73721"], "force": {"from": "2026-04-01", "to": "2026-05-01"}, "units": 1}]
visit /registered_authorization = "OM-A2"
arrive
sheet M23.91 | 73721-LT
make the claim
send
wait for the answer
post
