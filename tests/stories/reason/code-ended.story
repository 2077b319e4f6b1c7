# The visit code ended with 2020.
# The trap: An old superbill; take the template out of use.
chart: stiff-shoulder-blood-pressure
denied with: 181
reason: code-ended

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet I10 | 99201 $90
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 90.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 90.00 paid 0.00
>   99201 charged 90.00 paid 0.00: CO-181 90.00
post
> ledger: charged 90.00, paid 0.00, contract 0.00, given up 0.00, payer owes 90.00, patient owes 0.00
> open: line 1 90.00
explain 1 by codes-valid in 24D
> the payer’s rule: codes-valid, read 24A 04/10/2026; 24D 99201, no modifier; 24E A I10. 99201 is not a code in force on 04/10/2026.
correct by replacement
sheet I10 | 99202
send
> 2026-04-25: item 22 7 261040010011, item 23 blank, item 28 125.00
wait for the answer
> 835 of 2026-05-12: pays 32.70
> reversal 1001 charged −90.00 paid 0.00
>   99201 charged −90.00 paid 0.00: CO-181 −90.00
> claim 1001 charged 125.00 paid 32.70
>   99202 charged 125.00 paid 32.70: CO-45 34.12, PR-1 50.00, PR-2 8.18
post
> ledger: charged 125.00, paid 32.70, contract 34.12, given up 0.00, payer owes 0.00, patient owes 58.18
statement
> ledger: charged 125.00, paid 90.88, contract 34.12, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the code is in force
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet I10 | 99202
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 125.00
wait for the answer
> 835 of 2026-04-25: pays 32.70
> claim 1001 charged 125.00 paid 32.70
>   99202 charged 125.00 paid 32.70: CO-45 34.12, PR-1 50.00, PR-2 8.18
post
> ledger: charged 125.00, paid 32.70, contract 34.12, given up 0.00, payer owes 0.00, patient owes 58.18
