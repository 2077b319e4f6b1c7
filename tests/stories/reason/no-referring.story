# Item 17 names nobody.
# The trap: The order is in the chart or it is not; no name is made up.
chart: stiff-shoulder-blood-pressure
denied with: 16
reason: no-referring

## as it is
covered by orchard-ppo
arrive
sheet R10.11 | 76700
make the claim
send
wait for the answer
post
explain 1 by referring-provider in 17
adjust off 1 because nobody is on record as having ordered it

## twin: the chart names who referred
covered by orchard-ppo
visit /referring = {"slug": "solis", "family": "Solis", "given": "Ramona", "credential": "DO", "specialty": "family-medicine", "npi": "2117409526", "taxonomy": "207Q00000X"}
arrive
sheet R10.11 | 76700
make the claim
send
wait for the answer
post
