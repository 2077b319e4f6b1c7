# The patient chose a Medicare Advantage plan.
# The trap: An appeal to Medicare changes nothing; its card alone proves no coverage.
chart: stiff-shoulder-blood-pressure
denied with: 109
reason: managed-plan

## as it is
covered by medicare
covered by halyard-advantage
visit /coverages/0/holds = [{"kind": "managed-plan", "force": {"from": "2026-01-01"}}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet I10 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: CO-109 150.00, N418
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by membership-hold in membership
> the payer’s rule: membership-hold, read 24A 04/10/2026; 24D 99213, no modifier; membership managed-plan from 01/01/2026. Seen on 04/10/2026. The file says managed-plan from 01/01/2026. The patient chose a Medicare Advantage plan; that plan pays.
register coverage 1
correct by other-plan
send
> 2026-04-28: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-05-17: pays 69.00
> claim 1001 charged 150.00 paid 69.00
>   99213 charged 150.00 paid 69.00: CO-45 61.00, PR-3 20.00
post
> ledger: charged 150.00, paid 69.00, contract 61.00, given up 0.00, payer owes 0.00, patient owes 20.00
statement
> ledger: charged 150.00, paid 89.00, contract 61.00, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the patient stayed with Medicare itself
covered by medicare
covered by halyard-advantage
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet I10 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: CO-45 61.00, PR-1 89.00
post
> ledger: charged 150.00, paid 0.00, contract 61.00, given up 0.00, payer owes 0.00, patient owes 89.00
