# The approval’s last day was before the service.
# The trap: Moving the date of service to fit would be false.
chart: stiff-shoulder-blood-pressure
denied with: 302
reason: approval-ran-out

## as it is
covered by orchard-ppo
visit /permits = [{"kind": "authorization", "plan": "orchard-ppo", "number": "OM-A1", "codes": ["73721"], "force": {"from": "2026-03-01", "to": "2026-04-05"}, "units": 1}]
visit /registered_authorization = "OM-A1"
arrive
sheet M23.91 | 73721-LT
make the claim
send
wait for the answer
post
explain 1 by authorization-required in 23
adjust off 1 because the approval had run out

## twin: the approval ran into May
covered by orchard-ppo
visit /permits = [{"kind": "authorization", "plan": "orchard-ppo", "number": "OM-A1", "codes": ["73721"], "force": {"from": "2026-04-01", "to": "2026-05-01"}, "units": 1}]
visit /registered_authorization = "OM-A1"
arrive
sheet M23.91 | 73721-LT
make the claim
send
wait for the answer
post
