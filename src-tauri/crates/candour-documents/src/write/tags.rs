//! The structure tree in the file, and each page's way back into it.

use super::objects::{dictionary, dictionary_of, integer, name, string};
use crate::error::WriterFault;
use crate::page::sheets::Laid;
use crate::page::tree::{Kid, Node, Portrayal};
use lopdf::{Document, Object, ObjectId};

/// Writes the structure tree and returns its root.
///
/// # Errors
/// [`WriterFault::Finish`] if a page is not where printpdf puts it.
pub(crate) fn tags(file: &mut Document, laid: &Laid, pages: &[ObjectId]) -> Result<ObjectId, WriterFault> {
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = laid.tree.nodes.iter().map(|_| file.new_object_id()).collect();
    for (node, id) in laid.tree.nodes.iter().zip(&ids) {
        file.objects.insert(*id, element(node, root, &ids, pages));
    }
    let mut numbers = Vec::new();
    for (page, sheet) in laid.sheets.iter().enumerate() {
        let elements = sheet.marks.iter().map(|node| Object::Reference(ids[node.0])).collect();
        let elements = file.add_object(Object::Array(elements));
        numbers.extend([integer(page), Object::Reference(elements)]);
    }
    let parents = file.add_object(dictionary([("Nums", numbers.into())]));
    let tree = dictionary([
        ("Type", name("StructTreeRoot")),
        ("K", vec![Object::Reference(ids[0])].into()),
        ("ParentTree", Object::Reference(parents)),
        ("ParentTreeNextKey", integer(pages.len())),
    ]);
    file.objects.insert(root, Object::Dictionary(tree));
    for (page, id) in pages.iter().enumerate() {
        let page_dictionary = dictionary_of(file, *id)?;
        page_dictionary.set("StructParents", integer(page));
        page_dictionary.set("Tabs", name("S"));
        // printpdf writes an empty array.
        page_dictionary.remove(b"Annots");
    }
    Ok(root)
}

fn element(node: &Node, root: ObjectId, ids: &[ObjectId], pages: &[ObjectId]) -> Object {
    let parent = node.parent.map_or(root, |parent| ids[parent.0]);
    let mut element = dictionary([
        ("Type", name("StructElem")),
        ("S", name(node.tag.name())),
        ("P", Object::Reference(parent)),
    ]);
    let kids: Vec<Object> = node
        .kids
        .iter()
        .map(|kid| match kid {
            Kid::Node(node) => Object::Reference(ids[node.0]),
            Kid::Mark(page, number) => Object::Dictionary(dictionary([
                ("Type", name("MCR")),
                ("Pg", Object::Reference(pages[*page])),
                ("MCID", integer(*number)),
            ])),
        })
        .collect();
    if !kids.is_empty() {
        element.set("K", kids);
    }
    if let Some(Portrayal { alt, bounds }) = &node.portrayal {
        let bounds: Vec<Object> = bounds.iter().map(|edge| Object::Real(*edge)).collect();
        element.set("Alt", string(alt));
        let layout = [("O", name("Layout")), ("Placement", name("Block")), ("BBox", bounds.into())];
        element.set("A", dictionary(layout));
    }
    if let Some(attribute) = node.attribute {
        let [owner, key, value] = attribute.names();
        element.set("A", dictionary([("O", name(owner)), (key, name(value))]));
    }
    Object::Dictionary(element)
}
