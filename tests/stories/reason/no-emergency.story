# The diagnosis shows no emergency.
# The trap: The test is what the patient feared, not what was found: code the symptom that brought the patient.
chart: stiff-shoulder-blood-pressure
denied with: 40
reason: no-emergency

## as it is
covered by orchard-ppo
visit /place_of_service = "23"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet Z76.0 | 99282
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 70.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 70.00 paid 0.00
>   99282 charged 70.00 paid 0.00: CO-40 70.00
post
> ledger: charged 70.00, paid 0.00, contract 0.00, given up 0.00, payer owes 70.00, patient owes 0.00
> open: line 1 70.00
explain 1 by emergency-only in 24D
> the payer’s rule: emergency-only, read 24D 99282, no modifier; 24E A Z76.0; contract The emergency department is paid for emergencies.. Read line 1: 99282, no modifier. The emergency department is paid for emergencies.
adjust off 1 because a prescription refill is no emergency

## twin: the diagnosis is chest pain
covered by orchard-ppo
visit /place_of_service = "23"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet R07.9 | 99282
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 70.00
wait for the answer
> 835 of 2026-04-25: pays 0.96
> claim 1001 charged 70.00 paid 0.96
>   99282 charged 70.00 paid 0.96: CO-45 18.80, PR-1 50.00, PR-2 0.24
post
> ledger: charged 70.00, paid 0.96, contract 18.80, given up 0.00, payer owes 0.00, patient owes 50.24
