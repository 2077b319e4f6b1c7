# The taxonomy code in 24J does not do this service.
# The trap: If another did it, 24J is wrong: correct it, but only then.
chart: stiff-shoulder-blood-pressure
denied with: 8
reason: wrong-specialty

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet H40.1131 | 92083
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 135.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 135.00 paid 0.00
>   92083 charged 135.00 paid 0.00: CO-8 135.00, N95
post
> ledger: charged 135.00, paid 0.00, contract 0.00, given up 0.00, payer owes 135.00, patient owes 0.00
> open: line 1 135.00
explain 1 by specialty-fits in 24J
> the payer’s rule: specialty-fits, read 24D 92083, no modifier; 24J 207Q00000X. 92083 is not a service of taxonomy 207Q00000X in this plan.
adjust off 1 because not a service of this specialty

## twin: an ophthalmologist did it
covered by orchard-ppo
visit /clinician/taxonomy = "207W00000X"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet H40.1131 | 92083
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 135.00
wait for the answer
> 835 of 2026-04-25: pays 23.49
> claim 1001 charged 135.00 paid 23.49
>   92083 charged 135.00 paid 23.49: CO-45 55.64, PR-1 50.00, PR-2 5.87
post
> ledger: charged 135.00, paid 23.49, contract 55.64, given up 0.00, payer owes 0.00, patient owes 55.87
