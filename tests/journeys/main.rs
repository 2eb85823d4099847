//! What a solicitor does, through the application and without a window.

#[cfg(test)]
mod allegations;
#[cfg(test)]
mod audit_entries;
#[cfg(test)]
mod backups;
#[cfg(test)]
mod binned;
#[cfg(test)]
mod bodies;
#[cfg(test)]
mod casebooks;
#[cfg(test)]
mod chasers;
#[cfg(test)]
mod check_answers;
#[cfg(test)]
mod client_letters;
#[cfg(test)]
mod clients;
#[cfg(test)]
mod correspondence;
#[cfg(test)]
mod described;
#[cfg(test)]
mod diary;
#[cfg(test)]
mod diary_copies;
#[cfg(test)]
mod drawing;
#[cfg(test)]
mod earlier_wordings;
#[cfg(test)]
mod enclosures;
#[cfg(test)]
mod escalation;
#[cfg(test)]
mod evidence;
#[cfg(test)]
mod exhibits;
#[cfg(test)]
mod exports;
#[cfg(test)]
mod failings;
#[cfg(test)]
mod files;
#[cfg(test)]
mod form_drafts;
#[cfg(test)]
mod identity_schedules;
#[cfg(test)]
mod independence;
#[cfg(test)]
mod investigations;
#[cfg(test)]
mod known;
#[cfg(test)]
mod leaks;
#[cfg(test)]
mod letters;
#[cfg(test)]
mod logo;
#[cfg(test)]
mod looking_around;
#[cfg(test)]
mod names_nobody;
#[cfg(test)]
mod notes;
#[cfg(test)]
mod officers;
#[cfg(test)]
mod paper_kinds;
#[cfg(test)]
mod papers;
#[cfg(test)]
mod papers_that_name_nobody;
#[cfg(test)]
mod precepts;
#[cfg(test)]
mod preservation;
#[cfg(test)]
mod printing;
#[cfg(test)]
mod referral;
#[cfg(test)]
mod refusals_log;
#[cfg(test)]
mod replacements;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod sameness;
#[cfg(test)]
mod schedule_of_failings;
#[cfg(test)]
mod search;
#[cfg(test)]
mod secrecy;
#[cfg(test)]
mod statements;
#[cfg(test)]
mod sticks;
#[cfg(test)]
mod templates;
#[cfg(test)]
mod thrown_away;
#[cfg(test)]
mod ties;
#[cfg(test)]
mod timeline;
#[cfg(test)]
mod undo;
#[cfg(test)]
mod verdicts;
#[cfg(test)]
mod views;
mod ways_in;
#[cfg(test)]
mod witness_statements;
