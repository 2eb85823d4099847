// What Rust answers about one invented matter, for the screens of matters and of letters.

import * as audit from "../src/invented/audit-entries";
import * as people from "../src/invented/clients";
import * as bodies from "../src/invented/bodies";
import * as invented from "../src/invented/desk";
import * as bin from "../src/invented/binned";
import * as independence from "../src/invented/independence";
import * as evidence from "../src/invented/evidence";
import * as exhibits from "../src/invented/exhibits";
import { failings } from "../src/invented/failings";
import { nextSteps } from "../src/invented/escalation";
import * as course from "../src/invented/investigations";
import * as notes from "../src/invented/notes";
import * as diary from "../src/invented/diary";
import * as precepts from "../src/invented/precepts";
import * as papers from "../src/invented/papers";
import * as preservation from "../src/invented/preservation";
import { glossary } from "../src/invented/glossary";
import * as shared from "../src/invented/officers";
import * as replies from "../src/invented/replies";
import * as likeness from "../src/invented/likeness";
import * as records from "../src/invented/records";
import * as statements from "../src/invented/statements";
import * as referral from "../src/invented/referral";
import * as schedules from "../src/invented/identity-schedules";
import * as templates from "../src/invented/templates";
import * as ties from "../src/invented/ties";
import * as time from "../src/invented/timeline";
import * as rules from "../src/invented/rules";
import * as views from "../src/invented/views";
import * as search from "../src/invented/search";
import type { AllegationId, AllegationLine, AuthorityId, Composition, InvestigationId, MatterId, Pages, PartyId } from "../src/lib/ipc/generated/api";
import type { Answers } from "./window";

const pages: Pages = { pictures: ["/view/1", "/view/2", "/view/3"] };

/** A letter that something stops. */
export const stopped: Composition = { ...records.composition, pages };

/** A letter that nothing stops. */
export const ready: Composition = {
  ...stopped,
  findings: stopped.findings.map((finding) => ({ ...finding, weight: "fine" })),
};

/** A letter that asks for particulars, and may be about one of two investigations. */
export const challenging: Composition = {
  ...stopped,
  title: "Application for review",
  about: [
    { investigation: "v-1" as InvestigationId, number: 1, track: "complaint", references: ["CO/00162/26"] },
    { investigation: "v-2" as InvestigationId, number: 2, track: "criminal", references: [] },
  ],
  asked: [
    {
      particular: "made-on", allegation: null, number: null, what: "The day on which the complaint was made",
      help: "As it stands after “The complaint was made on”: 2 March 2026.", form: "phrase", isOptional: false,
    },
    {
      particular: "grounds", allegation: records.ids.allegation, number: 1,
      what: "Outcome, and why it is not reasonable and proportionate",
      help: "What was decided of this allegation, and what is wrong with it.", form: "sentences", isOptional: false,
    },
    {
      particular: "late", allegation: null, number: null, what: "Why it is late, if it is",
      help: "The special circumstances of the case that make more time just.", form: "sentences", isOptional: true,
    },
  ],
  findings: [
    {
      id: "particular.grounds.1", weight: "stop",
      title: "Not written yet: Allegation 1: Outcome, and why it is not reasonable and proportionate",
      remedy: "What was decided of this allegation, and what is wrong with it.",
      settle: { at: "particular", particular: "grounds", allegation: records.ids.allegation }, canBeAccepted: true,
    },
    ...stopped.findings,
  ],
};

const lines: AllegationLine[] = [
  records.allegationLine,
  {
    ...records.allegationLine,
    id: "g-2" as AllegationId,
    number: 2,
    happened: records.said("before Christmas 2001", null, "2001-12-24"),
    accused: [{ who: { kind: "described", described: records.ids.described }, roles: ["covered-up"] }],
    status: "approved",
  },
  { ...records.allegationLine, id: "g-3" as AllegationId, number: 3, criteria: [], status: "withdrawn" },
];

/** A casebook with a matter in it. */
export const answers: Answers = {
  search: search.found,
  search_names: search.people,
  rebuild_index: null,
  open_casebook: invented.openCasebook,
  settings: invented.settings,
  logo: null,
  desk: {
    ...invented.desk,
    drafts: [
      {
        letter: records.ids.letter,
        matter: records.ids.matter,
        workingName: records.matter.workingName,
        title: records.composition.title,
        to: records.issued.to,
      },
    ],
  },
  note_activity: null,
  deadline_rules: rules.rules,
  correct_deadline: rules.correctedRule,
  switch_off_deadline: rules.correctedRule,
  restore_deadline: rules.correctedRule,
  precepts: precepts.precepts,
  correct_precept: precepts.correctedPrecept,
  switch_off_precept: precepts.switchedOff,
  restore_precept: precepts.correctedPrecept,
  templates: templates.lines,
  template: templates.changed,
  change_template: templates.changed,
  use_template: templates.shipped,
  compare_template: templates.backToShipped,
  template_pages: pages,
  holidays: rules.holidays,
  correct_holiday: rules.holidays,
  directory: records.directory,
  matters: [records.matterLine],
  matter: records.matter,
  clients_of: [records.client],
  clients: [
    people.clientLine,
    {
      client: { ...records.client, party: "p-40" as PartyId, matter: "m-2" as MatterId, cipher: "T5-3W" },
      hasSafeContact: false, coveredTo: null, authorities: 0,
    },
  ],
  client: people.record,
  conflicts_of: [people.conflict, people.settled],
  check_conflicts: [people.conflict, people.settled],
  decide_conflict: people.settled,
  reveal_identity: people.identity,
  correct_identity: { id: records.ids.client, kind: "client", cipher: records.client.cipher },
  change_safe_contact: people.safeContact,
  set_profile: people.profile,
  add_helper: people.helper,
  end_helper: people.helper,
  authorities_of: [
    records.authority,
    { ...records.authority, id: "a-2" as AuthorityId, withdrawnOn: "2026-11-10" },
  ],
  officers_of: [records.officer],
  officer: shared.officerRecord,
  add_officer: records.officer,
  set_service: shared.officerRecord,
  add_posting: shared.officerRecord,
  amend_posting: shared.officerRecord,
  seek_officers: [shared.candidate],
  officers_resembling: [shared.candidate],
  recognise_officer: shared.officerRecord,
  reverse_recognition: shared.officerRecord,
  tell_officers_apart: shared.officerRecord,
  officers: [...shared.officerLines],
  officer_across: shared.across,
  described_in: [records.describedLine, records.otherDescribedLine],
  read_described: records.describedRecord,
  suggestions_in: [likeness.likeSuggestion, likeness.suggestion],
  compare_features: [{ ...likeness.likeSuggestion, described: null }],
  samenesses_in: [],
  compare_officers: shared.compared,
  say_of_pair: likeness.sameness,
  withdraw_sameness: likeness.sameness,
  identifications_in: [likeness.identification],
  identify_person: [likeness.identification],
  allegations_of: lines,
  read_allegation: records.allegation,
  referral_of: referral.referral,
  answer_criterion: referral.referral,
  account_advice: statements.advice,
  statements_of: [statements.sealedLine, statements.draftLine],
  statement: statements.sealedLine,
  sessions_of: [statements.session],
  read_statement: statements.statementText,
  keep_statement: { keptAt: "09:41" },
  take_account: statements.draftLine,
  seal_statement: statements.sealedLine,
  compare_versions: statements.difference,
  sources_of: statements.sources,
  investigations_of: [course.investigationLine, course.criminalLine],
  investigation: course.investigation,
  independence_in: independence.ofMatter,
  independence_of: independence.check,
  ties_of: ties.ties,
  record_tie: ties.tie,
  amend_tie: ties.tie,
  withdraw_tie: ties.withdrawn,
  take_view: independence.viewed,
  withdraw_view: independence.check,
  answer_check: independence.check,
  next_steps: nextSteps,
  record_taken_step: nextSteps,
  withdraw_taken_step: nextSteps,
  track_rules: course.trackRules,
  open_investigation: course.investigation,
  revise_investigation: course.investigation,
  move_investigation: course.investigation,
  record_mode: course.investigation,
  record_decision: course.investigation,
  record_outcome: course.investigation,
  appoint_investigator: course.investigation,
  timeline_of: time.timeline,
  people_in: notes.people,
  notes_of: [notes.line],
  note_versions: [notes.first, notes.line],
  read_note: notes.text,
  write_note: notes.line,
  amend_note: notes.line,
  event_kinds: diary.kinds,
  diary_of: diary.entries,
  offer_dates: diary.offered,
  record_diary_event: diary.entries,
  add_diary_entry: diary.entries,
  act_on_diary: diary.entries,
  exhibits_of: exhibits.exhibits,
  offer_marks: exhibits.marks,
  record_exhibit: exhibits.custodyRecord,
  amend_exhibit: exhibits.rota,
  evidence_of: evidence.evidence,
  add_evidence: evidence.recording,
  amend_evidence: evidence.bulletin,
  preservation_rules: preservation.rules,
  offer_renewal: preservation.renewal,
  preservation_of: [preservation.item, preservation.weeded],
  record_preservation: preservation.item,
  amend_preservation: preservation.item,
  record_preservation_step: preservation.item,
  correspondence_of: replies.ledger,
  asks_of: replies.asks,
  silences_of: replies.silences,
  failings_of: failings,
  answer_times: { answered: 2, of: 3, meanDays: 12 },
  log_received: replies.ledger,
  log_sent: replies.ledger,
  mark_answer: replies.asks,
  choose_file: replies.taken,
  take_dropped: replies.taken,
  forget_file: null,
  file_progress: null,
  stop_file: null,
  audit_entries: audit.auditPage,
  save_record_statement: { fileName: "2026-11-23_record-statement.pdf" },
  export_audit: { folderName: "2026-11-23_audit-log", entries: 1042, withheld: 0, head: "7f3a".repeat(16) },
  save_diary_copy: { fileName: "2026-11-23_dates.ics" },
  save_file_copy: { fileName: "Refusal of L01.pdf" },
  open_file_copy: { fileName: "received file.pdf" },
  viewable: views.pages,
  view_page: views.page,
  view_words: views.said,
  keep_part: evidence.bulletin,
  make_export: { folder: "Candour export 2026-11-23", files: 48 },
  suggest_letter: replies.suggestions,
  proof_of: replies.proof,
  record_dispatch: replies.proof,
  record_receipt: replies.proof,
  annotate: replies.proof,
  record_non_receipt: replies.proof,
  letters_of: [records.issued],
  reveal_names: [{ party: records.ids.client, name: "Tamsin Invented", birth: null }],
  offer_matter: { reference: "2026/0001", workingName: "Matter 1", force: "" as never },
  open_matter: records.matter,
  take_on_client: records.client,
  give_authority: records.authority,
  describe_person: records.described,
  amend_described: records.described,
  record_allegation: records.allegation,
  read_date: records.understood(records.said("the summer of 2003", "2003-06-01", "2003-08-31")),
  draft_letter: stopped,
  compose: stopped,
  keep_letter: stopped,
  replace_letter: stopped,
  draw_letter: { ...records.drawing, pages },
  earlier_wordings: records.earlierWordings,
  form_draft: null,
  keep_form: null,
  discard_form: null,
  glossary,
  binned: bin.binned,
  move_to_bin: bin.binnedLetter,
  restore_binned: bin.binnedLetter,
  empty_bin: [],
  issue_letter: records.issued,
  letter_pages: pages,
  match_letter: {
    sha256: records.issued.sha256,
    letter: { issued: records.issued, reference: "HQ/2026/0114/L01" },
    paper: null,
    file: null,
  },
  papers_of: [papers.nameless, papers.clientLetter, papers.signed, papers.sent, papers.made],
  preview_paper: { ...papers.preview, pages },
  make_paper: papers.made,
  preview_client_letter: { ...papers.letterPreview, pages },
  make_client_letter: papers.clientLetter,
  preview_witness_statement: { class: "privileged", findings: papers.preview.findings, pages, asText: papers.preview.asText },
  make_witness_statement: papers.signed,
  paper_pages: pages,
  save_paper_copy: { fileName: papers.made.fileName },
  print_letter: { fileName: records.issued.fileName },
  print_paper: { fileName: papers.made.fileName },
  save_letter_copy: { fileName: records.issued.fileName },
  letter_sending: {
    enclosures: records.composition.sending.enclosures,
    messages: [
      { hasLetter: true, enclosures: [], length: 7_400_000, isTooLarge: false },
      { hasLetter: false, enclosures: ["A"], length: 48_210, isTooLarge: false },
    ],
    limitKilobytes: 7500,
  },
  save_letter_set: { fileName: records.issued.fileName.replace(".pdf", "") },
  identity_schedules_of: schedules.schedules,
  make_identity_schedule: schedules.made,
  offices: [{ office: records.issued.to, address: ["1 Invented Street", "Northmere"], email: "", checkedOn: "2026-08-01", checkedBy: "", how: "" }],
  body: bodies.body,
  force: bodies.force,
  correct_body: bodies.body,
  correct_force: bodies.force,
};

/** The same casebook with a matter that has nothing in it yet. */
export const emptyMatter: Answers = {
  ...answers,
  matter: { ...records.matter, conflicts: [], evidenceAtRisk: [] },
  desk: invented.emptyDesk,
  clients_of: [],
  clients: [],
  client: people.newRecord,
  conflicts_of: [],
  authorities_of: [],
  officers_of: [],
  officers: [],
  described_in: [],
  suggestions_in: [],
  identifications_in: [],
  allegations_of: [],
  statements_of: [],
  investigations_of: [],
  independence_in: independence.nothing,
  timeline_of: time.emptyTimeline,
  notes_of: [],
  people_in: [],
  diary_of: [],
  preservation_of: [],
  exhibits_of: [],
  evidence_of: [],
  correspondence_of: [],
  asks_of: [],
  silences_of: [],
  failings_of: { ...failings, offices: [] },
  letters_of: [],
  papers_of: [],
};
