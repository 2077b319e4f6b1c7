# A specialist’s visit without a referral.
# The trap: Referrals cannot be made up afterwards; some plans date them back, this one does not.
chart: stiff-shoulder-blood-pressure
denied with: 288
reason: no-referral

## as it is
covered by tidewater-hmo
visit /clinician/taxonomy = "207RC0000X"
arrive
sheet I48.91 | 99213
make the claim
send
wait for the answer
post
explain 1 by referral-required in 23
adjust off 1 because no referral was given

## twin: the primary care clinician saw the patient
covered by tidewater-hmo
arrive
sheet I48.91 | 99213
make the claim
send
wait for the answer
post
