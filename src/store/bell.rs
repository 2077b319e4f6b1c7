//! Rings in the other tabs when a stream has grown.

use super::database::Store;
use super::fault;
use crate::base::Finding;
use std::fmt;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// What a tab says when it wants to write.
const TURN: &str = "turn";

/// What another tab has rung for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ring {
    /// The stream has grown; the number of its last line.
    Grown(u64),
    /// The tab wants to write.
    TurnWanted,
}

/// A stream's channel between tabs. It rings in every other bell of the stream, never in itself.
pub struct Bell {
    channel: BroadcastChannel,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

impl Bell {
    /// Listens: `heard` is called whenever another tab has rung.
    pub fn hang(store: &Store, stream: &str, mut heard: impl FnMut(Ring) + 'static) -> Result<Self, Finding> {
        let name = format!("{}:{stream}", store.name());
        let channel = BroadcastChannel::new(&name).map_err(|value| fault::of_value(&value))?;
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            // Anything else is not ours; the lines themselves are proven when they are read.
            let said = event.data();
            if let Some(seq) = said.as_f64() {
                heard(Ring::Grown(seq as u64));
            } else if said.as_string().as_deref() == Some(TURN) {
                heard(Ring::TurnWanted);
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

    /// Asks the tab that writes to hand over.
    pub fn ask_for_turn(&self) {
        // When it cannot be asked, it goes on writing, and this tab goes on following.
        let _ = self.channel.post_message(&JsValue::from_str(TURN));
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
