# Coverage began after the visit.
# The trap: Ask for the card that was good that day before the bill goes out.
chart: stiff-shoulder-blood-pressure
denied with: 26
reason: before-coverage

## as it is
covered by orchard-ppo
visit /coverages/0/force = {"from": "2026-05-01"}
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
explain 1 by coverage-in-force in 1a
bill the patient 1
statement

## twin: coverage began nine days before
covered by orchard-ppo
visit /coverages/0/force = {"from": "2026-04-01"}
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
