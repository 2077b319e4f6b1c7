# The clinician’s enrolment begins in July.
# The trap: Billing under a colleague’s number is false.
chart: stiff-shoulder-blood-pressure
denied with: 185
reason: not-enrolled

## as it is
covered by medicaid
visit /clinician/npi = "2039164571"
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
explain 1 by enrolled in 24J
adjust off 1 because enrolled only from July

## twin: an enrolled clinician did it
covered by medicaid
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
