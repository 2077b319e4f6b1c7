# Medicare leaves routine examinations out by law.
# The trap: No notice is needed for what the law leaves out, but telling the patient first keeps peace.
chart: stiff-shoulder-blood-pressure
denied with: 49
reason: routine-care

## as it is
covered by medicare
arrive
sheet Z00.00 | 99396
make the claim
send
wait for the answer
post
explain 1 by routine-care in 24D
bill the patient 1
statement

## twin: another plan covers the patient
covered by orchard-ppo
arrive
sheet Z00.00 | 99396
make the claim
send
wait for the answer
post
