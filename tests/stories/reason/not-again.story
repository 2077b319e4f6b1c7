# The gallbladder was taken out years ago.
# The trap: Two patients of one name: find the right chart before anything is sent.
chart: stiff-shoulder-blood-pressure
denied with: 261
reason: not-again

## as it is
covered by orchard-ppo
visit /place_of_service = "24"
visit /earlier = [{"procedure": "47562", "dos": "2020-05-05", "npi": "2039164571"}]
arrive
sheet K80.20 | 47562
make the claim
send
wait for the answer
post
explain 1 by history-fits in 24D
adjust off 1 because billed on the wrong patient

## twin: nothing was taken out before
covered by orchard-ppo
visit /place_of_service = "24"
arrive
sheet K80.20 | 47562
make the claim
send
wait for the answer
post
