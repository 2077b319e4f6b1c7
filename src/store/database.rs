//! The connection: opened once a page, lent to a newer version when another tab brings one.

use super::fault;
use super::shape::{LADDER, Step, climb};
use crate::base::Finding;
use futures::channel::oneshot;
use indexed_db_futures::Build;
use indexed_db_futures::database::Database;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::transaction::{
    Transaction, TransactionDurability, TransactionMode, TransactionOptions,
};
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The name of the database of a device.
const NAME: &str = "practicum";

/// An open database. Clones share the one connection, which closes with the last of them. Bound to the page's thread.
#[derive(Clone)]
pub struct Store {
    connection: SendWrapper<Rc<Connection>>,
}

struct Connection {
    database: Database,
    name: String,
    /// Why the connection ended, once it has.
    ended: Rc<RefCell<Option<Finding>>>,
    _on_version: Closure<dyn FnMut(web_sys::Event)>,
    _on_close: Closure<dyn FnMut(web_sys::Event)>,
}

impl Store {
    /// Opens the device's database and brings it to this version.
    pub async fn open() -> Result<Self, Finding> {
        Self::open_as(NAME, LADDER).await
    }

    /// Opens a database of another name or shape; tests have their own.
    pub async fn open_as(name: &str, ladder: &'static [Step]) -> Result<Self, Finding> {
        let (tell, told) = oneshot::channel();
        let tell = Rc::new(RefCell::new(Some(tell)));
        let on_blocked = tell.clone();
        let request = Database::open(name.to_owned())
            .with_version(ladder.len() as u32)
            .with_on_blocked(move |_| {
                if let Some(tell) = on_blocked.borrow_mut().take() {
                    let _ = tell.send(Err(fault::blocked()));
                }
                Ok(())
            })
            .with_on_upgrade_needed(move |event, database| {
                climb(&database, event.old_version() as usize, ladder)
            })
            .build()
            .map_err(fault::of_open)?;
        // A blocked request stays in the browser's queue and must keep its upgrade steps: dropped, it would later
        // lay an empty database of this version. So it runs to its end apart from the caller.
        wasm_bindgen_futures::spawn_local(async move {
            let opened = request.await.map_err(fault::of_open);
            match (tell.borrow_mut().take(), opened) {
                (Some(tell), opened) => drop(tell.send(opened)),
                (None, Ok(database)) => database.close(),
                (None, Err(_)) => {}
            }
        });
        match told.await {
            Ok(opened) => Ok(Self::over(opened?, name)),
            Err(_) => Err(fault::failed("opening was given up")),
        }
    }

    fn over(database: Database, name: &str) -> Self {
        let ended = Rc::new(RefCell::new(None));
        let listen = |finding: fn() -> Finding| {
            let (database, ended) = (database.clone(), ended.clone());
            Closure::<dyn FnMut(web_sys::Event)>::new(move |_| {
                // Letting go at once is what lets the other tab's upgrade begin; running transactions still finish.
                ended.borrow_mut().get_or_insert_with(finding);
                database.clone().close();
            })
        };
        let (on_version, on_close) = (listen(fault::superseded), listen(fault::ended_by_browser));
        database.as_sys().set_onversionchange(Some(on_version.as_ref().unchecked_ref()));
        database.as_sys().set_onclose(Some(on_close.as_ref().unchecked_ref()));
        let connection = Connection {
            database,
            name: name.to_owned(),
            ended,
            _on_version: on_version,
            _on_close: on_close,
        };
        Self { connection: SendWrapper::new(Rc::new(connection)) }
    }

    /// The database's name; locks and messages of its streams carry it.
    pub fn name(&self) -> &str {
        &self.connection.name
    }

    /// Why nothing can be read or saved any more, if so: a newer version took over, or the browser closed the data.
    pub fn ended(&self) -> Option<Finding> {
        self.connection.ended.borrow().clone()
    }

    /// A transaction that reads.
    pub(super) fn reading(&self, name: &str) -> Result<Transaction<'_>, Finding> {
        self.check()?;
        self.connection.database.transaction(name).build().map_err(fault::of)
    }

    /// A transaction that writes and is done only when the medium has it.
    pub(super) fn writing(&self, names: &[&str]) -> Result<Transaction<'_>, Finding> {
        self.check()?;
        self.connection
            .database
            .transaction(names)
            .with_mode(TransactionMode::Readwrite)
            .with_options(TransactionOptions::new().with_durability(TransactionDurability::Strict))
            .build()
            .map_err(fault::of)
    }

    /// A transaction that writes what may be lost.
    pub(super) fn scribbling(&self, name: &str) -> Result<Transaction<'_>, Finding> {
        self.check()?;
        self.connection
            .database
            .transaction(name)
            .with_mode(TransactionMode::Readwrite)
            .with_options(TransactionOptions::new().with_durability(TransactionDurability::Relaxed))
            .build()
            .map_err(fault::of)
    }

    fn check(&self) -> Result<(), Finding> {
        self.ended().map_or(Ok(()), Err)
    }
}

/// Waits until the browser reports the transaction complete. An abort for want of room comes only here.
pub(super) async fn complete(transaction: Transaction<'_>) -> Result<(), Finding> {
    let raw = transaction.as_sys().clone();
    transaction.commit().await.map_err(|error| match raw.error() {
        Some(exception) => fault::of_exception(&exception),
        None => fault::of(error),
    })
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.database.as_sys().set_onversionchange(None);
        self.database.as_sys().set_onclose(None);
        self.database.clone().close();
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").field("name", &self.name()).field("ended", &self.ended()).finish()
    }
}
