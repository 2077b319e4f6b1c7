# 25 stands on the procedure instead of the visit.
# The trap: 25 belongs to the visit beside it, when there is one.
chart: stiff-shoulder-blood-pressure
denied with: 4
reason: modifier-on-procedure

## as it is
covered by orchard-ppo
arrive
sheet M75.42 | 20610-LT-25
make the claim
send
wait for the answer
post
explain 1 by modifier-fits in 24D
correct by replacement
sheet M75.42 | 20610-LT
send
wait for the answer
post
statement

## twin: without 25
covered by orchard-ppo
arrive
sheet M75.42 | 20610-LT
make the claim
send
wait for the answer
post
