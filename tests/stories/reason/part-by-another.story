# The hospital was paid for the pictures.
# The trap: The whole was billed where only the reading was done.
chart: stiff-shoulder-blood-pressure
denied with: B20
reason: part-by-another

## as it is
covered by orchard-ppo
visit /place_of_service = "22"
visit /earlier = [{"procedure": "71046", "dos": "2026-04-10", "npi": "2071029658", "modifiers": ["TC"]}]
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet J18.9 | 71046
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 85.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 85.00 paid 0.00
>   71046 charged 85.00 paid 0.00: OA-B20 85.00
post
> ledger: charged 85.00, paid 0.00, contract 0.00, given up 0.00, payer owes 85.00, patient owes 0.00
> open: line 1 85.00
explain 1 by component in 24D
> the payer’s rule: component, read 24D 71046, no modifier; 24A 04/10/2026; history 71046 TC of 04/10/2026 by 2071029658. 71046 was paid already: 71046 TC of 04/10/2026 by 2071029658. Bill your own part only.
correct by replacement
sheet J18.9 | 71046-26
send
> 2026-04-25: item 22 7 261040010011, item 23 blank, item 28 85.00
wait for the answer
> 835 of 2026-05-12: pays 0.00
> reversal 1001 charged −85.00 paid 0.00
>   71046 charged −85.00 paid 0.00: OA-B20 −85.00
> claim 1001 charged 85.00 paid 0.00
>   71046 charged 85.00 paid 0.00: CO-45 41.48, PR-1 43.52
post
> ledger: charged 85.00, paid 0.00, contract 41.48, given up 0.00, payer owes 0.00, patient owes 43.52
statement
> ledger: charged 85.00, paid 43.52, contract 41.48, given up 0.00, payer owes 0.00, patient owes 0.00

## twin: nobody else billed a part
covered by orchard-ppo
visit /place_of_service = "22"
arrive
> Osei, Grant T. seen 2026-04-10, chart here 2026-04-13, Orchard Mutual PPO
sheet J18.9 | 71046
make the claim
send
> 2026-04-13: item 22 1, item 23 blank, item 28 85.00
wait for the answer
> 835 of 2026-04-25: pays 0.00
> claim 1001 charged 85.00 paid 0.00
>   71046 charged 85.00 paid 0.00: CO-45 41.48, PR-1 43.52
post
> ledger: charged 85.00, paid 0.00, contract 41.48, given up 0.00, payer owes 0.00, patient owes 43.52
