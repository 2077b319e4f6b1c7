# The operation through the scope and the open one exclude each other.
# The trap: 59 would say another session; there was none.
chart: stiff-shoulder-blood-pressure
denied with: 231
reason: exclude-each-other

## as it is
covered by orchard-ppo
visit /place_of_service = "24"
arrive
sheet K35.80 | 44970 | 44950
make the claim
send
wait for the answer
post
explain 2 by exclusive-pairs in 24D
adjust off 2 because only one of the two was done
statement

## twin: one operation
covered by orchard-ppo
visit /place_of_service = "24"
arrive
sheet K35.80 | 44970
make the claim
send
wait for the answer
post
