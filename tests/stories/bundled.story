# A visit on day 20 after surgery, for something else: without modifier 24 it counts as follow-up.
chart: checkup-after-gallbladder
denied with: 97

## as it is
arrive
> Amato, Theresa B. seen 2026-04-16, chart here 2026-04-17, Tidewater Health HMO
code without 24 on 99213
> L03.116 B35.3
> 99213  x1 for L03.116
make the claim
scrub
send
> 2026-04-17: item 22 1, item 23 RF-8811764, item 28 150.00
wait for the answer
> 835 of 2026-05-02: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: CO-97 150.00, M144
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by follow-up-days in 24D
> the payer’s rule: follow-up-days, read 24D 99213, no modifier; 24A 04/16/2026; history 47562 of 03/27/2026, 90 days. Read line 1: 99213, no modifier, 20 days after 47562 of 03/27/2026. Its payment covers follow-up for 90 days; modifier 24 would say the visit was for something else.
correct by replacement
code by the key
> L03.116 B35.3
> 99213 24 x1 for L03.116
send
> 2026-05-02: item 22 7 261090010011, item 23 RF-8811764, item 28 150.00
wait for the answer
> 835 of 2026-05-23: pays 66.12
> reversal 1001 charged −150.00 paid 0.00
>   99213 charged −150.00 paid 0.00: CO-97 −150.00, M144
> claim 1001 charged 150.00 paid 66.12
>   99213 charged 150.00 paid 66.12: CO-45 53.88, PR-3 30.00
post
> ledger: charged 150.00, paid 66.12, contract 53.88, given up 0.00, payer owes 0.00, patient owes 30.00
statement
> ledger: charged 150.00, paid 96.12, contract 53.88, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: one fact of the chart, the operation was 120 days ago
fact /facts/earlier_services/0/day = "dos-120d"
arrive
> Amato, Theresa B. seen 2026-04-16, chart here 2026-04-17, Tidewater Health HMO
code without 24 on 99213
> L03.116 B35.3
> 99213  x1 for L03.116
make the claim
send
> 2026-04-17: item 22 1, item 23 RF-8811764, item 28 150.00
wait for the answer
> 835 of 2026-05-02: pays 66.12
> claim 1001 charged 150.00 paid 66.12
>   99213 charged 150.00 paid 66.12: CO-45 53.88, PR-3 30.00
post
> ledger: charged 150.00, paid 66.12, contract 53.88, given up 0.00, payer owes 0.00, patient owes 30.00

## twin: one datum of the plan, it keeps no follow-up days
datum tidewater-hmo follow-up-days dropped
arrive
> Amato, Theresa B. seen 2026-04-16, chart here 2026-04-17, Tidewater Health HMO
code without 24 on 99213
> L03.116 B35.3
> 99213  x1 for L03.116
make the claim
send
> 2026-04-17: item 22 1, item 23 RF-8811764, item 28 150.00
wait for the answer
> 835 of 2026-05-02: pays 66.12
> claim 1001 charged 150.00 paid 66.12
>   99213 charged 150.00 paid 66.12: CO-45 53.88, PR-3 30.00
post
> ledger: charged 150.00, paid 66.12, contract 53.88, given up 0.00, payer owes 0.00, patient owes 30.00
