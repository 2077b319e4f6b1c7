# Medicare sends its decision on to the Medigap plan, which pays the coinsurance; the deductible stays the patient’s.
chart: stiff-shoulder-blood-pressure
denied with: 275

## as it is
covered by medicare
covered by cormorant-medigap after medicare
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet I10 | 99214
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 210.00
wait for the answer
> 835 of 2026-04-28: pays 20.38
> claim 1001 charged 210.00 paid 20.38
>   99214 charged 210.00 paid 20.38: CO-45 84.00, CO-253 0.42, PR-1 100.00, PR-2 5.20
post
> ledger: charged 210.00, paid 20.38, contract 84.42, given up 0.00, payer owes 0.00, patient owes 105.20
wait for the next plan
> 835 of 2026-05-15: pays 5.20
> claim 1001 charged 210.00 paid 5.20
>   99214 charged 210.00 paid 5.20: OA-23 104.80, PR-275 100.00
post
> ledger: charged 210.00, paid 25.58, contract 84.42, given up 0.00, payer owes 0.00, patient owes 100.00
statement
> ledger: charged 210.00, paid 125.58, contract 84.42, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: one datum of the plan, a Plan F covers the deductible
plan cormorant-medigap /benefits/secondary/deductible_bp = 10000
covered by medicare
covered by cormorant-medigap after medicare
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet I10 | 99214
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 210.00
wait for the answer
> 835 of 2026-04-28: pays 20.38
> claim 1001 charged 210.00 paid 20.38
>   99214 charged 210.00 paid 20.38: CO-45 84.00, CO-253 0.42, PR-1 100.00, PR-2 5.20
post
> ledger: charged 210.00, paid 20.38, contract 84.42, given up 0.00, payer owes 0.00, patient owes 105.20
wait for the next plan
> 835 of 2026-05-15: pays 105.20
> claim 1001 charged 210.00 paid 105.20
>   99214 charged 210.00 paid 105.20: OA-23 104.80
post
> ledger: charged 210.00, paid 125.58, contract 84.42, given up 0.00, payer owes 0.00, patient owes 0.00
