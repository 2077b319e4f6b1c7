# The programme is for smokers; nothing on the claim says so.
# The trap: Only with the pack-years in the record.
chart: stiff-shoulder-blood-pressure
denied with: 272
reason: conditions-not-met

## as it is
covered by medicare
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet Z12.2 | 71271
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 350.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 350.00 paid 0.00
>   71271 charged 350.00 paid 0.00: CO-272 350.00
post
> ledger: charged 350.00, paid 0.00, contract 0.00, given up 0.00, payer owes 350.00, patient owes 0.00
> open: line 1 350.00
explain 1 by program-conditions in 24E
> the payer’s rule: program-conditions, read 24D 71271, no modifier; 24E A Z12.2; contract Screening of the lungs is for smokers and those who stopped within fifteen years.. Read line 1: 71271, no modifier. Screening of the lungs is for smokers and those who stopped within fifteen years.
correct by reopening
sheet Z12.2 F17.210 | 71271 AB
send
> 2026-04-28: item 22 1, item 23 blank, item 28 350.00
wait for the answer
> 835 of 2026-06-16: pays 35.28
> reversal 1001 charged −350.00 paid 0.00
>   71271 charged −350.00 paid 0.00: CO-272 −350.00
> claim 1001 charged 350.00 paid 35.28
>   71271 charged 350.00 paid 35.28: CO-45 205.00, CO-253 0.72, PR-1 100.00, PR-2 9.00
post
> ledger: charged 350.00, paid 35.28, contract 205.72, given up 0.00, payer owes 0.00, patient owes 109.00
statement
> ledger: charged 350.00, paid 144.28, contract 205.72, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the patient’s smoking is reported
covered by medicare
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet Z12.2 F17.210 | 71271 AB
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 350.00
wait for the answer
> 835 of 2026-04-28: pays 35.28
> claim 1001 charged 350.00 paid 35.28
>   71271 charged 350.00 paid 35.28: CO-45 205.00, CO-253 0.72, PR-1 100.00, PR-2 9.00
post
> ledger: charged 350.00, paid 35.28, contract 205.72, given up 0.00, payer owes 0.00, patient owes 109.00
