# The chart turned up 97 days after the visit; Orchard takes claims for 90. Nobody may bill the patient for it.
chart: wrist-after-a-fall
denied with: 29

## as it is
arrive
> Takahashi, Joan M. seen 2026-01-06, chart here 2026-04-13, Orchard Mutual PPO
code by the key
> S52.552A
> 25600 LT x1 for S52.552A
> 99203 57 x1 for S52.552A
> 73110 LT x1 for S52.552A
> Q4010  x1 for S52.552A
make the claim
scrub
> 24A scrub.filing-limit
> 21 A scrub.accident-unstated
send
> 2026-04-13: item 22 1, item 23 blank, item 28 1,072.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 1,072.00 paid 0.00
>   25600 charged 740.00 paid 0.00: CO-29 740.00
>   99203 charged 185.00 paid 0.00: CO-29 185.00
>   73110 charged 95.00 paid 0.00: CO-29 95.00
>   Q4010 charged 52.00 paid 0.00: CO-29 52.00
post
> ledger: charged 1,072.00, paid 0.00, contract 0.00, given up 0.00, payer owes 1,072.00, patient owes 0.00
> open: line 1 740.00
> open: line 2 185.00
> open: line 3 95.00
> open: line 4 52.00
explain 1 by timely-filing in 24A
> the payer’s rule: timely-filing, read 24A 01/06/2026; received 04/13/2026. Seen on 01/06/2026, received on 04/13/2026: 97 days. The plan takes claims for 90 days.
bill the patient 1
> refused: The payer’s group is not PR, so this amount is the practice’s to carry. Billing it would break the contract. Only amounts under group PR go to the patient. [patient.not-liable]
appeal 1 on filed-in-time with note
wait for the review
> 2026-05-21: upheld. Internal appeal: No receipt of an earlier, timely submission is enclosed. A copy of the claim proves nothing.
adjust off 1 because the chart came after the plan's filing limit
adjust off 2 because the chart came after the plan's filing limit
adjust off 3 because the chart came after the plan's filing limit
adjust off 4 because the chart came after the plan's filing limit

## twin: one fact of the chart, it came after 60 days
fact /arrives_after_days = 60
arrive
> Takahashi, Joan M. seen 2026-01-06, chart here 2026-03-07, Orchard Mutual PPO
code by the key
> S52.552A
> 25600 LT x1 for S52.552A
> 99203 57 x1 for S52.552A
> 73110 LT x1 for S52.552A
> Q4010  x1 for S52.552A
make the claim
send
> 2026-03-07: item 22 1, item 23 blank, item 28 1,072.00
wait for the answer
> 835 of 2026-03-19: pays 457.57
> claim 1001 charged 1,072.00 paid 457.57
>   25600 charged 740.00 paid 285.63: CO-45 332.96, PR-1 50.00, PR-2 71.41
>   99203 charged 185.00 paid 111.62: CO-45 45.48, PR-2 27.90
>   73110 charged 95.00 paid 39.94: CO-45 45.08, PR-2 9.98
>   Q4010 charged 52.00 paid 20.38: CO-45 26.53, PR-2 5.09
post
> ledger: charged 1,072.00, paid 457.57, contract 450.05, given up 0.00, payer owes 0.00, patient owes 164.38

## twin: one datum of the plan, it takes claims for 120 days
datum orchard-ppo timely-filing /days = 120
arrive
> Takahashi, Joan M. seen 2026-01-06, chart here 2026-04-13, Orchard Mutual PPO
code by the key
> S52.552A
> 25600 LT x1 for S52.552A
> 99203 57 x1 for S52.552A
> 73110 LT x1 for S52.552A
> Q4010  x1 for S52.552A
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 1,072.00
wait for the answer
> 835 of 2026-04-25: pays 457.57
> claim 1001 charged 1,072.00 paid 457.57
>   25600 charged 740.00 paid 285.63: CO-45 332.96, PR-1 50.00, PR-2 71.41
>   99203 charged 185.00 paid 111.62: CO-45 45.48, PR-2 27.90
>   73110 charged 95.00 paid 39.94: CO-45 45.08, PR-2 9.98
>   Q4010 charged 52.00 paid 20.38: CO-45 26.53, PR-2 5.09
post
> ledger: charged 1,072.00, paid 457.57, contract 450.05, given up 0.00, payer owes 0.00, patient owes 164.38

## twin: one fact more, a receipt proves an earlier, timely submission
fact /facts = {"coverages":[{"plan":"{plan}","from":"dos-400d"}],"timely_proof":true}
arrive
> Takahashi, Joan M. seen 2026-01-06, chart here 2026-04-13, Orchard Mutual PPO
code by the key
> S52.552A
> 25600 LT x1 for S52.552A
> 99203 57 x1 for S52.552A
> 73110 LT x1 for S52.552A
> Q4010  x1 for S52.552A
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 1,072.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 1,072.00 paid 0.00
>   25600 charged 740.00 paid 0.00: CO-29 740.00
>   99203 charged 185.00 paid 0.00: CO-29 185.00
>   73110 charged 95.00 paid 0.00: CO-29 95.00
>   Q4010 charged 52.00 paid 0.00: CO-29 52.00
post
> ledger: charged 1,072.00, paid 0.00, contract 0.00, given up 0.00, payer owes 1,072.00, patient owes 0.00
> open: line 1 740.00
> open: line 2 185.00
> open: line 3 95.00
> open: line 4 52.00
appeal 1 on filed-in-time with letter
wait for the review
> 2026-05-21: overturned. Internal appeal: The receipt shows that the claim was first accepted in time.
> 835 of 2026-05-21: pays 457.57
> reversal 1001 charged −1,072.00 paid 0.00
>   25600 charged −740.00 paid 0.00: CO-29 −740.00
>   99203 charged −185.00 paid 0.00: CO-29 −185.00
>   73110 charged −95.00 paid 0.00: CO-29 −95.00
>   Q4010 charged −52.00 paid 0.00: CO-29 −52.00
> claim 1001 charged 1,072.00 paid 457.57
>   25600 charged 740.00 paid 285.63: CO-45 332.96, PR-1 50.00, PR-2 71.41
>   99203 charged 185.00 paid 111.62: CO-45 45.48, PR-2 27.90
>   73110 charged 95.00 paid 39.94: CO-45 45.08, PR-2 9.98
>   Q4010 charged 52.00 paid 20.38: CO-45 26.53, PR-2 5.09
post
> ledger: charged 1,072.00, paid 457.57, contract 450.05, given up 0.00, payer owes 0.00, patient owes 164.38
