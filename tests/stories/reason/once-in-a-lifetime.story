# The initial wellness visit was paid years ago.
# The trap: G0439 was meant: the follow-up code would have been paid.
chart: stiff-shoulder-blood-pressure
denied with: 149
reason: once-in-a-lifetime

## as it is
covered by medicare
visit /earlier = [{"procedure": "G0438", "dos": "2021-03-01", "npi": "2043917857"}]
arrive
sheet Z00.00 | G0438
make the claim
send
wait for the answer
post
statement

## twin: none was paid before
covered by medicare
arrive
sheet Z00.00 | G0438
make the claim
send
wait for the answer
post
