# The film was taken within three days before an admission.
# The trap: The reading alone (26) is not part of the hospital’s bill.
chart: stiff-shoulder-blood-pressure
denied with: 60
reason: around-a-stay

## as it is
covered by medicare
visit /place_of_service = "22"
visit /coverages/0/holds = [{"kind": "inpatient", "force": {"from": "2026-04-12", "to": "2026-04-16"}}]
arrive
sheet J18.9 | 71046
make the claim
send
wait for the answer
post
explain 1 by membership-hold in membership
adjust off 1 because belongs to the hospital’s bill

## twin: the stay began ten days later
covered by medicare
visit /place_of_service = "22"
visit /coverages/0/holds = [{"kind": "inpatient", "force": {"from": "2026-04-20", "to": "2026-04-24"}}]
arrive
sheet J18.9 | 71046
make the claim
send
wait for the answer
post
