# The approval’s units were used up.
# The trap: A new approval given afterwards does not count back.
chart: stiff-shoulder-blood-pressure
denied with: 198
reason: more-than-approved

## as it is
covered by orchard-ppo
visit /permits = [{"kind": "authorization", "plan": "orchard-ppo", "number": "OM-A1", "codes": ["73721"], "force": {"from": "2026-04-01", "to": "2026-05-01"}, "units": 0}]
visit /registered_authorization = "OM-A1"
arrive
sheet M23.91 | 73721-LT
make the claim
send
wait for the answer
post
explain 1 by authorization-required in 23
adjust off 1 because no unit was left

## twin: a unit was left
covered by orchard-ppo
visit /permits = [{"kind": "authorization", "plan": "orchard-ppo", "number": "OM-A1", "codes": ["73721"], "force": {"from": "2026-04-01", "to": "2026-05-01"}, "units": 1}]
visit /registered_authorization = "OM-A1"
arrive
sheet M23.91 | 73721-LT
make the claim
send
wait for the answer
post
