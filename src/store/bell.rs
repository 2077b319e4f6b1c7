//! Rings in the other tabs when a stream has grown.

use super::database::Store;
use super::fault;
use crate::base::Finding;
use std::fmt;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// A stream's channel between tabs. It rings in every other bell of the stream, never in itself.
pub struct Bell {
    channel: BroadcastChannel,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

impl Bell {
    /// Listens: `heard` is called with the number of the last line whenever another tab has appended.
    pub fn hang(store: &Store, stream: &str, mut heard: impl FnMut(u64) + 'static) -> Result<Self, Finding> {
        let name = format!("{}:{stream}", store.name());
        let channel = BroadcastChannel::new(&name).map_err(|value| fault::of_value(&value))?;
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            // Anything else than a number is not ours; the lines themselves are proven when they are read.
            if let Some(seq) = event.data().as_f64() {
                heard(seq as u64);
            }
        });
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Ok(Self { channel, _heard: heard })
    }

    /// Tells the other tabs that the stream now ends with this line.
    pub fn ring(&self, seq: u64) {
        // A bell that cannot ring loses nothing: followers read on when they are looked at again.
        let _ = self.channel.post_message(&JsValue::from_f64(seq as f64));
    }
}

impl Drop for Bell {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}

impl fmt::Debug for Bell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bell")
    }
}
