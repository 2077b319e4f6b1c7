# The plan’s policy holds the treatment unproven.
# The trap: Not the patient’s without a signed consent to pay before the service.
chart: stiff-shoulder-blood-pressure
denied with: 55
reason: experimental

## as it is
covered by orchard-ppo
arrive
sheet M75.42 | S8948
make the claim
send
wait for the answer
post
explain 1 by experimental in 24D
adjust off 1 because the policy stands

## twin: the policy was lifted
covered by orchard-ppo
datum orchard-ppo experimental /items = []
arrive
sheet M75.42 | S8948
make the claim
send
wait for the answer
post
