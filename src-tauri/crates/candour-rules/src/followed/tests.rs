//! What the record says of a letter's having arrived.

use super::*;
use crate::readiness::examples;
use candour_model::{
    dispatches::Receipt,
    ids::{DispatchId, ReceiptId},
};
use jiff::civil::date;
use uuid::Uuid;

fn sent(receipts: &[ReceiptKind]) -> Dispatch {
    let receipt = |kind: &ReceiptKind| Receipt {
        id: ReceiptId(Uuid::nil()),
        kind: *kind,
        on: date(2026, 11, 3),
        by: "".into(),
    };
    Dispatch {
        id: DispatchId(Uuid::nil()),
        means: Means::Email,
        sent_on: date(2026, 11, 2),
        tracking: "".into(),
        proof: None,
        receipts: receipts.iter().map(receipt).collect(),
    }
}

#[test]
fn a_letter_is_lost_where_the_record_speaks_against_its_arrival_and_nothing_for_it() {
    use ReceiptKind::{Bounced, Delivered};
    let said = BTreeSet::from([date(2026, 11, 12)]);
    let replies = BTreeMap::from([(CorrespondenceId(Uuid::nil()), date(2026, 11, 10))]);
    let of = |sent: &[Dispatch]| Followed { sent: sent.to_vec(), ..examples::followed() };
    for (what, followed, has_arrived, is_lost) in [
        ("nothing is recorded", of(&[]), false, false),
        ("it was sent", of(&[sent(&[])]), false, false),
        ("it came back", of(&[sent(&[Bounced])]), false, true),
        ("it came back once of twice", of(&[sent(&[Bounced]), sent(&[])]), false, false),
        ("it was delivered the second time", of(&[sent(&[Bounced]), sent(&[Delivered])]), true, false),
        ("it was denied", Followed { not_received: said.clone(), ..of(&[sent(&[])]) }, false, true),
        (
            "it was denied and there is a proof",
            Followed { not_received: said.clone(), ..of(&[sent(&[Delivered])]) },
            true,
            false,
        ),
        ("it was denied and then answered", Followed { not_received: said, replies, ..of(&[]) }, true, false),
    ] {
        assert_eq!((followed.has_arrived(), followed.is_lost()), (has_arrived, is_lost), "{what}");
    }
}
