# A repeated treatment without the modifier that says so.
# The trap: 76 only where the record shows two treatments; otherwise the line is given up.
chart: stiff-shoulder-blood-pressure
denied with: 18
reason: sent-twice

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet J45.901 | 94640 | 94640
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 50.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 50.00 paid 0.00
>   94640 charged 25.00 paid 0.00: CO-45 12.20, PR-1 12.80
>   94640 charged 25.00 paid 0.00: CO-18 25.00
post
> ledger: charged 50.00, paid 0.00, contract 12.20, given up 0.00, payer owes 25.00, patient owes 12.80
> open: line 2 25.00
explain 2 by duplicate in 24
> the payer’s rule: duplicate, read 24A 04/10/2026; 24D 94640, no modifier; 24D 94640, no modifier. Line 2 is the same service as line 1: 94640 on 04/10/2026. One of them is paid.
correct by replacement
sheet J45.901 | 94640 | 94640-76
send
> 2026-04-25: item 22 7 261040010011, item 23 blank, item 28 50.00
wait for the answer
> 835 of 2026-05-12: pays 0.00
> reversal 1001 charged −50.00 paid 0.00
>   94640 charged −25.00 paid 0.00: CO-45 −12.20, PR-1 −12.80
>   94640 charged −25.00 paid 0.00: CO-18 −25.00
> claim 1001 charged 50.00 paid 0.00
>   94640 charged 25.00 paid 0.00: CO-45 12.20, PR-1 12.80
>   94640 charged 25.00 paid 0.00: CO-45 12.20, PR-1 12.80
post
> ledger: charged 50.00, paid 0.00, contract 24.40, given up 0.00, payer owes 0.00, patient owes 25.60
statement
> ledger: charged 50.00, paid 25.60, contract 24.40, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the second carries modifier 76
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet J45.901 | 94640 | 94640-76
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 50.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 50.00 paid 0.00
>   94640 charged 25.00 paid 0.00: CO-45 12.20, PR-1 12.80
>   94640 charged 25.00 paid 0.00: CO-45 12.20, PR-1 12.80
post
> ledger: charged 50.00, paid 0.00, contract 24.40, given up 0.00, payer owes 0.00, patient owes 25.60
