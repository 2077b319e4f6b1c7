# Six weeks after it paid, the plan audits the injection beside the visit and takes the money back; the external review gives it back.
chart: stiff-shoulder-blood-pressure
denied with: 216

## as it is
plan orchard-ppo /audits/0/one_in = 1
visit /record_supports = ["20610"]
covered by orchard-ppo
arrive
sheet M75.42 I10 | 99214-25 B | 20610-LT A
make the claim
send
wait for the answer
post
wait for another remittance
post
explain 2 by audit in 24D
appeal 2 on medically-necessary with note
wait for the review
appeal 2 on medically-necessary with note
wait for the review
post
statement

## twin: one datum of the plan, it audits nothing
plan orchard-ppo /audits = []
covered by orchard-ppo
arrive
sheet M75.42 I10 | 99214-25 B | 20610-LT A
make the claim
send
wait for the answer
post
wait for another remittance
