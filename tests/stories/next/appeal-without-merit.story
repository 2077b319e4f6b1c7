# The record does not bear the service out: every level says no.
chart: stiff-shoulder-blood-pressure

## as it is
covered by medicare
arrive
sheet I10 | 93000
make the claim
send
wait for the answer
post
appeal 1 on medically-necessary with note
wait for the review
appeal 1 on medically-necessary with note
wait for the review
appeal 1 on medically-necessary with note
adjust off 1 because too little is in controversy for a hearing

## twin: one fact of the chart, the record bears it out
covered by medicare
visit /record_supports = ["93000"]
arrive
sheet I10 | 93000
make the claim
send
wait for the answer
post
appeal 1 on medically-necessary with note
wait for the review
appeal 1 on medically-necessary with note
wait for the review
post
