//! Reading XML from strangers: no document type, no entities but the five and numbers, bounded depth and size, the
//! line of whatever is wrong. A file is taken one child of its root at a time.

use crate::limit;
use crate::refusal::{at_line, shown, whole};
use practicum_base::Finding;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// An element with everything in it.
#[derive(Debug, Default)]
pub struct Element {
    /// Its name.
    pub name: String,
    /// The line it begins on.
    pub line: usize,
    attributes: Vec<(String, String)>,
    content: Vec<Content>,
}

#[derive(Debug)]
enum Content {
    Text(String),
    Element(Element),
}

impl Element {
    /// An attribute's value.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(held, _)| held == name).map(|(_, value)| value.as_str())
    }

    /// The elements directly inside.
    pub fn children(&self) -> impl Iterator<Item = &Element> {
        self.content.iter().filter_map(|content| match content {
            Content::Element(element) => Some(element),
            Content::Text(_) => None,
        })
    }

    /// The elements of a name directly inside.
    pub fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children().filter(move |child| child.name == name)
    }

    /// The first element of a name directly inside.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children().find(|child| child.name == name)
    }

    /// All text inside in order, blanks run together; text that an addendum marks as old or unchanged is left out.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.gather(&mut text, &[]);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// All text inside but that of elements of these names.
    pub fn text_without(&self, names: &[&str]) -> String {
        let mut text = String::new();
        self.gather(&mut text, names);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The text of a child, empty where there is none.
    pub fn child_text(&self, name: &str) -> String {
        self.child(name).map(Element::text).unwrap_or_default()
    }

    fn gather(&self, text: &mut String, without: &[&str]) {
        for content in &self.content {
            match content {
                Content::Text(held) => text.push_str(held),
                Content::Element(element) => {
                    let dropped = matches!(element.name.as_str(), "old" | "unc");
                    if !dropped && !without.contains(&element.name.as_str()) {
                        element.gather(text, without);
                    }
                    text.push(' ');
                }
            }
        }
    }
}

/// An XML file, read from its root on.
pub struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    text: &'a str,
    counted: (usize, usize),
    /// The root's name.
    pub root: String,
    /// The root's attributes.
    pub attributes: Vec<(String, String)>,
    closed: bool,
}

/// The text of a file that must be UTF-8; a byte-order mark goes.
///
/// # Errors
/// `import.encoding` with the line of the first byte that is not.
pub fn utf8(bytes: &[u8]) -> Result<&str, Finding> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(whole("import.encoding", "The file is UTF-16; the official file is UTF-8."));
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let line =
            1 + bytes.get(..error.valid_up_to()).unwrap_or_default().iter().filter(|b| **b == b'\n').count();
        at_line("import.encoding", line, "The file holds bytes that are not UTF-8.")
    })
}

impl<'a> Xml<'a> {
    /// Reads up to the root's start.
    ///
    /// # Errors
    /// `import.size`, `import.encoding`, `import.xml`, `import.entity`.
    pub fn open(bytes: &'a [u8]) -> Result<Xml<'a>, Finding> {
        if bytes.len() > limit::XML {
            let message = format!("The XML file has {} bytes; at most {} are read.", bytes.len(), limit::XML);
            return Err(whole("import.size", message));
        }
        let text = utf8(bytes)?;
        let reader = Reader::from_str(text);
        let mut xml =
            Xml { reader, text, counted: (0, 1), root: String::new(), attributes: Vec::new(), closed: false };
        loop {
            match xml.event()? {
                Event::Start(tag) => {
                    let root = xml.element(&tag)?;
                    (xml.root, xml.attributes) = (root.name, root.attributes);
                    return Ok(xml);
                }
                Event::Empty(_) | Event::End(_) | Event::Eof => {
                    return Err(whole("import.xml", "The XML file holds nothing."));
                }
                Event::Decl(decl) => xml.declared(decl.encoding().and_then(Result::ok).as_deref())?,
                Event::Text(said) if !said.trim().is_empty() => {
                    return Err(xml.refused("import.xml", "Text stands before the first element."));
                }
                _ => {}
            }
        }
    }

    /// The next child of the root with everything in it; none after the last.
    ///
    /// # Errors
    /// `import.xml` for markup that does not close, `import.truncated` where the file ends early, `import.entity`,
    /// `import.size` past a limit.
    pub fn next_child(&mut self) -> Result<Option<Element>, Finding> {
        if self.closed {
            return Ok(None);
        }
        let mut open: Vec<Element> = Vec::new();
        let mut count = 0_usize;
        loop {
            let event = self.event()?;
            let finished = match event {
                Event::Start(tag) => {
                    count += 1;
                    if open.len() >= limit::DEPTH || count > limit::ELEMENTS {
                        return Err(self.refused(
                            "import.size",
                            "The file nests or repeats elements beyond any official file.",
                        ));
                    }
                    open.push(self.element(&tag)?);
                    None
                }
                Event::Empty(tag) => {
                    count += 1;
                    if count > limit::ELEMENTS {
                        return Err(self
                            .refused("import.size", "The file repeats elements beyond any official file."));
                    }
                    Some(self.element(&tag)?)
                }
                Event::End(_) => match open.pop() {
                    Some(element) => Some(element),
                    None => {
                        self.closed = true;
                        return self.ended().map(|()| None);
                    }
                },
                Event::Text(said) => self.text_into(&mut open, &said).map(|()| None)?,
                Event::CData(said) => self.text_into(&mut open, &said).map(|()| None)?,
                Event::GeneralRef(named) => {
                    let sign = self.entity(&named)?;
                    self.text_into(&mut open, &sign).map(|()| None)?
                }
                Event::Eof => {
                    return Err(
                        self.refused("import.truncated", "The file ends before its last element is closed.")
                    );
                }
                _ => None,
            };
            match (finished, open.last_mut()) {
                (Some(element), Some(parent)) => parent.content.push(Content::Element(element)),
                (Some(element), None) => return Ok(Some(element)),
                _ => {}
            }
        }
    }

    /// Nothing but blanks and comments may follow the root.
    fn ended(&mut self) -> Result<(), Finding> {
        loop {
            match self.event()? {
                Event::Eof => return Ok(()),
                Event::Text(said) if said.trim().is_empty() => {}
                Event::Comment(_) | Event::PI(_) => {}
                _ => return Err(self.refused("import.xml", "Something follows the last element.")),
            }
        }
    }

    fn text_into(&mut self, open: &mut [Element], said: &str) -> Result<(), Finding> {
        let Some(element) = open.last_mut() else {
            return if said.trim().is_empty() {
                Ok(())
            } else {
                Err(self.refused("import.xml", "Text stands between the file's parts."))
            };
        };
        let Some(Content::Text(held)) = element.content.last_mut() else {
            if said.len() > limit::TEXT {
                return Err(self.refused("import.size", "A text is longer than any official file's."));
            }
            element.content.push(Content::Text(said.to_owned()));
            return Ok(());
        };
        if held.len() + said.len() > limit::TEXT {
            return Err(self.refused("import.size", "A text is longer than any official file's."));
        }
        held.push_str(said);
        Ok(())
    }

    fn event(&mut self) -> Result<Event<'a>, Finding> {
        match self.reader.read_event() {
            Ok(Event::DocType(_)) => Err(self.refused(
                "import.entity",
                "The file declares a document type, which could define entities; no official file does.",
            )),
            Ok(event) => Ok(event),
            Err(error) => {
                let position = usize::try_from(self.reader.error_position()).unwrap_or(usize::MAX);
                let line = self.line_at(position);
                Err(at_line(
                    "import.xml",
                    line,
                    format!("The markup is broken: {}.", shown(&error.to_string())),
                ))
            }
        }
    }

    fn entity(&mut self, named: &BytesRef<'_>) -> Result<String, Finding> {
        if let Ok(Some(sign)) = named.resolve_char_ref() {
            return Ok(sign.to_string());
        }
        let sign = match &**named {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            other => {
                let message =
                    format!("The file names the entity {}, which is not defined here.", shown(other));
                return Err(self.refused("import.entity", message));
            }
        };
        Ok(sign.to_owned())
    }

    fn element(&mut self, tag: &BytesStart<'_>) -> Result<Element, Finding> {
        let name = tag.name();
        let name = name.as_ref().to_owned();
        let line = self.line();
        let mut attributes = Vec::new();
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|error| {
                at_line("import.xml", line, format!("An attribute is broken: {}.", shown(&error.to_string())))
            })?;
            if attributes.len() >= limit::ATTRIBUTES {
                return Err(at_line("import.size", line, "An element has too many attributes."));
            }
            let key = attribute.key.as_ref().to_owned();
            let value: &str = attribute.value.as_ref();
            if value.contains('&') || value.len() > limit::TEXT {
                return Err(at_line("import.entity", line, "An attribute holds an entity or is too long."));
            }
            attributes.push((key, value.to_owned()));
        }
        Ok(Element { name, line, attributes, content: Vec::new() })
    }

    fn declared(&mut self, encoding: Option<&str>) -> Result<(), Finding> {
        match encoding {
            None => Ok(()),
            Some(name) if name.eq_ignore_ascii_case("utf-8") => Ok(()),
            Some(other) => {
                let message =
                    format!("The file declares the encoding {}; the official file is UTF-8.", shown(other));
                Err(self.refused("import.encoding", message))
            }
        }
    }

    /// A refusal at where the reader stands.
    pub fn refused(&mut self, code: &str, message: impl Into<String>) -> Finding {
        let line = self.line();
        at_line(code, line, message)
    }

    fn line(&mut self) -> usize {
        let position = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        self.line_at(position)
    }

    /// Lines are counted on from where they were counted last.
    fn line_at(&mut self, position: usize) -> usize {
        let position = position.min(self.text.len());
        let (from, line) = self.counted;
        if position < from {
            return line;
        }
        let between = self.text.as_bytes().get(from..position).unwrap_or_default();
        let line = line + between.iter().filter(|byte| **byte == b'\n').count();
        self.counted = (position, line);
        line
    }

    /// Bytes read so far.
    pub fn position(&self) -> u64 {
        self.reader.buffer_position()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> Result<Option<Element>, Finding> {
        Xml::open(text.as_bytes())?.next_child()
    }

    #[test]
    fn an_element_gives_its_text_without_what_an_addendum_marks_old() {
        let element =
            first("<r><t>Bite<nemod>(of)</nemod> <old>x</old>&amp; sting &#65;</t></r>").unwrap().unwrap();
        assert_eq!(element.text(), "Bite(of) & sting A");
        assert_eq!(element.text_without(&["nemod"]), "Bite & sting A");
    }

    #[test]
    fn hostile_markup_is_refused_with_its_line() {
        let code = |text: &str| first(text).map(|_| ()).unwrap_err();
        let bomb = "<!DOCTYPE r [<!ENTITY a \"aaaa\">]>\n<r>&a;</r>";
        assert_eq!(code(bomb).code, "import.entity");
        let unknown = code("<r>\n<t>&lol;</t></r>");
        assert_eq!((unknown.code.as_str(), unknown.at.as_str()), ("import.entity", "line 2"));
        let cut = code("<r>\n\n<t>text");
        assert_eq!((cut.code.as_str(), cut.at.as_str()), ("import.truncated", "line 3"));
        assert_eq!(code("<r><t></u></r>").code, "import.xml");
        assert_eq!(code(&format!("<r>{}", "<a>".repeat(60))).code, "import.size");
        assert_eq!(code("").code, "import.xml");
        assert_eq!(code("<?xml version=\"1.0\" encoding=\"utf-16\"?><r/>").code, "import.encoding");
        let bytes = Xml::open(b"<r>\n\xFF</r>").map(|_| ()).unwrap_err();
        assert_eq!((bytes.code.as_str(), bytes.at.as_str()), ("import.encoding", "line 2"));
    }
}
