# The programme is for smokers; nothing on the claim says so.
# The trap: Only with the pack-years in the record.
chart: stiff-shoulder-blood-pressure
denied with: 272
reason: conditions-not-met

## as it is
covered by medicare
arrive
sheet Z12.2 | 71271
make the claim
send
wait for the answer
post
explain 1 by program-conditions in 24E
correct by reopening
sheet Z12.2 F17.210 | 71271 AB
send
wait for the answer
post
statement

## twin: the patient’s smoking is reported
covered by medicare
arrive
sheet Z12.2 F17.210 | 71271 AB
make the claim
send
wait for the answer
post
