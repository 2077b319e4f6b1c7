//! Counts the seconds someone is at work on the encounter in view: the page is shown, and there was a key or a touch
//! within the last minute.

use super::around::use_around;
use gloo::timers::callback::Interval;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// How often it counts, in seconds.
const BEAT: u32 = 5;
/// How long one may only read, in seconds.
const PATIENCE: f64 = 60.0;

/// Counts for as long as the calling component is shown.
pub fn use_activity() {
    let around = use_around();
    let last = StoredValue::new(js_sys::Date::now());
    let stir = move || last.set_value(js_sys::Date::now());
    let listeners = [
        window_event_listener(leptos::ev::keydown, move |_| stir()),
        window_event_listener(leptos::ev::pointerdown, move |_| stir()),
        window_event_listener(leptos::ev::wheel, move |_| stir()),
    ];
    let beat = Interval::new(BEAT * 1000, move || {
        let idle = (js_sys::Date::now() - last.get_value()) / 1000.0;
        let place = around.place.try_get_untracked();
        if !document().hidden()
            && idle < PATIENCE
            && let Some(encounter) = place.and_then(|place| place.encounter)
        {
            around.floor.add_active(encounter, BEAT);
        }
    });
    let held = SendWrapper::new(beat);
    on_cleanup(move || {
        drop(held);
        for listener in listeners {
            listener.remove();
        }
    });
}
