# The patient has carried nearly all there is to carry this year: the plan pays the rest.
chart: stiff-shoulder-blood-pressure

## as it is
plan orchard-ppo /benefits/out_of_pocket_before = 599000
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M75.42 | 20610-LT | J3301 x4
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 190.00
wait for the answer
> 835 of 2026-04-25: pays 78.44
> claim 1001 charged 190.00 paid 78.44
>   20610 charged 150.00 paid 70.64: CO-45 69.36, PR-1 10.00
>   J3301 charged 40.00 paid 7.80: CO-45 32.20
post
> ledger: charged 190.00, paid 78.44, contract 101.56, given up 0.00, payer owes 0.00, patient owes 10.00
statement
> ledger: charged 190.00, paid 88.44, contract 101.56, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: one datum of the plan, little was carried before
plan orchard-ppo /benefits/out_of_pocket_before = 80000
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M75.42 | 20610-LT | J3301 x4
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 190.00
wait for the answer
> 835 of 2026-04-25: pays 30.75
> claim 1001 charged 190.00 paid 30.75
>   20610 charged 150.00 paid 24.51: CO-45 69.36, PR-1 50.00, PR-2 6.13
>   J3301 charged 40.00 paid 6.24: CO-45 32.20, PR-2 1.56
post
> ledger: charged 190.00, paid 30.75, contract 101.56, given up 0.00, payer owes 0.00, patient owes 57.69
