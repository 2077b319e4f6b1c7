# Milligrams were counted as units.
# The trap: The unit is in the code’s title: 10 mg each.
chart: stiff-shoulder-blood-pressure
denied with: 153
reason: dose

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M75.42 | J3301 x10
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 100.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 100.00 paid 0.00
>   J3301 charged 100.00 paid 0.00: CO-153 100.00
post
> ledger: charged 100.00, paid 0.00, contract 0.00, given up 0.00, payer owes 100.00, patient owes 0.00
> open: line 1 100.00
explain 1 by dose-limit in 24G
> the payer’s rule: dose-limit, read 24D J3301, no modifier; 24G 10; contract 8 units at most. 10 units of J3301; the label goes to 8.
correct by replacement
sheet M75.42 | J3301 x4
send
> 2026-04-25: item 22 7 261040010011, item 23 blank, item 28 40.00
wait for the answer
> 835 of 2026-05-12: pays 0.00
> reversal 1001 charged −100.00 paid 0.00
>   J3301 charged −100.00 paid 0.00: CO-153 −100.00
> claim 1001 charged 40.00 paid 0.00
>   J3301 charged 40.00 paid 0.00: CO-45 32.20, PR-1 7.80
post
> ledger: charged 40.00, paid 0.00, contract 32.20, given up 0.00, payer owes 0.00, patient owes 7.80
statement
> ledger: charged 40.00, paid 7.80, contract 32.20, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: four units
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M75.42 | J3301 x4
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 40.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 40.00 paid 0.00
>   J3301 charged 40.00 paid 0.00: CO-45 32.20, PR-1 7.80
post
> ledger: charged 40.00, paid 0.00, contract 32.20, given up 0.00, payer owes 0.00, patient owes 7.80
