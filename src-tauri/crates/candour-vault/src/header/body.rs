//! The header's body: deterministic CBOR (RFC 8949, 4.2.1). What does not encode back to the same bytes is refused.

use minicbor::{Decoder, Encoder};

use super::{AppVersion, Header, LONGEST_BODY, MOST_KEYS, MOST_SLOTS, WrappedDatabaseKey};
use crate::effort::Effort;
use crate::slot::{Slot, SlotKind, SlotName};
use crate::{CasebookId, VaultError};

/// The kind of the only keys that format 1 keeps.
const DATABASE: &str = "database";

type Encoded = Result<(), minicbor::encode::Error<std::convert::Infallible>>;

pub(super) fn encode(header: &Header) -> Result<Vec<u8>, VaultError> {
    let mut bytes = Vec::new();
    write(&mut Encoder::new(&mut bytes), header).map_err(|_| VaultError::HeaderDamaged)?;
    Ok(bytes)
}

/// Map keys in the order of their encoded bytes: shorter first.
fn write(e: &mut Encoder<&mut Vec<u8>>, header: &Header) -> Encoded {
    e.map(4)?.str("keys")?.array(header.keys.len() as u64)?;
    for key in &header.keys {
        e.map(4)?.str("kind")?.str(DATABASE)?.str("epoch")?.u32(key.epoch)?;
        e.str("nonce")?.bytes(&key.nonce)?.str("wrapped")?.bytes(&key.wrapped)?;
    }
    e.str("slots")?.array(header.slots.len() as u64)?;
    for slot in &header.slots {
        e.map(7)?.str("id")?.bytes(&slot.name.0)?.str("salt")?.bytes(&slot.salt)?;
        e.str("type")?.u8(slot.kind.code())?.str("argon")?.map(3)?;
        e.str("m")?.u32(slot.effort.memory_kib)?;
        e.str("p")?.u32(slot.effort.lanes)?.str("t")?.u32(slot.effort.passes)?;
        e.str("nonce")?.bytes(&slot.nonce)?.str("commit")?.bytes(&slot.commitment)?;
        e.str("wrapped")?.bytes(&slot.wrapped)?;
    }
    e.str("min_app")?.str(&header.min_app.to_string())?;
    e.str("created_day")?.str(&header.created_on.to_string())?.ok()
}

pub(super) fn decode(bytes: &[u8], casebook: CasebookId, generation: u64) -> Result<Header, VaultError> {
    if bytes.len() > LONGEST_BODY {
        return Err(VaultError::HeaderDamaged);
    }
    let header = Reader(Decoder::new(bytes)).header(casebook, generation).ok_or(VaultError::HeaderDamaged)?;
    if encode(&header)? != bytes {
        return Err(VaultError::HeaderDamaged);
    }
    Ok(header)
}

/// Reads exactly the shape that [`write`] writes; `None` at the first difference.
struct Reader<'b>(Decoder<'b>);

impl Reader<'_> {
    fn header(mut self, casebook: CasebookId, generation: u64) -> Option<Header> {
        self.map(4)?;
        let keys = self.list("keys", MOST_KEYS, Self::database_key)?;
        let slots = self.list("slots", MOST_SLOTS, Self::slot)?;
        let min_app = self.text("min_app")?;
        let (major, minor) = min_app.split_once('.')?;
        let min_app = AppVersion { major: major.parse().ok()?, minor: minor.parse().ok()? };
        let created_on = self.text("created_day")?.parse().ok()?;
        let numbers_differ = slots
            .iter()
            .enumerate()
            .all(|(n, slot)| slots[..n].iter().all(|s| s.name.number() != slot.name.number()));
        if slots.is_empty() || keys.is_empty() || !numbers_differ {
            return None;
        }
        Some(Header { casebook, generation, slots, keys, min_app, created_on })
    }

    fn database_key(&mut self) -> Option<WrappedDatabaseKey> {
        self.map(4)?;
        if self.text("kind")? != DATABASE {
            return None;
        }
        Some(WrappedDatabaseKey {
            epoch: self.number("epoch")?,
            nonce: self.bytes("nonce")?,
            wrapped: self.bytes("wrapped")?,
        })
    }

    fn slot(&mut self) -> Option<Slot> {
        self.map(7)?;
        let name = SlotName(self.bytes("id")?);
        let salt = self.bytes("salt")?;
        let kind = SlotKind::of_code(self.number("type")?.try_into().ok()?)?;
        self.key("argon")?;
        self.map(3)?;
        let (memory_kib, lanes, passes) = (self.number("m")?, self.number("p")?, self.number("t")?);
        let effort = Effort { memory_kib, passes, lanes };
        let (nonce, commitment) = (self.bytes("nonce")?, self.bytes("commit")?);
        let wrapped = self.bytes("wrapped")?;
        effort.is_allowed().then_some(Slot { name, kind, effort, salt, nonce, commitment, wrapped })
    }

    fn list<T>(&mut self, key: &str, most: usize, item: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        self.key(key)?;
        let length = usize::try_from(self.0.array().ok()??).ok().filter(|n| *n <= most)?;
        (0..length).map(|_| item(self)).collect()
    }

    fn map(&mut self, length: u64) -> Option<()> {
        (self.0.map().ok()?? == length).then_some(())
    }

    fn key(&mut self, key: &str) -> Option<()> {
        (self.0.str().ok()? == key).then_some(())
    }

    fn number(&mut self, key: &str) -> Option<u32> {
        self.key(key)?;
        self.0.u32().ok()
    }

    fn bytes<const N: usize>(&mut self, key: &str) -> Option<[u8; N]> {
        self.key(key)?;
        self.0.bytes().ok()?.try_into().ok()
    }

    fn text(&mut self, key: &str) -> Option<String> {
        self.key(key)?;
        self.0.str().ok().map(str::to_owned)
    }
}
