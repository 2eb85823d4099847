//! The shape of `independence.toml`: grades, rules, the table of verdicts, flags and letters.

mod words;

pub use words::{GradeWord, InReview, InputEntry, PartWords, SideWords, VerdictWords};

use candour_model::{
    bodies::Confidence,
    dates::CivilDate,
    independence::{Grade, Link, ModeKnown, Referred, Stage, Verdict},
    letters::LetterKind,
    tracks::{Mode, StateId},
};
use serde::Deserialize;

macro_rules! ids {
    ($( $(#[$doc:meta])* $name:ident { $($variant:ident = $id:literal,)* } )*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        #[expect(missing_docs, reason = "what each means is in the data")]
        pub enum $name {
            $( #[serde(rename = $id)] $variant, )*
        }

        impl $name {
            /// Every one.
            pub const ALL: &[Self] = &[$( Self::$variant, )*];

            /// As the data spells it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$variant => $id, )*
                }
            }
        }
    )* };
}

ids! {
    /// A rule that gives a grade.
    GradeRuleId {
        G1 = "G1", G2 = "G2", G3 = "G3", G4 = "G4", G5 = "G5", G6 = "G6", G7 = "G7",
        G8 = "G8", G9 = "G9", G10 = "G10", G11 = "G11", G12 = "G12", G13 = "G13", G14 = "G14",
    }

    /// A rule that says who controls.
    ControlRuleId { C1 = "C1", C2 = "C2", C3 = "C3", C4 = "C4", C5 = "C5", C6 = "C6", }

    /// A rule that proposes letters.
    LetterRuleId {
        N1 = "N1", N2 = "N2", N3 = "N3", N4 = "N4", N5 = "N5", N6 = "N6",
        N7 = "N7", N8 = "N8", N9 = "N9", N10 = "N10", N11 = "N11",
    }

    /// A sort of person whose authority in law differs.
    LawfulAuthority {
        Serving = "serving",
        ChiefOfficer = "chief-officer",
        Left = "left",
        NowNca = "now-nca",
        Nca = "nca",
        OfficeHolder = "office-holder",
    }

    /// Something to see beside the verdict.
    FlagId {
        ReferralOverdue = "referral-overdue",
        CriteriaNotAssessed = "criteria-not-assessed",
        WrongAuthority = "wrong-authority",
        TwoAuthorities = "two-authorities",
        Reg12Bar = "reg12-bar",
        LocalNotOpen = "local-not-open",
        WrongReviewBody = "wrong-review-body",
        IdentityUnknown = "identity-unknown",
        FormerOfficer = "former-officer",
        Deceased = "deceased",
        NcaScheme = "nca-scheme",
        ElectedBodyScheme = "elected-body-scheme",
        OldRules = "old-rules",
        SpecialForce = "special-force",
        S28a = "s28a",
    }

    /// What must hold for a letter to be proposed.
    LetterWhen {
        Review = "review",
        HeardByIopc = "heard-by-iopc",
        NotHeardByIopc = "not-heard-by-iopc",
        WrongReviewBody = "wrong-review-body",
        OfficeHolderBeforePanel = "office-holder-before-panel",
        SameTeam = "same-team",
        S28a = "s28a",
        NotS28a = "not-s28a",
        Referred = "referred",
        NotReferred = "not-referred",
        CriterionNotExcluded = "criterion-not-excluded",
        NoCriterion = "no-criterion",
        ModeUndecided = "mode-undecided",
        ModeLocal = "mode-local",
        NotInvestigated = "not-investigated",
        Investigation = "investigation",
        Independent = "independent",
        Partly = "partly",
        CannotTell = "cannot-tell",
        NotIndependent = "not-independent",
        ControlNotClean = "control-not-clean",
        HandsNotClean = "hands-not-clean",
        LocalNotOpen = "local-not-open",
    }
}

/// `independence.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndependenceFile {
    /// The day the file was made.
    pub as_at: CivilDate,
    /// How a reader is shown what holds only for some values of a missing fact.
    pub possibly: String,
    /// What the rules that propose letters rest on.
    pub letters_rest_on: LettersRestOn,
    /// Verdicts in rising order, each in a sentence.
    pub words: Vec<VerdictWords>,
    /// Grades in rising order, each in a reader's word.
    pub grade: Vec<GradeWord>,
    /// What a sentence calls each part.
    pub parts: PartWords,
    /// What a sentence calls each force or body.
    pub sides: SideWords,
    /// The inputs.
    pub input: Vec<InputEntry>,
    /// Ranks as a posting names them.
    pub ranks: RankWords,
    /// Who the appropriate authority is in law.
    pub lawful_authority: Vec<LawfulAuthorityEntry>,
    /// Rules that give a grade.
    pub grade_rule: Vec<GradeRuleEntry>,
    /// Rules that say who controls.
    pub control_rule: Vec<ControlRuleEntry>,
    /// The table: two grades to a verdict.
    pub verdict: Vec<VerdictRow>,
    /// How the record says whether it was referred, and whether a review is being heard.
    pub record: RecordWords,
    /// What an unknown fact could be.
    pub unknown_facts: UnknownFacts,
    /// Flags, in the order they are shown.
    pub flag: Vec<FlagEntry>,
    /// Rules that propose letters, in order.
    pub letter_rule: Vec<LetterRuleEntry>,
}

/// What the rules that propose letters rest on, all of them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LettersRestOn {
    /// What it is.
    pub basis: String,
    /// How sure that is.
    pub confidence: Confidence,
}

/// Ranks as a posting names them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RankWords {
    /// Above chief superintendent.
    pub senior: Vec<String>,
    /// What stands before the rank of one who acts in it.
    pub acting: Vec<String>,
    /// What it rests on.
    pub basis: String,
    /// How sure the names are.
    pub confidence: Confidence,
}

/// Who the appropriate authority is in law, for one sort of person.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawfulAuthorityEntry {
    /// Which sort.
    pub id: LawfulAuthority,
    /// The sort in words.
    pub person: String,
    /// The authority in words.
    pub authority: String,
    /// What it rests on.
    pub basis: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// What is less sure.
    #[serde(default)]
    pub note: String,
}

/// A rule that gives a grade.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GradeRuleEntry {
    /// Its id.
    pub id: GradeRuleId,
    /// When it applies, as a lawyer reads it.
    pub when: String,
    /// What a reader is shown; `{part}` stands for who it is about.
    pub sentence: String,
    /// The grade.
    pub grade: Grade,
    /// Which axes it counts on.
    pub axis: RuleAxis,
    /// The link that brings it.
    pub link: Option<Link>,
    /// The inputs it reads besides the part itself.
    pub facts: Vec<String>,
    /// What it rests on.
    pub basis: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// Whether the firm has switched it off; never in the data.
    #[serde(skip)]
    pub is_off: bool,
}

/// Which axes a rule counts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RuleAxis {
    /// Control and hands.
    Both,
    /// Hands alone.
    Hands,
    /// Neither.
    None,
}

/// A rule that says who controls.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ControlRuleEntry {
    /// Its id.
    pub id: ControlRuleId,
    /// The stages it is for.
    pub stages: Vec<Stage>,
    /// The modes it is for.
    pub modes: Vec<ModeKnown>,
    /// Whether it must have been referred; empty where that does not matter.
    #[serde(default)]
    pub referred: Vec<Referred>,
    /// Who controls.
    pub control: ControlWord,
    /// The courses it may take.
    #[serde(default)]
    pub course: Vec<CourseEntry>,
    /// What a reader is shown.
    pub sentence: String,
    /// What it rests on.
    pub basis: String,
    /// How sure that is.
    pub confidence: Confidence,
}

/// Who controls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ControlWord {
    /// The acting and the lawful authority, whichever is graded higher.
    Authorities,
    /// The Director General.
    DirectorGeneral,
    /// The body that hears the review.
    HearingBody,
    /// Whoever does in each of the courses it may take.
    Courses,
}

/// A course that it may take.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourseEntry {
    /// The mode it would be handled in.
    pub mode: ModeKnown,
    /// Whose people would do the work; empty where the facts say.
    #[serde(default)]
    pub bodies: Vec<BodyWord>,
    /// Where it is not open.
    pub not_where: Option<NotWhere>,
}

/// Where a course is not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotWhere {
    /// A chief officer is complained about and a criterion is met.
    ChiefOfficerAndCriterion,
}

/// Whose people do the work, where that is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BodyWord {
    /// The appropriate authority.
    Authority,
    /// The force that the authority is of, or stands over.
    AuthorityForce,
    /// The local policing body of that force.
    AuthorityPolicingBody,
    /// The force at the time.
    ForceThen,
    /// Each force named in the matter.
    Named,
    /// Some other force.
    Other,
    /// The National Crime Agency.
    Nca,
    /// The Independent Office for Police Conduct.
    Iopc,
}

/// Where a person served or serves, where that is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ForceWord {
    /// The force at the time.
    ForceThen,
    /// Each force named in the matter.
    Named,
    /// None.
    None,
    /// Some other force.
    Other,
}

/// A row of the table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerdictRow {
    /// The grade of control.
    pub control: Grade,
    /// The grade of hands.
    pub hands: Grade,
    /// The verdict.
    pub verdict: Verdict,
}

/// How the record of a complaint says whether it was referred, and whether a review is being heard.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordWords {
    /// States that it comes into by being referred, or after.
    pub referred_states: Vec<StateId>,
    /// States before that.
    pub not_referred_states: Vec<StateId>,
    /// Modes that are decided on a referral alone.
    pub modes_after_referral: Vec<Mode>,
    /// States in which a review of the outcome is being heard.
    pub review_states: Vec<StateId>,
}

/// What an unknown fact could be.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnknownFacts {
    /// The force at the time.
    pub force_then: Vec<ForceWord>,
    /// The force now.
    pub force_now: Vec<ForceWord>,
    /// Whose people do the work, by mode.
    pub body: Vec<UnknownBody>,
}

/// Whose people can do the work, in some modes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnknownBody {
    /// The stages it is for.
    pub stages: Vec<Stage>,
    /// The modes it is for.
    pub modes: Vec<ModeKnown>,
    /// Whose.
    pub bodies: Vec<BodyWord>,
}

/// A flag.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlagEntry {
    /// Its id.
    pub id: FlagId,
    /// When it is raised, as a lawyer reads it.
    pub when: String,
    /// What a reader is shown.
    pub text: String,
    /// What it rests on.
    pub basis: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// Whether the firm has switched it off; never in the data.
    #[serde(skip)]
    pub is_off: bool,
}

/// A rule that proposes letters.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterRuleEntry {
    /// Its id.
    pub id: LetterRuleId,
    /// The rule in words.
    pub rule: String,
    /// Where no later rule is looked at; empty where later ones always are.
    #[serde(default)]
    pub ends_where: Vec<LetterWhen>,
    /// What it proposes.
    pub ask: Vec<LetterAsk>,
    /// Whether the firm has switched it off; never in the data.
    #[serde(skip)]
    pub is_off: bool,
}

/// A letter that a rule proposes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterAsk {
    /// What must hold, all of it.
    pub when: Vec<LetterWhen>,
    /// The letter.
    pub letter: LetterKind,
    /// What it asks for.
    pub purpose: String,
}
