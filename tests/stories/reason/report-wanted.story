# An unusual service without its report.
# The trap: 252 is a question, not a refusal: answer it in time.
chart: stiff-shoulder-blood-pressure
denied with: 252
reason: report-wanted

## as it is
covered by orchard-ppo
arrive
sheet M75.42 | 20610-LT-22
make the claim
send
wait for the answer
post
explain 1 by required-item in 19
correct by replacement
write item 19: Operative report sent by fax
send
wait for the answer
post
statement

## twin: item 19 says that the report is sent
covered by orchard-ppo
arrive
sheet M75.42 | 20610-LT-22
make the claim
write item 19: Operative report sent by fax
send
wait for the answer
post
