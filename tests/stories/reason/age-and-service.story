# The preventive visit chosen is for another age.
# The trap: The birth date in item 3 may be the error; look at the card before the code.
chart: stiff-shoulder-blood-pressure
denied with: 6
reason: age-and-service

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet Z00.00 | 99397
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 240.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 240.00 paid 0.00
>   99397 charged 240.00 paid 0.00: CO-6 240.00
post
> ledger: charged 240.00, paid 0.00, contract 0.00, given up 0.00, payer owes 240.00, patient owes 0.00
> open: line 1 240.00
explain 1 by patient-fits in 3
> the payer’s rule: patient-fits, read 24D 99397, no modifier; 3 born 08/22/1971, M. 99397 is not for a patient of 54 years.
correct by replacement
sheet Z00.00 | 99396
send
> 2026-04-25: item 22 7 261040010011, item 23 blank, item 28 225.00
wait for the answer
> 835 of 2026-05-12: pays 90.05
> reversal 1001 charged −240.00 paid 0.00
>   99397 charged −240.00 paid 0.00: CO-6 −240.00
> claim 1001 charged 225.00 paid 90.05
>   99396 charged 225.00 paid 90.05: CO-45 62.44, PR-1 50.00, PR-2 22.51
post
> ledger: charged 225.00, paid 90.05, contract 62.44, given up 0.00, payer owes 0.00, patient owes 72.51
statement
> ledger: charged 225.00, paid 162.56, contract 62.44, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the patient is seventy
covered by orchard-ppo
visit /patient/born = "1955-08-22"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet Z00.00 | 99397
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 240.00
wait for the answer
> 835 of 2026-04-25: pays 100.29
> claim 1001 charged 240.00 paid 100.29
>   99397 charged 240.00 paid 100.29: CO-45 64.64, PR-1 50.00, PR-2 25.07
post
> ledger: charged 240.00, paid 100.29, contract 64.64, given up 0.00, payer owes 0.00, patient owes 75.07
