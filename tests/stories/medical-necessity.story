# The A1c is linked to the blood pressure; the plan's policy wants a diagnosis that it measures.
chart: diabetes-kidney-check
denied with: 50

## as it is
arrive
> Whitfield, Lorraine J. seen 2026-04-13, chart here 2026-04-14, Medicare Part B
code with 83036 linked to I12.9
> E11.22 I12.9 N18.31 E78.2 Z79.84
> 99214  x1 for E11.22 I12.9
> 83036 QW x1 for I12.9
> 80061 QW x1 for E78.2
make the claim
scrub
> 23 scrub.clia
send
> 2026-04-14: item 22 1, item 23 blank, item 28 290.00
wait for the answer
> 835 of 2026-04-29: pays 33.50
> claim 1001 charged 290.00 paid 33.50
>   99214 charged 210.00 paid 20.38: CO-45 84.00, CO-253 0.42, PR-1 100.00, PR-2 5.20
>   83036 charged 35.00 paid 0.00: CO-50 35.00, N115
>   80061 charged 45.00 paid 13.12: CO-45 31.61, CO-253 0.27
post
> ledger: charged 290.00, paid 33.50, contract 116.30, given up 0.00, payer owes 35.00, patient owes 105.20
> open: line 2 35.00
explain 2 by medical-necessity in 24E
> the payer’s rule: medical-necessity, read 24D 83036 QW; 24E B I12.9. Line 2 points to B I12.9. Policy BGS-L-118 (Glycated haemoglobin) lists none of them for 83036.
appeal 2 on medically-necessary with note
wait for the review
> 2026-06-12: upheld. Redetermination: The decision follows the policy and the diagnoses the line pointed to. A diagnosis the record supports must stand on the claim: correct the claim.
correct by replacement
> refused: This plan takes no replacement claims (frequency 7). Ask for a reopening, or appeal. [route.closed]
correct by reopening
code by the key
> E11.22 I12.9 N18.31 E78.2 Z79.84
> 99214  x1 for E11.22 I12.9
> 83036 QW x1 for E11.22
> 80061 QW x1 for E78.2
send
> 2026-06-12: item 22 1, item 23 blank, item 28 290.00
wait for the answer
> 835 of 2026-07-31: pays 9.52
> reversal 1001 charged −290.00 paid −33.50
>   99214 charged −210.00 paid −20.38: CO-45 −84.00, CO-253 −0.42, PR-1 −100.00, PR-2 −5.20
>   83036 charged −35.00 paid 0.00: CO-50 −35.00, N115
>   80061 charged −45.00 paid −13.12: CO-45 −31.61, CO-253 −0.27
> claim 1001 charged 290.00 paid 43.02
>   99214 charged 210.00 paid 20.38: CO-45 84.00, CO-253 0.42, PR-1 100.00, PR-2 5.20
>   83036 charged 35.00 paid 9.52: CO-45 25.29, CO-253 0.19
>   80061 charged 45.00 paid 13.12: CO-45 31.61, CO-253 0.27
post
> ledger: charged 290.00, paid 43.02, contract 141.78, given up 0.00, payer owes 0.00, patient owes 105.20
statement
> ledger: charged 290.00, paid 148.22, contract 141.78, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: one fact of the chart, Orchard covers the patient
fact /facts/coverages/0/plan = "orchard-ppo"
arrive
> Whitfield, Lorraine J. seen 2026-04-13, chart here 2026-04-14, Orchard Mutual PPO
code with 83036 linked to I12.9
> E11.22 I12.9 N18.31 E78.2 Z79.84
> 99214  x1 for E11.22 I12.9
> 83036  x1 for I12.9
> 80061  x1 for E78.2
make the claim
send
> 2026-04-14: item 22 1, item 23 blank, item 28 290.00
wait for the answer
> 835 of 2026-04-26: pays 107.50
> claim 1001 charged 290.00 paid 107.50
>   99214 charged 210.00 paid 89.02: CO-45 48.72, PR-1 50.00, PR-2 22.26
>   83036 charged 35.00 paid 7.77: CO-45 25.29, PR-2 1.94
>   80061 charged 45.00 paid 10.71: CO-45 31.61, PR-2 2.68
post
> ledger: charged 290.00, paid 107.50, contract 105.62, given up 0.00, payer owes 0.00, patient owes 76.88

## twin: one datum of the plan, it has no coverage policies
datum medicare medical-necessity /policies = []
arrive
> Whitfield, Lorraine J. seen 2026-04-13, chart here 2026-04-14, Medicare Part B
code with 83036 linked to I12.9
> E11.22 I12.9 N18.31 E78.2 Z79.84
> 99214  x1 for E11.22 I12.9
> 83036 QW x1 for I12.9
> 80061 QW x1 for E78.2
make the claim
send
> 2026-04-14: item 22 1, item 23 blank, item 28 290.00
wait for the answer
> 835 of 2026-04-29: pays 43.02
> claim 1001 charged 290.00 paid 43.02
>   99214 charged 210.00 paid 20.38: CO-45 84.00, CO-253 0.42, PR-1 100.00, PR-2 5.20
>   83036 charged 35.00 paid 9.52: CO-45 25.29, CO-253 0.19
>   80061 charged 45.00 paid 13.12: CO-45 31.61, CO-253 0.27
post
> ledger: charged 290.00, paid 43.02, contract 141.78, given up 0.00, payer owes 0.00, patient owes 105.20
