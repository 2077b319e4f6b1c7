# The patient chose a Medicare Advantage plan.
# The trap: An appeal to Medicare changes nothing; its card alone proves no coverage.
chart: stiff-shoulder-blood-pressure
denied with: 109
reason: managed-plan

## as it is
covered by medicare
covered by halyard-advantage
visit /coverages/0/holds = [{"kind": "managed-plan", "force": {"from": "2026-01-01"}}]
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
explain 1 by membership-hold in membership
register coverage 1
correct by other-plan
send
wait for the answer
post
statement

## twin: the patient stayed with Medicare itself
covered by medicare
covered by halyard-advantage
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
