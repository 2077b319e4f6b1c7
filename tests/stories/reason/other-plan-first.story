# The plan’s file says another pays first.
# The trap: Do not bill the patient: the order of plans is for the desk to clear up.
chart: stiff-shoulder-blood-pressure
denied with: 22
reason: other-plan-first

## as it is
covered by orchard-ppo
covered by tidewater-hmo
visit /coverages/0/pays_after = "tidewater-hmo"
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
explain 1 by payer-order in 9
register coverage 1
correct by other-plan
send
wait for the answer
post
statement

## twin: the file names no earlier plan
covered by orchard-ppo
covered by tidewater-hmo
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
