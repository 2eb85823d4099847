//! The stories, one file each.

mod audit_on_screen;
mod enclosures_on_screen;
mod every_screen;
mod evidence_on_screen;
mod first_run;
mod hardened_page;
mod instances;
mod judgement;
mod locking;
mod looking_around;
mod morning;
mod new_laptop;
mod papers_on_screen;
mod refusal;
mod rules_on_screen;
mod second_client_same_officer;
mod sudden_end;
mod uncertain_date;
mod view_on_screen;
mod ways_in_on_screen;
mod wrong_passphrase;
