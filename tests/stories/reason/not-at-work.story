# Nothing on the claim says work; the carrier does not own it.
# The trap: The health plan will ask the same question the other way round.
chart: stiff-shoulder-blood-pressure
denied with: P2
reason: not-at-work

## as it is
covered by keel-workers
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Keel Mutual Workers’ Compensation
sheet S63.501A | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-05-06: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: CO-P2 150.00
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by work-related in 10a
> the payer’s rule: work-related, read 10a no; 21 S63.501A. Item 10a says no and no diagnosis says that it happened at work.
register coverage 1
correct by other-plan
send
> 2026-05-06: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-05-23: pays 51.14
> claim 1001 charged 150.00 paid 51.14
>   99213 charged 150.00 paid 51.14: CO-45 36.08, PR-1 50.00, PR-2 12.78
post
> ledger: charged 150.00, paid 51.14, contract 36.08, given up 0.00, payer owes 0.00, patient owes 62.78
statement
> ledger: charged 150.00, paid 113.92, contract 36.08, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: it happened at work
covered by keel-workers
covered by orchard-ppo
visit /at_work = true
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Keel Mutual Workers’ Compensation
sheet S63.501A | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-05-06: pays 113.92
> claim 1001 charged 150.00 paid 113.92
>   99213 charged 150.00 paid 113.92: CO-45 36.08
post
> ledger: charged 150.00, paid 113.92, contract 36.08, given up 0.00, payer owes 0.00, patient owes 0.00
