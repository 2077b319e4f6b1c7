# The premium was not paid that month.
# The trap: If the member pays within the grace period the claim is sent anew.
chart: stiff-shoulder-blood-pressure
denied with: 200
reason: lapse

## as it is
covered by orchard-ppo
visit /coverages/0/holds = [{"kind": "lapse", "force": {"from": "2026-04-01", "to": "2026-04-30"}}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet I10 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: PR-200 150.00
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by membership-hold in membership
> the payer’s rule: membership-hold, read 24A 04/10/2026; 24D 99213, no modifier; membership lapse from 04/01/2026 to 04/30/2026. Seen on 04/10/2026. The file says lapse from 04/01/2026 to 04/30/2026. The premium was not paid; coverage was interrupted.
bill the patient 1
statement
> ledger: charged 150.00, paid 150.00, contract 0.00, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the lapse was in February
covered by orchard-ppo
visit /coverages/0/holds = [{"kind": "lapse", "force": {"from": "2026-02-01", "to": "2026-02-28"}}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet I10 | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-25: pays 51.14
> claim 1001 charged 150.00 paid 51.14
>   99213 charged 150.00 paid 51.14: CO-45 36.08, PR-1 50.00, PR-2 12.78
post
> ledger: charged 150.00, paid 51.14, contract 36.08, given up 0.00, payer owes 0.00, patient owes 62.78
