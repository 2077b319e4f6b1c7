# The operation is paid in a facility only.
# The trap: Check item 24B first: a wrong place of service is the usual cause, and is corrected.
chart: stiff-shoulder-blood-pressure
denied with: 58
reason: wrong-setting

## as it is
covered by orchard-ppo
arrive
sheet K80.20 | 47562
make the claim
send
wait for the answer
post
explain 1 by place-fits in 24B
adjust off 1 because done in the wrong setting

## twin: it was done in the surgery centre
covered by orchard-ppo
visit /place_of_service = "24"
arrive
sheet K80.20 | 47562
make the claim
send
wait for the answer
post
