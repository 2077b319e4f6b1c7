# An unusual service without its report.
# The trap: 252 is a question, not a refusal: answer it in time.
chart: stiff-shoulder-blood-pressure
denied with: 252
reason: report-wanted

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M75.42 | 20610-LT-22
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   20610 charged 150.00 paid 0.00: CO-252 150.00, N706
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by required-item in 19
> the payer’s rule: required-item, read 24D 20610 LT 22; 19 blank. Item 19 reads blank. A service called unusual needs word of its report: send the operative report and say so in item 19.
correct by replacement
write item 19: Operative report sent by fax
send
> 2026-04-25: item 22 7 261040010011, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-05-12: pays 24.51
> reversal 1001 charged −150.00 paid 0.00
>   20610 charged −150.00 paid 0.00: CO-252 −150.00, N706
> claim 1001 charged 150.00 paid 24.51
>   20610 charged 150.00 paid 24.51: CO-45 69.36, PR-1 50.00, PR-2 6.13
post
> ledger: charged 150.00, paid 24.51, contract 69.36, given up 0.00, payer owes 0.00, patient owes 56.13
statement
> ledger: charged 150.00, paid 80.64, contract 69.36, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: item 19 says that the report is sent
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M75.42 | 20610-LT-22
make the claim
write item 19: Operative report sent by fax
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 24.51
> claim 1001 charged 150.00 paid 24.51
>   20610 charged 150.00 paid 24.51: CO-45 69.36, PR-1 50.00, PR-2 6.13
post
> ledger: charged 150.00, paid 24.51, contract 69.36, given up 0.00, payer owes 0.00, patient owes 56.13
