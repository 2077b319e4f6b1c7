# The gallbladder was taken out years ago.
# The trap: Two patients of one name: find the right chart before anything is sent.
chart: stiff-shoulder-blood-pressure
denied with: 261
reason: not-again

## as it is
covered by orchard-ppo
visit /place_of_service = "24"
visit /earlier = [{"procedure": "47562", "dos": "2020-05-05", "npi": "2039164571"}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet K80.20 | 47562
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 1,680.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 1,680.00 paid 0.00
>   47562 charged 1,680.00 paid 0.00: CO-261 1,680.00
post
> ledger: charged 1,680.00, paid 0.00, contract 0.00, given up 0.00, payer owes 1,680.00, patient owes 0.00
> open: line 1 1,680.00
explain 1 by history-fits in 24D
> the payer’s rule: history-fits, read 24D 47562, no modifier; 24A 04/10/2026; history 47562 on 05/05/2020. 47562 cannot follow 47562 on 05/05/2020.
adjust off 1 because billed on the wrong patient

## twin: nothing was taken out before
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
