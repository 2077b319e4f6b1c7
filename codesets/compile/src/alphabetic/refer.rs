//! References between main terms: see, see also.

use super::phrase::{Way, ways};
use super::tree::{Node, Tree, capital};
use super::word::Words;
use crate::source::Table;
use practicum_base::Finding;
use std::collections::BTreeMap;
use std::path::Path;

/// A word this often a subterm, and never a main term, refers its reader to the condition.
const OFTEN: usize = 12;

/// Adds every reference.
pub(super) fn refer(tree: &mut Tree, words: &Words, sources: &Path) -> Result<(), Finding> {
    adjectives(tree, sources)?;
    synonyms(tree, words, sources)?;
    shorts(tree, words, sources)?;
    eponyms(tree);
    conditions(tree);
    places(tree, words, sources)
}

/// `diabetic`, see Diabetes.
fn adjectives(tree: &mut Tree, sources: &Path) -> Result<(), Finding> {
    for row in Table::open(&sources.join("alphabetic/adjective.tsv"))?.rows() {
        let (adjective, term) = (row.need("adjective")?, row.need("term")?);
        if leads_on(tree, term) {
            point(tree, adjective, term);
        }
    }
    Ok(())
}

/// Whether a reference's main term is there.
fn leads_on(tree: &Tree, term: &str) -> bool {
    tree.mains.contains_key(&Words::main_key(term.split(", ").next().unwrap_or(term)))
}

/// A reference from a main term, which is made where it is missing.
fn point(tree: &mut Tree, from: &str, to: &str) {
    let key = Words::main_key(from);
    if Words::main_key(to) == key {
        return;
    }
    match tree.mains.get_mut(&key) {
        Some(held) if held.below.is_empty() && held.codes.is_empty() && held.see.is_empty() => {
            held.see.push(to.to_owned())
        }
        Some(held) if held.see.is_empty() && !held.see_also.iter().any(|held| held == to) => {
            held.see_also.push(to.to_owned())
        }
        Some(_) => {}
        None => {
            let mut node = Node::named(from);
            node.see.push(to.to_owned());
            tree.mains.insert(key, node);
        }
    }
}

/// Words of one row of `search/synonyms.tsv` refer to the one with most below it.
fn synonyms(tree: &mut Tree, words: &Words, sources: &Path) -> Result<(), Finding> {
    let path = sources.join("search/synonyms.tsv");
    if !path.is_file() {
        return Ok(());
    }
    for row in Table::open(&path)?.rows() {
        let row: Vec<&str> = row.need("words")?.split(' ').collect();
        let size = |word: &&&str| tree.mains.get(&Words::main_key(word)).map_or(0, Node::size);
        let Some(best) = row.iter().filter(|word| words.condition(word)).max_by_key(size) else { continue };
        if size(&best) < 3 {
            continue;
        }
        let to =
            tree.mains.get(&Words::main_key(best)).map(|node| capital(&node.title())).unwrap_or_default();
        for word in row.iter().filter(|word| *word != best) {
            point(tree, word, &to);
        }
    }
    Ok(())
}

/// Abbreviations and lay names of `search/abbreviations.tsv`, where the whole meaning is a term of the index.
fn shorts(tree: &mut Tree, words: &Words, sources: &Path) -> Result<(), Finding> {
    let path = sources.join("search/abbreviations.tsv");
    if !path.is_file() {
        return Ok(());
    }
    for row in Table::open(&path)?.rows() {
        let (short, meaning) = (row.need("short")?, row.get("meaning").split(';').next().unwrap_or_default());
        let scrap = short.split(' ').any(|word| word.len() < 2);
        if scrap || meaning.is_empty() {
            continue;
        }
        let Some(to) = ways(words, meaning, false).iter().find_map(|way| found(tree, words, way)) else {
            continue;
        };
        let coined = !short.contains(' ') && short.len() < 6 && !words.condition(short);
        let from = if coined { short.to_uppercase() } else { short.to_owned() };
        point(tree, &from, &to);
    }
    Ok(())
}

/// The printed place of a way's words: every one of them must be met going down.
fn found(tree: &Tree, words: &Words, way: &Way) -> Option<String> {
    let mut node = tree.mains.get(&Words::main_key(&way.main))?;
    let mut left: Vec<String> = way
        .steps
        .iter()
        .flat_map(|step| words.key(&step.words).split(' ').map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let mut path = vec![capital(&node.title())];
    while !left.is_empty() {
        let fits = |node: &&Node| {
            let key = words.key(&node.title());
            key.split(' ').all(|word| left.iter().any(|held| held == word))
        };
        let next = node.below.values().filter(fits).max_by_key(|node| node.title().split(' ').count())?;
        let key = words.key(&next.title());
        left.retain(|word| !key.split(' ').any(|held| held == word));
        path.push(next.title());
        node = next;
    }
    Some(path.join(", "))
}

/// A condition named after somebody is also looked up under the name.
fn eponyms(tree: &mut Tree) {
    let mut named: BTreeMap<String, String> = BTreeMap::new();
    for node in tree.mains.values() {
        let main = node.title();
        let mut open: Vec<(&Node, String)> = vec![(node, capital(&main))];
        while let Some((node, path)) = open.pop() {
            for below in node.below.values().filter(|below| below.link.is_empty()) {
                let title = below.title();
                let here = format!("{path}, {title}");
                let name = title.split(' ').next().unwrap_or_default();
                if (name.ends_with("'s") || name.ends_with("s'")) && name.len() > 4 && !title.contains(',') {
                    named.entry(format!("{title} {main}")).or_insert_with(|| here.clone());
                }
                open.push((below, here));
            }
        }
    }
    for (from, to) in named {
        point(tree, &from, &to);
    }
}

/// `Acute`, see condition: words that only ever stand below a condition.
fn conditions(tree: &mut Tree) {
    let mut often: BTreeMap<String, usize> = BTreeMap::new();
    for node in tree.mains.values() {
        for below in node.below.values().filter(|below| below.link.is_empty()) {
            let title = below.title();
            if title.len() > 3 && title.chars().all(|c| c.is_ascii_lowercase()) {
                *often.entry(title).or_default() += 1;
            }
        }
    }
    for (word, _) in often.into_iter().filter(|(_, count)| *count >= OFTEN) {
        let key = Words::main_key(&word);
        tree.mains.entry(key).or_insert_with(|| {
            let mut node = Node::named(&word);
            node.see.push("condition".to_owned());
            node
        });
    }
}

/// A part of the body that is not named refers to the greater one that is: leg, see lower limb.
fn places(tree: &mut Tree, words: &Words, sources: &Path) -> Result<(), Finding> {
    let table = Table::open(&sources.join("alphabetic/site.tsv"))?;
    let mut pairs = Vec::new();
    for row in table.rows() {
        pairs.push((row.need("narrow")?.to_owned(), row.need("broad")?.to_owned()));
    }
    for node in tree.mains.values_mut() {
        let path = capital(&node.title());
        place_below(node, &path, words, &pairs);
    }
    Ok(())
}

fn place_below(node: &mut Node, path: &str, words: &Words, pairs: &[(String, String)]) {
    for (narrow, broad) in pairs {
        let place = ("", words.key(narrow));
        if node.below.contains_key(&place) {
            continue;
        }
        let Some(held) = node.below.get(&("", words.key(broad))) else { continue };
        let mut refers = Node::named(narrow);
        refers.see.push(format!("{path}, {}", held.title()));
        node.below.insert(place, refers);
    }
    for below in node.below.values_mut() {
        let path = match below.link {
            "" => format!("{path}, {}", below.title()),
            link => format!("{path}, {link} {}", below.title()),
        };
        place_below(below, &path, words, pairs);
    }
}
