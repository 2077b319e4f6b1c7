# The certificate for sleep studies begins in June.
# The trap: Hold the claims until the certificate is there, within the filing limit.
chart: stiff-shoulder-blood-pressure
denied with: B7
reason: no-certificate

## as it is
covered by medicare
visit /clinician/npi = "2068152430"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet G47.33 | 95810
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 1,305.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 1,305.00 paid 0.00
>   95810 charged 1,305.00 paid 0.00: CO-B7 1,305.00, N570
post
> ledger: charged 1,305.00, paid 0.00, contract 0.00, given up 0.00, payer owes 1,305.00, patient owes 0.00
> open: line 1 1,305.00
explain 1 by enrolled in 24J
> the payer’s rule: enrolled, read 24J 2068152430; 24A 04/10/2026; contract 2068152430 enrolled from 06/01/2026. Done on 04/10/2026. 2068152430 enrolled from 06/01/2026.
adjust off 1 because certified only from June

## twin: a certified clinician did it
covered by medicare
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet G47.33 | 95810
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 1,305.00
wait for the answer
> 835 of 2026-04-28: pays 407.68
> claim 1001 charged 1,305.00 paid 407.68
>   95810 charged 1,305.00 paid 407.68: CO-45 685.00, CO-253 8.32, PR-1 100.00, PR-2 104.00
post
> ledger: charged 1,305.00, paid 407.68, contract 693.32, given up 0.00, payer owes 0.00, patient owes 204.00
