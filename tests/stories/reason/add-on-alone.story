# An add-on code without its main service.
# The trap: A new claim with the main service alone would split what belongs together.
chart: stiff-shoulder-blood-pressure
denied with: 107
reason: add-on-alone

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet L57.0 | 17003
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 17.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 17.00 paid 0.00
>   17003 charged 17.00 paid 0.00: CO-107 17.00, N122
post
> ledger: charged 17.00, paid 0.00, contract 0.00, given up 0.00, payer owes 17.00, patient owes 0.00
> open: line 1 17.00
explain 1 by main-service in 24D
> the payer’s rule: main-service, read 24D 17003, no modifier; 24A 04/10/2026. 17003 is an addition to another service, and none of that day is paid.
correct by replacement
sheet L57.0 | 17000 | 17003
send
> 2026-04-25: item 22 7 261040010011, item 23 blank, item 28 172.00
wait for the answer
> 835 of 2026-05-12: pays 35.78
> reversal 1001 charged −17.00 paid 0.00
>   17003 charged −17.00 paid 0.00: CO-107 −17.00, N122
> claim 1001 charged 172.00 paid 35.78
>   17000 charged 155.00 paid 28.61: CO-45 69.24, PR-1 50.00, PR-2 7.15
>   17003 charged 17.00 paid 7.17: CO-45 8.04, PR-2 1.79
post
> ledger: charged 172.00, paid 35.78, contract 77.28, given up 0.00, payer owes 0.00, patient owes 58.94
statement
> ledger: charged 172.00, paid 94.72, contract 77.28, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the main service stands beside it
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet L57.0 | 17000 | 17003
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 172.00
wait for the answer
> 835 of 2026-04-25: pays 35.78
> claim 1001 charged 172.00 paid 35.78
>   17000 charged 155.00 paid 28.61: CO-45 69.24, PR-1 50.00, PR-2 7.15
>   17003 charged 17.00 paid 7.17: CO-45 8.04, PR-2 1.79
post
> ledger: charged 172.00, paid 35.78, contract 77.28, given up 0.00, payer owes 0.00, patient owes 58.94
