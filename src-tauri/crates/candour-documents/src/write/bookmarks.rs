//! The outline: the letter itself, and under it its headings and schedules.

use super::objects::{dictionary, integer, name, string};
use crate::page::sheets::Bookmark;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// Writes the outline and returns its root; the first bookmark is the parent of all others.
pub(crate) fn bookmarks(file: &mut Document, marks: &[Bookmark], pages: &[ObjectId]) -> ObjectId {
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = marks.iter().map(|_| file.new_object_id()).collect();
    for (k, mark) in marks.iter().enumerate() {
        let mut entry = destination(mark, pages);
        if k == 0 {
            entry.set("Parent", Object::Reference(root));
            family(&mut entry, &ids[1..]);
        } else {
            entry.set("Parent", Object::Reference(ids[0]));
            if k > 1 {
                entry.set("Prev", Object::Reference(ids[k - 1]));
            }
            if let Some(next) = ids.get(k + 1) {
                entry.set("Next", Object::Reference(*next));
            }
        }
        file.objects.insert(ids[k], Object::Dictionary(entry));
    }
    let mut outline = dictionary([("Type", name("Outlines"))]);
    family(&mut outline, &ids[..1]);
    outline.set("Count", integer(ids.len()));
    file.objects.insert(root, Object::Dictionary(outline));
    root
}

fn destination(mark: &Bookmark, pages: &[ObjectId]) -> Dictionary {
    let place: Vec<Object> = vec![
        Object::Reference(pages[mark.page]),
        name("XYZ"),
        0.into(),
        Object::Real(mark.y + 4.0),
        Object::Null,
    ];
    dictionary([("Title", string(&mark.title)), ("Dest", place.into())])
}

fn family(entry: &mut Dictionary, children: &[ObjectId]) {
    if let (Some(first), Some(last)) = (children.first(), children.last()) {
        entry.set("First", Object::Reference(*first));
        entry.set("Last", Object::Reference(*last));
        entry.set("Count", integer(children.len()));
    }
}
