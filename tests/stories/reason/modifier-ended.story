# Modifier CS ended in May 2023.
# The trap: The modifier hides in a template.
chart: stiff-shoulder-blood-pressure
denied with: 182
reason: modifier-ended

## as it is
covered by orchard-ppo
arrive
sheet I10 | 99213-CS
make the claim
send
wait for the answer
post
explain 1 by modifier-valid in 24D
correct by replacement
sheet I10 | 99213
send
wait for the answer
post
statement

## twin: without the modifier
covered by orchard-ppo
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
