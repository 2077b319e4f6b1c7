# No payer: the household’s income takes half off.
chart: stiff-shoulder-blood-pressure

## as it is
covered by self-pay
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Self-pay
sheet I10 | 99213
make the claim
send
> refused: Claim 1001 has no payer to send it to. Charge the patient, with the scale if the household applies for it. [self-pay.no-payer]
charge the patient with 38000 for 2
ledger
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 75.00, payer owes 0.00, patient owes 75.00
statement
> ledger: charged 150.00, paid 75.00, contract 0.00, given up 75.00, payer owes 0.00, patient owes 0.00

## twin: one fact, the household has more
covered by self-pay
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Self-pay
sheet I10 | 99213
make the claim
charge the patient with 90000 for 2
ledger
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 0.00, patient owes 150.00
