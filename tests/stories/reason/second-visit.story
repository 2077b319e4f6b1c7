# Two visits of one clinician on one day.
# The trap: Add the work up into one level instead.
chart: stiff-shoulder-blood-pressure
denied with: B14
reason: second-visit

## as it is
covered by orchard-ppo
arrive
sheet I10 R51.9 | 99213 A | 99214 B
make the claim
send
wait for the answer
post
explain 2 by one-visit in 24D
adjust off 2 because one visit in two parts
statement

## twin: 25 sets the second apart
covered by orchard-ppo
arrive
sheet I10 R51.9 | 99213 A | 99214-25 B
make the claim
send
wait for the answer
post
