# The plan’s file says another pays first.
# The trap: Do not bill the patient: the order of plans is for the desk to clear up.
chart: stiff-shoulder-blood-pressure
denied with: 22
reason: other-plan-first

## as it is
covered by orchard-ppo
covered by tidewater-hmo
visit /coverages/0/pays_after = "tidewater-hmo"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet I10 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: CO-22 150.00
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by payer-order in 9
> the payer’s rule: payer-order, read 9 no earlier payer; membership tidewater-hmo pays first. The file says that tidewater-hmo pays first. The claim brings no answer of an earlier payer.
register coverage 1
correct by other-plan
send
> 2026-04-25: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-05-16: pays 66.12
> claim 1001 charged 150.00 paid 66.12
>   99213 charged 150.00 paid 66.12: CO-45 53.88, PR-3 30.00
post
> ledger: charged 150.00, paid 66.12, contract 53.88, given up 0.00, payer owes 0.00, patient owes 30.00
statement
> ledger: charged 150.00, paid 96.12, contract 53.88, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the file names no earlier plan
covered by orchard-ppo
covered by tidewater-hmo
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
