# Medicaid comes second and never pays beyond its own schedule; what is left is nobody’s to bill.
chart: stiff-shoulder-blood-pressure
denied with: 303

## as it is
covered by orchard-ppo
covered by medicaid after orchard-ppo
arrive
bill the next plan
sheet I10 | 99214
make the claim
bill the next plan
send
wait for the answer
post
bill the next plan
send
wait for the next plan
post
bill the next plan

## twin: one fact of the chart, no other coverage
covered by orchard-ppo
arrive
sheet I10 | 99214
make the claim
send
wait for the answer
post
bill the next plan
