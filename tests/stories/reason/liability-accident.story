# A liability insurer’s file is open for the injury.
# The trap: Medicare may pay conditionally after 120 days; that needs its own claim.
chart: stiff-shoulder-blood-pressure
denied with: 20
reason: liability-accident

## as it is
covered by medicare
visit /coverages/0/holds = [{"kind": "liability-claim", "force": {"from": "2026-01-01"}}]
arrive
sheet S93.401A | 99213
make the claim
send
wait for the answer
post
explain 1 by membership-hold in membership
adjust off 1 because billed to the liability insurer

## twin: no liability file is open
covered by medicare
arrive
sheet S93.401A | 99213
make the claim
send
wait for the answer
post
