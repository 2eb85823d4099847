//! One well-formed input for every command that takes one. The records it names need not exist.

use serde_json::{Value, json};

const ID: &str = "01890a5d-ac96-774b-bcce-b302099a8057";
const OTHER: &str = "01890a5d-ac96-774b-bcce-b302099a8058";

/// The input that a command takes; `None` for a command without one.
#[expect(clippy::too_many_lines, reason = "a list, with a row a command")]
pub(crate) fn of(command: &str) -> Option<Value> {
    let office = json!({ "body": "psd", "force": "northmere" });
    Some(match command {
        "prepare_casebook" => json!({ "name": "Casebook 1" }),
        "pick_casebook" | "forget_casebook" => json!(7),
        "lock_to_change_ways" => json!("words"),
        "body" => json!("iopc"),
        "force" => json!("northmere"),
        "correct_body" => json!({
            "body": "iopc", "reason": "It was renamed",
            "wording": {
                "name": "Office for Police Conduct", "short": "OPC", "addressee": "The Chair",
                "salutation": "Dear Chair", "dutyToReceive": true, "maxClass": "confidential-shareable",
                "sizeLimitKilobytes": 7500, "successor": null, "isOff": false,
                "formerNames": [{ "name": "Independent Office for Police Conduct", "from": "2018-01-08", "to": null }]
            }
        }),
        "correct_force" => json!({
            "force": null, "reason": "An allegation is of its time",
            "wording": {
                "name": "Northmere Borough Police", "short": "Borough", "chiefOfficerTitle": "Chief Constable",
                "salutation": "Dear Chief Constable", "psdName": "Complaints Department", "successor": "northmere", "isOff": false,
                "formerNames": []
            }
        }),
        "check_office" => json!({
            "office": office, "address": ["1 Station Road", "Northmere"], "email": "office@example.org",
            "checkedBy": "R. Quill", "how": "on their own site"
        }),
        "correct_deadline" => json!({
            "rule": "review-application", "startsWith": [], "reason": "Counsel reads it otherwise",
            "wording": {
                "title": "Apply for a review", "actor": "client", "kind": "statutory", "event": "Information given",
                "period": { "n": 28, "unit": "calendar-days" }, "convention": "day-after", "rollOver": "none",
                "calendar": "none", "actBy": { "n": 7, "unit": "calendar-days", "from": "last-day" },
                "citation": "SI 2020/2 reg 29", "confidence": "likely", "notes": ""
            }
        }),
        "switch_off_deadline" | "restore_deadline" => {
            json!({ "rule": "complaint-update-next", "reason": "We do not keep it" })
        }
        "correct_precept" => json!({
            "precept": { "kind": "step", "id": "make-complaint" }, "reason": "Counsel reads it otherwise",
            "wording": {
                "title": "Make the complaint", "text": "By the person to whom it was done.",
                "citation": "PRA 2002 s.12", "confidence": "likely"
            }
        }),
        "switch_off_precept" | "restore_precept" => {
            json!({ "precept": { "kind": "flag", "id": "wrong-authority" }, "reason": "We do not use it" })
        }
        "template" | "template_pages" => json!("update-request"),
        "change_template" => json!({
            "kind": "update-request", "reason": "The firm words it so",
            "wording": {
                "subject": "Update: {force.name}",
                "paragraphs": [
                    { "kind": "heading", "source": "What we ask", "when": null },
                    { "kind": "ask", "source": "say what has been done.", "when": "to.psd" }
                ]
            }
        }),
        "use_template" => {
            json!({ "kind": "update-request", "version": null, "reason": "Counsel prefers it" })
        }
        "compare_template" => json!({ "kind": "update-request", "version": null }),
        "correct_holiday" => json!({
            "divisions": ["england-and-wales", "scotland"], "day": "2027-06-07", "said": "holiday",
            "title": "One-off day", "reason": "It was proclaimed"
        }),
        "open_matter" => json!({ "reference": "HQ/1", "workingName": "Slate", "force": "northmere" }),
        "set_particulars" => {
            json!({ "matter": ID, "conflicts": ["They served together."], "evidenceAtRisk": ["CCTV"], "needs": ["an interpreter"] })
        }
        "take_on_client" => {
            json!({ "matter": ID, "name": "Ann Example", "birth": "", "capacity": "complainant", "cipher": null })
        }
        "change_safe_contact" => json!({
            "matter": ID, "client": ID, "channels": ["telephone", "in-person"], "times": "after six", "mayLeave": "nothing",
            "mustNotKnow": "her employer", "note": ""
        }),
        "set_profile" => json!({
            "matter": ID, "client": ID, "term": "survivor", "ownWords": "", "pronouns": "she, her", "language": "",
            "needsInterpreter": false, "doNotAsk": ["her children"]
        }),
        "add_helper" => json!({
            "matter": ID, "client": ID, "part": "support-person", "relation": "sister", "name": "Pat Invented",
            "telephone": ""
        }),
        "client" | "end_helper" | "reveal_identity" | "officer" | "officers_resembling" => {
            json!({ "matter": ID, "party": ID })
        }
        "correct_identity" => json!({
            "matter": ID, "party": ID, "name": "Ann Example", "preferredName": "", "formerNames": ["Ann Other"],
            "aliases": ["Annie"], "contactAlias": "", "birth": "", "addresses": [{ "lines": ["1 Weir Street"], "from": "", "to": "" }],
            "telephones": ["01632 960114"], "emails": ["ann@example.org"]
        }),
        "decide_conflict" => json!({
            "matter": ID, "conflict": ID, "decision": "different-person", "reason": "They were born ten years apart."
        }),
        "give_authority" => json!({
            "matter": ID, "client": ID, "purpose": "letters", "recipients": [office], "identityAllowed": true,
            "scope": "", "givenOn": "2026-11-02", "expiresOn": null
        }),
        "describe_person" => description(),
        "amend_described" => json!({ "described": ID, "record": description() }),
        "compare_features" => json!({ "matter": ID, "features": description()["features"] }),
        "say_of_pair" => json!({
            "matter": ID, "pair": { "kind": "described-and-officer", "described": ID, "officer": ID },
            "verdict": "not-same-as", "why": "", "certainty": "likely", "decidedBy": "Imogen Hartley"
        }),
        "withdraw_sameness" => json!({ "matter": ID, "sameness": ID, "reason": "A second photograph came." }),
        "identify_person" => json!({
            "matter": ID, "described": ID, "officer": ID, "status": "proposed", "basis": "number",
            "certainty": "possible", "clientWords": "", "decidedBy": "Imogen Hartley", "decidedOn": "2026-11-02",
            "reason": ""
        }),
        "record_allegation" => allegation(),
        "amend_allegation" => json!({ "allegation": ID, "record": allegation() }),
        "take_account" => json!({
            "matter": ID, "client": ID, "interview": "not-known", "kind": "first-account", "addsTo": null,
            "contentNote": "Violence", "session": session()
        }),
        "amend_statement" => json!({ "statement": ID, "interview": "planned", "contentNote": "" }),
        "read_statement" => json!({ "statement": ID, "version": null }),
        "keep_statement" => json!({ "statement": ID, "paragraphs": [{ "id": ID, "text": "He came back." }] }),
        "sign_version" => json!({ "statement": ID, "version": 1, "signedOn": "2026-11-02" }),
        "preview_client_letter" | "make_client_letter" => json!({
            "matter": ID, "client": ID, "channel": "in-person", "contentNote": "It speaks of the complaint.",
            "inShort": "They will investigate.", "happened": "It was referred.", "meaning": "Others look at it.",
            "decision": "", "decideBy": null, "costs": "", "support": "The advocate you chose.",
            "nextContact": "Within four weeks."
        }),
        "preview_witness_statement" | "make_witness_statement" => json!({
            "statement": ID, "version": 1, "byCipher": true, "occupation": "teaching assistant",
            "purpose": { "is": "criminal", "age": null, "isReadOver": true },
            "exhibits": [{ "mark": "LW/1", "what": "A map" }]
        }),
        "compare_versions" => json!({ "statement": ID, "from": 1, "to": null }),
        "begin_session" => json!({ "statement": ID, "session": session() }),
        "amend_session" => json!({ "session": ID, "entry": session() }),
        "summarise" => json!({ "statement": ID, "text": "In short.", "paragraphs": [ID] }),
        "sources_of" => json!({ "kind": "described", "described": ID }),
        "cite_paragraph" => {
            json!({ "of": { "kind": "allegation", "allegation": ID }, "statement": ID, "number": 3 })
        }
        "uncite_paragraph" => {
            json!({ "of": { "kind": "allegation", "allegation": ID }, "statement": ID, "paragraph": ID })
        }
        "draft_letter" => json!({
            "matter": ID, "kind": "referral-request", "to": office,
            "occasion": { "step": "refer-now", "investigation": ID, "follows": ID }
        }),
        "keep_letter" | "draw_letter" => json!({
            "id": ID, "matter": ID, "kind": "review-application", "to": office,
            "occasion": { "step": "refer-now", "investigation": ID, "follows": ID }, "datedOn": "2026-11-23",
            "begunFrom": { "version": null, "madeOn": null, "asAt": "2026-11-23", "subject": "Application: {force.name}" },
            "replyBy": "2026-12-21", "means": "By email", "theirReference": "",
            "paragraphs": [{ "id": 1, "kind": "numbered", "source": "We act for {clients}.", "when": null }],
            "said": [{ "particular": "grounds", "allegation": ID, "words": "It was not looked at" }],
            "enclosures": [{ "id": 1, "enclosed": { "of": "described", "words": "A map" } }],
            "accepted": []
        }),
        "read_note" => json!({ "note": ID, "version": null }),
        "write_note" => json!({ "matter": ID, "entry": note() }),
        "amend_note" => json!({ "note": ID, "entry": note(), "reason": "The day was wrong" }),
        "offer_dates" => {
            json!({
                "matter": ID, "kind": "review-rights-given", "on": "2026-11-23", "investigation": ID,
                "known": [{ "rule": "review-application", "known": case_known() }]
            })
        }
        "record_diary_event" => json!({
            "matter": ID, "kind": "review-rights-given", "on": "2026-11-23", "investigation": ID, "entry": ID,
            "document": "Letter of the force of 20 November",
            "dates": [{ "rule": "review-application", "known": case_known() }],
            "settles": [ID]
        }),
        "add_diary_entry" => json!({ "matter": ID, "what": "Call counsel", "on": "2026-12-01" }),
        "act_on_diary" => json!({
            "date": ID,
            "step": {
                "act": "snoozed", "on": "2026-11-23", "day": "2026-12-02", "known": null,
                "words": "Counsel is away"
            }
        }),
        "offer_renewal" => json!({ "askedOn": "2026-11-23" }),
        "record_preservation" => json!({
            "matter": ID, "evidence": { "kind": "listed", "category": "duty-rosters" },
            "holder": { "kind": "office", "office": office }, "period": "the summer of 2003", "note": "",
            "first": preservation_step()
        }),
        "amend_preservation" => json!({
            "item": ID, "evidence": { "kind": "other", "words": "Photographs" },
            "holder": { "kind": "other", "words": "The coroner's archive" }, "period": "", "note": ""
        }),
        "record_preservation_step" => json!({ "item": ID, "step": preservation_step() }),
        "record_exhibit" => json!({
            "matter": ID, "entry": {
                "mark": "JB/1", "what": "Copy of the custody record", "dated": "July 2003",
                "producer": { "kind": "other", "words": "The custody sergeant" },
                "original": "With the force", "contentNote": ""
            }
        }),
        "amend_exhibit" => json!({
            "exhibit": ID, "entry": {
                "mark": "JB/2", "what": "The custody record", "dated": "",
                "producer": { "kind": "client", "client": ID }, "original": "", "contentNote": "An injury is described."
            }
        }),
        "add_evidence" => {
            json!({ "matter": ID, "file": ID, "class": "confidential-shareable", "entry": evidence() })
        }
        "amend_evidence" => json!({ "evidence": ID, "class": "privileged", "entry": evidence() }),
        "save_diary_copy" | "export_audit" => json!({ "matter": ID }),
        "audit_entries" => json!({
            "matter": ID, "group": null, "from": "1990-01-01", "to": "2100-01-01", "beforeNumber": null
        }),
        "save_file_copy" | "open_file_copy" | "viewable" | "view_words" => file(),
        "view_page" => json!({ "of": file(), "page": 1 }),
        "keep_part" => json!({ "of": file(), "part": 0 }),
        "make_export" => json!({ "matter": ID, "withNames": true }),
        "read_date" => json!({ "words": "when I was 13", "of": { "matter": ID, "party": ID } }),
        "read_date_again" => json!({ "allegation": ID, "meant": { "kind": "any" } }),
        "form_draft" | "discard_form" => json!({ "form": "note", "matter": ID, "about": "" }),
        "keep_form" => json!({
            "of": { "form": "note", "matter": ID, "about": "" }, "typed": "{\"text\":\"He came back.\"}"
        }),
        "move_to_bin" => json!({ "noun": "allegation", "allegation": ID }),
        "search" => json!({ "words": "duty rosters", "matter": ID, "group": null, "records": 20 }),
        "search_names" => json!({ "name": "Ann Example", "matter": null }),
        "change_firm" => json!({
            "name": "Hartley Quill", "lines": ["2 Market Place"], "regulatorLine": "", "feeEarner": "R. Quill",
            "contact": "by email to casework@example.org"
        }),
        "change_preferences" => json!({ "theme": "dark", "idleMinutes": 5, "letterKeys": true }),
        "matter"
        | "clients_of"
        | "reveal_names"
        | "conflicts_of"
        | "check_conflicts"
        | "authorities_of"
        | "withdraw_authority"
        | "officers_of"
        | "officer_across"
        | "described_in"
        | "read_described"
        | "suggestions_in"
        | "samenesses_in"
        | "identifications_in"
        | "allegations_of"
        | "read_allegation"
        | "approve_allegation"
        | "withdraw_allegation"
        | "statements_of"
        | "statement"
        | "seal_statement"
        | "begin_version"
        | "sessions_of"
        | "investigations_of"
        | "investigation"
        | "independence_of"
        | "ties_of"
        | "referral_of"
        | "independence_in"
        | "next_steps"
        | "withdraw_taken_step"
        | "diary_of"
        | "timeline_of"
        | "people_in"
        | "notes_of"
        | "note_versions"
        | "preservation_of"
        | "exhibits_of"
        | "evidence_of"
        | "offer_marks"
        | "correspondence_of"
        | "silences_of"
        | "failings_of"
        | "choose_file"
        | "take_dropped"
        | "forget_file"
        | "proof_of"
        | "asks_of"
        | "restore_binned"
        | "compose"
        | "earlier_wordings"
        | "issue_letter"
        | "replace_letter"
        | "letters_of"
        | "letter_pages"
        | "identity_schedules_of"
        | "save_letter_copy"
        | "print_letter"
        | "print_paper"
        | "letter_sending"
        | "save_letter_set"
        | "papers_of"
        | "paper_pages" => json!(ID),
        "preview_paper" | "make_paper" => {
            json!({ "matter": ID, "kind": "chronology", "form": "internal", "client": null, "entry": null })
        }
        "save_paper_copy" => json!({ "paper": ID, "format": "pdf" }),
        _ => {
            return of_investigation(command)
                .or_else(|| of_officer(command))
                .or_else(|| of_correspondence(command));
        }
    })
}

fn case_known() -> Value {
    json!({
        "hasEnhancedRights": false,
        "leftOut": [{ "first": "2026-11-24", "last": "2026-11-30", "why": "It lay with the wrong review body" }],
        "extension": { "extension": { "to": "2027-01-29" }, "givenOn": "2026-11-20", "by": "The IOPC, by email" }
    })
}

fn note() -> Value {
    json!({
        "kind": "telephone", "on": "2026-11-02", "began": "10:05", "ended": "10:40",
        "contacts": [{ "kind": "party", "party": ID }, { "kind": "other", "words": "a support worker" }],
        "about": "The next appointment", "text": "We agreed to speak again.", "minutes": null
    })
}

fn preservation_step() -> Value {
    json!({
        "state": "asked", "on": "2026-11-02", "saidBy": "", "letter": null, "gone": "", "authority": "",
        "renewBy": "2027-05-04", "note": ""
    })
}

fn file() -> Value {
    json!({ "matter": ID, "sha256": "0".repeat(64) })
}

fn evidence() -> Value {
    json!({
        "title": "Copy of the custody record", "dated": "July 2003", "source": "From the force, by post",
        "exhibit": ID, "contentNote": "An injury is described.", "isNotAtHome": true
    })
}

fn description() -> Value {
    json!({
        "matter": ID, "client": ID, "description": "Tall, number ends 47", "features": {
            "seen": "summer 2003", "force": "northmere", "place": "Corran Road", "build": "tall", "age": "30s",
            "voice": "", "clothing": "", "vehicle": "", "number": "ends 47", "nickname": "", "withWhom": ""
        }
    })
}

fn session() -> Value {
    json!({
        "takenOn": "2026-11-02", "began": "10:05", "ended": "", "place": "", "language": "", "breaks": "",
        "howEnded": "", "doNotAsk": ["her brother"], "preferredWords": "",
        "people": [{ "role": "interpreter", "party": null, "name": "" }]
    })
}

fn allegation() -> Value {
    json!({
        "matter": ID, "client": ID, "particulars": "What was done.",
        "happened": {
            "words": "about October 2000", "basis": "document",
            "meant": { "kind": "reading", "earliest": "2000-08-01", "latest": "2000-12-31" }
        },
        "place": "Northmere", "duty": "on-duty", "howKnown": "She was there.",
        "accused": [{ "who": { "kind": "described", "described": ID }, "roles": ["did-it", "covered-up"] }],
        "categories": ["assault"], "offences": ["actual-bodily-harm"], "criteria": ["serious-assault"],
        "earlierReports": [{
            "toWhom": "The front desk", "body": { "kind": "force", "force": "northmere" },
            "told": { "words": "2001", "meant": { "kind": "days", "earliest": null, "latest": "2001-06-30" }, "basis": null },
            "outcome": ""
        }],
        "sources": [{ "statement": ID, "number": 3 }]
    })
}

fn of_officer(command: &str) -> Option<Value> {
    let posting = json!({
        "force": "northmere", "unit": "", "rank": "PC", "numberKind": "collar", "number": "1147", "from": "", "to": "",
        "source": "Duty roster", "certainty": "likely"
    });
    let which = json!({ "matter": ID, "party": ID, "posting": ID });
    Some(match command {
        "add_officer" => {
            json!({ "matter": ID, "name": "Pat Invented", "status": "serving", "posting": posting })
        }
        "set_service" => json!({
            "matter": ID, "party": ID, "status": "deceased", "left": "2009", "died": "2020", "note": ""
        }),
        "add_posting" => json!({ "matter": ID, "party": ID, "posting": posting }),
        "amend_posting" => json!({ "which": which, "posting": posting }),
        "seek_officers" => json!({
            "matter": ID, "name": "Pat Invented", "force": "northmere", "numberKind": "collar", "number": "1147",
            "from": "", "to": ""
        }),
        "recognise_officer" => json!({
            "matter": ID, "party": ID, "name": "Pat Invented", "posting": posting, "basis": "The same number.",
            "certainty": "likely"
        }),
        "reverse_recognition" => json!({
            "matter": ID, "recognition": ID, "name": "Pat Invented", "reason": "A different man."
        }),
        "compare_officers" => json!({ "matter": ID, "party": ID, "other": OTHER }),
        "tell_officers_apart" => {
            json!({ "matter": ID, "party": ID, "other": OTHER, "reason": "Ten years apart in age." })
        }
        _ => return None,
    })
}

fn of_investigation(command: &str) -> Option<Value> {
    Some(match command {
        "open_investigation" => json!({
            "matter": ID, "track": "criminal", "force": "northmere", "references": ["CO/114/26"], "allegations": [ID],
            "suspect": { "kind": "described", "described": ID }, "complainant": ID, "state": "reported",
            "on": "2026-11-02", "source": "Northmere Constabulary", "document": "Letter of 2 November"
        }),
        "take_view" => json!({
            "investigation": ID, "verdict": "not independent", "reason": "The lead trained with the officer"
        }),
        "withdraw_view" => json!({ "investigation": ID, "reason": "The lead was replaced" }),
        "revise_investigation" => {
            json!({ "investigation": ID, "references": ["CO/114/26"], "allegations": [ID] })
        }
        "move_investigation" => json!({
            "investigation": ID, "to": "referred", "on": "2026-11-03", "source": "By telephone", "document": "",
            "reason": ""
        }),
        "record_mode" => json!({
            "investigation": ID, "mode": "directed", "body": { "body": "nca", "force": null },
            "decidedBy": { "body": "iopc", "force": null }, "decidedOn": "2026-11-03", "notifiedOn": null,
            "reasons": "", "testApplied": "", "document": ""
        }),
        "record_decision" => json!({
            "investigation": ID, "kind": "not-recorded", "decidedBy": { "body": "psd", "force": "northmere" },
            "decidedOn": "2026-11-03", "notifiedOn": "2026-11-04", "providedOn": null, "reasons": "", "document": ""
        }),
        "record_taken_step" => json!({
            "investigation": ID, "step": "mp", "on": "2026-11-03", "words": "By telephone to the desk",
            "entry": ID
        }),
        "record_outcome" => json!({
            "investigation": ID, "allegation": ID, "against": { "kind": "officer", "party": ID }, "kind": "upheld",
            "on": "2026-11-03", "note": ""
        }),
        "answer_criterion" => json!({
            "allegation": ID, "criterion": "death-or-serious-injury", "answer": "unknown",
            "words": "The hospital has not answered"
        }),
        "answer_check" => json!({
            "investigation": ID, "fact": "authority",
            "said": { "kind": "office", "office": { "body": "psd", "force": "northmere" } },
            "words": "It signs its letters so"
        }),
        "record_tie" => json!({
            "investigation": ID, "said": {
                "holder": { "kind": "office", "office": { "body": "psd", "force": "northmere" } },
                "to": { "kind": "officer", "party": ID }, "kind": "own-conduct",
                "basis": "It kept the custody records", "source": "Its letter", "saidOn": "2026-11-03"
            }
        }),
        "amend_tie" => json!({
            "tie": ID, "said": {
                "holder": { "kind": "office", "office": { "body": "psd", "force": "northmere" } },
                "to": null, "kind": "joint-psd", "basis": "Two forces share it", "source": "The client",
                "saidOn": "2026-11-03"
            }
        }),
        "withdraw_tie" => json!({ "tie": ID, "reason": "The letter was about somebody else" }),
        "appoint_investigator" => json!({
            "investigation": ID, "role": "Lead investigator", "from": "", "to": "",
            "who": { "kind": "new", "name": "Pat Invented", "service": [
                { "force": "northmere", "unit": "", "rank": "", "from": "1999", "to": "" }
            ] }
        }),
        _ => return None,
    })
}

fn of_correspondence(command: &str) -> Option<Value> {
    let office = json!({ "body": "psd", "force": "northmere" });
    Some(match command {
        "log_received" => json!({
            "matter": ID, "office": office, "datedOn": "2026-11-02", "receivedOn": "2026-11-03", "means": "email",
            "theirReference": "CO/114/26", "subject": "Refusal", "class": "confidential-shareable",
            "onlyAcknowledges": false, "answers": [ID], "given": [
                { "ask": ID, "outcome": "promised", "promisedBy": "2026-12-04", "place": "page 2", "note": "" }
            ], "file": null
        }),
        "log_sent" => json!({
            "matter": ID, "office": office, "datedOn": "2026-11-02", "means": "telephone", "ourReference": "",
            "theirReference": "", "subject": "Call about the rosters", "replyBy": null,
            "asks": ["Say where the rosters are."], "answers": []
        }),
        "make_identity_schedule" => {
            json!({ "letter": ID, "clients": [ID], "withAddresses": true })
        }
        "answer_times" => office,
        "suggest_letter" => json!({ "matter": ID, "office": office, "texts": ["Refusal"], "file": null }),
        "record_dispatch" => json!({
            "entry": ID, "means": "tracked-post", "sentOn": "2026-11-02", "tracking": "AB 1", "proof": null
        }),
        "record_receipt" => json!({ "dispatch": ID, "kind": "delivered", "on": "2026-11-03", "by": "" }),
        "annotate" => json!({ "entry": ID, "words": "They rang to say that it came." }),
        "record_non_receipt" => {
            json!({ "entry": ID, "on": "2026-11-20", "words": "By telephone: nothing came" })
        }
        "mark_answer" => json!({
            "ask": ID, "reply": ID, "outcome": "part", "promisedBy": null, "place": "", "note": ""
        }),
        _ => return None,
    })
}
