# The approval is in the chart, item 23 is empty: Tidewater denies the arthroscopy, and takes it by replacement.
chart: knee-scope
denied with: 197

## as it is
arrive
> Baptiste, Marcus D. seen 2026-04-10, chart here 2026-04-15, Tidewater Health HMO
code by the key
> S83.232A M22.42
> 29881 LT x1 for S83.232A
make the claim
scrub
> 23 scrub.authorization-missing
> 23 scrub.referral-missing
> 21 A scrub.accident-unstated
send
> 2026-04-15: item 22 1, item 23 blank, item 28 1,210.00
wait for the answer
> 835 of 2026-04-30: pays 0.00
> claim 1001 charged 1,210.00 paid 0.00
>   29881 charged 1,210.00 paid 0.00: CO-197 1,210.00
post
> ledger: charged 1,210.00, paid 0.00, contract 0.00, given up 0.00, payer owes 1,210.00, patient owes 0.00
> open: line 1 1,210.00
explain 1 by authorization-required in 23
> the payer’s rule: authorization-required, read 24D 29881 LT; 24A 04/10/2026; 23 blank. 29881 needs an authorization. Item 23 is blank.
bill the patient 1
> refused: The payer’s group is not PR, so this amount is the practice’s to carry. Billing it would break the contract. Only amounts under group PR go to the patient. [patient.not-liable]
correct by new-claim
> refused: The claim was adjudicated, so a second one would be a duplicate. Correct it. [route.closed]
correct by replacement
write item 23: UM-2604-77183
send
> 2026-04-30: item 22 7 261070010011, item 23 UM-2604-77183, item 28 1,210.00
wait for the answer
> 835 of 2026-05-21: pays 414.84
> reversal 1001 charged −1,210.00 paid 0.00
>   29881 charged −1,210.00 paid 0.00: CO-197 −1,210.00
> claim 1001 charged 1,210.00 paid 414.84
>   29881 charged 1,210.00 paid 414.84: CO-45 645.16, PR-3 150.00
post
> ledger: charged 1,210.00, paid 414.84, contract 645.16, given up 0.00, payer owes 0.00, patient owes 150.00
statement
> ledger: charged 1,210.00, paid 564.84, contract 645.16, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: one fact of the chart, the desk had put the approval on the registration
fact /facts/authorizations = [{"plan":"{plan}","number":"UM-2604-77183","codes":["29881"],"from":"dos-10d","to":"dos+80d","units":1,"registered":true}]
arrive
> Baptiste, Marcus D. seen 2026-04-10, chart here 2026-04-15, Tidewater Health HMO
code by the key
> S83.232A M22.42
> 29881 LT x1 for S83.232A
make the claim
send
> 2026-04-15: item 22 1, item 23 UM-2604-77183, item 28 1,210.00
wait for the answer
> 835 of 2026-04-30: pays 414.84
> claim 1001 charged 1,210.00 paid 414.84
>   29881 charged 1,210.00 paid 414.84: CO-45 645.16, PR-3 150.00
post
> ledger: charged 1,210.00, paid 414.84, contract 645.16, given up 0.00, payer owes 0.00, patient owes 150.00

## twin: one datum of the plan, arthroscopy is off the approval list
datum tidewater-hmo authorization-required /codes = ["73721"]
arrive
> Baptiste, Marcus D. seen 2026-04-10, chart here 2026-04-15, Tidewater Health HMO
code by the key
> S83.232A M22.42
> 29881 LT x1 for S83.232A
make the claim
write item 23: RF-8791150
send
> 2026-04-15: item 22 1, item 23 RF-8791150, item 28 1,210.00
wait for the answer
> 835 of 2026-04-30: pays 414.84
> claim 1001 charged 1,210.00 paid 414.84
>   29881 charged 1,210.00 paid 414.84: CO-45 645.16, PR-3 150.00
post
> ledger: charged 1,210.00, paid 414.84, contract 645.16, given up 0.00, payer owes 0.00, patient owes 150.00
