# The year’s preventive visit was paid already.
# The trap: Check the benefit before the visit: a calendar year is not twelve months.
chart: stiff-shoulder-blood-pressure
denied with: 119
reason: yearly-visit-used

## as it is
covered by orchard-ppo
visit /earlier = [{"procedure": "99396", "dos": "2026-02-01", "npi": "2043917857"}]
arrive
sheet Z00.00 | 99396
make the claim
send
wait for the answer
post
explain 1 by frequency-limit in 24A
bill the patient 1
statement

## twin: the last one was in another calendar year
covered by orchard-ppo
visit /earlier = [{"procedure": "99396", "dos": "2025-12-20", "npi": "2043917857"}]
arrive
sheet Z00.00 | 99396
make the claim
send
wait for the answer
post
