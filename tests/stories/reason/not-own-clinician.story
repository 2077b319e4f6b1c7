# The file names another primary care clinician.
# The trap: The member must change clinicians before the visit, not after.
chart: stiff-shoulder-blood-pressure
denied with: 242
reason: not-own-clinician

## as it is
covered by tidewater-hmo
visit /coverages/0/primary_care = "2026581399"
arrive
sheet Z00.00 | 99396
make the claim
send
wait for the answer
post
explain 1 by network in 24J
adjust off 1 because the member had not changed clinicians

## twin: the file names this clinician
covered by tidewater-hmo
visit /coverages/0/primary_care = "2043917857"
arrive
sheet Z00.00 | 99396
make the claim
send
wait for the answer
post
