# The certificate for sleep studies begins in June.
# The trap: Hold the claims until the certificate is there, within the filing limit.
chart: stiff-shoulder-blood-pressure
denied with: B7
reason: no-certificate

## as it is
covered by medicare
visit /clinician/npi = "2068152430"
arrive
sheet G47.33 | 95810
make the claim
send
wait for the answer
post
explain 1 by enrolled in 24J
adjust off 1 because certified only from June

## twin: a certified clinician did it
covered by medicare
arrive
sheet G47.33 | 95810
make the claim
send
wait for the answer
post
