# A repeated treatment without the modifier that says so.
# The trap: 76 only where the record shows two treatments; otherwise the line is given up.
chart: stiff-shoulder-blood-pressure
denied with: 18
reason: sent-twice

## as it is
covered by orchard-ppo
arrive
sheet J45.901 | 94640 | 94640
make the claim
send
wait for the answer
post
explain 2 by duplicate in 24
correct by replacement
sheet J45.901 | 94640 | 94640-76
send
wait for the answer
post
statement

## twin: the second carries modifier 76
covered by orchard-ppo
arrive
sheet J45.901 | 94640 | 94640-76
make the claim
send
wait for the answer
post
