//! Closing a month: after it, nothing is posted on its days.

use super::Work;
use crate::base::{Day, Finding};
use crate::practice::ledger::month;
use crate::practice::office::event::Event;

impl Work<'_> {
    /// Closes the calendar month that ends on a day: months in order, mail posted, the roll tied.
    pub(super) fn close_month(&mut self, through: Day) -> Result<(), Finding> {
        let next = self.next_close()?;
        if through != next || through >= self.state.today {
            return Err(Finding::error(
                "month.order",
                format!("The month that ends on {through} cannot be closed on {}.", self.state.today),
                format!("Close the one that ends on {next}, once that day is over."),
            ));
        }
        let open = self.state.index.to_post().filter_map(|id| self.state.remittances.get(&id));
        let unposted = open.filter(|remit| remit.remittance.paid_on <= through).count();
        if unposted > 0 {
            return Err(Finding::error(
                "month.unposted",
                format!("{unposted} remittances of the month are not posted to the end."),
                "Post them, then close.",
            ));
        }
        let first = through.first_of_month();
        if !month(&self.state, first, through).ties {
            return Err(Finding::error(
                "month.roll",
                "Opening, movements and closing do not tie.",
                "Report this as a defect.",
            ));
        }
        self.emit(Event::MonthClosed { through })
    }

    /// The last day of the month to be closed next.
    fn next_close(&self) -> Result<Day, Finding> {
        let day = match self.state.closed_through {
            Some(closed) => closed.tomorrow().unwrap_or(Day::MAX),
            None => self.opened()?.day,
        };
        Ok(day.last_of_month())
    }
}
