//! What can be thrown away: which tables hold a record, what it is called, what settles it, and what may rest on it.

use candour_model::binned::BinnedNoun;

/// What rests on a record: a query for it by `:id`, and the end of the sentence that says so.
pub(super) type Rest = (&'static str, &'static str);

/// One sort of record. Its queries find it by `:id`.
pub(super) struct Noun {
    /// What it is called in a sentence.
    pub(super) called: &'static str,
    /// The tables with its own rows, each after the one it refers to, and the condition that finds them.
    pub(super) tables: &'static [(&'static str, &'static str)],
    /// Its matter.
    pub(super) matter: &'static str,
    /// Its number, where it has one.
    pub(super) number: Option<&'static str>,
    /// Within what it is numbered, where that is not its matter.
    pub(super) within: Option<&'static str>,
    /// Finds it if it was approved, withdrawn or sealed.
    pub(super) settled: Option<&'static str>,
    /// What may rest on it, the common cases first.
    pub(super) rests: &'static [Rest],
}

/// What there is to know of a sort of record.
pub(super) const fn of(noun: BinnedNoun) -> &'static Noun {
    match noun {
        BinnedNoun::LetterDraft => &LETTER_DRAFT,
        BinnedNoun::Allegation => &ALLEGATION,
        BinnedNoun::Described => &DESCRIBED,
        BinnedNoun::Account => &ACCOUNT,
        BinnedNoun::Session => &SESSION,
        BinnedNoun::Helper => &HELPER,
        BinnedNoun::Posting => &POSTING,
        BinnedNoun::Note => &NOTE,
        BinnedNoun::Preservation => &PRESERVATION,
        BinnedNoun::Investigation => &INVESTIGATION,
        BinnedNoun::Exhibit => &EXHIBIT,
        BinnedNoun::Evidence => &EVIDENCE,
    }
}

static LETTER_DRAFT: Noun = Noun {
    called: "draft",
    tables: &[("draft", "id = :id")],
    matter: "SELECT matter FROM draft WHERE id = :id",
    number: None,
    within: None,
    settled: None,
    rests: &[],
};

static ALLEGATION: Noun = Noun {
    called: "allegation",
    tables: &[
        ("allegation", "id = :id"),
        ("allegation_accused", "allegation = :id"),
        ("allegation_criterion", "allegation = :id"),
        ("allegation_category", "allegation = :id"),
        ("allegation_offence", "allegation = :id"),
        ("earlier_report", "allegation = :id"),
        ("allegation_source", "allegation = :id"),
        ("criterion_answer", "allegation = :id"),
    ],
    matter: "SELECT matter FROM allegation WHERE id = :id",
    number: Some("SELECT number FROM allegation WHERE id = :id"),
    within: None,
    settled: Some("SELECT 1 FROM allegation WHERE id = :id AND status <> 'draft'"),
    rests: &[
        ("SELECT 1 FROM outcome WHERE allegation = :id", "has an outcome recorded in an investigation"),
        ("SELECT 1 FROM investigation_allegation WHERE allegation = :id", "is covered by an investigation"),
    ],
};

static DESCRIBED: Noun = Noun {
    called: "description",
    tables: &[("described_person", "id = :id"), ("described_source", "described = :id")],
    matter: "SELECT matter FROM described_person WHERE id = :id",
    number: Some("SELECT number FROM described_person WHERE id = :id"),
    within: None,
    settled: None,
    rests: &[
        ("SELECT 1 FROM allegation_accused WHERE described = :id", "is of somebody an allegation is against"),
        (
            "SELECT 1 FROM investigation WHERE suspect_described = :id",
            "is of the suspect of an investigation",
        ),
        ("SELECT 1 FROM tie WHERE described = :id", "is of somebody to whom a tie is recorded"),
        ("SELECT 1 FROM identification WHERE described = :id", "is of somebody who was identified"),
        (
            "SELECT 1 FROM sameness WHERE :id IN (first_described, second_described)",
            "is compared with somebody else",
        ),
    ],
};

static ACCOUNT: Noun = Noun {
    called: "account",
    tables: &[
        ("statement", "id = :id"),
        ("statement_draft", "statement = :id"),
        ("statement_session", "statement = :id"),
        ("session_person", "session IN (SELECT id FROM statement_session WHERE statement = :id)"),
        ("statement_summary", "statement = :id"),
        ("summary_paragraph", "statement = :id"),
    ],
    matter: "SELECT matter FROM statement WHERE id = :id",
    number: Some("SELECT number FROM statement WHERE id = :id"),
    within: None,
    settled: Some("SELECT 1 FROM statement_version WHERE statement = :id"),
    rests: &[
        ("SELECT 1 FROM allegation_source WHERE statement = :id", "is cited by an allegation"),
        ("SELECT 1 FROM described_source WHERE statement = :id", "is cited by a description"),
        ("SELECT 1 FROM statement WHERE adds_to = :id", "is added to by another"),
    ],
};

static SESSION: Noun = Noun {
    called: "session",
    tables: &[("statement_session", "id = :id"), ("session_person", "session = :id")],
    matter: "SELECT matter FROM statement_session WHERE id = :id",
    number: Some("SELECT number FROM statement_session WHERE id = :id"),
    within: Some("SELECT statement FROM statement_session WHERE id = :id"),
    settled: Some(
        "SELECT 1 FROM statement_version
          WHERE statement = (SELECT statement FROM statement_session WHERE id = :id)",
    ),
    rests: &[(
        "SELECT 1 FROM statement_session WHERE id = :id AND number = 1",
        "is the one in which its account was begun",
    )],
};

static HELPER: Noun = Noun {
    called: "person",
    tables: &[
        ("party", "id = :id"),
        ("identity_field", "party = :id"),
        ("identity_token", "party = :id"),
        ("helper", "party = :id"),
    ],
    matter: "SELECT matter FROM helper WHERE party = :id",
    number: None,
    within: None,
    settled: None,
    rests: &[
        ("SELECT 1 FROM session_person WHERE party = :id", "was there in a session"),
        ("SELECT 1 FROM note_contact WHERE party = :id", "is named in a note"),
        (
            "SELECT 1 FROM conflict WHERE :id IN (first, second)",
            "resembles somebody else, which is to be decided or was",
        ),
    ],
};

static POSTING: Noun = Noun {
    called: "posting",
    tables: &[("posting", "id = :id")],
    matter: "SELECT matter FROM posting WHERE id = :id AND matter IS NOT NULL",
    number: None,
    within: None,
    settled: None,
    rests: &[],
};

static NOTE: Noun = Noun {
    called: "note",
    tables: &[("note", "id = :id"), ("note_version", "note = :id"), ("note_contact", "note = :id")],
    matter: "SELECT matter FROM note WHERE id = :id",
    number: Some("SELECT number FROM note WHERE id = :id"),
    within: None,
    settled: None,
    rests: &[],
};

static PRESERVATION: Noun = Noun {
    called: "item",
    tables: &[("preservation_item", "id = :id"), ("preservation_step", "item = :id")],
    matter: "SELECT matter FROM preservation_item WHERE id = :id",
    number: Some("SELECT number FROM preservation_item WHERE id = :id"),
    within: None,
    settled: None,
    rests: &[(
        "SELECT 1 FROM preservation_step WHERE item = :id AND letter IS NOT NULL",
        "was asked for in a letter that was issued",
    )],
};

static INVESTIGATION: Noun = Noun {
    called: "investigation",
    tables: &[
        ("investigation", "id = :id"),
        ("investigation_allegation", "investigation = :id"),
        ("state_move", "investigation = :id"),
        ("independence_verdict", "investigation = :id"),
        ("check_answer", "investigation = :id"),
    ],
    matter: "SELECT matter FROM investigation WHERE id = :id",
    number: Some("SELECT number FROM investigation WHERE id = :id"),
    within: None,
    settled: None,
    rests: &[
        ("SELECT 1 FROM mode_decision WHERE investigation = :id", "has a decision on mode"),
        ("SELECT 1 FROM decision WHERE investigation = :id", "has a decision recorded"),
        ("SELECT 1 FROM outcome WHERE investigation = :id", "has an outcome recorded"),
        ("SELECT 1 FROM investigator WHERE investigation = :id", "has somebody appointed to it"),
        ("SELECT 1 FROM taken_step WHERE investigation = :id", "has a step recorded as taken"),
        ("SELECT 1 FROM letter WHERE investigation = :id", "has a letter that was issued in it"),
        ("SELECT 1 FROM tie WHERE investigation = :id", "has a tie recorded"),
        (
            "SELECT 1 FROM independence_view WHERE investigation = :id",
            "has a view of its independence recorded",
        ),
    ],
};

static EXHIBIT: Noun = Noun {
    called: "exhibit",
    tables: &[("exhibit", "id = :id")],
    matter: "SELECT matter FROM exhibit WHERE id = :id",
    number: Some("SELECT number FROM exhibit WHERE id = :id"),
    within: None,
    settled: None,
    rests: &[("SELECT 1 FROM evidence WHERE exhibit = :id", "has a file of evidence")],
};

static EVIDENCE: Noun = Noun {
    called: "file of evidence",
    tables: &[("evidence", "id = :id")],
    matter: "SELECT matter FROM evidence WHERE id = :id",
    number: Some("SELECT number FROM evidence WHERE id = :id"),
    within: None,
    settled: None,
    rests: &[],
};
