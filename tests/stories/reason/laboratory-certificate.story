# The laboratory’s certificate number is missing from item 23.
# The trap: Not an appeal: nothing was decided about the test.
chart: stiff-shoulder-blood-pressure
denied with: 16
reason: laboratory-certificate

## as it is
covered by orchard-ppo
arrive
sheet D64.9 | 85025
make the claim
send
wait for the answer
post
explain 1 by required-item in 23
correct by replacement
write item 23: 20D5550142
send
wait for the answer
post
statement

## twin: item 23 carries the certificate
covered by orchard-ppo
arrive
sheet D64.9 | 85025
make the claim
write item 23: 20D5550142
send
wait for the answer
post
