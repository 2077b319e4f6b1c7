# The visit code ended with 2020.
# The trap: An old superbill; take the template out of use.
chart: stiff-shoulder-blood-pressure
denied with: 181
reason: code-ended

## as it is
covered by orchard-ppo
arrive
sheet I10 | 99201 $90
make the claim
send
wait for the answer
post
explain 1 by codes-valid in 24D
correct by replacement
sheet I10 | 99202
send
wait for the answer
post
statement

## twin: the code is in force
covered by orchard-ppo
arrive
sheet I10 | 99202
make the claim
send
wait for the answer
post
