# The initial wellness visit was paid years ago.
# The trap: G0439 was meant: the follow-up code would have been paid.
chart: stiff-shoulder-blood-pressure
denied with: 149
reason: once-in-a-lifetime

## as it is
covered by medicare
visit /earlier = [{"procedure": "G0438", "dos": "2021-03-01", "npi": "2043917857"}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet Z00.00 | G0438
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 25.00
wait for the answer
> 835 of 2026-04-28: pays 0.00
> claim 1001 charged 25.00 paid 0.00
>   G0438 charged 25.00 paid 0.00: PR-149 25.00
post
> ledger: charged 25.00, paid 0.00, contract 0.00, given up 0.00, payer owes 0.00, patient owes 25.00
statement
> ledger: charged 25.00, paid 25.00, contract 0.00, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: none was paid before
covered by medicare
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Medicare Part B
sheet Z00.00 | G0438
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 25.00
wait for the answer
> 835 of 2026-04-28: pays 14.70
> claim 1001 charged 25.00 paid 14.70
>   G0438 charged 25.00 paid 14.70: CO-45 10.00, CO-253 0.30
post
> ledger: charged 25.00, paid 14.70, contract 10.30, given up 0.00, payer owes 0.00, patient owes 0.00
