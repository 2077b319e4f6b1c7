# The injury happened at work, so the workers’ carrier owes.
# The trap: Turning item 10a to no to be paid is false; the patient’s word is in the record.
chart: stiff-shoulder-blood-pressure
denied with: 19
reason: at-work

## as it is
covered by orchard-ppo
covered by keel-workers
visit /at_work = true
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

## twin: it did not happen at work
covered by orchard-ppo
covered by keel-workers
visit /at_work = false
arrive
sheet S63.501A | 99213
make the claim
send
wait for the answer
post
