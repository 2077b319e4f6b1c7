# A car insurer’s accident file is open and comes first.
# The trap: Not the patient’s bill: ask for the car insurer’s claim number.
chart: stiff-shoulder-blood-pressure
denied with: 21
reason: car-accident

## as it is
covered by orchard-ppo
visit /coverages/0/holds = [{"kind": "auto-claim", "force": {"from": "2026-01-01"}}]
arrive
sheet S13.4XXA | 99213
make the claim
send
wait for the answer
post
explain 1 by membership-hold in membership
adjust off 1 because billed to the car insurer with its claim number

## twin: the accident file was closed in March
covered by orchard-ppo
visit /coverages/0/holds = [{"kind": "auto-claim", "force": {"from": "2026-01-01", "to": "2026-03-31"}}]
arrive
sheet S13.4XXA | 99213
make the claim
send
wait for the answer
post
