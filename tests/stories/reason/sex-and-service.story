# The service cannot belong to this patient: the chart of another was billed.
# The trap: Changing item 3 to be paid would bill a service this patient never had.
chart: stiff-shoulder-blood-pressure
denied with: 7
reason: sex-and-service

## as it is
covered by tidewater-hmo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Tidewater Health HMO
sheet R87.619 | 57454
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 415.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 415.00 paid 0.00
>   57454 charged 415.00 paid 0.00: CO-7 415.00
post
> ledger: charged 415.00, paid 0.00, contract 0.00, given up 0.00, payer owes 415.00, patient owes 0.00
> open: line 1 415.00
explain 1 by patient-fits in 3
> the payer’s rule: patient-fits, read 24D 57454, no modifier; 3 born 08/22/1971, M. 57454 does not go with sex M in item 3.
adjust off 1 because charted on the wrong patient; the right claim is made from the right chart

## twin: the patient is a woman
covered by tidewater-hmo
visit /patient/sex = "F"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Tidewater Health HMO
sheet R87.619 | 57454
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 415.00
wait for the answer
> 835 of 2026-04-28: pays 194.40
> claim 1001 charged 415.00 paid 194.40
>   57454 charged 415.00 paid 194.40: CO-45 220.60
post
> ledger: charged 415.00, paid 194.40, contract 220.60, given up 0.00, payer owes 0.00, patient owes 0.00
