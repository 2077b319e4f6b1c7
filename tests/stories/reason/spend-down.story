# The month’s spend-down was not met.
# The trap: The bill itself counts towards the spend-down: give the patient the copy.
chart: stiff-shoulder-blood-pressure
denied with: 178
reason: spend-down

## as it is
covered by medicaid
visit /coverages/0/holds = [{"kind": "spend-down", "force": {"from": "2026-04-01", "to": "2026-04-30"}}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicaid
sheet I10 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-26: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: PR-178 150.00
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 0.00, patient owes 150.00
statement
> ledger: charged 150.00, paid 150.00, contract 0.00, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the spend-down was met
covered by medicaid
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicaid
sheet I10 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-26: pays 51.70
> claim 1001 charged 150.00 paid 51.70
>   99213 charged 150.00 paid 51.70: CO-45 95.30, PR-3 3.00
post
> ledger: charged 150.00, paid 51.70, contract 95.30, given up 0.00, payer owes 0.00, patient owes 3.00
