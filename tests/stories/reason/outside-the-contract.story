# The contract leaves the test out of primary care.
# The trap: The contract binds the practice: no bill to the member.
chart: stiff-shoulder-blood-pressure
denied with: 256
reason: outside-the-contract

## as it is
covered by tidewater-hmo
arrive
sheet J45.909 | 94010
make the claim
send
wait for the answer
post

## twin: another plan covers the patient
covered by orchard-ppo
arrive
sheet J45.909 | 94010
make the claim
send
wait for the answer
post
