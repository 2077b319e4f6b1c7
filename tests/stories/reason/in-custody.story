# The patient was in custody that day.
# The trap: Ask who brought the patient in.
chart: stiff-shoulder-blood-pressure
denied with: 258
reason: in-custody

## as it is
covered by medicaid
visit /coverages/0/holds = [{"kind": "custody", "force": {"from": "2026-04-01", "to": "2026-04-20"}}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicaid
sheet I10 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-26: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: CO-258 150.00
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by membership-hold in membership
> the payer’s rule: membership-hold, read 24A 04/10/2026; 24D 99213, no modifier; membership custody from 04/01/2026 to 04/20/2026. Seen on 04/10/2026. The file says custody from 04/01/2026 to 04/20/2026. The patient was in custody, and the public authority answers for the care.
adjust off 1 because the county answers for the care

## twin: released in March
covered by medicaid
visit /coverages/0/holds = [{"kind": "custody", "force": {"from": "2026-03-01", "to": "2026-03-20"}}]
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
