//! Reading numbers out of bytes that may be hostile: out of range reads as nothing.

/// The two bytes at an offset as a number.
pub(crate) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let pair: [u8; 2] = bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
    Some(u16::from_le_bytes(pair))
}

/// The four bytes at an offset as a number.
pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four: [u8; 4] = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    Some(u32::from_le_bytes(four))
}

/// The eight bytes at an offset as a number.
pub(crate) fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    let eight: [u8; 8] = bytes.get(at..at.checked_add(8)?)?.try_into().ok()?;
    Some(u64::from_le_bytes(eight))
}

/// A run of text; nothing when out of range or not UTF-8.
pub(crate) fn text_at(bytes: &[u8], at: usize, length: usize) -> Option<&str> {
    std::str::from_utf8(bytes.get(at..at.checked_add(length)?)?).ok()
}

/// A whole section of four-byte numbers.
pub(crate) fn all_u32(bytes: &[u8]) -> Vec<u32> {
    bytes.as_chunks::<4>().0.iter().copied().map(u32::from_le_bytes).collect()
}

/// A whole section of two-byte numbers.
pub(crate) fn all_u16(bytes: &[u8]) -> Vec<u16> {
    bytes.as_chunks::<2>().0.iter().copied().map(u16::from_le_bytes).collect()
}
