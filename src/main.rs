//! Mounts the app.

fn main() {
    practicum::ui::mount();
}
