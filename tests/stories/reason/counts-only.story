# The code counts for a quality programme.
# The trap: Nothing to work, nothing to appeal.
chart: stiff-shoulder-blood-pressure
denied with: 246
reason: counts-only

## as it is
covered by medicare
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet I10 | G8427 $1
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 1.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 1.00 paid 0.00
>   G8427 charged 1.00 paid 0.00: CO-246 1.00, N620
post
> ledger: charged 1.00, paid 0.00, contract 0.00, given up 0.00, payer owes 1.00, patient owes 0.00
> open: line 1 1.00
explain 1 by reporting-only in 24D
> the payer’s rule: reporting-only, read 24D G8427, no modifier; contract The code counts for a quality programme and is never paid.. Read line 1: G8427, no modifier. The code counts for a quality programme and is never paid.
adjust off 1 because it only counts

## twin: the list is empty
covered by medicare
datum medicare reporting-only /items = []
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet I10 | G8427 $1
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 1.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 1.00 paid 0.00
>   G8427 charged 1.00 paid 0.00: PR-1 1.00
post
> ledger: charged 1.00, paid 0.00, contract 0.00, given up 0.00, payer owes 0.00, patient owes 1.00
