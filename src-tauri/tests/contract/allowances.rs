//! What the answer of each command may hold of the planted record: a noun, or one text of it. This is the list to read when
//! somebody asks what of a case reaches the page before it is asked for.

/// What each command may answer of its own matter, beside the words that were typed into it and the ciphers of its people.
/// One row for a command, or for several that answer alike.
#[rustfmt::skip]
pub(crate) const MAY_HOLD: &[(&str, &[&str])] = &[
    // Nothing of a case.
    (
        "about account_advice answer_times audit_entries save_record_statement export_audit back_up body check_everything move_out make_export safekeeping change_firm change_preferences change_template check_office compare_template correct_body correct_deadline correct_force correct_holiday correct_precept deadline_rules directory do_again
         discard_form event_kinds file_progress force forget_file glossary holidays keep_form stop_file issue_letter letter_pages logo choose_logo remove_logo paper_pages save_paper_copy match_letter note_activity offer_dates offer_matter offer_renewal offices
         open_casebook precepts preservation_rules read_date rebuild_index restore_deadline restore_precept save_diary_copy save_file_copy save_recovery_kit print_recovery_kit ways_in print_letter print_paper save_letter_copy save_letter_set settings switch_off_deadline switch_off_precept open_file_copy view_page keep_part take_dropped template template_pages templates track_rules undo use_template",
        &[],
    ),
    // What was typed, and ciphers.
    (
        "add_helper add_officer amend_allegation amend_described amend_statement change_safe_contact check_conflicts clients
         clients_of cite_paragraph compare_features correct_identity decide_conflict describe_person empty_bin failings_of give_authority
         identity_schedules_of make_identity_schedule amend_tie record_tie identify_person independence_in keep_statement letters_of log_sent officers officers_resembling open_investigation open_matter
         papers_of make_paper make_client_letter make_witness_statement people_in record_allegation record_preservation offer_marks record_exhibit amend_exhibit say_of_pair seek_officers set_profile silences_of sources_of
         suggest_letter suggestions_in take_account take_on_client uncite_paragraph write_note amend_note recognise_officer",
        &[],
    ),
    ("binned move_to_bin restore_binned", &["matter.workingName"]),
    ("desk", &["matter.workingName", "own date.what"]),
    ("letter_sending", &["enclosure.words"]),
    ("matters set_particulars", &["matter.reference", "matter.workingName"]),
    ("matter", &["matter"]),
    ("client", &["helper.relation", "profile", "safe contact"]),
    ("preview_client_letter", &["safe contact", "matter.reference"]),
    ("end_helper", &["helper.relation"]),
    ("reveal_names", &["identity.name", "identity.birth", "officer.name", "helper.name", "account.session.people.name",
                       "session.people.name", "investigator.who.name"]),
    ("reveal_identity", &["identity", "officer.name", "helper.name", "helper.telephone", "recognition.name"]),
    ("conflicts_of", &["conflict.reason", "apart.reason"]),
    ("authorities_of withdraw_authority", &["authority.scope"]),
    ("officers_of", &["officer.posting", "posting", "recognition.posting"]),
    ("set_service tell_officers_apart", &["officer.posting"]),
    ("add_posting", &["officer.posting", "service.note"]),
    ("amend_posting", &["posting", "service.note", "allegation.happened.words"]),
    ("officer", &["officer.posting", "posting", "recognition.posting", "recognition.basis", "service.note",
                  "allegation.happened.words"]),
    ("reverse_recognition", &["recognition.posting"]),
    ("officer_across", &["officer.posting", "posting", "recognition.posting"]),
    ("described_in", &["described.features"]),
    ("read_described", &["described", "identification.clientWords"]),
    ("samenesses_in withdraw_sameness", &["sameness.why", "sameness.decidedBy"]),
    ("compare_officers", &["officer.posting", "recognition.posting"]),
    ("identifications_in", &["identification.decidedBy", "identification.reason"]),
    ("allegations_of approve_allegation read_date_again withdraw_allegation",
     &["allegation.happened.words", "allegation.place"]),
    ("read_allegation", &["allegation"]),
    ("statements_of statement begin_version seal_statement sign_version summarise", &["account.contentNote"]),
    ("sessions_of begin_session amend_session",
     &["account.session.breaks", "account.session.doNotAsk", "account.session.howEnded", "account.session.language",
       "account.session.place", "account.session.preferredWords", "session.breaks", "session.doNotAsk",
       "session.howEnded", "session.language", "session.place", "session.preferredWords"]),
    ("read_statement", &["paragraph", "summary"]),
    ("compare_versions preview_witness_statement", &["paragraph"]),
    ("investigations_of", &["mode"]),
    ("investigation", &["investigation", "investigator.from", "investigator.to", "investigator.role",
                        "investigator.who.service", "decision", "mode", "move", "outcome"]),
    ("revise_investigation move_investigation record_mode record_decision record_outcome appoint_investigator",
     &["investigation", "move", "mode", "decision", "outcome"]),
    ("next_steps record_taken_step withdraw_taken_step", &["taken step"]),
    ("diary_of record_diary_event add_diary_entry act_on_diary", &["event", "counted event", "own date", "diary step"]),
    ("referral_of answer_criterion", &["criterion answer"]),
    ("ties_of withdraw_tie", &["amended tie", "spare tie", "tie withdrawal"]),
    ("independence_of take_view withdraw_view answer_check", &["view", "check answer"]),
    ("timeline_of", &["allegation.happened.words", "officer.posting.to", "posting.to", "recognition.posting.to"]),
    ("notes_of", &["note.about", "note.contacts", "note.reason"]),
    ("note_versions", &["note.about", "note.contacts", "note.reason", "first note.about", "first note.contacts"]),
    ("read_note", &["note", "first note"]),
    ("preservation_of record_preservation_step", &["preservation", "first preservation.first", "step"]),
    ("exhibits_of", &["exhibit"]),
    ("evidence_of", &["evidence", "file.name"]),
    ("add_evidence amend_evidence", &["file.name"]),
    ("viewable", &["evidence", "file.name"]),
    ("view_words", &["file.content"]),
    ("amend_preservation", &["first preservation.first"]),
    ("correspondence_of log_received", &["sent", "reply", "file.name", "matter.reference"]),
    ("asks_of mark_answer", &["sent.asks", "answer"]),
    ("choose_file record_dispatch", &["file.name"]),
    ("form_draft", &["form.typed"]),
    ("proof_of annotate record_receipt record_non_receipt",
     &["dispatch.tracking", "receipt.by", "annotation.words", "non-receipt.words", "file.name"]),
    ("draft_letter compose keep_letter draw_letter replace_letter earlier_wordings",
     &["investigation.references", "allegation", "described.description", "dispatch.tracking", "exhibit.mark", "exhibit.what", "officer.name", "officer.posting", "matter", "letter", "sent.ourReference",
      "sent.subject", "enclosure.words", "investigator.role", "investigator.who.service", "mode.reasons"]),
    ("preview_paper",
     &["allegation", "answer.place", "decision.document", "investigation", "matter.reference", "mode.document", "move",
       "officer.posting.to", "posting.to", "recognition.posting.to", "reply", "sent"]),
    ("search", &["matter", "account.contentNote", "authority.scope", "decision", "dispatch.tracking", "counted event", "event", "exhibit", "file.name",
                 "investigation", "investigator.role", "mode", "move", "officer.posting", "outcome.note", "own date", "posting",
                 "preservation", "receipt.by", "recognition.posting", "reply", "sent", "taken step.words"]),
    ("search_names", &["matter.reference"]),
];

/// Texts that are covered, and names.
#[rustfmt::skip]
pub(crate) const COVERED: &[&str] = &[
    "account.session.people.name", "allegation.earlierReports", "allegation.howKnown", "allegation.particulars",
    "described.description", "file.content", "first allegation", "first described", "first identity", "first note.text",
    "form.typed", "helper.name", "helper.telephone", "identification.clientWords", "identity", "investigator.who.name", "note.text",
    "officer.name", "paragraph", "recognition.name", "session.people.name", "summary",
];

/// The commands by which a person asks for what is covered. Each look is recorded, or is the writing of a letter or of a form.
#[rustfmt::skip]
pub(crate) const ASKING: &[&str] = &[
    "reveal_names", "reveal_identity", "read_allegation", "read_described", "read_statement", "compare_versions",
    "read_note", "view_words", "draft_letter", "compose", "keep_letter", "draw_letter", "replace_letter", "earlier_wordings", "preview_paper", "preview_witness_statement", "form_draft",
];

/// Commands that answer of the whole casebook: what they may hold, they may hold of every matter.
pub(crate) const OF_THE_CASEBOOK: &[&str] =
    &["desk", "matters", "clients", "officers", "binned", "restore_binned", "empty_bin"];

/// What the answer of a command about one matter may hold of another, and why.
#[rustfmt::skip]
pub(crate) const ACROSS: &[(&str, &[&str], &str)] = &[
    ("check_conflicts conflicts_of", &["cipher", "id.client", "id.helper", "id.officer", "id.second officer"],
     "two people who resemble each other are a pair of ciphers, whichever matter they are of"),
    ("decide_conflict", &["cipher", "id.client"], "a pair, again"),
    ("draft_letter compose keep_letter replace_letter", &["cipher"],
     "a pair that nobody has decided about is named by its two ciphers"),
    ("officers_of officer officer_across recognise_officer compare_officers", SHARED,
     "of an officer whom both name they share where and as what the officer served"),
    ("officers_of officer officer_across recognise_officer compare_officers people_in preview_paper search search_names", &["cipher"],
     "an officer whom both name has one cipher"),
    ("officers_resembling seek_officers", &["cipher", "id.officer", "id.second officer"],
     "officers of the casebook are offered by cipher; each look is recorded"),
    ("reveal_names reveal_identity", &["officer.name", "recognition.name"],
     "an officer whom both name has one identity"),
];

/// Of an officer whom two matters name: what a search within either finds.
#[rustfmt::skip]
pub(crate) const SHARED: &[&str] = &[
    "officer.posting.number", "officer.posting.rank", "officer.posting.unit", "recognition.posting.number",
    "recognition.posting.rank", "recognition.posting.unit",
];

/// Texts that are never answered: those in whose place others were put, those in the bin, and what a draft was begun from, which stays
/// as it was.
#[rustfmt::skip]
pub(crate) const NEVER_ANSWERED: &[&str] = &[
    "binned", "first allegation", "first described", "first evidence", "first exhibit", "first identity", "first preservation.evidence", "first tie",
    "first preservation.holder", "letter.begunFrom", "first preservation.note", "first preservation.period", "reply.given",
];
