//! What one guess at a passphrase costs: the parameters of Argon2id, and Argon2id itself.
//!
//! Never below the floor in a release. No clock is read here: calibration is handed one.

use std::time::Duration;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::{Zeroize, Zeroizing};

use crate::VaultError;
use crate::secret::Secret;

/// Memory in KiB, passes and lanes of Argon2id; kept in the slot it protects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    pub(crate) memory_kib: u32,
    pub(crate) passes: u32,
    pub(crate) lanes: u32,
}

/// What a header may ask for before any memory is taken.
pub(crate) const CAP: Effort = Effort { memory_kib: 1024 * 1024, passes: 64, lanes: 16 };

const SHORTEST: Duration = Duration::from_millis(800);
const LONGEST: Duration = Duration::from_secs(2);
/// However fast a clock claims the machine to be, unlocking stays within what people wait for.
const MOST_PASSES: u32 = 12;

impl Effort {
    /// 256 MiB, three passes, four lanes.
    pub const DEFAULT: Self = Self { memory_kib: 256 * 1024, passes: 3, lanes: 4 };

    /// 64 MiB, three passes, four lanes: the second choice of RFC 9106. No slot of a release is made below it.
    pub const FLOOR: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 4 };

    /// Microseconds instead of a second, for tests.
    #[cfg(any(test, feature = "cheap-keys"))]
    pub const CHEAP: Self = Self { memory_kib: 8, passes: 1, lanes: 1 };

    /// Finds the effort that takes this machine between 0.8 and 2 seconds, by deriving throw-away keys; `clock` gives
    /// the time since any fixed moment.
    ///
    /// # Errors
    /// [`VaultError::NoMemory`] when not even the floor can be had.
    pub fn calibrate(mut clock: impl FnMut() -> Duration) -> Result<Self, VaultError> {
        Self::fit(|effort| {
            let start = clock();
            effort.derive(b"calibration", &[0; 16])?;
            Ok(clock().saturating_sub(start))
        })
    }

    /// The search behind [`Effort::calibrate`]: memory is given up only when the default takes too long, passes are
    /// added only when it is done too soon, and a clock that stands still changes nothing.
    fn fit(mut takes: impl FnMut(Self) -> Result<Duration, VaultError>) -> Result<Self, VaultError> {
        let mut effort = Self::DEFAULT;
        let mut time = match takes(effort) {
            Err(VaultError::NoMemory) => {
                effort = Self::FLOOR;
                takes(effort)?
            }
            time => time?,
        };
        while time > LONGEST && effort.memory_kib > Self::FLOOR.memory_kib {
            effort.memory_kib /= 2;
            time = takes(effort)?;
        }
        let one_pass = time / effort.passes;
        if time < SHORTEST && !one_pass.is_zero() {
            let wanted = SHORTEST.as_nanos().div_ceil(one_pass.as_nanos());
            effort.passes = u32::try_from(wanted).unwrap_or(MOST_PASSES).clamp(effort.passes, MOST_PASSES);
        }
        Ok(effort)
    }

    /// Whether Argon2id can run with this and the caps allow it.
    pub(crate) fn is_allowed(self) -> bool {
        (1..=CAP.lanes).contains(&self.lanes)
            && (1..=CAP.passes).contains(&self.passes)
            && (8 * self.lanes..=CAP.memory_kib).contains(&self.memory_kib)
    }

    /// Argon2id, version 0x13. The memory it worked in is wiped before it is given back.
    pub(crate) fn derive(self, secret: &[u8], salt: &[u8; 16]) -> Result<Secret, VaultError> {
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
            .map_err(|_| VaultError::HeaderDamaged)?;
        let mut memory = Zeroizing::new(Memory(Vec::new()));
        let blocks = params.block_count();
        memory.0.try_reserve_exact(blocks).map_err(|_| VaultError::NoMemory)?;
        memory.0.resize(blocks, Block::new());
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        Secret::made_by(|out| {
            argon
                .hash_password_into_with_memory(secret, salt, out, &mut memory.0)
                .map_err(|_| VaultError::Crypto)
        })
    }
}

/// The blocks Argon2id fills.
struct Memory(Vec<Block>);

impl Zeroize for Memory {
    fn zeroize(&mut self) {
        self.0.iter_mut().for_each(Zeroize::zeroize);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::hex;
    use argon2::AssociatedData;

    /// T01: RFC 9106, section 5.3.
    #[test]
    fn t01_argon2id_gives_the_published_vector() {
        let params = argon2::ParamsBuilder::new()
            .m_cost(32)
            .t_cost(3)
            .p_cost(4)
            .data(AssociatedData::new(&[4; 12]).unwrap())
            .build()
            .unwrap();
        let argon = Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params).unwrap();
        let mut tag = [0; 32];
        argon.hash_password_into(&[1; 32], &[2; 16], &mut tag).unwrap();
        assert_eq!(hex(&tag), "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    #[test]
    fn t01_our_derivation_is_plain_argon2id() {
        let mut expected = [0; 32];
        let params = Params::new(64, 2, 2, Some(32)).unwrap();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(b"passphrase", &[9; 16], &mut expected)
            .unwrap();
        let ours = Effort { memory_kib: 64, passes: 2, lanes: 2 }.derive(b"passphrase", &[9; 16]).unwrap();
        assert_eq!(ours.expose(), &expected);
    }

    /// A machine that does one pass over one MiB in so many nanoseconds.
    fn machine(nanos: u64) -> impl FnMut(Effort) -> Result<Duration, VaultError> {
        move |e| Ok(Duration::from_nanos(nanos * u64::from(e.passes) * u64::from(e.memory_kib) / 1024))
    }

    /// T09.
    #[test]
    fn t09_no_clock_calibrates_below_the_floor() {
        for nanos in [0, 1, 1_000, 100_000, 500_000, 1_000_000, 2_000_000, 10_000_000, 10_000_000_000] {
            let found = Effort::fit(machine(nanos)).unwrap();
            assert!(found.memory_kib >= Effort::FLOOR.memory_kib, "{nanos}: {found:?}");
            assert!((Effort::FLOOR.passes..=MOST_PASSES).contains(&found.passes), "{nanos}: {found:?}");
            assert_eq!(found.lanes, 4, "{nanos}");
        }
    }

    /// T09.
    #[test]
    fn t09_calibration_ends_between_its_bounds_where_it_can() {
        for nanos in [300_000, 700_000, 1_000_000, 2_000_000, 4_000_000] {
            let took = machine(nanos)(Effort::fit(machine(nanos)).unwrap()).unwrap();
            assert!((SHORTEST..=LONGEST).contains(&took), "{nanos}: {took:?}");
        }
    }

    /// T09.
    #[test]
    fn t09_a_clock_that_runs_backwards_changes_nothing() {
        let mut times = [Duration::from_secs(9), Duration::from_secs(1)].into_iter();
        assert_eq!(Effort::calibrate(|| times.next().unwrap()).unwrap(), Effort::DEFAULT);
    }

    #[test]
    fn little_memory_falls_back_to_the_floor() {
        let found = Effort::fit(|e| match e.memory_kib {
            65_536 => Ok(Duration::from_secs(1)),
            _ => Err(VaultError::NoMemory),
        });
        assert_eq!(found.unwrap(), Effort::FLOOR);
    }
}
