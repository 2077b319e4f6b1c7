# An add-on code without its main service.
# The trap: A new claim with the main service alone would split what belongs together.
chart: stiff-shoulder-blood-pressure
denied with: 107
reason: add-on-alone

## as it is
covered by orchard-ppo
arrive
sheet L57.0 | 17003
make the claim
send
wait for the answer
post
explain 1 by main-service in 24D
correct by replacement
sheet L57.0 | 17000 | 17003
send
wait for the answer
post
statement

## twin: the main service stands beside it
covered by orchard-ppo
arrive
sheet L57.0 | 17000 | 17003
make the claim
send
wait for the answer
post
