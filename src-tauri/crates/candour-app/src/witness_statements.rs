//! Witness statements to be signed, from a sealed version of an account, and the details kept apart from them. To look at one is to
//! read the account, which is recorded; the name stands in it only once it is made. Nobody else's name stands in it at all.

mod details;
mod document;
mod findings;
mod written;

use crate::{
    App, AppError,
    leaks::Leaving,
    letters::{anchor, in_words, of_firm, of_the_directory},
    making::Making,
    papers::ToKeep,
};
use candour_documents::Stage;
use candour_model::{
    clients::Client,
    dates::CivilDate,
    identities::Identity,
    papers::{AskPaper, MadePaper, PaperForm, PaperKind},
    safe_contact::{Channel, SafeContact},
    settings::Firm,
    statements::{Paragraph, StatementKind, StatementLine},
    witness_statements::{AskWitnessStatement, StatementPurpose, WitnessStatementPreview},
};
use candour_rules::{Rules, readiness::stops};
use candour_store::{
    Connection, MatterScope, Transaction,
    audit::{AuditDraft, Event, Head, Purpose},
    clients, identities, papers, safe_contact, settings, statements,
};
use written::Written;

/// What stands in place of the name as long as a statement is only looked at.
const WRITTEN_IN: &str = "[name, written in when it is made]";

/// Everything that a statement is made of.
struct Material {
    asked: AskWitnessStatement,
    today: CivilDate,
    line: StatementLine,
    client: Client,
    firm: Option<Firm>,
    paragraphs: Vec<Paragraph>,
    /// The number that the paper has, or would have if it were made now.
    number: u32,
    /// The day on which the last statement for criminal proceedings of this client was made, if one was.
    made_before: Option<CivilDate>,
    /// Who the witness is, once that was asked for.
    identity: Option<Identity>,
    /// How the witness may be reached, once that was agreed.
    safe_contact: Option<SafeContact>,
}

impl App {
    /// A witness statement as it would be made now, with what stands against it. That the account was read is recorded.
    ///
    /// # Errors
    /// A field that is not right; an account that is no witness statement, or has no such version.
    pub fn preview_witness_statement(
        &self,
        input: AskWitnessStatement,
    ) -> Result<WitnessStatementPreview, AppError> {
        let asked = input.validate()?;
        let (today, rules) = (self.surroundings.clock.today(), self.current_rules()?);
        let material = self.write(move |tx, audit| {
            let material = Material::read(tx, asked, today)?;
            material.was_read(audit);
            Ok(material)
        })?;
        let written = Written::of(&rules, &material, Stage::Draft);
        let drawn = written.drawn(&self.faces)?;
        let as_text = in_words(written.outline(drawn.pages)?);
        let pages = self.open()?.pictures.offer(drawn.pdf.clone(), drawn.pages);
        let mut findings = material.findings(&rules);
        findings.extend(self.look_for_names(material.leaving(&rules, (written, drawn.pdf)))?.said());
        findings.sort_by_key(|finding| finding.weight);
        Ok(WitnessStatementPreview { class: PaperForm::Internal.class(), findings, pages, as_text })
    }

    /// Makes a witness statement for the client to sign, and keeps it as a paper of the matter with its editable copy.
    ///
    /// # Errors
    /// What is wrong with its fields; what stands against it; the name of another client in it. Nothing is kept then.
    pub fn make_witness_statement(&self, input: AskWitnessStatement) -> Result<MadePaper, AppError> {
        let making = StatementMaking { asked: input.validate()?, with: self.making()? };
        self.write(move |tx, audit| making.run(tx, audit))
    }
}

/// Everything that making needs beside the record.
struct StatementMaking {
    asked: AskWitnessStatement,
    with: Making,
}

impl StatementMaking {
    fn run(self, tx: &Transaction<'_>, audit: &mut AuditDraft) -> Result<MadePaper, AppError> {
        let head_before = Head::of(tx)?;
        let mut material = Material::read(tx, self.asked, self.with.today)?;
        material.was_read(audit);
        let against = material.findings(&self.with.rules);
        if !stops(&against, &[]).is_empty() {
            return Err(AppError::PaperNotReady(against));
        }
        let scope = MatterScope::of(material.line.matter);
        if !material.asked.by_cipher {
            let whose = (material.client.party, Purpose::Paper);
            material.identity = Some(identities::reveal_one(tx, audit, &self.with.keys, &scope, whose)?);
        }
        material.refuse_out_of_reach()?;
        let written =
            Written::of(&self.with.rules, &material, Stage::Issued { anchor: anchor(&head_before) });
        let drawn = written.drawn(&self.with.faces)?;
        let editable = written.editable(drawn.pages)?;
        let mut leaving = material.leaving(&self.with.rules, (written, drawn.pdf.clone()));
        leaving.docx = Some(editable.clone());
        let to_keep = ToKeep {
            of: material.paper(),
            number: material.number,
            made_on: self.with.today,
            drawn: &drawn,
            editable: &editable,
            head_before,
            file_name: material.file_name(),
            pointed_out: None,
        };
        self.with.keep(tx, audit, &leaving, to_keep)
    }
}

impl Material {
    fn read(db: &Connection, asked: AskWitnessStatement, today: CivilDate) -> Result<Self, AppError> {
        let scope = statements::scope_of(db, asked.statement)?;
        let line = statements::line(db, &scope, asked.statement)?;
        if line.kind != StatementKind::WitnessStatement {
            return Err(AppError::at("statement", "Choose an account that is a witness statement"));
        }
        let text = statements::text(db, &scope, asked.statement, Some(asked.version))?;
        let client = clients::of_matter(db, &scope)?.into_iter().find(|client| client.party == line.client);
        Ok(Self {
            today,
            client: client.ok_or_else(|| AppError::at("statement", "Choose an account of a client"))?,
            firm: settings::get(db)?.firm,
            paragraphs: text.paragraphs,
            number: papers::next_number(db, &scope)?,
            made_before: papers::of_matter(db, &scope)?
                .iter()
                .find(|made| made.kind == PaperKind::CriminalStatement && made.client == Some(line.client))
                .map(|made| made.made_on),
            identity: None,
            safe_contact: safe_contact::of_client(db, &scope, line.client)?,
            line,
            asked,
        })
    }

    fn was_read(&self, audit: &mut AuditDraft) {
        let (matter, statement, version) = (self.line.matter, self.line.id, Some(self.asked.version));
        audit.record(Event::StatementRead { matter, statement, version });
    }

    /// Ways in which the witness agreed to be reached.
    fn agreed(&self) -> &[Channel] {
        self.safe_contact.as_ref().map_or(&[], |contact| &contact.channels)
    }

    /// Refuses details by which nobody could reach the witness, now that it is known what they say.
    fn refuse_out_of_reach(&self) -> Result<(), AppError> {
        match &self.asked.purpose {
            StatementPurpose::Details(said) if !details::reach(self, said) => Err(AppError::at(
                "hasOwnContact",
                "Nothing is recorded of how the witness is reached in a way that was agreed",
            )),
            _ => Ok(()),
        }
    }

    /// What the witness is called in it.
    fn witness(&self) -> &str {
        match &self.identity {
            _ if self.asked.by_cipher => self.client.cipher.as_str(),
            Some(identity) => identity.name.as_str(),
            None => WRITTEN_IN,
        }
    }

    fn paper(&self) -> AskPaper {
        AskPaper {
            matter: self.line.matter,
            kind: self.asked.purpose.kind(),
            form: PaperForm::Internal,
            client: Some(self.client.party),
            entry: None,
        }
    }

    /// `2026-11-23_statement_v4.pdf`. What bears a name bears no cipher beside it.
    fn file_name(&self) -> String {
        format!("{}_{}_v{}.pdf", self.today, self.asked.purpose.kind().file_word(), self.number)
    }

    /// What leaves with it: to be signed, and then to others. The witness's own name stands in it by right where it is so made.
    fn leaving(&self, rules: &Rules, (written, pdf): (Written, Vec<u8>)) -> Leaving {
        let mut permitted = of_the_directory(rules);
        permitted.extend(self.firm.iter().flat_map(of_firm));
        let (statement, details) = match written {
            Written::Statement(statement) => (Some(*statement), None),
            Written::Details(details) => (None, Some(details)),
        };
        Leaving {
            statement,
            details,
            in_the_name_of: (!self.asked.by_cipher).then_some(self.client.party),
            pdf: Some(pdf),
            file_name: self.file_name(),
            here: vec![self.client.party],
            permitted,
            ..Leaving::default()
        }
    }
}
