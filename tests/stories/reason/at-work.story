# The injury happened at work, so the workers’ carrier owes.
# The trap: Turning item 10a to no to be paid is false; the patient’s word is in the record.
chart: stiff-shoulder-blood-pressure
denied with: 19
reason: at-work

## as it is
covered by orchard-ppo
covered by keel-workers
visit /at_work = true
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet S63.501A | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: CO-19 150.00
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by work-related in 10a
> the payer’s rule: work-related, read 10a yes; 21 S63.501A. Item 10a says that it happened at work.
register coverage 1
correct by other-plan
send
> 2026-04-25: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-05-28: pays 114.01
> claim 1001 charged 150.00 paid 113.92
>   99213 charged 150.00 paid 113.92: CO-45 36.08
> PLB L6 −0.09
post
> ledger: charged 150.00, paid 113.92, contract 36.08, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: it did not happen at work
covered by orchard-ppo
covered by keel-workers
visit /at_work = false
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet S63.501A | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 51.14
> claim 1001 charged 150.00 paid 51.14
>   99213 charged 150.00 paid 51.14: CO-45 36.08, PR-1 50.00, PR-2 12.78
post
> ledger: charged 150.00, paid 51.14, contract 36.08, given up 0.00, payer owes 0.00, patient owes 62.78
