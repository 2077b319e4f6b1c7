# The member number is another person’s.
# The trap: One letter on the card; read all of it at the desk.
chart: stiff-shoulder-blood-pressure
denied with: 140
reason: another-member

## as it is
covered by orchard-ppo
visit /coverages/0/given_on_file = "Marcus"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet I10 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: CO-140 150.00
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by name-matches in 1a
> the payer’s rule: name-matches, read 1a OMP853809849; 2 Grant T.; membership Marcus. OMP853809849 is the number of Marcus; item 2 says Grant T..
adjust off 1 because the card was a brother’s; the patient has no coverage of that plan

## twin: the card is the patient’s own
covered by orchard-ppo
visit /coverages/0/given_on_file = "Grant"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet I10 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 51.14
> claim 1001 charged 150.00 paid 51.14
>   99213 charged 150.00 paid 51.14: CO-45 36.08, PR-1 50.00, PR-2 12.78
post
> ledger: charged 150.00, paid 51.14, contract 36.08, given up 0.00, payer owes 0.00, patient owes 62.78
