# The diagnosis shows no emergency.
# The trap: The test is what the patient feared, not what was found: code the symptom that brought the patient.
chart: stiff-shoulder-blood-pressure
denied with: 40
reason: no-emergency

## as it is
covered by orchard-ppo
visit /place_of_service = "23"
arrive
sheet Z76.0 | 99282
make the claim
send
wait for the answer
post
explain 1 by emergency-only in 24D
adjust off 1 because a prescription refill is no emergency

## twin: the diagnosis is chest pain
covered by orchard-ppo
visit /place_of_service = "23"
arrive
sheet R07.9 | 99282
make the claim
send
wait for the answer
post
