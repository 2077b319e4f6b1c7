# The patient’s plan has no such benefit.
# The trap: Estimate and consent before the service.
chart: stiff-shoulder-blood-pressure
denied with: 204
reason: not-this-plan

## as it is
covered by orchard-ppo
arrive
sheet E66.9 | 97802
make the claim
send
wait for the answer
post
statement

## twin: the list is empty
covered by orchard-ppo
datum orchard-ppo not-covered /items = []
arrive
sheet E66.9 | 97802
make the claim
send
wait for the answer
post
