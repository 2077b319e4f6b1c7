# The member number is another person’s.
# The trap: One letter on the card; read all of it at the desk.
chart: stiff-shoulder-blood-pressure
denied with: 140
reason: another-member

## as it is
covered by orchard-ppo
visit /coverages/0/given_on_file = "Marcus"
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
explain 1 by name-matches in 1a
adjust off 1 because the card was a brother’s; the patient has no coverage of that plan

## twin: the card is the patient’s own
covered by orchard-ppo
visit /coverages/0/given_on_file = "Grant"
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
