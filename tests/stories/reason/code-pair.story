# A pair of the national edits: one injection is part of the other.
# The trap: 59 only for another place; the note has one shoulder.
chart: stiff-shoulder-blood-pressure
denied with: 236
reason: code-pair

## as it is
covered by halyard-advantage
arrive
sheet M75.42 | 20610-LT | 20550-LT
make the claim
send
wait for the answer
post
explain 2 by bundled-pairs in 24D
adjust off 2 because the same shoulder in one session
statement

## twin: 59 sets the tendon injection apart
covered by halyard-advantage
arrive
sheet M75.42 | 20610-LT | 20550-59
make the claim
send
wait for the answer
post
