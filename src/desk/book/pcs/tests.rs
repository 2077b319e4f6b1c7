//! The tables on the release that ships.

use super::*;
use crate::base::parse_day;
use crate::desk::walk::shelf;

fn page(typed: &str) -> PcsPage {
    pcs_page(&shelf().codes, typed, parse_day("2026-05-01").unwrap()).unwrap()
}

#[test]
fn the_way_begins_with_the_sections_and_says_which_release_it_is() {
    let page = page("");
    assert_eq!(page.step.as_ref().unwrap().values.len(), 17);
    assert!(page.table.is_none() && page.outdated);
    assert!(page.release[0].contains("Fiscal year 2024"));
}

#[test]
fn a_choice_narrows_what_the_other_columns_take() {
    let whole = page("0SR");
    let narrowed = page("0SRA");
    let open = |page: &PcsPage| {
        let rows = &page.table.as_ref().unwrap().rows;
        rows.iter().flat_map(|row| &row.cells[2]).filter(|cell| cell.standing != Standing::Closed).count()
    };
    assert!(open(&narrowed) < open(&whole));
    assert!(narrowed.table.unwrap().rows.iter().any(|row| row.lit));
    assert!(whole.table.unwrap().rows.iter().all(|row| !row.lit));
}

#[test]
fn a_finished_code_has_its_title_and_its_row() {
    let page = page("0ft44zz");
    let built = page.built.unwrap();
    assert_eq!(built.title.as_deref(), Some("Resection of Gallbladder, Percutaneous Endoscopic Approach"));
    assert!(page.step.is_none() && page.said.contains("0FT44ZZ from row"), "{}", page.said);
    let chosen: Vec<&str> =
        page.axes.iter().filter_map(|line| line.chosen.as_ref().map(|(_, label)| label.as_str())).collect();
    assert_eq!(
        chosen[2..],
        ["Resection", "Gallbladder", "Percutaneous Endoscopic", "No Device", "No Qualifier"]
    );
}

#[test]
fn characters_may_be_chosen_out_of_their_order() {
    let page = page("0FT__Z");
    assert_eq!(page.step.as_ref().unwrap().position, 4);
    assert_eq!(page.picks.word(), "0FT__Z");
}

#[test]
fn what_no_row_takes_is_left_out_and_named() {
    let wrong = page("0FT4X");
    assert_eq!(wrong.picks.word(), "0FT4");
    assert_eq!(wrong.refused.as_deref(), Some("No row of 0FT takes X as Approach here."));
    assert!(page("Z").refused.is_some());
}

#[test]
fn a_value_of_another_row_lets_go_what_cannot_join_it() {
    let page = page("0SRA");
    let table = page.table.unwrap();
    let closed =
        table.rows.iter().flat_map(|row| row.cells.iter().flatten()).find(|c| c.standing == Standing::Closed);
    let to = Picks::read(&closed.unwrap().to);
    assert!(to.in_rows() && to != page.picks);
}
