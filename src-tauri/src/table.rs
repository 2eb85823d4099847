// Every command there is, by the window that may call it: module::name(input) -> output. Under `raw` the input or the
// output is bytes, a passphrase or words, and has no generated type. The build script reads this file too.
ipc_commands! {
    unlock {
        casebooks::cover() -> Cover;
        casebooks::choose_casebook() -> Option<KnownCasebook>;
        casebooks::choose_place() -> Option<OfferedPlace>;
        casebooks::prepare_casebook(PrepareCasebook) -> Preparation;
        casebooks::abandon_casebook() -> ();
    } raw {
        secrets::suggest_passphrase() -> Response;
        secrets::measure_passphrase(Secret) -> Strength;
        secrets::begin_casebook(Secret) -> Response;
        secrets::finish_casebook(Secret) -> ();
        secrets::unlock_casebook(Secret) -> ();
        secrets::unlock_with_words(Secret) -> ();
    }
    main {
        casebooks::open_casebook() -> OpenCasebook;
        casebooks::lock_casebook() -> ();
        casebooks::note_activity() -> ();
        casebooks::about() -> About;
        desk::desk() -> Desk;
        bodies::directory() -> Directory;
        bodies::offices() -> Vec<Office>;
        bodies::check_office(CheckOffice) -> Office;
        matters::matters() -> Vec<MatterLine>;
        matters::offer_matter() -> OpenMatter;
        matters::open_matter(OpenMatter) -> Matter;
        matters::matter(MatterId) -> Matter;
        matters::set_particulars(SetParticulars) -> Matter;
        clients::clients_of(MatterId) -> Vec<Client>;
        clients::take_on_client(TakeOnClient) -> Client;
        clients::reveal_names(MatterId) -> Vec<RevealedName>;
        authorities::authorities_of(MatterId) -> Vec<Authority>;
        authorities::give_authority(GiveAuthority) -> Authority;
        authorities::withdraw_authority(AuthorityId) -> Authority;
        officers::officers_of(MatterId) -> Vec<Officer>;
        officers::add_officer(AddOfficer) -> Officer;
        described::described_in(MatterId) -> Vec<DescribedPerson>;
        described::describe_person(DescribePerson) -> DescribedPerson;
        allegations::allegations_of(MatterId) -> Vec<AllegationLine>;
        allegations::read_allegation(AllegationId) -> Allegation;
        allegations::record_allegation(RecordAllegation) -> Allegation;
        allegations::amend_allegation(AmendAllegation) -> Allegation;
        allegations::approve_allegation(AllegationId) -> Allegation;
        allegations::withdraw_allegation(AllegationId) -> Allegation;
        statements::account_advice() -> Vec<AccountAdvice>;
        statements::statements_of(MatterId) -> Vec<StatementLine>;
        statements::statement(StatementId) -> StatementLine;
        statements::take_account(TakeAccount) -> StatementLine;
        statements::amend_statement(AmendStatement) -> StatementLine;
        statements::read_statement(ReadStatement) -> StatementText;
        statements::keep_statement(KeepStatement) -> KeptStatement;
        statements::seal_statement(StatementId) -> StatementLine;
        versions::sign_version(SignVersion) -> StatementLine;
        versions::begin_version(StatementId) -> StatementLine;
        versions::compare_versions(CompareVersions) -> Vec<ParagraphDifference>;
        sessions::sessions_of(StatementId) -> Vec<Session>;
        sessions::begin_session(BeginSession) -> Vec<Session>;
        sessions::amend_session(AmendSession) -> Vec<Session>;
        summaries::summarise(Summarise) -> StatementLine;
        sources::sources_of(AllegationId) -> Vec<Source>;
        sources::cite_paragraph(CiteParagraph) -> Vec<Source>;
        sources::uncite_paragraph(UnciteParagraph) -> Vec<Source>;
        correspondence::correspondence_of(MatterId) -> Vec<Correspondence>;
        letters::draft_letter(DraftLetter) -> Composition;
        letters::compose(LetterId) -> Composition;
        letters::keep_letter(LetterDraft) -> Composition;
        letters::discard_letter(LetterId) -> ();
        letters::issue_letter(LetterId) -> IssuedLetter;
        letters::letters_of(MatterId) -> Vec<IssuedLetter>;
        letters::letter_pages(LetterId) -> Pages;
        letters::save_letter_copy(LetterId) -> Option<SavedCopy>;
        dates::read_date(Words) -> PartialDate;
        settings::settings() -> Settings;
        settings::change_firm(Firm) -> Settings;
        settings::change_preferences(Preferences) -> Settings;
        undo::undo() -> Option<Undone>;
        undo::do_again() -> Option<Undone>;
    } raw {
    }
}
