//! `code`, `lookup` and `check`.

use super::args::{Args, Fault, print, text_of};
use codesets_lookup::search::seek::{Filter, Seek};
use codesets_lookup::{Library, SetId, any_code_json, code_json, lookup_json};
use practicum::desk::book::check::{check as check_set, check_json, parted};
use practicum::practice::coding::Codes;

const LIMIT: usize = 10;

/// One code on one date.
pub fn code(args: Args) -> Result<u8, Fault> {
    let on = args.day("on")?;
    let code = args.only("code")?;
    let library = library(&args)?;
    let sets = sets(&args)?;
    let (document, exit) = match sets.as_slice() {
        [set] => code_json(&library, *set, code, on),
        _ => any_code_json(&library, code, on),
    };
    print(&document);
    Ok(u8::try_from(exit).unwrap_or(1))
}

/// Search as the app does it.
pub fn lookup(args: Args) -> Result<u8, Fault> {
    let on = args.day("on")?;
    let limit = if args.has("limit") { args.number("limit")? } else { LIMIT };
    let library = library(&args)?;
    let sets = sets(&args)?;
    let filter =
        Filter { billable: args.has("billable"), chapter: args.option("chapter").map(str::to_owned) };
    let ask = |query: &str| {
        let (query, sets, filter) = (query.to_owned(), sets.clone(), filter.clone());
        print(&lookup_json(&library, &Seek { query, sets, on, limit, filter }));
    };
    match args.option("queries") {
        None => ask(&args.free().join(" ")),
        Some(file) => text_of(file)?.lines().for_each(ask),
    }
    Ok(0)
}

/// Codes that stand together, in their order, on one date.
pub fn check(args: Args) -> Result<u8, Fault> {
    let on = args.day("on")?;
    let set = parted(&args.free().join("+"));
    if set.is_empty() {
        return Err(Fault::usage("Name the codes of the set."));
    }
    let codes = Codes { library: library(&args)?, ..Codes::default() };
    let (document, exit) = check_json(&check_set(&codes, &set, on), on);
    print(&document);
    Ok(exit)
}

/// The shipped sets and what was imported. A data folder that holds imports only borrows the shipped sets from here.
fn library(args: &Args) -> Result<Library, Fault> {
    let data = args.data_dir()?;
    if data.join("codesets/sources").is_dir() {
        return Ok(codesets_compile::open_library(&data)?);
    }
    let mut library = match Args::shipped_dir() {
        Some(shipped) => codesets_compile::open_shipped(&shipped)?,
        None => Library::new(),
    };
    codesets_compile::add_imported(&mut library, &data)?;
    Ok(library)
}

fn sets(args: &Args) -> Result<Vec<SetId>, Fault> {
    let name = args.option("set").unwrap_or("all");
    SetId::parse_list(name)
        .ok_or_else(|| Fault::usage(format!("--set {name} is not icd10cm, icd10pcs, hcpcs, cpt or all.")))
}
