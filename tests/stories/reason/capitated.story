# The monthly payment to the practice covers the service.
# The trap: Neither a denial to fight nor a bill to the patient.
chart: stiff-shoulder-blood-pressure
denied with: 24
reason: capitated

## as it is
covered by tidewater-hmo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Tidewater Health HMO
sheet I10 | 99421
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 25.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 25.00 paid 0.00
>   99421 charged 25.00 paid 0.00: CO-24 25.00
post
> ledger: charged 25.00, paid 0.00, contract 0.00, given up 0.00, payer owes 25.00, patient owes 0.00
> open: line 1 25.00
explain 1 by capitation in 24D
> the payer’s rule: capitation, read 24D 99421, no modifier; contract The monthly payment to the practice covers it.. Read line 1: 99421, no modifier. The monthly payment to the practice covers it.
adjust off 1 because the monthly payment covers it

## twin: another plan covers the patient
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet I10 | 99421
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 25.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 25.00 paid 0.00
>   99421 charged 25.00 paid 0.00: CO-45 7.08, PR-1 17.92
post
> ledger: charged 25.00, paid 0.00, contract 7.08, given up 0.00, payer owes 0.00, patient owes 17.92
