# The follow-up wellness visit without a first one.
# The trap: The first must be what was done: it has more parts.
chart: stiff-shoulder-blood-pressure
denied with: B15
reason: first-one-missing

## as it is
covered by medicare
arrive
sheet Z00.00 | G0439
make the claim
send
wait for the answer
post
explain 1 by qualifying-service in 24D
correct by reopening
sheet Z00.00 | G0438
send
wait for the answer
post

## twin: the first was paid last year
covered by medicare
visit /earlier = [{"procedure": "G0438", "dos": "2025-03-01", "npi": "2043917857"}]
arrive
sheet Z00.00 | G0439
make the claim
send
wait for the answer
post
