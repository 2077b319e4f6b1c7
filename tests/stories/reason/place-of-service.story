# An office visit code beside a hospital’s place of service.
# The trap: The place is registered with the encounter; changing it to 11 to be paid would be false. The code must follow the place.
chart: stiff-shoulder-blood-pressure
denied with: 5
reason: place-of-service

## as it is
covered by orchard-ppo
visit /place_of_service = "21"
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
explain 1 by place-fits in 24B
correct by replacement
sheet I10 | 99231
send
wait for the answer
post
statement

## twin: the visit was in the office
covered by orchard-ppo
arrive
sheet I10 | 99213
make the claim
send
wait for the answer
post
