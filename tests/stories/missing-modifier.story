# A single-dose drug without JZ: Medicare returns the claim as unprocessable. No appeal; a new, complete claim.
chart: pharmacologic-stress-test
denied with: 16

## as it is
arrive
> Bergstrom, Carl O. seen 2026-04-17, chart here 2026-04-20, Medicare Part B
code without JZ on J2785
> R07.89 I25.10 Z95.5 I44.7
> 78452  x1 for R07.89
> 93015  x1 for R07.89
> J2785  x4 for R07.89
> A9500  x2 for R07.89
make the claim
scrub
> 24D line 3 scrub.modifier-needed
send
> 2026-04-20: item 22 1, item 23 blank, item 28 1,743.00
wait for the answer
> 835 of 2026-05-05: pays 399.05
> claim 1001 charged 1,743.00 paid 399.05
>   78452 charged 1,010.00 paid 247.74: CO-45 594.00, CO-253 5.06, PR-1 100.00, PR-2 63.20
>   93015 charged 155.00 paid 55.66: CO-45 84.00, CO-253 1.14, PR-2 14.20
>   J2785 charged 248.00 paid 0.00: CO-16 248.00, MA130, N822
>   A9500 charged 330.00 paid 95.65: CO-45 208.00, CO-253 1.95, PR-2 24.40
post
> ledger: charged 1,743.00, paid 399.05, contract 894.15, given up 0.00, payer owes 248.00, patient owes 201.80
> open: line 3 248.00
explain 3 by modifier-required in 24D
> the payer’s rule: modifier-required, read 24D J2785, no modifier. Read line 3: J2785, no modifier. It needs modifier JZ or JW. A drug that comes in single-dose containers says whether some of it was thrown away (JW) or none (JZ).
appeal 3 on clerical-error with note
> refused: An unprocessable claim has no appeal right. Send a new, complete claim. [appeal.closed]
correct by reopening
> refused: An unprocessable claim was never decided, so there is nothing to reopen. Send a new claim. [route.closed]
correct by new-claim
code by the key
> R07.89 I25.10 Z95.5 I44.7
> 78452  x1 for R07.89
> 93015  x1 for R07.89
> J2785 JZ x4 for R07.89
> A9500  x2 for R07.89
send
> 2026-05-05: item 22 1, item 23 blank, item 28 248.00
wait for the answer
> 835 of 2026-05-22: pays 69.93
> claim 1001 charged 248.00 paid 69.93
>   J2785 charged 248.00 paid 69.93: CO-45 158.80, CO-253 1.43, PR-2 17.84
post
> ledger: charged 1,743.00, paid 468.98, contract 1,054.38, given up 0.00, payer owes 0.00, patient owes 219.64
statement
> ledger: charged 1,743.00, paid 688.62, contract 1,054.38, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: one fact of the chart, another plan covers the patient
fact /facts/coverages/0/plan = "orchard-ppo"
arrive
> Bergstrom, Carl O. seen 2026-04-17, chart here 2026-04-20, Orchard Mutual PPO
code without JZ on J2785
> R07.89 I25.10 Z95.5 I44.7
> 78452  x1 for R07.89
> 93015  x1 for R07.89
> J2785  x4 for R07.89
> A9500  x2 for R07.89
make the claim
send
> 2026-04-20: item 22 1, item 23 blank, item 28 1,743.00
wait for the answer
> 835 of 2026-05-02: pays 248.96
> claim 1001 charged 1,743.00 paid 248.96
>   78452 charged 1,010.00 paid 0.00: CO-197 1,010.00
>   93015 charged 155.00 paid 32.70: CO-45 64.12, PR-1 50.00, PR-2 8.18
>   J2785 charged 248.00 paid 91.33: CO-45 133.84, PR-2 22.83
>   A9500 charged 330.00 paid 124.93: CO-45 173.84, PR-2 31.23
post
> ledger: charged 1,743.00, paid 248.96, contract 371.80, given up 0.00, payer owes 1,010.00, patient owes 112.24
> open: line 1 1,010.00

## twin: one datum of the plan, it asks for no modifier
datum medicare modifier-required /needs = []
arrive
> Bergstrom, Carl O. seen 2026-04-17, chart here 2026-04-20, Medicare Part B
code without JZ on J2785
> R07.89 I25.10 Z95.5 I44.7
> 78452  x1 for R07.89
> 93015  x1 for R07.89
> J2785  x4 for R07.89
> A9500  x2 for R07.89
make the claim
send
> 2026-04-20: item 22 1, item 23 blank, item 28 1,743.00
wait for the answer
> 835 of 2026-05-05: pays 468.98
> claim 1001 charged 1,743.00 paid 468.98
>   78452 charged 1,010.00 paid 247.74: CO-45 594.00, CO-253 5.06, PR-1 100.00, PR-2 63.20
>   93015 charged 155.00 paid 55.66: CO-45 84.00, CO-253 1.14, PR-2 14.20
>   J2785 charged 248.00 paid 69.93: CO-45 158.80, CO-253 1.43, PR-2 17.84
>   A9500 charged 330.00 paid 95.65: CO-45 208.00, CO-253 1.95, PR-2 24.40
post
> ledger: charged 1,743.00, paid 468.98, contract 1,054.38, given up 0.00, payer owes 0.00, patient owes 219.64
