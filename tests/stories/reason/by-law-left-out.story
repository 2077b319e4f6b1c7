# GY says that the law leaves the service out.
# The trap: GY on a covered service throws the payment away.
chart: stiff-shoulder-blood-pressure
denied with: 96
reason: by-law-left-out

## as it is
covered by medicare
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet I10 | 99213-GY
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: PR-96 150.00, N425
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by advance-notice in 24D
> the payer’s rule: advance-notice, read 24D 99213 GY. GY or GX: the law leaves the service out of the benefit. The patient pays.
bill the patient 1
statement
> ledger: charged 150.00, paid 150.00, contract 0.00, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: no modifier GY
covered by medicare
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
