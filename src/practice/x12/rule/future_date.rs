//! Nobody bills for a day that has not come, nor for one before the patient was born.

use super::Bench;
use crate::base::{Day, us_date};
use crate::practice::x12::element::{read_date, read_range};
use crate::practice::x12::read::Set;
use crate::practice::x12::segment::Segment;
use crate::practice::x12::tree::Loop;

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    let Some(sent) = read_date(set.gs.element(4)) else { return };
    for subscriber in set.root.all("2000B") {
        judge_claims(subscriber, subscriber.inner("2010BA"), sent, bench);
        for patient in subscriber.inners("2000C") {
            judge_claims(patient, patient.inner("2010CA"), sent, bench);
        }
    }
}

fn judge_claims(holder: &Loop<'_>, person: Option<&Loop<'_>>, sent: Day, bench: &mut Bench<'_>) {
    let dmg = person.and_then(|l| l.segment("DMG"));
    let born = dmg.and_then(|d| read_date(d.element(2)));
    if let (Some(dmg), Some(born)) = (dmg, born)
        && born > sent
    {
        bench.error(
            dmg,
            2,
            "x12.date.birth",
            format!("The birth date {} lies after the file's.", us_date(born)),
        );
    }
    for covers in holder.inners("2300").filter_map(|claim| claim.qualified("DTP", "434")) {
        super::enquiry::past(covers, 3, Some(sent), bench);
    }
    for line in holder.inners("2300").flat_map(|claim| claim.inners("2400")) {
        let Some(dtp) = line.qualified("DTP", "472") else { continue };
        let Some((from, to)) = served(dtp) else { continue };
        if to > sent {
            let message =
                format!("The service of {} lies after the file's date {}.", us_date(to), us_date(sent));
            bench.error(dtp, 3, "x12.date.future", message);
        } else if born.is_some_and(|born| from < born && born <= sent) {
            let message = format!("The service of {} lies before the patient's birth.", us_date(from));
            bench.error(dtp, 3, "x12.date.before-birth", message);
        }
    }
}

fn served(dtp: &Segment<'_>) -> Option<(Day, Day)> {
    let value = dtp.element(3);
    read_date(value).map(|day| (day, day)).or_else(|| read_range(value))
}
