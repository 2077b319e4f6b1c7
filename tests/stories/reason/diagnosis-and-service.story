# The knee film points to the shoulder.
# The trap: An appeal with the note wins nothing: the claim itself points to the wrong letter.
chart: stiff-shoulder-blood-pressure
denied with: 11
reason: diagnosis-and-service

## as it is
covered by orchard-ppo
arrive
sheet M75.42 M17.11 | 73562-RT A
make the claim
send
wait for the answer
post
explain 1 by diagnosis-fits in 24E
correct by replacement
sheet M75.42 M17.11 | 73562-RT B
send
wait for the answer
post
statement

## twin: the line points to the knee
covered by orchard-ppo
arrive
sheet M75.42 M17.11 | 73562-RT B
make the claim
send
wait for the answer
post
