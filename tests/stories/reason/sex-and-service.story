# The service cannot belong to this patient: the chart of another was billed.
# The trap: Changing item 3 to be paid would bill a service this patient never had.
chart: stiff-shoulder-blood-pressure
denied with: 7
reason: sex-and-service

## as it is
covered by tidewater-hmo
arrive
sheet R87.619 | 57454
make the claim
send
wait for the answer
post
explain 1 by patient-fits in 3
adjust off 1 because charted on the wrong patient; the right claim is made from the right chart

## twin: the patient is a woman
covered by tidewater-hmo
visit /patient/sex = "F"
arrive
sheet R87.619 | 57454
make the claim
send
wait for the answer
post
