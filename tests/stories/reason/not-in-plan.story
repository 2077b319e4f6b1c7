# The employer’s plan leaves the service out.
# The trap: Group PR with 96 goes to the patient; group CO with 96 would not.
chart: stiff-shoulder-blood-pressure
denied with: 96
reason: not-in-plan

## as it is
covered by orchard-ppo
arrive
sheet Z01.419 | S0610
make the claim
send
wait for the answer
post
explain 1 by not-covered in 24D
bill the patient 1
statement

## twin: the plan’s list is empty
covered by orchard-ppo
datum orchard-ppo not-covered /items = []
arrive
sheet Z01.419 | S0610
make the claim
send
wait for the answer
post
