# The payer has a death before the date of service.
# The trap: Moving the date of service to be paid is fraud; find out who was seen.
chart: stiff-shoulder-blood-pressure
denied with: 13
reason: after-death

## as it is
covered by medicare
visit /died = "2026-04-09"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet I10 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: CO-13 150.00
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by patient-alive in 24A
> the payer’s rule: patient-alive, read 24A 04/10/2026; membership died 04/09/2026. Seen on 04/10/2026. The file has a death on 04/09/2026.
adjust off 1 because no service that day; reported to compliance

## twin: the death on file is a day later
covered by medicare
visit /died = "2026-04-10"
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
