# A pair of the national edits: one injection is part of the other.
# The trap: 59 only for another place; the note has one shoulder.
chart: stiff-shoulder-blood-pressure
denied with: 236
reason: code-pair

## as it is
covered by halyard-advantage
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Halyard Medicare Advantage HMO
sheet M75.42 | 20610-LT | 20550-LT
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 285.00
wait for the answer
> 835 of 2026-04-27: pays 50.40
> claim 1001 charged 285.00 paid 50.40
>   20610 charged 150.00 paid 50.40: CO-45 87.00, PR-2 12.60
>   20550 charged 135.00 paid 0.00: CO-236 135.00
post
> ledger: charged 285.00, paid 50.40, contract 87.00, given up 0.00, payer owes 135.00, patient owes 12.60
> open: line 2 135.00
explain 2 by bundled-pairs in 24D
> the payer’s rule: bundled-pairs, read 24D 20550 LT; 24D 20610 LT. Read line 2: 20550 LT beside line 1: 20610 LT. The one is part of the other. Modifier 59, XE, XS, XP, XU or 25 would set it apart.
adjust off 2 because the same shoulder in one session
statement
> ledger: charged 285.00, paid 63.00, contract 87.00, given up 135.00, payer owes 0.00, patient owes 0.00

## twin: 59 sets the tendon injection apart
covered by halyard-advantage
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Halyard Medicare Advantage HMO
sheet M75.42 | 20610-LT | 20550-59
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 285.00
wait for the answer
> 835 of 2026-04-27: pays 50.40
> claim 1001 charged 285.00 paid 50.40
>   20610 charged 150.00 paid 50.40: CO-45 87.00, PR-2 12.60
>   20550 charged 135.00 paid 0.00: CO-4 135.00, N822
post
> ledger: charged 285.00, paid 50.40, contract 87.00, given up 0.00, payer owes 135.00, patient owes 12.60
> open: line 2 135.00
