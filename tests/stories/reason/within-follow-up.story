# Another operation within ten days of the first.
# The trap: 78 is a return for the same trouble, 79 for another; the diagnosis tells.
chart: stiff-shoulder-blood-pressure
denied with: 97
reason: within-follow-up

## as it is
covered by orchard-ppo
visit /earlier = [{"procedure": "11602", "dos": "2026-04-05", "npi": "2043917857"}]
arrive
sheet L02.416 | 10060
make the claim
send
wait for the answer
post
explain 1 by follow-up-surgery in 24D
correct by replacement
sheet L02.416 | 10060-79
send
wait for the answer
post
statement

## twin: the follow-up days were over
covered by orchard-ppo
visit /earlier = [{"procedure": "11602", "dos": "2026-03-20", "npi": "2043917857"}]
arrive
sheet L02.416 | 10060
make the claim
send
wait for the answer
post
