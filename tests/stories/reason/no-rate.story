# The contract’s rate for sleep studies had ended.
# The trap: Look into the contract before the write-off: a rate not loaded is the payer’s error.
chart: stiff-shoulder-blood-pressure
denied with: 147
reason: no-rate

## as it is
covered by orchard-ppo
arrive
sheet G47.33 | 95810
make the claim
send
wait for the answer
post
explain 1 by contract-rate in 24A
adjust off 1 because no rate in force

## twin: the rate runs through the year
covered by orchard-ppo
datum orchard-ppo contract-rate /force/to = "2026-12-31"
arrive
sheet G47.33 | 95810
make the claim
send
wait for the answer
post
