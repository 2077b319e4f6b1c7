# The payer has a death before the date of service.
# The trap: Moving the date of service to be paid is fraud; find out who was seen.
chart: stiff-shoulder-blood-pressure
denied with: 13
reason: after-death

## as it is
covered by medicare
visit /died = "2026-04-09"
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
explain 1 by patient-alive in 24A
adjust off 1 because no service that day; reported to compliance

## twin: the death on file is a day later
covered by medicare
visit /died = "2026-04-10"
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
