# Nothing on the claim says work; the carrier does not own it.
# The trap: The health plan will ask the same question the other way round.
chart: stiff-shoulder-blood-pressure
denied with: P2
reason: not-at-work

## as it is
covered by keel-workers
covered by orchard-ppo
arrive
sheet S63.501A | 99213
make the claim
send
wait for the answer
post
explain 1 by work-related in 10a
register coverage 1
correct by other-plan
send
wait for the answer
post
statement

## twin: it happened at work
covered by keel-workers
covered by orchard-ppo
visit /at_work = true
arrive
sheet S63.501A | 99213
make the claim
send
wait for the answer
post
