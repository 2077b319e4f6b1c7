# An unlisted drug code although the drug has one.
# The trap: Unlisted codes need a description even when they are right.
chart: stiff-shoulder-blood-pressure
denied with: 189
reason: unlisted-drug

## as it is
covered by orchard-ppo
arrive
sheet M75.42 | J3490
make the claim
send
wait for the answer
post
explain 1 by unlisted-code in 24D
correct by replacement
sheet M75.42 | J3301 x4
send
wait for the answer
post
statement

## twin: the drug’s own code
covered by orchard-ppo
arrive
sheet M75.42 | J3301 x4
make the claim
send
wait for the answer
post
