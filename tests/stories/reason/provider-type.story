# The plan does not pay this type of provider for psychotherapy.
# The trap: A visit with time for counselling may be what was done; code what the note shows.
chart: stiff-shoulder-blood-pressure
denied with: 170
reason: provider-type

## as it is
covered by orchard-ppo
arrive
sheet F33.1 | 90837
make the claim
send
wait for the answer
post
explain 1 by specialty-fits in 24J
adjust off 1 because psychotherapy by this type of provider is not paid

## twin: a psychiatrist did it
covered by orchard-ppo
visit /clinician/taxonomy = "2084P0800X"
arrive
sheet F33.1 | 90837
make the claim
send
wait for the answer
post
