# A cosmetic reason stands where the wart should.
# The trap: Only when the note says wart.
chart: stiff-shoulder-blood-pressure
denied with: 167
reason: excluded-diagnosis

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet Z41.1 | 17110
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 265.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 265.00 paid 0.00
>   17110 charged 265.00 paid 0.00: CO-167 265.00
post
> ledger: charged 265.00, paid 0.00, contract 0.00, given up 0.00, payer owes 265.00, patient owes 0.00
> open: line 1 265.00
explain 1 by diagnosis-excluded in 24E
> the payer’s rule: diagnosis-excluded, read 24E A Z41.1. Z411: Care for looks alone is left out.
correct by replacement
sheet B07.9 | 17110
send
> 2026-04-25: item 22 7 261040010011, item 23 blank, item 28 265.00
wait for the answer
> 835 of 2026-05-12: pays 77.76
> reversal 1001 charged −265.00 paid 0.00
>   17110 charged −265.00 paid 0.00: CO-167 −265.00
> claim 1001 charged 265.00 paid 77.76
>   17110 charged 265.00 paid 77.76: CO-45 117.80, PR-1 50.00, PR-2 19.44
post
> ledger: charged 265.00, paid 77.76, contract 117.80, given up 0.00, payer owes 0.00, patient owes 69.44
statement
> ledger: charged 265.00, paid 147.20, contract 117.80, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the diagnosis is a wart
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet B07.9 | 17110
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 265.00
wait for the answer
> 835 of 2026-04-25: pays 77.76
> claim 1001 charged 265.00 paid 77.76
>   17110 charged 265.00 paid 77.76: CO-45 117.80, PR-1 50.00, PR-2 19.44
post
> ledger: charged 265.00, paid 77.76, contract 117.80, given up 0.00, payer owes 0.00, patient owes 69.44
