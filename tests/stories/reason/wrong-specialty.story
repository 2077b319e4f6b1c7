# The taxonomy code in 24J does not do this service.
# The trap: If another did it, 24J is wrong: correct it, but only then.
chart: stiff-shoulder-blood-pressure
denied with: 8
reason: wrong-specialty

## as it is
covered by orchard-ppo
arrive
sheet H40.1131 | 92083
make the claim
send
wait for the answer
post
explain 1 by specialty-fits in 24J
adjust off 1 because not a service of this specialty

## twin: an ophthalmologist did it
covered by orchard-ppo
visit /clinician/taxonomy = "207W00000X"
arrive
sheet H40.1131 | 92083
make the claim
send
wait for the answer
post
