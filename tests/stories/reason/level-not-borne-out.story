# A cold does not bear out the highest level.
# The trap: Send the note if it shows the level; lower the code only if it does not.
chart: stiff-shoulder-blood-pressure
denied with: 150
reason: level-not-borne-out

## as it is
covered by orchard-ppo
arrive
sheet J06.9 | 99215
make the claim
send
wait for the answer
post
explain 1 by level-of-service in 24E
correct by replacement
sheet J06.9 | 99213
send
wait for the answer
post
statement

## twin: the diagnosis is heart failure
covered by orchard-ppo
arrive
sheet I50.22 | 99215
make the claim
send
wait for the answer
post
