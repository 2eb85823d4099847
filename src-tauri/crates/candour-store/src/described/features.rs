//! The columns of what can be compared of a described person.

use crate::{
    StoreError,
    columns::{self, PartialColumns},
};
use candour_model::{
    bodies::ForceId,
    described::{AgeRange, Features, PartialNumber},
    ids::DescribedId,
};
use rusqlite::{Row, Transaction, named_params};

/// Writes what can be compared of a description.
pub(super) fn put(tx: &Transaction<'_>, id: DescribedId, features: &Features) -> Result<(), StoreError> {
    let seen = PartialColumns::of_any(features.seen.as_ref());
    let (age, worn) = (features.age.as_ref(), features.number.as_ref());
    tx.prepare_cached(
        "UPDATE described_person
            SET seen_words = :seen_words, seen_edtf = :seen_edtf, seen_earliest = :seen_earliest,
                seen_latest = :seen_latest, seen_kind = :seen_kind, seen_basis = :seen_basis,
                force = :force, place = :place, build = :build, age_words = :age_words,
                age_youngest = :age_youngest, age_oldest = :age_oldest, voice = :voice, clothing = :clothing,
                vehicle = :vehicle, worn_words = :worn_words, worn_pattern = :worn_pattern,
                nickname = :nickname, with_whom = :with_whom
          WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":seen_words": seen.words,
        ":seen_edtf": seen.edtf,
        ":seen_earliest": seen.earliest,
        ":seen_latest": seen.latest,
        ":seen_kind": seen.kind,
        ":seen_basis": seen.basis,
        ":force": features.force.as_ref().map(|force| force.0.as_str()),
        ":place": features.place.as_str(),
        ":build": features.build.as_str(),
        ":age_words": age.map_or("", |age| age.words.as_str()),
        ":age_youngest": age.and_then(|age| age.youngest),
        ":age_oldest": age.and_then(|age| age.oldest),
        ":voice": features.voice.as_str(),
        ":clothing": features.clothing.as_str(),
        ":vehicle": features.vehicle.as_str(),
        ":worn_words": worn.map_or("", |worn| worn.words.as_str()),
        ":worn_pattern": worn.and_then(|worn| worn.pattern.as_deref()),
        ":nickname": features.nickname.as_str(),
        ":with_whom": features.with_whom.as_str(),
    })?;
    Ok(())
}

/// What can be compared, as it was written; readings are read back and not made again.
pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Features> {
    let (age, worn) = (columns::words(row, "age_words")?, columns::words(row, "worn_words")?);
    let (youngest, oldest) = (row.get("age_youngest")?, row.get("age_oldest")?);
    let pattern = row.get("worn_pattern")?;
    Ok(Features {
        seen: columns::partial_if(row, "seen")?,
        force: row.get::<_, Option<String>>("force")?.map(ForceId),
        place: columns::words(row, "place")?,
        build: columns::words(row, "build")?,
        age: (!age.is_blank()).then_some(AgeRange { words: age, youngest, oldest }),
        voice: columns::words(row, "voice")?,
        clothing: columns::words(row, "clothing")?,
        vehicle: columns::words(row, "vehicle")?,
        number: (!worn.is_blank()).then_some(PartialNumber { words: worn, pattern }),
        nickname: columns::words(row, "nickname")?,
        with_whom: columns::words(row, "with_whom")?,
    })
}
