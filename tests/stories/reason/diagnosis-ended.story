# The diagnosis code ended with September 2025.
# The trap: The date of service decides, not the day the claim is made.
chart: stiff-shoulder-blood-pressure
denied with: 146
reason: diagnosis-ended

## as it is
covered by orchard-ppo
arrive
sheet G35 | 99213
make the claim
send
wait for the answer
post
explain 1 by codes-valid in 21
correct by replacement
sheet G35.D | 99213
send
wait for the answer
post
statement

## twin: the code is the one in force
covered by orchard-ppo
arrive
sheet G35.D | 99213
make the claim
send
wait for the answer
post
