//! A part of a copy as a tree, by the names as they are written, to be finished or looked through.

use quick_xml::{
    Reader, Writer, XmlVersion,
    escape::resolve_xml_entity,
    events::{BytesDecl, BytesEnd, BytesRef, BytesStart, BytesText, Event},
};

/// An element of a part.
#[derive(Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) kids: Vec<Node>,
}

/// What an element holds.
pub(crate) enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// An element with attributes and nothing in it.
    pub(crate) fn new<const N: usize>(name: &str, attributes: [(&str, &str); N]) -> Self {
        let attributes = attributes.map(|(key, value)| (key.to_owned(), value.to_owned())).into();
        Self { name: name.to_owned(), attributes, kids: Vec::new() }
    }

    /// Reads a part. What no part of ours holds (a comment, an instruction, a type of document) is refused, so that nothing
    /// in it goes unseen.
    ///
    /// # Errors
    /// What is not well formed, or is refused.
    pub(crate) fn read(xml: &[u8]) -> quick_xml::Result<Self> {
        let mut reader = Reader::from_reader(xml);
        // Its one kid will be the part's own element.
        let mut open = vec![Self::default()];
        loop {
            match reader.read_event()? {
                Event::Start(start) => open.push(begun(&start)?),
                Event::Empty(start) => put(&mut open, Node::Element(begun(&start)?)),
                Event::End(_) => {
                    if let Some(element) = open.pop() {
                        put(&mut open, Node::Element(element));
                    }
                }
                Event::Text(text) => put(&mut open, Node::Text(text.xml10_content()?.into_owned())),
                Event::GeneralRef(named) => put(&mut open, Node::Text(resolved(&named)?)),
                Event::CData(data) => put(&mut open, Node::Text(data.xml10_content()?.into_owned())),
                Event::Decl(_) => {}
                Event::Comment(_) | Event::PI(_) | Event::DocType(_) => return Err(refused()),
                Event::Eof => break,
            }
        }
        let root = open.pop().filter(|_| open.is_empty()).ok_or_else(refused)?;
        root.into_elements().next().ok_or_else(refused)
    }

    /// The part's bytes.
    ///
    /// # Errors
    /// Whatever the writer could not do.
    pub(crate) fn written(&self) -> std::io::Result<Vec<u8>> {
        let mut writer = Writer::new(Vec::new());
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
        self.write(&mut writer)?;
        Ok(writer.into_inner())
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> std::io::Result<()> {
        let attributes = self.attributes.iter().map(|(key, value)| (key.as_str(), value.as_str()));
        let start = BytesStart::new(self.name.as_str()).with_attributes(attributes);
        if self.kids.is_empty() {
            return writer.write_event(Event::Empty(start));
        }
        writer.write_event(Event::Start(start))?;
        for kid in &self.kids {
            match kid {
                Node::Element(element) => element.write(writer)?,
                Node::Text(text) => writer.write_event(Event::Text(BytesText::new(text)))?,
            }
        }
        writer.write_event(Event::End(BytesEnd::new(self.name.as_str())))
    }

    /// The elements directly in it.
    pub(crate) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.kids.iter().filter_map(|kid| match kid {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The elements directly in it, to be changed.
    pub(crate) fn elements_mut(&mut self) -> impl Iterator<Item = &mut Self> {
        self.kids.iter_mut().filter_map(|kid| match kid {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    fn into_elements(self) -> impl Iterator<Item = Self> {
        self.kids.into_iter().filter_map(|kid| match kid {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element of that name directly in it.
    pub(crate) fn first(&mut self, name: &str) -> Option<&mut Self> {
        self.elements_mut().find(|element| element.name == name)
    }

    /// An attribute's value.
    pub(crate) fn attribute(&self, key: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }

    /// Whether it is, or holds at any depth, an element of that name whose value is that.
    pub(crate) fn holds(&self, name: &str, value: &str) -> bool {
        (self.name == name && self.attribute("w:val") == Some(value))
            || self.elements().any(|element| element.holds(name, value))
    }
}

fn begun(start: &BytesStart<'_>) -> quick_xml::Result<Element> {
    let name = String::from_utf8_lossy(start.name().as_ref()).into_owned();
    let mut element = Element { name, ..Element::default() };
    for attribute in start.attributes() {
        let attribute = attribute?;
        let key = String::from_utf8_lossy(attribute.key.as_ref()).into_owned();
        element.attributes.push((key, attribute.normalized_value(XmlVersion::Explicit1_0)?.into_owned()));
    }
    Ok(element)
}

/// Puts a node into the innermost open element; a text joins the text before it.
fn put(open: &mut [Element], node: Node) {
    let Some(element) = open.last_mut() else { return };
    match (element.kids.last_mut(), node) {
        (Some(Node::Text(before)), Node::Text(text)) => before.push_str(&text),
        (_, node) => element.kids.push(node),
    }
}

fn resolved(named: &BytesRef<'_>) -> quick_xml::Result<String> {
    if let Some(c) = named.resolve_char_ref()? {
        return Ok(c.to_string());
    }
    resolve_xml_entity(&named.decode()?).map(str::to_owned).ok_or_else(refused)
}

fn refused() -> quick_xml::Error {
    quick_xml::Error::Io(std::sync::Arc::new(std::io::ErrorKind::InvalidData.into()))
}
