//! Tokens in chart texts: `{name}`, `{given}`, `{family}`, `{age}`, `{dob}`, `{mrn}`, `{dos}`, `{dos-7d}`, `{dos+30d}`,
//! `{member}`, `{plan}`, `{clinician}`. Dates print as 04/14/2026; `{dos-7d|short}` prints 4/7.

use practicum_base::{Day, Finding, us_date};

/// What the tokens of one chart stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fill {
    /// Given name and initial.
    pub given: String,
    /// Family name.
    pub family: String,
    /// Date of service.
    pub dos: Day,
    /// Birth date.
    pub born: Day,
    /// Medical record number.
    pub mrn: String,
    /// Member id with the plan billed.
    pub member: String,
    /// Plan's trade name.
    pub plan: String,
    /// Clinician as notes print it: `A. Okafor, MD`.
    pub clinician: String,
}

impl Fill {
    /// Whole years on the date of service.
    pub fn age(&self) -> i16 {
        age_on(self.born, self.dos)
    }

    /// The text with every token replaced.
    pub fn text(&self, template: &str) -> Result<String, Finding> {
        let mut out = String::with_capacity(template.len());
        let mut rest = template;
        while let Some(start) = rest.find('{') {
            let (before, tail) = rest.split_at(start);
            out.push_str(before);
            let Some(end) = tail.find('}') else {
                return Err(unknown(tail));
            };
            out.push_str(&self.token(&tail[1..end])?);
            rest = &tail[end + 1..];
        }
        out.push_str(rest);
        Ok(out)
    }

    fn token(&self, token: &str) -> Result<String, Finding> {
        Ok(match token {
            "name" => format!("{}, {}", self.family, self.given),
            "given" => self.given.clone(),
            "family" => self.family.clone(),
            "age" => self.age().to_string(),
            "dob" => us_date(self.born),
            "mrn" => self.mrn.clone(),
            "member" => self.member.clone(),
            "plan" => self.plan.clone(),
            "clinician" => self.clinician.clone(),
            _ => match token.split_once('|') {
                Some((date, "short")) => {
                    let day = day(date, self.dos)?;
                    format!("{}/{}", day.month(), day.day())
                }
                Some(_) => return Err(unknown(token)),
                None => us_date(day(token, self.dos)?),
            },
        })
    }
}

/// Whole years from birth to a day.
pub fn age_on(born: Day, day: Day) -> i16 {
    let had_birthday = (day.month(), day.day()) >= (born.month(), born.day());
    day.year() - born.year() - i16::from(!had_birthday)
}

/// Reads a date token: `dos`, `dos-7d`, `dos+95d`.
pub fn day(token: &str, dos: Day) -> Result<Day, Finding> {
    let offset = token.strip_prefix("dos").ok_or_else(|| unknown(token))?;
    if offset.is_empty() {
        return Ok(dos);
    }
    let days: i32 =
        offset.strip_suffix('d').and_then(|number| number.parse().ok()).ok_or_else(|| unknown(token))?;
    dos.checked_add(jiff::Span::new().try_days(days).map_err(|_| unknown(token))?).map_err(|_| unknown(token))
}

fn unknown(token: &str) -> Finding {
    Finding::error(
        "format.unknown-token",
        format!("“{token}” is not a token of chart texts."),
        "Use name, given, family, age, dob, mrn, member, plan, clinician or a date such as dos-7d.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn fill() -> Fill {
        Fill {
            given: "Rosa M.".into(),
            family: "Delgado".into(),
            dos: date(2026, 4, 14),
            born: date(1968, 4, 15),
            mrn: "20-4471".into(),
            member: "OMP200447100".into(),
            plan: "Orchard Mutual PPO".into(),
            clinician: "A. Okafor, MD".into(),
        }
    }

    #[test]
    fn tokens_are_filled_and_dates_count_from_the_service() {
        let text = fill().text("{name}, {age} y, seen {dos}; film {dos-15d|short}").unwrap();
        assert_eq!(text, "Delgado, Rosa M., 57 y, seen 04/14/2026; film 3/30");
    }

    #[test]
    fn an_unknown_token_is_named() {
        for bad in ["{nmae}", "{dos-}", "{dos-7}", "{dos", "{dos-99999999999d}", "{dos|long}"] {
            assert_eq!(fill().text(bad).unwrap_err().code, "format.unknown-token", "{bad}");
        }
    }
}
