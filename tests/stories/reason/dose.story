# Milligrams were counted as units.
# The trap: The unit is in the code’s title: 10 mg each.
chart: stiff-shoulder-blood-pressure
denied with: 153
reason: dose

## as it is
covered by orchard-ppo
arrive
sheet M75.42 | J3301 x10
make the claim
send
wait for the answer
post
explain 1 by dose-limit in 24G
correct by replacement
sheet M75.42 | J3301 x4
send
wait for the answer
post
statement

## twin: four units
covered by orchard-ppo
arrive
sheet M75.42 | J3301 x4
make the claim
send
wait for the answer
post
