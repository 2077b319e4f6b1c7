# The member has not answered about other insurance.
# The trap: A call to the patient often frees the claim; try it before the bill.
chart: stiff-shoulder-blood-pressure
denied with: 227
reason: member-silent

## as it is
covered by orchard-ppo
visit /coverages/0/holds = [{"kind": "questionnaire", "force": {"from": "2026-01-01"}}]
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
explain 1 by membership-hold in membership
bill the patient 1
statement

## twin: the member had answered by the new year
covered by orchard-ppo
visit /coverages/0/holds = [{"kind": "questionnaire", "force": {"from": "2025-01-01", "to": "2025-12-31"}}]
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
