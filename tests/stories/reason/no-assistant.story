# No assistant is paid at this procedure.
# The trap: Group CO: the assistant’s fee never goes to the patient.
chart: stiff-shoulder-blood-pressure
denied with: 54
reason: no-assistant

## as it is
covered by orchard-ppo
arrive
sheet M75.42 | 20610-LT-80
make the claim
send
wait for the answer
post
explain 1 by assistant in 24D
adjust off 1 because no assistant is paid at an injection

## twin: the plan pays an assistant there
covered by orchard-ppo
datum orchard-ppo assistant /codes = ["20610"]
arrive
sheet M75.42 | 20610-LT-80
make the claim
send
wait for the answer
post
