# The preventive visit chosen is for another age.
# The trap: The birth date in item 3 may be the error; look at the card before the code.
chart: stiff-shoulder-blood-pressure
denied with: 6
reason: age-and-service

## as it is
covered by orchard-ppo
arrive
sheet Z00.00 | 99397
make the claim
send
wait for the answer
post
explain 1 by patient-fits in 3
correct by replacement
sheet Z00.00 | 99396
send
wait for the answer
post
statement

## twin: the patient is seventy
covered by orchard-ppo
visit /patient/born = "1955-08-22"
arrive
sheet Z00.00 | 99397
make the claim
send
wait for the answer
post
