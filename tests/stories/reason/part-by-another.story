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
sheet J18.9 | 71046
make the claim
send
wait for the answer
post
explain 1 by component in 24D
correct by replacement
sheet J18.9 | 71046-26
send
wait for the answer
post
statement

## twin: nobody else billed a part
covered by orchard-ppo
visit /place_of_service = "22"
arrive
sheet J18.9 | 71046
make the claim
send
wait for the answer
post
