# The code counts for a quality programme.
# The trap: Nothing to work, nothing to appeal.
chart: stiff-shoulder-blood-pressure
denied with: 246
reason: counts-only

## as it is
covered by medicare
arrive
sheet I10 | G8427 $1
make the claim
send
wait for the answer
post

## twin: the list is empty
covered by medicare
datum medicare reporting-only /items = []
arrive
sheet I10 | G8427 $1
make the claim
send
wait for the answer
post
