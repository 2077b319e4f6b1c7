//! `import`: an official file becomes a release beside the shipped ones.

use super::args::{Args, Fault, print};
use codesets_import::{Imported, Wish, import as read};
use codesets_lookup::Library;
use serde_json::{Value, json};
use std::path::Path;

/// Reads a file, keeps what it holds under the data folder, and says what that is. A file that is refused leaves
/// everything as it was.
pub fn import(args: Args) -> Result<u8, Fault> {
    let path = args.only("file")?;
    let data = args.data_dir()?;
    let wish = Wish {
        release: args.option("release").map(str::to_owned),
        from: args.option("from").map(|_| args.day("from")).transpose()?,
        to: args.option("to").map(|_| args.day("to")).transpose()?,
    };
    let size =
        std::fs::metadata(path).map_err(|fault| Fault::usage(format!("{path} cannot be read: {fault}.")))?;
    if size.len() > codesets_import::limit::FILE as u64 {
        return Err(Fault::usage(format!("{path} has {} bytes; no official file has so many.", size.len())));
    }
    let bytes =
        std::fs::read(path).map_err(|fault| Fault::usage(format!("{path} cannot be read: {fault}.")))?;
    let made = match read(path, &bytes, &wish, &at_hand(&data)?, &mut |_| {}) {
        Ok(made) => made,
        Err(finding) => {
            print(&json!({ "file": path, "imported": false, "finding": finding }));
            eprintln!("{finding}");
            return Ok(1);
        }
    };
    let mut kept = Vec::new();
    for imported in &made {
        let folder = codesets_compile::keep_imported(imported, &data)?;
        kept.push(told(imported, &folder));
    }
    match kept.as_slice() {
        [one] => print(one),
        _ => print(&json!({ "imported": kept })),
    }
    Ok(0)
}

/// What the new release is read beside. One imported before that has been damaged must not keep it out.
fn at_hand(data: &Path) -> Result<Library, Fault> {
    let shipped =
        if data.join("codesets/sources").is_dir() { Some(data.to_owned()) } else { Args::shipped_dir() };
    let open = || match &shipped {
        Some(folder) => codesets_compile::open_shipped(folder),
        None => Ok(Library::new()),
    };
    let mut library = open()?;
    if let Err(finding) = codesets_compile::add_imported(&mut library, data) {
        eprintln!("{finding}");
        library = open()?;
    }
    Ok(library)
}

fn told(imported: &Imported, folder: &Path) -> Value {
    let mut document = serde_json::to_value(imported).unwrap_or_default();
    document["imported"] = json!(true);
    document["path"] = json!(folder.display().to_string());
    document
}
