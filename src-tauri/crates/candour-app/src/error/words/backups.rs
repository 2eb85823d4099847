//! The two sentences of what can go wrong with a backup.

use super::Words;
use candour_backup::BackupError;

/// What happened to a backup or a restore, and what to do.
pub(super) fn of(error: &BackupError) -> Words {
    match error {
        BackupError::Stopped => {
            Words::new("It was stopped.", "Begin again when you are ready; earlier backups are as they were.")
        }
        BackupError::NotABackup => Words::new(
            "There is no backup of Candour in that folder.",
            "Choose the folder called Candour-Backup, the disk that it lies on, or the folder of the one file.",
        ),
        BackupError::TooNew => Words::new(
            "This backup was made by a newer version of Candour.",
            "Install that version on this computer, then restore. Nothing has been changed.",
        ),
        BackupError::Damaged => Words::new(
            "This backup is not as it was written.",
            "Choose an earlier one, or one from another disk. Nothing has been changed.",
        ),
        BackupError::FileMissing => Words::new(
            "A sealed file that the record names is not where it should be.",
            "Check the casebook, and use a backup that has the file.",
        ),
        BackupError::FileDamaged => Words::new(
            "A sealed file is not as it was written.",
            "Check the casebook, and use a backup that has the file whole.",
        ),
        BackupError::NotAsWritten => Words::new(
            "What was read back from that disk is not what was written, so the backup does not count.",
            "Use another disk. Earlier backups and the casebook itself are as they were.",
        ),
        BackupError::NotWhole => Words::new(
            "The casebook is not whole, so no copy was made of it.",
            "Check everything to see what is wrong. Earlier backups are as they were; keep them.",
        ),
        BackupError::Gone => Words::new(
            "The disk with the backup cannot be reached.",
            "Connect it again, then try once more. Earlier backups are as they were.",
        ),
        BackupError::DiskFull => Words::new(
            "There is no room on that disk.",
            "Make room or use a larger one. What was there before is as it was.",
        ),
        BackupError::TooLong => Words::new(
            "That disk cannot hold a file so long, because of how it was formatted.",
            "Use a disk formatted in another way than FAT32. What was there before is as it was.",
        ),
        BackupError::ReadOnly => Words::new(
            "That folder cannot be written.",
            "Choose another folder, or take the write protection off the disk.",
        ),
        BackupError::Io(_) => Words::new(
            "A disk reported a fault while the backup was written or read.",
            "Try another disk for the backup. Earlier backups and the casebook itself are as they were.",
        ),
        BackupError::Store(error) => super::of_store(error),
        BackupError::Vault(error) => super::of_vault(error),
    }
}
