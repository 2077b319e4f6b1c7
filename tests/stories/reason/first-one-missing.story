# The follow-up wellness visit without a first one.
# The trap: The first must be what was done: it has more parts.
chart: stiff-shoulder-blood-pressure
denied with: B15
reason: first-one-missing

## as it is
covered by medicare
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet Z00.00 | G0439
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 25.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 25.00 paid 0.00
>   G0439 charged 25.00 paid 0.00: CO-B15 25.00, N674
post
> ledger: charged 25.00, paid 0.00, contract 0.00, given up 0.00, payer owes 25.00, patient owes 0.00
> open: line 1 25.00
explain 1 by qualifying-service in 24D
> the payer’s rule: qualifying-service, read 24D G0439, no modifier; history G0438, G0402: none on file. G0439 is paid after G0438, G0402, and none is on file.
correct by reopening
sheet Z00.00 | G0438
send
> 2026-04-28: item 22 1, item 23 blank, item 28 25.00
wait for the answer
> 835 of 2026-06-16: pays 14.70
> reversal 1001 charged −25.00 paid 0.00
>   G0439 charged −25.00 paid 0.00: CO-B15 −25.00, N674
> claim 1001 charged 25.00 paid 14.70
>   G0438 charged 25.00 paid 14.70: CO-45 10.00, CO-253 0.30
post
> ledger: charged 25.00, paid 14.70, contract 10.30, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the first was paid last year
covered by medicare
visit /earlier = [{"procedure": "G0438", "dos": "2025-03-01", "npi": "2043917857"}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet Z00.00 | G0439
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 25.00
wait for the answer
> 835 of 2026-04-28: pays 14.70
> claim 1001 charged 25.00 paid 14.70
>   G0439 charged 25.00 paid 14.70: CO-45 10.00, CO-253 0.30
post
> ledger: charged 25.00, paid 14.70, contract 10.30, given up 0.00, payer owes 0.00, patient owes 0.00
