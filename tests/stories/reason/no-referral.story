# A specialist’s visit without a referral.
# The trap: Referrals cannot be made up afterwards; some plans date them back, this one does not.
chart: stiff-shoulder-blood-pressure
denied with: 288
reason: no-referral

## as it is
covered by tidewater-hmo
visit /clinician/taxonomy = "207RC0000X"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Tidewater Health HMO
sheet I48.91 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: CO-288 150.00
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by referral-required in 23
> the payer’s rule: referral-required, read 24J 2043917857 207RC0000X; 24A 04/10/2026; 23 blank; permits no referral in force. This service needs a referral. Item 23 is blank.
adjust off 1 because no referral was given

## twin: the primary care clinician saw the patient
covered by tidewater-hmo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Tidewater Health HMO
sheet I48.91 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-28: pays 66.12
> claim 1001 charged 150.00 paid 66.12
>   99213 charged 150.00 paid 66.12: CO-45 53.88, PR-3 30.00
post
> ledger: charged 150.00, paid 66.12, contract 53.88, given up 0.00, payer owes 0.00, patient owes 30.00
