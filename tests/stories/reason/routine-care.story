# Medicare leaves routine examinations out by law.
# The trap: No notice is needed for what the law leaves out, but telling the patient first keeps peace.
chart: stiff-shoulder-blood-pressure
denied with: 49
reason: routine-care

## as it is
covered by medicare
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet Z00.00 | 99396
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 225.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 225.00 paid 0.00
>   99396 charged 225.00 paid 0.00: PR-49 225.00, N429
post
> ledger: charged 225.00, paid 0.00, contract 0.00, given up 0.00, payer owes 225.00, patient owes 0.00
> open: line 1 225.00
explain 1 by routine-care in 24D
> the payer’s rule: routine-care, read 24D 99396, no modifier; contract Routine examinations are not in Part B; the wellness visit is.. Read line 1: 99396, no modifier. Routine examinations are not in Part B; the wellness visit is.
bill the patient 1
statement
> ledger: charged 225.00, paid 225.00, contract 0.00, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: another plan covers the patient
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet Z00.00 | 99396
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 225.00
wait for the answer
> 835 of 2026-04-25: pays 90.05
> claim 1001 charged 225.00 paid 90.05
>   99396 charged 225.00 paid 90.05: CO-45 62.44, PR-1 50.00, PR-2 22.51
post
> ledger: charged 225.00, paid 90.05, contract 62.44, given up 0.00, payer owes 0.00, patient owes 72.51
