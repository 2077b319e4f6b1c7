# The premium was not paid that month.
# The trap: If the member pays within the grace period the claim is sent anew.
chart: stiff-shoulder-blood-pressure
denied with: 200
reason: lapse

## as it is
covered by orchard-ppo
visit /coverages/0/holds = [{"kind": "lapse", "force": {"from": "2026-04-01", "to": "2026-04-30"}}]
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
explain 1 by membership-hold in membership
bill the patient 1
statement

## twin: the lapse was in February
covered by orchard-ppo
visit /coverages/0/holds = [{"kind": "lapse", "force": {"from": "2026-02-01", "to": "2026-02-28"}}]
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
