# A cosmetic reason stands where the wart should.
# The trap: Only when the note says wart.
chart: stiff-shoulder-blood-pressure
denied with: 167
reason: excluded-diagnosis

## as it is
covered by orchard-ppo
arrive
sheet Z41.1 | 17110
make the claim
send
wait for the answer
post
explain 1 by diagnosis-excluded in 24E
correct by replacement
sheet B07.9 | 17110
send
wait for the answer
post
statement

## twin: the diagnosis is a wart
covered by orchard-ppo
arrive
sheet B07.9 | 17110
make the claim
send
wait for the answer
post
