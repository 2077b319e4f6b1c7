# The file names another primary care clinician.
# The trap: The member must change clinicians before the visit, not after.
chart: stiff-shoulder-blood-pressure
denied with: 242
reason: not-own-clinician

## as it is
covered by tidewater-hmo
visit /coverages/0/primary_care = "2026581399"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Tidewater Health HMO
sheet Z00.00 | 99396
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 225.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 225.00 paid 0.00
>   99396 charged 225.00 paid 0.00: CO-242 225.00
post
> ledger: charged 225.00, paid 0.00, contract 0.00, given up 0.00, payer owes 225.00, patient owes 0.00
> open: line 1 225.00
explain 1 by network in 24J
> the payer’s rule: network, read 24D 99396, no modifier; 24J 2043917857; 23 blank; membership primary care 2026581399. 99396 is paid to the patient's own clinician 2026581399; 24J names another.
adjust off 1 because the member had not changed clinicians

## twin: the file names this clinician
covered by tidewater-hmo
visit /coverages/0/primary_care = "2043917857"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Tidewater Health HMO
sheet Z00.00 | 99396
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 225.00
wait for the answer
> 835 of 2026-04-28: pays 137.16
> claim 1001 charged 225.00 paid 137.16
>   99396 charged 225.00 paid 137.16: CO-45 87.84
post
> ledger: charged 225.00, paid 137.16, contract 87.84, given up 0.00, payer owes 0.00, patient owes 0.00
