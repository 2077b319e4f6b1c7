# The contract’s rate for sleep studies had ended.
# The trap: Look into the contract before the write-off: a rate not loaded is the payer’s error.
chart: stiff-shoulder-blood-pressure
denied with: 147
reason: no-rate

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet G47.33 | 95810
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 1,305.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 1,305.00 paid 0.00
>   95810 charged 1,305.00 paid 0.00: CO-147 1,305.00
post
> ledger: charged 1,305.00, paid 0.00, contract 0.00, given up 0.00, payer owes 1,305.00, patient owes 0.00
> open: line 1 1,305.00
explain 1 by contract-rate in 24A
> the payer’s rule: contract-rate, read 24D 95810, no modifier; 24A 04/10/2026; contract rate from 01/01/2019 to 03/31/2026. 95810 on 04/10/2026: rate from 01/01/2019 to 03/31/2026.
adjust off 1 because no rate in force

## twin: the rate runs through the year
covered by orchard-ppo
datum orchard-ppo contract-rate /force/to = "2026-12-31"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet G47.33 | 95810
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 1,305.00
wait for the answer
> 835 of 2026-04-25: pays 594.88
> claim 1001 charged 1,305.00 paid 594.88
>   95810 charged 1,305.00 paid 594.88: CO-45 511.40, PR-1 50.00, PR-2 148.72
post
> ledger: charged 1,305.00, paid 594.88, contract 511.40, given up 0.00, payer owes 0.00, patient owes 198.72
