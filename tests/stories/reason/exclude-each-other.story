# The operation through the scope and the open one exclude each other.
# The trap: 59 would say another session; there was none.
chart: stiff-shoulder-blood-pressure
denied with: 231
reason: exclude-each-other

## as it is
covered by orchard-ppo
visit /place_of_service = "24"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet K35.80 | 44970 | 44950
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 2,745.00
wait for the answer
> 835 of 2026-04-25: pays 543.68
> claim 1001 charged 2,745.00 paid 543.68
>   44970 charged 1,315.00 paid 543.68: CO-45 585.40, PR-1 50.00, PR-2 135.92
>   44950 charged 1,430.00 paid 0.00: CO-231 1,430.00
post
> ledger: charged 2,745.00, paid 543.68, contract 585.40, given up 0.00, payer owes 1,430.00, patient owes 185.92
> open: line 2 1,430.00
explain 2 by exclusive-pairs in 24D
> the payer’s rule: exclusive-pairs, read 24D 44950, no modifier; 24D 44970, no modifier. 44950 and 44970 cannot both be done in one session. Modifier 59 or XE would say it was another.
adjust off 2 because only one of the two was done
statement
> ledger: charged 2,745.00, paid 729.60, contract 585.40, given up 1,430.00, payer owes 0.00, patient owes 0.00

## twin: one operation
covered by orchard-ppo
visit /place_of_service = "24"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet K35.80 | 44970
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 1,315.00
wait for the answer
> 835 of 2026-04-25: pays 543.68
> claim 1001 charged 1,315.00 paid 543.68
>   44970 charged 1,315.00 paid 543.68: CO-45 585.40, PR-1 50.00, PR-2 135.92
post
> ledger: charged 1,315.00, paid 543.68, contract 585.40, given up 0.00, payer owes 0.00, patient owes 185.92
