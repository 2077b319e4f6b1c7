# Medicare denies one line; the Medigap plan follows it, and the denial is worked with Medicare.
chart: stiff-shoulder-blood-pressure
denied with: 276

## as it is
covered by medicare
covered by cormorant-medigap after medicare
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet I10 | 99214 | 93000
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 250.00
wait for the answer
> 835 of 2026-04-28: pays 20.38
> claim 1001 charged 250.00 paid 20.38
>   99214 charged 210.00 paid 20.38: CO-45 84.00, CO-253 0.42, PR-1 100.00, PR-2 5.20
>   93000 charged 40.00 paid 0.00: CO-50 40.00, N115
post
> ledger: charged 250.00, paid 20.38, contract 84.42, given up 0.00, payer owes 40.00, patient owes 105.20
> open: line 2 40.00
wait for the next plan
> 835 of 2026-05-15: pays 5.20
> claim 1001 charged 250.00 paid 5.20
>   99214 charged 210.00 paid 5.20: OA-23 104.80, PR-275 100.00
>   93000 charged 40.00 paid 0.00: OA-276 40.00
post
> ledger: charged 250.00, paid 25.58, contract 84.42, given up 0.00, payer owes 40.00, patient owes 100.00
> open: line 2 40.00
adjust off 2 because the policy lists no reason the record has
statement
> ledger: charged 250.00, paid 125.58, contract 84.42, given up 40.00, payer owes 0.00, patient owes 0.00

## twin: one fact of the chart, the tracing points to palpitations
covered by medicare
covered by cormorant-medigap after medicare
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet I10 R00.2 | 99214 A | 93000 B
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 250.00
wait for the answer
> 835 of 2026-04-28: pays 31.98
> claim 1001 charged 250.00 paid 31.98
>   99214 charged 210.00 paid 20.38: CO-45 84.00, CO-253 0.42, PR-1 100.00, PR-2 5.20
>   93000 charged 40.00 paid 11.60: CO-45 25.20, CO-253 0.24, PR-2 2.96
post
> ledger: charged 250.00, paid 31.98, contract 109.86, given up 0.00, payer owes 0.00, patient owes 108.16
wait for the next plan
> 835 of 2026-05-15: pays 8.16
> claim 1001 charged 250.00 paid 8.16
>   99214 charged 210.00 paid 5.20: OA-23 104.80, PR-275 100.00
>   93000 charged 40.00 paid 2.96: OA-23 37.04
post
> ledger: charged 250.00, paid 40.14, contract 109.86, given up 0.00, payer owes 0.00, patient owes 100.00
