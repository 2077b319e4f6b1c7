# The month’s spend-down was not met.
# The trap: The bill itself counts towards the spend-down: give the patient the copy.
chart: stiff-shoulder-blood-pressure
denied with: 178
reason: spend-down

## as it is
covered by medicaid
visit /coverages/0/holds = [{"kind": "spend-down", "force": {"from": "2026-04-01", "to": "2026-04-30"}}]
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
statement

## twin: the spend-down was met
covered by medicaid
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
