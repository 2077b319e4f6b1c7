# Medicare denies one line; the Medigap plan follows it, and the denial is worked with Medicare.
chart: stiff-shoulder-blood-pressure
denied with: 276

## as it is
covered by medicare
covered by cormorant-medigap after medicare
arrive
sheet I10 | 99214 | 93000
make the claim
send
wait for the answer
post
wait for the next plan
post
adjust off 2 because the policy lists no reason the record has
statement

## twin: one fact of the chart, the tracing points to palpitations
covered by medicare
covered by cormorant-medigap after medicare
arrive
sheet I10 R00.2 | 99214 A | 93000 B
make the claim
send
wait for the answer
post
wait for the next plan
post
