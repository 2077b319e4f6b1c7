# The operation is paid in a facility only.
# The trap: Check item 24B first: a wrong place of service is the usual cause, and is corrected.
chart: stiff-shoulder-blood-pressure
denied with: 58
reason: wrong-setting

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet K80.20 | 47562
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 1,680.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 1,680.00 paid 0.00
>   47562 charged 1,680.00 paid 0.00: CO-58 1,680.00, N428
post
> ledger: charged 1,680.00, paid 0.00, contract 0.00, given up 0.00, payer owes 1,680.00, patient owes 0.00
> open: line 1 1,680.00
explain 1 by place-fits in 24B
> the payer’s rule: place-fits, read 24D 47562, no modifier; 24B 11; contract The operation belongs in a facility.. Read line 1: 47562, no modifier. The operation belongs in a facility.
adjust off 1 because done in the wrong setting

## twin: it was done in the surgery centre
covered by orchard-ppo
visit /place_of_service = "24"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet K80.20 | 47562
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 1,680.00
wait for the answer
> 835 of 2026-04-25: pays 594.88
> claim 1001 charged 1,680.00 paid 594.88
>   47562 charged 1,680.00 paid 594.88: CO-45 886.40, PR-1 50.00, PR-2 148.72
post
> ledger: charged 1,680.00, paid 594.88, contract 886.40, given up 0.00, payer owes 0.00, patient owes 198.72
