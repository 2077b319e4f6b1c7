# No assistant is paid at this procedure.
# The trap: Group CO: the assistant’s fee never goes to the patient.
chart: stiff-shoulder-blood-pressure
denied with: 54
reason: no-assistant

## as it is
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M75.42 | 20610-LT-80
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   20610 charged 150.00 paid 0.00: CO-54 150.00
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by assistant in 24D
> the payer’s rule: assistant, read 24D 20610 LT 80. 20610 is not an operation at which the plan pays for an assistant.
adjust off 1 because no assistant is paid at an injection

## twin: the plan pays an assistant there
covered by orchard-ppo
datum orchard-ppo assistant /codes = ["20610"]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M75.42 | 20610-LT-80
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 24.51
> claim 1001 charged 150.00 paid 24.51
>   20610 charged 150.00 paid 24.51: CO-45 69.36, PR-1 50.00, PR-2 6.13
post
> ledger: charged 150.00, paid 24.51, contract 69.36, given up 0.00, payer owes 0.00, patient owes 56.13
