# A diagnosis of one sex on the claim of a patient of the other.
# The trap: Registration may be wrong; the coder does not decide a patient’s sex.
chart: stiff-shoulder-blood-pressure
denied with: 10
reason: sex-and-diagnosis

## as it is
covered by orchard-ppo
visit /patient/sex = "F"
arrive
sheet N40.0 | 99213
make the claim
send
wait for the answer
post
explain 1 by patient-fits in 3
correct by replacement
sheet R35.1 | 99213
send
wait for the answer
post
statement

## twin: the patient is a man
covered by orchard-ppo
arrive
sheet N40.0 | 99213
make the claim
send
wait for the answer
post
