# The patient has carried nearly all there is to carry this year: the plan pays the rest.
chart: stiff-shoulder-blood-pressure

## as it is
plan orchard-ppo /benefits/out_of_pocket_before = 599000
covered by orchard-ppo
arrive
sheet M75.42 | 20610-LT | J3301 x4
make the claim
send
wait for the answer
post
statement

## twin: one datum of the plan, little was carried before
plan orchard-ppo /benefits/out_of_pocket_before = 80000
covered by orchard-ppo
arrive
sheet M75.42 | 20610-LT | J3301 x4
make the claim
send
wait for the answer
post
