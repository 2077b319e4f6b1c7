# The plan does not pay this type of provider for psychotherapy.
# The trap: A visit with time for counselling may be what was done; code what the note shows.
chart: stiff-shoulder-blood-pressure
denied with: 170
reason: provider-type

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet F33.1 | 90837
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 335.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 335.00 paid 0.00
>   90837 charged 335.00 paid 0.00: CO-170 335.00, N95
post
> ledger: charged 335.00, paid 0.00, contract 0.00, given up 0.00, payer owes 335.00, patient owes 0.00
> open: line 1 335.00
explain 1 by specialty-fits in 24J
> the payer’s rule: specialty-fits, read 24D 90837, no modifier; 24J 207Q00000X. 90837 is not a service of taxonomy 207Q00000X in this plan.
adjust off 1 because psychotherapy by this type of provider is not paid

## twin: a psychiatrist did it
covered by orchard-ppo
visit /clinician/taxonomy = "2084P0800X"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet F33.1 | 90837
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 335.00
wait for the answer
> 835 of 2026-04-25: pays 121.79
> claim 1001 charged 335.00 paid 121.79
>   90837 charged 335.00 paid 121.79: CO-45 132.76, PR-1 50.00, PR-2 30.45
post
> ledger: charged 335.00, paid 121.79, contract 132.76, given up 0.00, payer owes 0.00, patient owes 80.45
