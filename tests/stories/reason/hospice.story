# A hospice election was in force.
# The trap: GW only when the care has nothing to do with the terminal illness.
chart: stiff-shoulder-blood-pressure
denied with: B9
reason: hospice

## as it is
covered by medicare
visit /coverages/0/holds = [{"kind": "hospice", "force": {"from": "2026-01-01"}}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet I10 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: CO-B9 150.00
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by membership-hold in membership
> the payer’s rule: membership-hold, read 24A 04/10/2026; 24D 99213, no modifier; membership hospice from 01/01/2026. Seen on 04/10/2026. The file says hospice from 01/01/2026. The hospice answers for care of the terminal illness. Modifier GV or GW would set it apart.
correct by reopening
sheet I10 | 99213-GW
send
> 2026-04-28: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-06-16: pays 0.00
> reversal 1001 charged −150.00 paid 0.00
>   99213 charged −150.00 paid 0.00: CO-B9 −150.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: CO-45 61.00, PR-1 89.00
post
> ledger: charged 150.00, paid 0.00, contract 61.00, given up 0.00, payer owes 0.00, patient owes 89.00
statement
> ledger: charged 150.00, paid 89.00, contract 61.00, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the election had ended
covered by medicare
visit /coverages/0/holds = [{"kind": "hospice", "force": {"from": "2025-06-01", "to": "2025-12-31"}}]
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
