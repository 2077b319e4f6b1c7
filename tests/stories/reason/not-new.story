# The same clinician saw the patient within three years.
# The trap: New to the office is not new to the group.
chart: stiff-shoulder-blood-pressure
denied with: B16
reason: not-new

## as it is
covered by orchard-ppo
visit /earlier = [{"procedure": "99213", "dos": "2025-01-15", "npi": "2043917857"}]
arrive
sheet I10 | 99203
make the claim
send
wait for the answer
post
explain 1 by new-patient in 24D
correct by replacement
sheet I10 | 99213
send
wait for the answer
post
statement

## twin: the last visit was five years ago
covered by orchard-ppo
visit /earlier = [{"procedure": "99213", "dos": "2021-01-15", "npi": "2043917857"}]
arrive
sheet I10 | 99203
make the claim
send
wait for the answer
post
