//! Which steps count as taken, and what the matrix of asks says was refused.

use super::{silences::silent, *};
use candour_model::{
    asks::{Answer, AnswerOutcome, Ask, AskStanding},
    correspondence::Direction,
    escalation::{StepId, TakenBy, TakenStep},
    ids::{AnswerId, AskId, LetterId, TakenStepId},
    letters::{LetterKind, Occasion},
};

const SENT: CivilDate = date(2026, 11, 2);
const REPLIED: CivilDate = date(2026, 11, 10);

/// A matter with its letters, its ledger and what was asked in it.
#[derive(Clone, Default)]
struct Written {
    letters: Vec<IssuedLetter>,
    ledger: Vec<Exchange>,
    asks: Vec<AskLine>,
    said: Vec<SaidTaken>,
}

fn entry(n: u128) -> CorrespondenceId {
    CorrespondenceId(Uuid::from_u128(n))
}

fn exchange(n: u128, direction: Direction, to: &str, on: CivilDate) -> Exchange {
    Exchange {
        id: entry(n),
        direction,
        office: office(to, None),
        dated_on: on,
        reply_by: None,
        only_acknowledges: false,
        letter: (direction == Direction::Out).then_some(LetterId(Uuid::from_u128(n))),
        answers: vec![],
        asks: false,
        is_answered: false,
    }
}

impl Written {
    /// A letter of a kind, with the number of its entry.
    fn letter(mut self, n: u128, kind: &str, to: &str, on: CivilDate) -> Self {
        self.ledger.push(exchange(n, Direction::Out, to, on));
        self.letters.push(IssuedLetter {
            id: LetterId(Uuid::from_u128(n)),
            matter: MatterId(Uuid::nil()),
            kind: LetterKind(kind.into()),
            number: u32::try_from(n).unwrap(),
            to: office(to, None),
            occasion: Occasion::default(),
            replaces: None,
            dated_on: on,
            reply_by: on,
            sha256: String::new(),
            template_version: "2026-11-23".into(),
            pages: 1,
            anchor: String::new(),
            file_name: String::new(),
        });
        self
    }

    /// The last letter, as written on a step.
    fn on_step(mut self, step: &str, investigation: u128) -> Self {
        self.letters.last_mut().unwrap().occasion = Occasion {
            step: Some(StepId(step.into())),
            investigation: Some(InvestigationId(Uuid::from_u128(investigation))),
            follows: None,
        };
        self
    }

    /// What the last letter asked, and what the reply of the tenth of November said.
    fn ask(mut self, wording: &str, outcome: Option<AnswerOutcome>) -> Self {
        let asked = self.letters.last().unwrap();
        let reply = entry(100);
        let answers: Vec<_> = outcome
            .map(|outcome| Answer {
                id: AnswerId(Uuid::nil()),
                reply,
                outcome,
                promised_by: None,
                place: "".into(),
                note: "".into(),
            })
            .into_iter()
            .collect();
        self.asks.push(AskLine {
            ask: Ask {
                id: AskId(Uuid::nil()),
                entry: CorrespondenceId(asked.id.0),
                number: 1,
                wording: wording.into(),
                reply_by: None,
            },
            standing: match outcome {
                Some(AnswerOutcome::Refused) => AskStanding::Refused,
                Some(AnswerOutcome::Answered) => AskStanding::Answered,
                _ => AskStanding::NoAnswer,
            },
            answers,
        });
        self.ledger.push(exchange(100, Direction::In, "psd", REPLIED));
        self
    }

    fn said(mut self, step: &str, on: CivilDate, proof: Option<u128>) -> Self {
        self.said.push(SaidTaken {
            id: TakenStepId(Uuid::nil()),
            investigation: InvestigationId(Uuid::nil()),
            step: StepId(step.into()),
            on,
            words: "By telephone".into(),
            entry: proof.map(entry),
        });
        self
    }

    fn of<'a>(&'a self, of: &'a Investigation, none: &'a BTreeSet<CorrespondenceId>) -> RecordedCase<'a> {
        RecordedCase {
            ledger: &self.ledger,
            asks: &self.asks,
            letters: &self.letters,
            said_taken: &self.said,
            ..case(of, none)
        }
    }
}

#[track_caller]
fn taken(case: &RecordedCase) -> Vec<(String, CivilDate)> {
    let rules = Rules::load().unwrap();
    let facts = rules.escalation_facts(case, TODAY).unwrap();
    let taken = rules.taken(case, &facts);
    let steps: BTreeSet<_> = taken.iter().map(|one| one.step.clone()).collect();
    assert_eq!(facts.done, steps);
    let open = rules.escalation(&facts).steps;
    assert!(open.iter().all(|step| !steps.contains(&step.id)), "what was taken is not offered again");
    taken.into_iter().map(|one: TakenStep| (one.step.0, one.on)).collect()
}

/// A complaint recorded on the first of September in which a criterion is relied on.
fn recorded() -> (Investigation, [AllegationLine; 1], BTreeSet<CorrespondenceId>) {
    (investigation(Track::Complaint, &["recorded"]), [allegation(&["serious-assault"])], BTreeSet::new())
}

#[test]
fn a_letter_that_asks_what_a_step_asks_takes_it_until_each_ask_has_its_answer() {
    let (of, lines, none) = recorded();
    let asked = || Written::default().letter(1, "referral-request", "psd", SENT);
    let refused = Some(AnswerOutcome::Refused);
    for (written, is_taken) in [
        (Written::default(), false),
        (asked(), true),
        (asked().ask("record it", refused).ask("say when", None), true),
        (asked().ask("record it", refused).ask("say when", Some(AnswerOutcome::Answered)), false),
        (Written::default().letter(1, "referral-request", "iopc", SENT), false),
        (Written::default().letter(1, "update-request", "psd", SENT), false),
        (Written::default().letter(1, "referral-request", "psd", date(2026, 8, 31)), false),
        (asked().on_step("refer-now", 0), true),
        (asked().on_step("refer-now", 9), false),
        (asked().on_step("mode-reasons", 0), false),
        (Written::default().said("refer-now", SENT, None), true),
        (Written::default().said("refer-now", date(2026, 8, 31), None), false),
        (asked().said("refer-now", REPLIED, Some(1)), true),
    ] {
        let case = RecordedCase { allegations: &lines, ..written.of(&of, &none) };
        let steps = taken(&case);
        let found = steps.iter().any(|(step, _)| step == "refer-now");
        assert_eq!(found, is_taken, "{:?} {:?} {:?}", written.letters, written.asks, written.said);
    }
}

#[test]
fn what_was_taken_last_says_when_and_by_what() {
    let (of, lines, none) = recorded();
    let written =
        Written::default().letter(1, "referral-request", "psd", SENT).said("refer-now", REPLIED, None);
    let case = RecordedCase { allegations: &lines, ..written.of(&of, &none) };
    assert_eq!(taken(&case), [("refer-now".to_owned(), REPLIED)]);
    let rules = Rules::load().unwrap();
    let facts = rules.escalation_facts(&case, TODAY).unwrap();
    assert!(
        matches!(&rules.taken(&case, &facts)[0].by, TakenBy::Said { words, .. } if words.as_str() == "By telephone")
    );
}

#[test]
fn a_step_that_two_states_in_a_row_have_is_open_since_the_first_of_them() {
    let (_, lines, none) = recorded();
    let written = Written::default().letter(1, "referral-request", "psd", SENT);
    let mut of = investigation(Track::Complaint, &["recorded", "refer-due"]);
    of.moves[1].on = REPLIED;
    let case = RecordedCase { allegations: &lines, ..written.of(&of, &none) };
    assert_eq!(taken(&case), [("refer-now".to_owned(), SENT)]);
    of.moves[0].on = REPLIED;
    let case = RecordedCase { allegations: &lines, ..written.of(&of, &none) };
    assert_eq!(taken(&case), [], "it was written before");
}

#[test]
fn the_refusal_of_what_was_asked_opens_the_steps_after_it_and_a_letter_written_before_it_takes_none() {
    let (of, lines, none) = recorded();
    let refused = || {
        Written::default()
            .letter(1, "referral-request", "iopc", SENT)
            .letter(2, "referral-request", "psd", SENT)
            .ask(
                "refer every allegation in the Schedule to the Director General;",
                Some(AnswerOutcome::Refused),
            )
            .ask("record the complaint today;", None)
    };
    let rules = Rules::load().unwrap();
    let written = refused();
    let case = RecordedCase { allegations: &lines, ..written.of(&of, &none) };
    let last = rules.last_refusal(&case).unwrap();
    assert_eq!((last.refusal, last.on, last.asked_in), (Refusal::Refer, REPLIED, Some(entry(2))));
    assert_eq!(
        taken(&case),
        [("refer-now".to_owned(), SENT)],
        "the letter of before opens nothing and takes nothing"
    );
    let again = refused().letter(3, "referral-request", "iopc", TODAY).on_step("treat-as-referred", 0);
    let case = RecordedCase { allegations: &lines, ..again.of(&of, &none) };
    assert_eq!(taken(&case)[0], ("treat-as-referred".to_owned(), TODAY));
}

#[test]
fn what_was_refused_is_no_refusal_to_refer_unless_that_was_asked_of_the_force_and_nothing_came_after() {
    let (of, lines, none) = recorded();
    let refused = Some(AnswerOutcome::Refused);
    let refer = "Please now refer every allegation in the Schedule to the Director General;";
    let rules = Rules::load().unwrap();
    for (to, wording, outcome, expected) in [
        ("psd", refer, refused, Some(Refusal::Refer)),
        ("chief-constable", refer, refused, Some(Refusal::Refer)),
        ("iopc", refer, refused, None),
        ("psd", "name one person as the single point of contact;", refused, None),
        ("psd", refer, Some(AnswerOutcome::Answered), None),
        ("psd", refer, None, None),
    ] {
        let written = Written::default().letter(1, "referral-request", to, SENT).ask(wording, outcome);
        let case = RecordedCase { allegations: &lines, ..written.of(&of, &none) };
        assert_eq!(
            rules.last_refusal(&case).map(|last| last.refusal),
            expected,
            "{to} {wording} {outcome:?}"
        );
    }
    let written = Written::default().letter(1, "referral-request", "psd", SENT).ask(refer, refused);
    let mut later = of.clone();
    later.moves.push(moved("refer-due", date(2026, 11, 11)));
    assert_eq!(rules.last_refusal(&written.of(&later, &none)), None, "it has moved since");
    let mut decided_since = of.clone();
    decided_since.decisions.push(decided("reinvestigation-refused", date(2026, 11, 11), None));
    let last = rules.last_refusal(&written.of(&decided_since, &none)).unwrap();
    assert_eq!((last.refusal, last.asked_in), (Refusal::Reinvestigation, None));
}

#[test]
fn a_chaser_takes_its_step_and_once_it_is_unanswered_itself_the_next_one_is_open() {
    let none = BTreeSet::new();
    let of = investigation(Track::Complaint, &["recorded"]);
    let written = Written::default().letter(1, "chaser", "psd", SENT);
    let silences = [silent(1, "psd", SENT, 15)];
    let chasers = BTreeSet::from([entry(1)]);
    let case = RecordedCase { silences: &silences, chasers: &chasers, ..written.of(&of, &none) };
    assert_eq!(taken(&case), [], "the letter that is not answered opens the step and does not take it");
}
