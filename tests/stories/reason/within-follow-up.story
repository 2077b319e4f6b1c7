# Another operation within ten days of the first.
# The trap: 78 is a return for the same trouble, 79 for another; the diagnosis tells.
chart: stiff-shoulder-blood-pressure
denied with: 97
reason: within-follow-up

## as it is
covered by orchard-ppo
visit /earlier = [{"procedure": "11602", "dos": "2026-04-05", "npi": "2043917857"}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet L02.416 | 10060
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 295.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 295.00 paid 0.00
>   10060 charged 295.00 paid 0.00: CO-97 295.00, N525
post
> ledger: charged 295.00, paid 0.00, contract 0.00, given up 0.00, payer owes 295.00, patient owes 0.00
> open: line 1 295.00
explain 1 by follow-up-surgery in 24D
> the payer’s rule: follow-up-surgery, read 24D 10060, no modifier; 24A 04/10/2026; history 11602 of 04/05/2026. 10060 falls into the follow-up days of 11602 of 04/05/2026. Modifier 58, 78 or 79 would say why it is another operation.
correct by replacement
sheet L02.416 | 10060-79
send
> 2026-04-25: item 22 7 261040010011, item 23 blank, item 28 295.00
wait for the answer
> 835 of 2026-05-12: pays 90.05
> reversal 1001 charged −295.00 paid 0.00
>   10060 charged −295.00 paid 0.00: CO-97 −295.00, N525
> claim 1001 charged 295.00 paid 90.05
>   10060 charged 295.00 paid 90.05: CO-45 132.44, PR-1 50.00, PR-2 22.51
post
> ledger: charged 295.00, paid 90.05, contract 132.44, given up 0.00, payer owes 0.00, patient owes 72.51
statement
> ledger: charged 295.00, paid 162.56, contract 132.44, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: the follow-up days were over
covered by orchard-ppo
visit /earlier = [{"procedure": "11602", "dos": "2026-03-20", "npi": "2043917857"}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet L02.416 | 10060
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 295.00
wait for the answer
> 835 of 2026-04-25: pays 90.05
> claim 1001 charged 295.00 paid 90.05
>   10060 charged 295.00 paid 90.05: CO-45 132.44, PR-1 50.00, PR-2 22.51
post
> ledger: charged 295.00, paid 90.05, contract 132.44, given up 0.00, payer owes 0.00, patient owes 72.51
