# Coverage began after the visit.
# The trap: Ask for the card that was good that day before the bill goes out.
chart: stiff-shoulder-blood-pressure
denied with: 26
reason: before-coverage

## as it is
covered by orchard-ppo
visit /coverages/0/force = {"from": "2026-05-01"}
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet I10 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: PR-26 150.00
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by coverage-in-force in 1a
> the payer’s rule: coverage-in-force, read 1a OMP853809849; 24A 04/10/2026; membership covered from 05/01/2026. Seen on 04/10/2026. Coverage began on 05/01/2026, after the service.
bill the patient 1
statement
> ledger: charged 150.00, paid 150.00, contract 0.00, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: coverage began nine days before
covered by orchard-ppo
visit /coverages/0/force = {"from": "2026-04-01"}
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
