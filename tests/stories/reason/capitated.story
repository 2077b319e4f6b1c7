# The monthly payment to the practice covers the service.
# The trap: Neither a denial to fight nor a bill to the patient.
chart: stiff-shoulder-blood-pressure
denied with: 24
reason: capitated

## as it is
covered by tidewater-hmo
arrive
sheet I10 | 99421
make the claim
send
wait for the answer
post

## twin: another plan covers the patient
covered by orchard-ppo
arrive
sheet I10 | 99421
make the claim
send
wait for the answer
post
