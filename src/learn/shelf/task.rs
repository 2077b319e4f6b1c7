//! The part of the shelf that waits until somebody practises: tasks, terms and charts for study.

use super::Shelf;
use crate::base::Finding;
use exercises_format::task::{Exercise, TaskBank, VisitLevels};
use exercises_format::{ChartExercise, Question};

impl Shelf {
    /// Puts all tasks and terms on the shelf with what they need, as the built site carries them in one file.
    ///
    /// # Errors
    /// `format.malformed` when it is no such file.
    pub fn add_tasks(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let bank: TaskBank = exercises_format::read(path, text)?;
        self.tasks.extend(bank.tasks.into_iter().map(|one| (one.id.clone(), one)));
        self.terms.extend(bank.terms.into_iter().map(|one| (one.id.clone(), one)));
        self.levels.extend(bank.levels.into_iter().map(|one| (one.family.clone(), one)));
        self.drawings.extend(bank.drawings);
        Ok(())
    }

    /// Puts a task's text on the shelf.
    ///
    /// # Errors
    /// `format.malformed` when it is no task.
    pub fn add_task(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let task: Exercise = exercises_format::read(path, text)?;
        self.tasks.insert(task.id.clone(), task);
        Ok(())
    }

    /// Puts a term's text on the shelf.
    ///
    /// # Errors
    /// `format.malformed` when it is no term.
    pub fn add_term(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let term: Question = exercises_format::read(path, text)?;
        self.terms.insert(term.id.clone(), term);
        Ok(())
    }

    /// Puts a family of visit codes on the shelf.
    ///
    /// # Errors
    /// `format.malformed` when it is none.
    pub fn add_levels(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let levels: VisitLevels = exercises_format::read(path, text)?;
        self.levels.insert(levels.family.clone(), levels);
        Ok(())
    }

    /// Puts an array of charts for study on the shelf, as the built site carries them.
    ///
    /// # Errors
    /// `format.malformed` when it is no such array.
    pub fn add_studies(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let charts: Vec<ChartExercise> = exercises_format::read(path, text)?;
        self.study.extend(charts.into_iter().map(|one| (one.id.clone(), one)));
        Ok(())
    }

    /// Puts a chart for study on the shelf.
    ///
    /// # Errors
    /// `format.malformed` when it is no chart.
    pub fn add_study(&mut self, path: &str, text: &str) -> Result<(), Finding> {
        let chart: ChartExercise = exercises_format::read(path, text)?;
        self.study.insert(chart.id.clone(), chart);
        Ok(())
    }
}
