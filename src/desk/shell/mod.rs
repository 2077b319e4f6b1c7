//! What stands around every screen: loading, the bar, the rail, the finder.

pub mod load;
