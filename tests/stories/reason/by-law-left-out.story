# GY says that the law leaves the service out.
# The trap: GY on a covered service throws the payment away.
chart: stiff-shoulder-blood-pressure
denied with: 96
reason: by-law-left-out

## as it is
covered by medicare
arrive
sheet I10 | 99213-GY
make the claim
send
wait for the answer
post
explain 1 by advance-notice in 24D
bill the patient 1
statement

## twin: no modifier GY
covered by medicare
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
