# Medicaid comes second and never pays beyond its own schedule; what is left is nobody’s to bill.
chart: stiff-shoulder-blood-pressure
denied with: 303

## as it is
covered by orchard-ppo
covered by medicaid after orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
bill the next plan
> refused: There is no claim 1001. Reload the practice and try again. [practice.unknown]
sheet I10 | 99214
make the claim
bill the next plan
> refused: Claim 1001 has a draft that was not sent. Send it, or drop it first. [claim.draft-open]
send
> 2026-04-13: item 22 1, item 23 blank, item 28 210.00
wait for the answer
> 835 of 2026-04-25: pays 89.02
> claim 1001 charged 210.00 paid 89.02
>   99214 charged 210.00 paid 89.02: CO-45 48.72, PR-1 50.00, PR-2 22.26
post
> ledger: charged 210.00, paid 89.02, contract 48.72, given up 0.00, payer owes 0.00, patient owes 72.26
bill the next plan
send
> 2026-04-25: item 22 1, item 23 blank, item 28 210.00
wait for the next plan
> 835 of 2026-05-17: pays 0.00
> claim 1001 charged 210.00 paid 0.00
>   99214 charged 210.00 paid 0.00: OA-23 137.74, CO-303 72.26
post
> ledger: charged 210.00, paid 89.02, contract 120.98, given up 0.00, payer owes 0.00, patient owes 0.00
bill the next plan
> refused: medicaid has the claim already. Wait for its answer; a second claim would be a duplicate. [secondary.closed]

## twin: one fact of the chart, no other coverage
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet I10 | 99214
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 210.00
wait for the answer
> 835 of 2026-04-25: pays 89.02
> claim 1001 charged 210.00 paid 89.02
>   99214 charged 210.00 paid 89.02: CO-45 48.72, PR-1 50.00, PR-2 22.26
post
> ledger: charged 210.00, paid 89.02, contract 48.72, given up 0.00, payer owes 0.00, patient owes 72.26
bill the next plan
> refused: No coverage of this patient pays after the plan that answered. Bill the patient's share. [secondary.closed]
