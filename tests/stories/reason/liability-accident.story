# A liability insurer’s file is open for the injury.
# The trap: Medicare may pay conditionally after 120 days; that needs its own claim.
chart: stiff-shoulder-blood-pressure
denied with: 20
reason: liability-accident

## as it is
covered by medicare
visit /coverages/0/holds = [{"kind": "liability-claim", "force": {"from": "2026-01-01"}}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet S93.401A | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: CO-20 150.00
post
> ledger: charged 150.00, paid 0.00, contract 0.00, given up 0.00, payer owes 150.00, patient owes 0.00
> open: line 1 150.00
explain 1 by membership-hold in membership
> the payer’s rule: membership-hold, read 24A 04/10/2026; 24D 99213, no modifier; membership liability-claim from 01/01/2026. Seen on 04/10/2026. The file says liability-claim from 01/01/2026. A liability insurer has a file open for the accident.
adjust off 1 because billed to the liability insurer

## twin: no liability file is open
covered by medicare
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet S93.401A | 99213
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 150.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 150.00 paid 0.00
>   99213 charged 150.00 paid 0.00: CO-45 61.00, PR-1 89.00
post
> ledger: charged 150.00, paid 0.00, contract 61.00, given up 0.00, payer owes 0.00, patient owes 89.00
