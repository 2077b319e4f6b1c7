//! Canonical JSON: keys sorted by bytes, no white space, integers only. Two targets write the same bytes.

use crate::base::Finding;
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The canonical text of a value. Floats are refused: they differ between targets and readers.
pub fn canonical<T: Serialize>(value: &T) -> Result<String, Finding> {
    let value = serde_json::to_value(value).map_err(|fault| {
        Finding::error(
            "journal.not-json",
            format!("The value has no JSON form: {fault}."),
            "Report this as a defect.",
        )
    })?;
    let mut out = String::new();
    write(&value, &mut out)?;
    Ok(out)
}

/// SHA-256 over the canonical text, in hex.
pub fn digest<T: Serialize>(value: &T) -> Result<String, Finding> {
    Ok(sha256_hex(canonical(value)?.as_bytes()))
}

/// SHA-256 in lower-case hex.
pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn write(value: &Value, out: &mut String) -> Result<(), Finding> {
    match value {
        Value::Number(number) if number.is_f64() => {
            return Err(Finding::error(
                "journal.float",
                format!("{number} is not an integer, and the journal holds integers only."),
                "Report this as a defect.",
            ));
        }
        Value::Array(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                write(item, out)?;
            }
            out.push(']');
        }
        Value::Object(map) => {
            // Sorted here, whatever order the map type keeps: a dependency may switch it on for the whole build.
            let mut keys: Vec<&String> = map.keys().collect();
            keys.sort_unstable();
            out.push('{');
            for (i, key) in keys.into_iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                out.push_str(&Value::String(key.clone()).to_string());
                out.push(':');
                write(&map[key], out)?;
            }
            out.push('}');
        }
        plain => out.push_str(&plain.to_string()),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn keys_are_sorted_at_every_depth() {
        let value = json!({"b": 1, "a": {"z": [true, null], "y": "é\n"}});
        assert_eq!(canonical(&value).unwrap(), r#"{"a":{"y":"é\n","z":[true,null]},"b":1}"#);
    }

    #[test]
    fn a_float_is_refused() {
        assert_eq!(canonical(&json!({"x": 0.5})).unwrap_err().code, "journal.float");
    }
}
