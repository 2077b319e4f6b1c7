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
sheet M23.91 | 73721-LT
make the claim
send
wait for the answer
post
explain 1 by authorization-required in 23
adjust off 1 because refused beforehand, and done all the same

## twin: the approval was granted
covered by orchard-ppo
visit /permits = [{"kind": "authorization", "plan": "orchard-ppo", "number": "OM-A1", "codes": ["73721"], "force": {"from": "2026-04-01", "to": "2026-05-01"}, "units": 1}]
visit /registered_authorization = "OM-A1"
arrive
sheet M23.91 | 73721-LT
make the claim
send
wait for the answer
post
