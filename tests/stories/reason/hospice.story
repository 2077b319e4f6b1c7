# A hospice election was in force.
# The trap: GW only when the care has nothing to do with the terminal illness.
chart: stiff-shoulder-blood-pressure
denied with: B9
reason: hospice

## as it is
covered by medicare
visit /coverages/0/holds = [{"kind": "hospice", "force": {"from": "2026-01-01"}}]
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
explain 1 by membership-hold in membership
correct by reopening
sheet I10 | 99213-GW
send
wait for the answer
post
statement

## twin: the election had ended
covered by medicare
visit /coverages/0/holds = [{"kind": "hospice", "force": {"from": "2025-06-01", "to": "2025-12-31"}}]
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
