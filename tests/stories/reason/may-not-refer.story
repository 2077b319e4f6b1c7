# Whoever referred is not enrolled to refer.
# The trap: Putting another name into item 17 is false.
chart: stiff-shoulder-blood-pressure
denied with: 183
reason: may-not-refer

## as it is
covered by orchard-ppo
visit /referring = {"slug": "abernathy", "family": "Abernathy", "given": "Joel", "credential": "MD", "specialty": "internal-medicine", "npi": "2105833265", "taxonomy": "207R00000X"}
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet R10.11 | 76700
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 285.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 285.00 paid 0.00
>   76700 charged 285.00 paid 0.00: CO-183 285.00
post
> ledger: charged 285.00, paid 0.00, contract 0.00, given up 0.00, payer owes 285.00, patient owes 0.00
> open: line 1 285.00
explain 1 by referring-provider in 17
> the payer’s rule: referring-provider, read 24D 76700, no modifier; 17 Abernathy 2105833265. 2105833265 in item 17 is not enrolled to order or refer.
adjust off 1 because the referring clinician is not enrolled

## twin: another clinician referred
covered by orchard-ppo
visit /referring = {"slug": "solis", "family": "Solis", "given": "Ramona", "credential": "DO", "specialty": "family-medicine", "npi": "2117409526", "taxonomy": "207Q00000X"}
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet R10.11 | 76700
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 285.00
wait for the answer
> 835 of 2026-04-25: pays 79.81
> claim 1001 charged 285.00 paid 79.81
>   76700 charged 285.00 paid 79.81: CO-45 135.24, PR-1 50.00, PR-2 19.95
post
> ledger: charged 285.00, paid 79.81, contract 135.24, given up 0.00, payer owes 0.00, patient owes 69.95
