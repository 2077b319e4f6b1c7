# No payer: the household’s income takes half off.
chart: stiff-shoulder-blood-pressure

## as it is
covered by self-pay
arrive
sheet I10 | 99213
make the claim
send
charge the patient with 38000 for 2
ledger
statement

## twin: one fact, the household has more
covered by self-pay
arrive
sheet I10 | 99213
make the claim
charge the patient with 90000 for 2
ledger
