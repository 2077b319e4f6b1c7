//! What the lint hands to the grader, and what it wants back.

use exercises_format::chart::Key;

/// A sheet as the lint fills it in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attempt {
    /// Item 21, in order, display form.
    pub diagnoses: Vec<String>,
    /// Item 24, in order.
    pub services: Vec<AttemptService>,
}

/// One service line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttemptService {
    /// CPT or HCPCS code.
    pub code: String,
    /// Modifiers.
    pub modifiers: Vec<String>,
    /// Diagnoses pointed at, display form.
    pub pointers: Vec<String>,
    /// Units, 1 or more.
    pub units: u32,
}

/// What the grader made of an attempt; points in hundredths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scored {
    /// Points earned.
    pub got: i64,
    /// Points to be had.
    pub of: i64,
    /// 0 to 10,000.
    pub percent_hundredths: u32,
    /// One for each diagnosis and procedure code, entered or missing.
    pub codes: Vec<ScoredLine>,
    /// Places where points were lost, in words: `21 Wrong order`.
    pub lost: Vec<String>,
}

/// What one code earned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScoredLine {
    /// As entered; empty when it was not.
    pub yours: String,
    /// As the key has it; empty when it has nothing there.
    pub expected: String,
    /// Hundredths of a point.
    pub got: i64,
}

/// Grades an attempt at a key for a plan (plan id).
pub type Grader<'a> = &'a dyn Fn(&Key, &str, &Attempt) -> Scored;

impl Attempt {
    /// The key written out for a plan.
    pub fn of_key(key: &Key, plan: &str) -> Attempt {
        let services = key
            .services
            .iter()
            .map(|line| AttemptService {
                code: line.code.clone(),
                modifiers: line
                    .modifiers
                    .iter()
                    .filter(|modifier| {
                        modifier.plans.is_empty() || modifier.plans.iter().any(|id| id == plan)
                    })
                    .map(|modifier| modifier.code.clone())
                    .collect(),
                pointers: line.links.clone(),
                units: line.units,
            })
            .collect();
        Attempt { diagnoses: key.diagnoses.iter().map(|line| line.code.clone()).collect(), services }
    }

    /// The same attempt with one diagnosis written otherwise, pointers included.
    #[must_use]
    pub fn with_diagnosis(mut self, from: &str, to: &str) -> Attempt {
        let pointers = self.services.iter_mut().flat_map(|line| line.pointers.iter_mut());
        for code in self.diagnoses.iter_mut().chain(pointers).filter(|code| *code == from) {
            *code = to.to_owned();
        }
        self
    }

    /// The same attempt with the code of one line (index) written otherwise.
    #[must_use]
    pub fn with_service(mut self, line: usize, to: &str) -> Attempt {
        if let Some(service) = self.services.get_mut(line) {
            service.code = to.to_owned();
        }
        self
    }
}
