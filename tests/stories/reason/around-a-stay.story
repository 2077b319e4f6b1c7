# The film was taken within three days before an admission.
# The trap: The reading alone (26) is not part of the hospital’s bill.
chart: stiff-shoulder-blood-pressure
denied with: 60
reason: around-a-stay

## as it is
covered by medicare
visit /place_of_service = "22"
visit /coverages/0/holds = [{"kind": "inpatient", "force": {"from": "2026-04-12", "to": "2026-04-16"}}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet J18.9 | 71046
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 85.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 85.00 paid 0.00
>   71046 charged 85.00 paid 0.00: CO-60 85.00
post
> ledger: charged 85.00, paid 0.00, contract 0.00, given up 0.00, payer owes 85.00, patient owes 0.00
> open: line 1 85.00
explain 1 by membership-hold in membership
> the payer’s rule: membership-hold, read 24A 04/10/2026; 24D 71046, no modifier; membership inpatient from 04/12/2026 to 04/16/2026. Seen on 04/10/2026. The file says inpatient from 04/12/2026 to 04/16/2026. Services of the three days before the stay belong to the hospital’s bill. Modifier PD or 26 would set it apart.
adjust off 1 because belongs to the hospital’s bill

## twin: the stay began ten days later
covered by medicare
visit /place_of_service = "22"
visit /coverages/0/holds = [{"kind": "inpatient", "force": {"from": "2026-04-20", "to": "2026-04-24"}}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet J18.9 | 71046
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 85.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 85.00 paid 0.00
>   71046 charged 85.00 paid 0.00: CO-45 51.00, PR-1 34.00
post
> ledger: charged 85.00, paid 0.00, contract 51.00, given up 0.00, payer owes 0.00, patient owes 34.00
