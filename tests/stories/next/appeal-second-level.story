# The redetermination keeps to the policy; the reconsideration reads the record and overturns.
chart: stiff-shoulder-blood-pressure
denied with: 50

## as it is
covered by medicare
visit /record_supports = ["93000"]
arrive
sheet I10 | 93000
make the claim
send
wait for the answer
post
explain 1 by medical-necessity in 24E
appeal 1 on medically-necessary with note
wait for the review
appeal 1 on medically-necessary with note
wait for the review
post
statement

## twin: one fact of the chart, the tracing points to palpitations
covered by medicare
arrive
sheet R00.2 | 93000
make the claim
send
wait for the answer
post
