# A newborn’s diagnosis on a grown patient’s claim.
# The trap: A look-alike code one row off; read the title, not the number.
chart: stiff-shoulder-blood-pressure
denied with: 9
reason: age-and-diagnosis

## as it is
covered by orchard-ppo
arrive
sheet P07.30 | 99213
make the claim
send
wait for the answer
post
explain 1 by patient-fits in 3
correct by replacement
sheet I10 | 99213
send
wait for the answer
post
statement

## twin: the diagnosis is one of grown people
covered by orchard-ppo
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
