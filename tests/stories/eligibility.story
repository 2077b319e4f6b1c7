# The plan on file ended last month; the new card lies in the papers. The claim belongs to the other plan.
chart: card-changed-last-month
denied with: 27

## as it is
arrive
> Maddox, Elise R. seen 2026-04-09, chart here 2026-04-13, Tidewater Health HMO
code by the key
> N30.01
> 99213  x1 for N30.01
> 81003  x1 for N30.01
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 165.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 165.00 paid 0.00
>   99213 charged 150.00 paid 0.00: PR-27 150.00
>   81003 charged 15.00 paid 0.00: PR-27 15.00
post
> ledger: charged 165.00, paid 0.00, contract 0.00, given up 0.00, payer owes 165.00, patient owes 0.00
> open: line 1 150.00
> open: line 2 15.00
explain 1 by coverage-in-force in 1a
> the payer’s rule: coverage-in-force, read 1a TWH96859398; 24A 04/09/2026; membership covered 03/26/2024 to 03/26/2026. Seen on 04/09/2026. Coverage had ended on 03/26/2026.
correct by other-plan
> refused: The encounter is registered to the plan that already answered. Register the coverage that was in force first. [route.closed]
register coverage 1
correct by other-plan
send
> 2026-04-28: item 22 1, item 23 blank, item 28 165.00
wait for the answer
> 835 of 2026-05-15: pays 52.94
> claim 1001 charged 165.00 paid 52.94
>   99213 charged 150.00 paid 51.14: CO-45 36.08, PR-1 50.00, PR-2 12.78
>   81003 charged 15.00 paid 1.80: CO-45 12.75, PR-2 0.45
post
> ledger: charged 165.00, paid 52.94, contract 48.83, given up 0.00, payer owes 0.00, patient owes 63.23
statement
> ledger: charged 165.00, paid 116.17, contract 48.83, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: one fact of the chart, the old coverage still runs
fact /facts/coverages/0/to = null
arrive
> Maddox, Elise R. seen 2026-04-09, chart here 2026-04-13, Tidewater Health HMO
code by the key
> N30.01
> 99213  x1 for N30.01
> 81003  x1 for N30.01
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 165.00
wait for the answer
> 835 of 2026-04-28: pays 68.15
> claim 1001 charged 165.00 paid 68.15
>   99213 charged 150.00 paid 66.12: CO-45 53.88, PR-3 30.00
>   81003 charged 15.00 paid 2.03: CO-45 12.97
post
> ledger: charged 165.00, paid 68.15, contract 66.85, given up 0.00, payer owes 0.00, patient owes 30.00

## twin: one datum of the plan, it does not look at the days of cover
datum tidewater-hmo coverage-in-force dropped
arrive
> Maddox, Elise R. seen 2026-04-09, chart here 2026-04-13, Tidewater Health HMO
code by the key
> N30.01
> 99213  x1 for N30.01
> 81003  x1 for N30.01
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 165.00
wait for the answer
> 835 of 2026-04-28: pays 68.15
> claim 1001 charged 165.00 paid 68.15
>   99213 charged 150.00 paid 66.12: CO-45 53.88, PR-3 30.00
>   81003 charged 15.00 paid 2.03: CO-45 12.97
post
> ledger: charged 165.00, paid 68.15, contract 66.85, given up 0.00, payer owes 0.00, patient owes 30.00
