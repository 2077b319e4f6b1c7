# Whoever referred is not enrolled to refer.
# The trap: Putting another name into item 17 is false.
chart: stiff-shoulder-blood-pressure
denied with: 183
reason: may-not-refer

## as it is
covered by orchard-ppo
visit /referring = {"slug": "abernathy", "family": "Abernathy", "given": "Joel", "credential": "MD", "specialty": "internal-medicine", "npi": "2105833265", "taxonomy": "207R00000X"}
arrive
sheet R10.11 | 76700
make the claim
send
wait for the answer
post
explain 1 by referring-provider in 17
adjust off 1 because the referring clinician is not enrolled

## twin: another clinician referred
covered by orchard-ppo
visit /referring = {"slug": "solis", "family": "Solis", "given": "Ramona", "credential": "DO", "specialty": "family-medicine", "npi": "2117409526", "taxonomy": "207Q00000X"}
arrive
sheet R10.11 | 76700
make the claim
send
wait for the answer
post
