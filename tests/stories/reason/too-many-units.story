# More units than the plan pays on a day.
# The trap: A typing error is corrected; three true injections would be three lines with their places.
chart: stiff-shoulder-blood-pressure
denied with: 151
reason: too-many-units

## as it is
covered by orchard-ppo
arrive
sheet M75.42 | 20610-LT x3
make the claim
send
wait for the answer
post
explain 1 by unit-limit in 24G
correct by replacement
sheet M75.42 | 20610-LT
send
wait for the answer
post
statement

## twin: one unit
covered by orchard-ppo
arrive
sheet M75.42 | 20610-LT
make the claim
send
wait for the answer
post
