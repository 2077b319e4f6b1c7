# The year’s preventive visit was paid already.
# The trap: Check the benefit before the visit: a calendar year is not twelve months.
chart: stiff-shoulder-blood-pressure
denied with: 119
reason: yearly-visit-used

## as it is
covered by orchard-ppo
visit /earlier = [{"procedure": "99396", "dos": "2026-02-01", "npi": "2043917857"}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet Z00.00 | 99396
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 225.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 225.00 paid 0.00
>   99396 charged 225.00 paid 0.00: PR-119 225.00, N640
post
> ledger: charged 225.00, paid 0.00, contract 0.00, given up 0.00, payer owes 225.00, patient owes 0.00
> open: line 1 225.00
explain 1 by frequency-limit in 24A
> the payer’s rule: frequency-limit, read 24D 99396, no modifier; 24A 04/10/2026; history 1 of 1 used. One preventive visit a calendar year: 1 of 1 used.
bill the patient 1
statement
> ledger: charged 225.00, paid 225.00, contract 0.00, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the last one was in another calendar year
covered by orchard-ppo
visit /earlier = [{"procedure": "99396", "dos": "2025-12-20", "npi": "2043917857"}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet Z00.00 | 99396
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 225.00
wait for the answer
> 835 of 2026-04-25: pays 90.05
> claim 1001 charged 225.00 paid 90.05
>   99396 charged 225.00 paid 90.05: CO-45 62.44, PR-1 50.00, PR-2 22.51
post
> ledger: charged 225.00, paid 90.05, contract 62.44, given up 0.00, payer owes 0.00, patient owes 72.51
