# The patient was in custody that day.
# The trap: Ask who brought the patient in.
chart: stiff-shoulder-blood-pressure
denied with: 258
reason: in-custody

## as it is
covered by medicaid
visit /coverages/0/holds = [{"kind": "custody", "force": {"from": "2026-04-01", "to": "2026-04-20"}}]
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
explain 1 by membership-hold in membership
adjust off 1 because the county answers for the care

## twin: released in March
covered by medicaid
visit /coverages/0/holds = [{"kind": "custody", "force": {"from": "2026-03-01", "to": "2026-03-20"}}]
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
