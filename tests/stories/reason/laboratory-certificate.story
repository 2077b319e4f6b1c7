# The laboratory’s certificate number is missing from item 23.
# The trap: Not an appeal: nothing was decided about the test.
chart: stiff-shoulder-blood-pressure
denied with: 16
reason: laboratory-certificate

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet D64.9 | 85025
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 25.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 25.00 paid 0.00
>   85025 charged 25.00 paid 0.00: CO-16 25.00, MA120
post
> ledger: charged 25.00, paid 0.00, contract 0.00, given up 0.00, payer owes 25.00, patient owes 0.00
> open: line 1 25.00
explain 1 by required-item in 23
> the payer’s rule: required-item, read 24D 85025, no modifier; 23 blank. Item 23 reads blank. A laboratory names its CLIA certificate in item 23.
correct by replacement
write item 23: 20D5550142
send
> 2026-04-25: item 22 7 261040010011, item 23 20D5550142, item 28 25.00
wait for the answer
> 835 of 2026-05-12: pays 0.00
> reversal 1001 charged −25.00 paid 0.00
>   85025 charged −25.00 paid 0.00: CO-16 −25.00, MA120
> claim 1001 charged 25.00 paid 0.00
>   85025 charged 25.00 paid 0.00: CO-45 15.05, PR-1 9.95
post
> ledger: charged 25.00, paid 0.00, contract 15.05, given up 0.00, payer owes 0.00, patient owes 9.95
statement
> ledger: charged 25.00, paid 9.95, contract 15.05, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: item 23 carries the certificate
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet D64.9 | 85025
make the claim
write item 23: 20D5550142
send
> 2026-04-13: item 22 1, item 23 20D5550142, item 28 25.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 25.00 paid 0.00
>   85025 charged 25.00 paid 0.00: CO-45 15.05, PR-1 9.95
post
> ledger: charged 25.00, paid 0.00, contract 15.05, given up 0.00, payer owes 0.00, patient owes 9.95
