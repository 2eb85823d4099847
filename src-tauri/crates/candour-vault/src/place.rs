//! Where a casebook may lie: on a disk of this computer that nobody copies behind its back.
//!
//! A database under write-ahead logging that is copied file by file, or locked over a network, breaks. The judgement is
//! made on the kind of file system and on names and marks of sync programs; nothing is written to find out.

use std::path::{Component, Path};

use rustix::fs::{Access, StatVfsMountFlags};

use crate::{VaultError, WhyRefused};

/// Kinds of file system, by the magic number `statfs` gives (linux/magic.h and the drivers' own).
const NETWORK: &[u64] = &[
    0x6969,      // NFS
    0x517b,      // SMB
    0xff53_4d42, // CIFS
    0xfe53_4d42, // SMB2
    0x564c,      // NCP
    0x5346_414f, // AFS
    0x6b41_4653, // AFS of the kernel
    0x7375_7245, // Coda
    0x00c3_6400, // Ceph
    0x0bd0_0bd0, // Lustre
    0x0102_1997, // 9P: a host's folder seen from a guest
    0x786f_4256, // VirtualBox: the same
];
const FUSE: u64 = 0x6573_5546;

/// Folder names of sync programs, in lower case. A trailing `*` stands for anything.
const SYNCED_NAMES: &[(&str, &str)] = &[
    ("dropbox*", "Dropbox"),
    ("onedrive*", "OneDrive"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("google-drive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("icloud drive", "iCloud"),
    ("iclouddrive", "iCloud"),
    ("mobile documents", "iCloud"),
    ("nextcloud*", "Nextcloud"),
    ("owncloud*", "ownCloud"),
    ("syncthing", "Syncthing"),
    ("insync", "Insync"),
    ("megasync", "MEGA"),
    ("pclouddrive", "pCloud"),
    ("tresorit", "Tresorit"),
    ("proton drive", "Proton Drive"),
    ("synologydrive", "Synology Drive"),
    ("seafile", "Seafile"),
    ("kdrive", "kDrive"),
    ("yandex.disk", "Yandex Disk"),
    ("resilio sync", "Resilio Sync"),
];

/// Marks that sync programs leave at the top of what they copy.
const SYNCED_MARKS: &[(&str, &str)] = &[
    (".stfolder", "Syncthing"),
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".csync_journal.db", "ownCloud"),
    (".tmp.drivedownload", "Google Drive"),
    (".seafile-data", "Seafile"),
    (".849c9593-d756-4e56-8d6e-42412f2a707b", "OneDrive"),
];

/// Whether a casebook may lie in this folder, or be this folder.
///
/// # Errors
/// [`VaultError::PlaceRefused`] with the reason; [`VaultError::ReadOnly`] if it cannot be written;
/// [`VaultError::Missing`] if it is not there.
pub fn check_place(folder: &Path) -> Result<(), VaultError> {
    let real = folder.canonicalize()?;
    check_file_system(magic(&real)?)?;
    check_names(&real)?;
    check_marks(&real)?;
    let read_only = rustix::fs::statvfs(&real)?.f_flag.contains(StatVfsMountFlags::RDONLY);
    if read_only || rustix::fs::access(&real, Access::WRITE_OK).is_err() {
        return Err(VaultError::ReadOnly);
    }
    Ok(())
}

/// The magic number, whatever width and sign the system gives it.
fn magic(folder: &Path) -> Result<u64, VaultError> {
    #[expect(clippy::cast_sign_loss, reason = "a magic number is 32 bits, whatever the sign of its type")]
    let magic = rustix::fs::statfs(folder)?.f_type as u64;
    Ok(magic & 0xffff_ffff)
}

fn check_file_system(magic: u64) -> Result<(), VaultError> {
    if magic == FUSE {
        return Err(VaultError::PlaceRefused(WhyRefused::Fuse));
    }
    if NETWORK.contains(&magic) {
        return Err(VaultError::PlaceRefused(WhyRefused::Network));
    }
    Ok(())
}

/// People may be called anything: the name right below the folder of all homes says nothing.
fn check_names(real: &Path) -> Result<(), VaultError> {
    let mut above = "";
    for component in real.components() {
        let Component::Normal(name) = component else { continue };
        let Some(name) = name.to_str() else { continue };
        let is_user = matches!(above, "home" | "Users");
        if let Some((_, program)) =
            SYNCED_NAMES.iter().find(|(pattern, _)| !is_user && matches(pattern, &name.to_lowercase()))
        {
            return Err(VaultError::PlaceRefused(WhyRefused::Synced(program)));
        }
        above = name;
    }
    Ok(())
}

fn matches(pattern: &str, name: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => name == pattern,
    }
}

fn check_marks(real: &Path) -> Result<(), VaultError> {
    for above in real.ancestors() {
        let mark = SYNCED_MARKS.iter().find(|(mark, _)| above.join(mark).symlink_metadata().is_ok());
        if let Some((_, program)) = mark {
            return Err(VaultError::PlaceRefused(WhyRefused::Synced(program)));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(result: Result<(), VaultError>) -> Option<WhyRefused> {
        match result {
            Ok(()) => None,
            Err(VaultError::PlaceRefused(why)) => Some(why),
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn network_and_user_space_file_systems_are_refused() {
        for magic in [0x6969, 0xff53_4d42, 0xfe53_4d42, 0x0102_1997] {
            assert_eq!(why(check_file_system(magic)), Some(WhyRefused::Network), "{magic:x}");
        }
        assert_eq!(why(check_file_system(0x6573_5546)), Some(WhyRefused::Fuse));
        for local in [0xef53, 0x5846_5342, 0x9123_683e, 0x0102_1994, 0x794c_7630, 0x4d44] {
            assert_eq!(why(check_file_system(local)), None, "{local:x}");
        }
    }

    #[test]
    fn folders_of_sync_programs_are_known_by_name() {
        for (path, program) in [
            ("/home/quill/Dropbox/Casebooks", "Dropbox"),
            ("/home/quill/Dropbox (Quill & Co)/Casebooks", "Dropbox"),
            ("/Users/quill/OneDrive - Quill and Co/x", "OneDrive"),
            ("/home/quill/Google Drive", "Google Drive"),
            ("/Users/quill/Library/Mobile Documents/x", "iCloud"),
            ("/srv/nextcloud/quill", "Nextcloud"),
        ] {
            assert_eq!(why(check_names(Path::new(path))), Some(WhyRefused::Synced(program)), "{path}");
        }
        for path in ["/home/quill/Documents", "/home/dropbox/Documents", "/home/quill/Dropped boxes", "/"] {
            assert_eq!(why(check_names(Path::new(path))), None, "{path}");
        }
    }

    #[test]
    fn folders_of_sync_programs_are_known_by_their_marks() {
        let box_ = tempfile::tempdir().unwrap();
        let deep = box_.path().join("a/b");
        std::fs::create_dir_all(&deep).unwrap();
        check_place(&deep).unwrap();
        std::fs::create_dir(box_.path().join(".stfolder")).unwrap();
        assert_eq!(why(check_place(&deep)), Some(WhyRefused::Synced("Syncthing")));
    }

    #[test]
    fn the_way_a_link_leads_is_judged_not_its_name() {
        let box_ = tempfile::tempdir().unwrap();
        let synced = box_.path().join("Nextcloud");
        std::fs::create_dir(&synced).unwrap();
        let link = box_.path().join("Documents");
        std::os::unix::fs::symlink(&synced, &link).unwrap();
        assert_eq!(why(check_place(&link)), Some(WhyRefused::Synced("Nextcloud")));
    }

    #[test]
    fn a_folder_that_is_not_there_or_cannot_be_written_is_told_apart() {
        let box_ = tempfile::tempdir().unwrap();
        assert!(matches!(check_place(&box_.path().join("none")), Err(VaultError::Missing)));
        assert!(matches!(check_place(Path::new("/proc/1")), Err(VaultError::ReadOnly)));
    }
}
