# The policy does not list the diagnosis; the patient signed an advance notice.
# The trap: Without the signed notice the same denial is the practice’s (CO).
chart: stiff-shoulder-blood-pressure
denied with: 50
reason: notice-signed

## as it is
covered by medicare
arrive
sheet I10 | 93000-GA
make the claim
send
wait for the answer
post
explain 1 by medical-necessity in 24E
bill the patient 1
statement

## twin: the pointed diagnosis is on the list
covered by medicare
arrive
sheet R00.2 | 93000-GA
make the claim
send
wait for the answer
post
