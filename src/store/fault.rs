//! A browser's faults in the learner's words: what happened and what to do next.

use crate::base::Finding;
use indexed_db_futures::error::{Error, OpenDbError};
use indexed_db_futures::internals::SystemRepr;
use wasm_bindgen::{JsCast, JsValue};

/// The finding for a fault while reading or writing.
pub(super) fn of(error: Error) -> Finding {
    match error {
        Error::DomException(fault) => of_exception(fault.as_sys()),
        other => failed(&other.to_string()),
    }
}

/// The finding for a fault while opening.
pub(super) fn of_open(error: OpenDbError) -> Finding {
    match error {
        OpenDbError::Base(base) => of(base),
        OpenDbError::NullFactory | OpenDbError::UnsupportedEnvironment => unavailable(&error.to_string()),
        OpenDbError::VersionZero => failed(&error.to_string()),
    }
}

/// The finding for anything that script threw.
pub(super) fn of_value(value: &JsValue) -> Finding {
    match value.dyn_ref::<web_sys::DomException>() {
        Some(exception) => of_exception(exception),
        None => failed(&said(value)),
    }
}

/// The finding for an exception, told apart by its name.
pub(super) fn of_exception(exception: &web_sys::DomException) -> Finding {
    let message = exception.message();
    match exception.name().as_str() {
        "QuotaExceededError" => Finding::error(
            "store.full",
            "The browser has no room left for this site, and nothing was saved.",
            "Export a backup, free space on the device or remove other sites' data, then try again.",
        ),
        "VersionError" => Finding::error(
            "store.newer",
            "The data on this device was kept by a newer Practicum than this one.",
            "Reload the page to get the newest version; if it stays, close every tab of Practicum first.",
        ),
        "SecurityError" | "NotAllowedError" => unavailable(&message),
        "InvalidStateError" => ended_by_browser(),
        "ConstraintError" => Finding::error(
            "store.not-next",
            "What was to be saved is already there under the same number.",
            "Reload the practice; another tab has written to it.",
        ),
        name => failed(&format!("{name}, {message}")),
    }
}

/// Another tab brought a newer version, and this one had to let go of the data.
pub(super) fn superseded() -> Finding {
    Finding::error(
        "store.superseded",
        "Another tab has opened a newer Practicum, so this tab can no longer save.",
        "Reload this page; everything that was shown as saved is kept.",
    )
}

/// The browser closed the database by itself.
pub(super) fn ended_by_browser() -> Finding {
    Finding::error(
        "store.closed",
        "The browser has closed this site's data, as it does when it is cleared or damaged.",
        "Reload the page; if data is missing afterwards, restore your last backup.",
    )
}

/// An older tab keeps the new version from being laid.
pub(super) fn blocked() -> Finding {
    Finding::error(
        "store.blocked",
        "Another tab still uses the older version of Practicum's data.",
        "Close every other tab of Practicum, then reload this page.",
    )
}

/// The browser offers no data, or not here.
pub(super) fn unavailable(reason: &str) -> Finding {
    Finding::error(
        "store.unavailable",
        format!("The browser does not let this page keep data ({reason})."),
        "Leave private browsing, allow site data for this address, or open it over https.",
    )
}

/// A tab writes what is to be removed.
pub(super) fn in_use(stream: &str) -> Finding {
    Finding::error(
        "store.in-use",
        format!("{stream} is open in a tab and cannot be removed meanwhile."),
        "Close it in this and every other tab, then try again.",
    )
}

/// Anything else.
pub(super) fn failed(reason: &str) -> Finding {
    Finding::error(
        "store.failed",
        format!("The browser could not read or save ({reason})."),
        "Try again; if it stays, export a backup and reload the page.",
    )
}

fn said(value: &JsValue) -> String {
    match value.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => value.as_string().unwrap_or_else(|| "no reason given".to_owned()),
    }
}
