# The clinician’s enrolment begins in July.
# The trap: Billing under a colleague’s number is false.
chart: stiff-shoulder-blood-pressure
denied with: 185
reason: not-enrolled

## as it is
covered by medicaid
visit /clinician/npi = "2039164571"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicaid
sheet I10 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-26: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: CO-185 150.00
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by enrolled in 24J
> the payer’s rule: enrolled, read 24J 2039164571; 24A 04/10/2026; contract 2039164571 enrolled from 07/01/2026. Done on 04/10/2026. 2039164571 enrolled from 07/01/2026.
adjust off 1 because enrolled only from July

## twin: an enrolled clinician did it
covered by medicaid
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicaid
sheet I10 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-26: pays 51.70
> claim 1001 charged 150.00 paid 51.70
>   99213 charged 150.00 paid 51.70: CO-45 95.30, PR-3 3.00
post
> ledger: charged 150.00, paid 51.70, contract 95.30, given up 0.00, payer owes 0.00, patient owes 3.00
