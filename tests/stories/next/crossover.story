# Medicare sends its decision on to the Medigap plan, which pays the coinsurance; the deductible stays the patient’s.
chart: stiff-shoulder-blood-pressure
denied with: 275

## as it is
covered by medicare
covered by cormorant-medigap after medicare
arrive
sheet I10 | 99214
make the claim
send
wait for the answer
post
wait for the next plan
post
statement

## twin: one datum of the plan, a Plan F covers the deductible
plan cormorant-medigap /benefits/secondary/deductible_bp = 10000
covered by medicare
covered by cormorant-medigap after medicare
arrive
sheet I10 | 99214
make the claim
send
wait for the answer
post
wait for the next plan
post
