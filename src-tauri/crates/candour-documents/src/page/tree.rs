//! The structure tree: what each thing on the pages is, in reading order.

use crate::quiet::quiet;

/// A standard structure type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Tag {
    Document,
    H1,
    H2,
    H3,
    P,
    L,
    Li,
    Lbl,
    LBody,
    Table,
    THead,
    TBody,
    Tr,
    Th,
    Td,
    Figure,
}

impl Tag {
    /// Its name in a PDF.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::H1 => "H1",
            Self::H2 => "H2",
            Self::H3 => "H3",
            Self::P => "P",
            Self::L => "L",
            Self::Li => "LI",
            Self::Lbl => "Lbl",
            Self::LBody => "LBody",
            Self::Table => "Table",
            Self::THead => "THead",
            Self::TBody => "TBody",
            Self::Tr => "TR",
            Self::Th => "TH",
            Self::Td => "TD",
            Self::Figure => "Figure",
        }
    }
}

/// What a structure element says of itself: owner, key and value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Attribute {
    Decimal,
    LowerAlpha,
    ColumnHead,
    RowHead,
}

impl Attribute {
    /// Its owner, its key and its value in a PDF.
    pub(crate) const fn names(self) -> [&'static str; 3] {
        match self {
            Self::Decimal => ["List", "ListNumbering", "Decimal"],
            Self::LowerAlpha => ["List", "ListNumbering", "LowerAlpha"],
            Self::ColumnHead => ["Table", "Scope", "Column"],
            Self::RowHead => ["Table", "Scope", "Row"],
        }
    }
}

/// A structure element's place in its [`Tree`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct NodeId(pub(crate) usize);

/// What a structure element holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kid {
    Node(NodeId),
    /// Marked content: page, then its number on that page.
    Mark(usize, usize),
}

/// What a figure says of itself, and where on its page it stands: left, lower, right and upper edge, in points.
pub(crate) struct Portrayal {
    pub(crate) alt: String,
    pub(crate) bounds: [f32; 4],
}

quiet!(Portrayal);

/// A structure element.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) tag: Tag,
    pub(crate) attribute: Option<Attribute>,
    pub(crate) portrayal: Option<Portrayal>,
    pub(crate) parent: Option<NodeId>,
    pub(crate) kids: Vec<Kid>,
}

/// All structure elements; the first is the Document.
#[derive(Debug)]
pub(crate) struct Tree {
    pub(crate) nodes: Vec<Node>,
}

impl Tree {
    pub(crate) const ROOT: NodeId = NodeId(0);

    pub(crate) fn new() -> Self {
        Self { nodes: vec![node(Tag::Document, None, None)] }
    }

    /// Adds an element at the end of its parent.
    pub(crate) fn add(&mut self, parent: NodeId, tag: Tag, attribute: Option<Attribute>) -> NodeId {
        let id = NodeId(self.nodes.len());
        self.nodes.push(node(tag, attribute, Some(parent)));
        self.nodes[parent.0].kids.push(Kid::Node(id));
        id
    }

    /// Notes that an element has marked content on a page.
    pub(crate) fn mark(&mut self, node: NodeId, page: usize, number: usize) {
        self.nodes[node.0].kids.push(Kid::Mark(page, number));
    }
}

const fn node(tag: Tag, attribute: Option<Attribute>, parent: Option<NodeId>) -> Node {
    Node { tag, attribute, portrayal: None, parent, kids: Vec::new() }
}
