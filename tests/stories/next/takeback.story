# Six weeks after it paid, the plan audits the injection beside the visit and takes the money back; the external review gives it back.
chart: stiff-shoulder-blood-pressure
denied with: 216

## as it is
plan orchard-ppo /audits/0/one_in = 1
visit /record_supports = ["20610"]
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M75.42 I10 | 99214-25 B | 20610-LT A
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 360.00
wait for the answer
> 835 of 2026-04-25: pays 153.53
> claim 1001 charged 360.00 paid 153.53
>   99214 charged 210.00 paid 89.02: CO-45 48.72, PR-1 50.00, PR-2 22.26
>   20610 charged 150.00 paid 64.51: CO-45 69.36, PR-2 16.13
post
> ledger: charged 360.00, paid 153.53, contract 118.08, given up 0.00, payer owes 0.00, patient owes 88.39
wait for another remittance
> 835 of 2026-06-09: pays 0.00
> reversal 1001 charged −360.00 paid −153.53
>   99214 charged −210.00 paid −89.02: CO-45 −48.72, PR-1 −50.00, PR-2 −22.26
>   20610 charged −150.00 paid −64.51: CO-45 −69.36, PR-2 −16.13
> claim 1001 charged 360.00 paid 89.02
>   99214 charged 210.00 paid 89.02: CO-45 48.72, PR-1 50.00, PR-2 22.26
>   20610 charged 150.00 paid 0.00: CO-216 150.00, N432
> PLB FB −64.51
post
> ledger: charged 360.00, paid 89.02, contract 48.72, given up 0.00, payer owes 150.00, patient owes 72.26
> open: line 2 150.00
explain 2 by audit in 24D
> the payer’s rule: audit, read 24D 20610. An audit of visits beside injections found no separate work in the note.
appeal 2 on medically-necessary with note
wait for the review
> 2026-07-05: upheld. Internal appeal: The policy was applied as written to 20610. The next level is decided outside the plan and reads the record.
appeal 2 on medically-necessary with note
wait for the review
> 2026-07-31: overturned. External review: The record enclosed bears out 20610, though the policy's list does not name its reason.
> 835 of 2026-07-31: pays 0.00
> reversal 1001 charged −360.00 paid −89.02
>   99214 charged −210.00 paid −89.02: CO-45 −48.72, PR-1 −50.00, PR-2 −22.26
>   20610 charged −150.00 paid 0.00: CO-216 −150.00, N432
> claim 1001 charged 360.00 paid 153.53
>   99214 charged 210.00 paid 89.02: CO-45 48.72, PR-1 50.00, PR-2 22.26
>   20610 charged 150.00 paid 64.51: CO-45 69.36, PR-2 16.13
> PLB WO 64.51
post
> ledger: charged 360.00, paid 153.53, contract 118.08, given up 0.00, payer owes 0.00, patient owes 88.39
statement
> ledger: charged 360.00, paid 241.92, contract 118.08, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: one datum of the plan, it audits nothing
plan orchard-ppo /audits = []
covered by orchard-ppo
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet M75.42 I10 | 99214-25 B | 20610-LT A
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 360.00
wait for the answer
> 835 of 2026-04-25: pays 153.53
> claim 1001 charged 360.00 paid 153.53
>   99214 charged 210.00 paid 89.02: CO-45 48.72, PR-1 50.00, PR-2 22.26
>   20610 charged 150.00 paid 64.51: CO-45 69.36, PR-2 16.13
post
> ledger: charged 360.00, paid 153.53, contract 118.08, given up 0.00, payer owes 0.00, patient owes 88.39
wait for another remittance
> nothing came in 120 days
