# Handling a specimen is always part of something else.
# The trap: Not the patient’s.
chart: stiff-shoulder-blood-pressure
denied with: 234
reason: never-paid-apart

## as it is
covered by orchard-ppo
arrive
sheet I10 | 99213 | 99000
make the claim
send
wait for the answer
post
explain 2 by never-apart in 24D
adjust off 2 because handling is part of the visit
statement

## twin: the list is empty
covered by orchard-ppo
datum orchard-ppo never-apart /items = []
arrive
sheet I10 | 99213 | 99000
make the claim
send
wait for the answer
post
