//! The store from outside: a real encrypted casebook in a temporary folder, cheap keys, a clock set by hand.

#[cfg(test)]
mod anonymity_checks;
#[cfg(test)]
mod asks;
#[cfg(test)]
mod audit_entries;
#[cfg(test)]
mod backups;
#[cfg(test)]
mod chain;
#[cfg(test)]
mod check_answers;
#[cfg(test)]
mod classes;
#[cfg(test)]
mod consent;
#[cfg(test)]
mod criterion_answers;
#[cfg(test)]
mod deadlines;
#[cfg(test)]
mod described;
#[cfg(test)]
mod diary;
#[cfg(test)]
mod enclosures;
#[cfg(test)]
mod evidence;
#[cfg(test)]
mod exhibits;
#[cfg(test)]
mod form_drafts;
#[cfg(test)]
mod identity;
mod identity_schedules;
#[cfg(test)]
mod independence;
#[cfg(test)]
mod independent;
#[cfg(test)]
mod investigations;
#[cfg(test)]
mod logo;
#[cfg(test)]
mod notes;
#[cfg(test)]
mod officers;
#[cfg(test)]
mod opaque;
#[cfg(test)]
mod opening;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod papers;
#[cfg(test)]
mod people;
#[cfg(test)]
mod precepts;
#[cfg(test)]
mod preservation;
#[cfg(test)]
mod profile;
#[cfg(test)]
mod record_rules;
#[cfg(test)]
mod records;
#[cfg(test)]
mod replacements;
#[cfg(test)]
mod scopes;
#[cfg(test)]
mod search;
#[cfg(test)]
mod statements;
#[cfg(test)]
mod store;
#[cfg(test)]
mod taken_steps;
#[cfg(test)]
#[cfg(test)]
mod templates;
#[cfg(test)]
mod ties;
#[cfg(test)]
mod touched;
#[cfg(test)]
mod undo;
#[cfg(test)]
mod world;
