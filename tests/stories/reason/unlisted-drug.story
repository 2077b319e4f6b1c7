# An unlisted drug code although the drug has one.
# The trap: Unlisted codes need a description even when they are right.
chart: stiff-shoulder-blood-pressure
denied with: 189
reason: unlisted-drug

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M75.42 | J3490
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 25.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 25.00 paid 0.00
>   J3490 charged 25.00 paid 0.00: CO-189 25.00, N657
post
> ledger: charged 25.00, paid 0.00, contract 0.00, given up 0.00, payer owes 25.00, patient owes 0.00
> open: line 1 25.00
explain 1 by unlisted-code in 24D
> the payer’s rule: unlisted-code, read 24D J3490, no modifier; contract A listed code describes the service.. Read line 1: J3490, no modifier. A listed code describes the service.
correct by replacement
sheet M75.42 | J3301 x4
send
> 2026-04-25: item 22 7 261040010011, item 23 blank, item 28 40.00
wait for the answer
> 835 of 2026-05-12: pays 0.00
> reversal 1001 charged −25.00 paid 0.00
>   J3490 charged −25.00 paid 0.00: CO-189 −25.00, N657
> claim 1001 charged 40.00 paid 0.00
>   J3301 charged 40.00 paid 0.00: CO-45 32.20, PR-1 7.80
post
> ledger: charged 40.00, paid 0.00, contract 32.20, given up 0.00, payer owes 0.00, patient owes 7.80
statement
> ledger: charged 40.00, paid 7.80, contract 32.20, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the drug’s own code
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
