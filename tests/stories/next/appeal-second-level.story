# The redetermination keeps to the policy; the reconsideration reads the record and overturns.
chart: stiff-shoulder-blood-pressure
denied with: 50

## as it is
covered by medicare
visit /record_supports = ["93000"]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet I10 | 93000
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 40.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 40.00 paid 0.00
>   93000 charged 40.00 paid 0.00: CO-50 40.00, N115
post
> ledger: charged 40.00, paid 0.00, contract 0.00, given up 0.00, payer owes 40.00, patient owes 0.00
> open: line 1 40.00
explain 1 by medical-necessity in 24E
> the payer’s rule: medical-necessity, read 24D 93000, no modifier; 24E A I10. Line 1 points to A I10. Policy BGS-L-101 (Electrocardiogram, twelve leads) lists none of them for 93000.
appeal 1 on medically-necessary with note
wait for the review
> 2026-06-11: upheld. Redetermination: The policy was applied as written to 93000. The next level is decided outside the plan and reads the record.
appeal 1 on medically-necessary with note
wait for the review
> 2026-07-26: overturned. Reconsideration: The record enclosed bears out 93000, though the policy's list does not name its reason.
> 835 of 2026-07-26: pays 0.00
> reversal 1001 charged −40.00 paid 0.00
>   93000 charged −40.00 paid 0.00: CO-50 −40.00, N115
> claim 1001 charged 40.00 paid 0.00
>   93000 charged 40.00 paid 0.00: CO-45 25.20, PR-1 14.80
post
> ledger: charged 40.00, paid 0.00, contract 25.20, given up 0.00, payer owes 0.00, patient owes 14.80
statement
> ledger: charged 40.00, paid 14.80, contract 25.20, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: one fact of the chart, the tracing points to palpitations
covered by medicare
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet R00.2 | 93000
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 40.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 40.00 paid 0.00
>   93000 charged 40.00 paid 0.00: CO-45 25.20, PR-1 14.80
post
> ledger: charged 40.00, paid 0.00, contract 25.20, given up 0.00, payer owes 0.00, patient owes 14.80
