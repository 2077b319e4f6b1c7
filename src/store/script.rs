//! Calls to parts of the browser that the bindings do not name yet (Web Locks), or that may be missing.

use super::fault;
use crate::base::Finding;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A part of `navigator`, if this browser and this address have it.
pub(super) fn of_navigator(part: &str) -> Result<JsValue, Finding> {
    let window = web_sys::window().ok_or_else(|| fault::unavailable("there is no page"))?;
    let value = Reflect::get(&window.navigator(), &JsValue::from_str(part)).unwrap_or_default();
    if value.is_object() { Ok(value) } else { Err(fault::unavailable(&format!("no {part}"))) }
}

/// Calls a method by name.
pub(super) fn call(owner: &JsValue, method: &str, arguments: &Array) -> Result<JsValue, Finding> {
    let function = Reflect::get(owner, &JsValue::from_str(method)).unwrap_or_default();
    let function: &Function =
        function.dyn_ref().ok_or_else(|| fault::unavailable(&format!("no {method}")))?;
    Reflect::apply(function, owner, arguments).map_err(|value| fault::of_value(&value))
}
