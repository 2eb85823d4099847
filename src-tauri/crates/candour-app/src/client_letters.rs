//! Letters to a client, sent only in a way that the client agreed to. Such a letter bears the client's name and no cipher, nobody
//! else's name, and the firm's head only where the client said that the firm's name may be left. The name and the address stand in it
//! only once it is made.

mod document;

use crate::{
    App, AppError,
    leaks::Leaving,
    letters::{anchor, in_words, of_firm, of_the_directory},
    making::Making,
    papers::ToKeep,
    safe_contact::said_of_contact,
};
use candour_documents::{Drawn, Paper, Stage, paper_outline, paper_to_docx, paper_to_pdf};
use candour_model::{
    client_letters::AskClientLetter,
    clients::Client,
    dates::CivilDate,
    identities::Identity,
    letters::{Finding, Settle, Weight},
    logo::Logo,
    matters::Matter,
    papers::{MadePaper, PaperForm, PaperPreview},
    parties::Cipher,
    safe_contact::{Channel, MayLeave, SafeContact},
    settings::Firm,
};
use candour_rules::{Rules, readiness::stops};
use candour_store::{
    Connection, MatterScope, Transaction,
    audit::{AuditDraft, Head, Purpose},
    clients, identities, logo, matters, papers, safe_contact, settings,
};

/// Everything that a letter to a client is made of.
struct Material {
    asked: AskClientLetter,
    today: CivilDate,
    matter: Matter,
    client: Client,
    /// The ciphers of every client in the casebook, the client's own among them.
    ciphers: Vec<Cipher>,
    firm: Option<Firm>,
    logo: Option<Logo>,
    /// How the client may be reached, once that was agreed.
    contact: Option<SafeContact>,
    /// The number that the paper has, or would have if it were made now.
    number: u32,
    /// Who the client is, once that was asked for.
    identity: Option<Identity>,
}

impl App {
    /// A letter to a client as it would be made now, with what stands against it.
    ///
    /// # Errors
    /// A field that is not right; a client who is not one of the matter.
    pub fn preview_client_letter(&self, input: AskClientLetter) -> Result<PaperPreview, AppError> {
        let (today, rules) = (self.surroundings.clock.today(), self.current_rules()?);
        let asked = input.validate(today)?;
        let of = asked.paper();
        let material = self.read(move |db| Material::read(db, asked, today))?;
        let letter = document::of(&material, Stage::Draft);
        let drawn = paper_to_pdf(&letter, &self.faces)?;
        let as_text = in_words(paper_outline(&letter));
        let pages = Some(self.open()?.pictures.offer(drawn.pdf.clone(), drawn.pages));
        let mut findings = material.findings();
        findings.extend(self.look_for_names(material.leaving(&rules, (letter, drawn.pdf)))?.said());
        findings.sort_by_key(|finding| finding.weight);
        Ok(PaperPreview { of, class: PaperForm::Internal.class(), findings, pages, as_text })
    }

    /// Makes a letter to a client and keeps it as a paper of the matter with its editable copy. The name and the address are opened
    /// for it, which is recorded.
    ///
    /// # Errors
    /// What is wrong with its fields; what stands against it; the name of another client in it. Nothing is kept then.
    pub fn make_client_letter(&self, input: AskClientLetter) -> Result<MadePaper, AppError> {
        let with = self.making()?;
        let making = LetterMaking { asked: input.validate(with.today)?, with };
        self.write(move |tx, audit| making.run(tx, audit))
    }
}

/// Everything that making needs beside the record.
struct LetterMaking {
    asked: AskClientLetter,
    with: Making,
}

impl LetterMaking {
    fn run(self, tx: &Transaction<'_>, audit: &mut AuditDraft) -> Result<MadePaper, AppError> {
        let head_before = Head::of(tx)?;
        let mut material = Material::read(tx, self.asked, self.with.today)?;
        let mut against = material.findings();
        if stops(&against, &[]).is_empty() {
            let (scope, whose) =
                (MatterScope::of(material.matter.id), (material.client.party, Purpose::Paper));
            material.identity = Some(identities::reveal_one(tx, audit, &self.with.keys, &scope, whose)?);
            against.extend(material.no_address());
        }
        against.retain(|finding| finding.weight == Weight::Stop);
        if !against.is_empty() {
            return Err(AppError::PaperNotReady(against));
        }
        let letter = document::of(&material, Stage::Issued { anchor: anchor(&head_before) });
        let drawn: Drawn = paper_to_pdf(&letter, &self.with.faces)?;
        let editable = paper_to_docx(&letter)?;
        let mut leaving = material.leaving(&self.with.rules, (letter, drawn.pdf.clone()));
        leaving.docx = Some(editable.clone());
        let to_keep = ToKeep {
            of: material.asked.paper(),
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
    fn read(db: &Connection, asked: AskClientLetter, today: CivilDate) -> Result<Self, AppError> {
        let scope = MatterScope::of(asked.matter);
        let matter = matters::get(db, &scope)?;
        let client = clients::of_matter(db, &scope)?.into_iter().find(|client| client.party == asked.client);
        Ok(Self {
            today,
            client: client.ok_or_else(|| AppError::at("client", "Choose a client of this matter"))?,
            ciphers: clients::all(db)?.into_iter().map(|line| line.client.cipher).collect(),
            firm: settings::get(db)?.firm,
            logo: logo::get(db)?,
            contact: safe_contact::of_client(db, &scope, asked.client)?,
            number: papers::next_number(db, &scope)?,
            identity: None,
            matter,
            asked,
        })
    }

    /// Whether the firm's name may stand where somebody else could see it.
    fn may_show_the_firm(&self) -> bool {
        let left = self.contact.as_ref().map(|contact| contact.may_leave);
        matches!(left, Some(MayLeave::FirmName | MayLeave::Message))
    }

    /// "HQ/2026/0114/P01".
    fn our_reference(&self) -> String {
        format!("{}/P{:02}", self.matter.reference.as_str(), self.number)
    }

    /// `2026-11-23_letter_v4.pdf`. What bears a name bears no cipher beside it.
    fn file_name(&self) -> String {
        format!("{}_{}_v{}.pdf", self.today, self.asked.paper().kind.file_word(), self.number)
    }

    fn findings(&self) -> Vec<Finding> {
        let client = Settle::Client { party: self.client.party };
        let mut findings = Vec::new();
        match &self.contact {
            None => findings.push(finding(
                (Weight::Stop, "client.contact"),
                "It is not recorded how your client may be reached",
                "Agree it with your client, and record it, before anything is sent.",
                client,
            )),
            Some(contact) => findings.extend(self.of_contact(contact)),
        }
        if self.firm.is_none() {
            findings.push(finding(
                (Weight::Stop, "firm"),
                "Your firm is not recorded",
                "Say in Settings who writes.",
                Settle::Settings,
            ));
        }
        findings.extend(self.firm_in_it());
        findings.extend(self.ciphers_in_it());
        findings
    }

    fn of_contact(&self, contact: &SafeContact) -> Vec<Finding> {
        let client = || Settle::Client { party: self.client.party };
        let mut findings = Vec::new();
        if !contact.channels.contains(&self.asked.channel) {
            findings.push(finding(
                (Weight::Stop, "client.channel"),
                "Your client did not agree to be reached in this way",
                "Choose a way that was agreed, or agree another with your client first.",
                client(),
            ));
        }
        if !self.may_show_the_firm() {
            findings.push(finding(
                (Weight::Look, "client.plain"),
                "Your firm’s name may not be seen",
                "The letter has no head. Let nothing on an envelope or in a sender’s line say who writes.",
                client(),
            ));
        }
        findings.extend(said_of_contact(contact, self.client.party));
        findings
    }

    /// Whether words stand in what was written.
    fn says(&self, words: &str) -> bool {
        let asked = &self.asked;
        let texts = [
            &asked.content_note,
            &asked.in_short,
            &asked.happened,
            &asked.meaning,
            &asked.decision,
            &asked.costs,
            &asked.support,
            &asked.next_contact,
        ];
        texts.iter().any(|text| text.as_str().contains(words))
    }

    /// What stops a letter that says who writes where nobody may see it.
    fn firm_in_it(&self) -> Option<Finding> {
        let firm = self.firm.as_ref().filter(|_| !self.may_show_the_firm())?;
        self.says(firm.name.as_str()).then(|| {
            finding(
                (Weight::Stop, "client.firm-in-it"),
                "Your firm’s name stands in it",
                "It may not be seen where your client is reached. Write “we”.",
                Settle::Letter,
            )
        })
    }

    /// A cipher stands where no name may: another client's says that there is one, the client's own would say whose it is.
    fn ciphers_in_it(&self) -> Vec<Finding> {
        let stop = |cipher: &Cipher| {
            finding(
                (Weight::Stop, &format!("cipher.{}", cipher.as_str())),
                &format!("The cipher {} stands in it", cipher.as_str()),
                "Write of your client as “you”, and of nobody else’s case.",
                Settle::Letter,
            )
        };
        self.ciphers.iter().filter(|cipher| self.says(cipher.as_str())).map(stop).collect()
    }

    /// What stops a letter by post to somebody whose address is not recorded.
    fn no_address(&self) -> Option<Finding> {
        let is_by_post = self.asked.channel == Channel::Post;
        (is_by_post && document::address(self).len() < 2).then(|| {
            finding(
                (Weight::Stop, "client.address"),
                "Your client’s address is not recorded",
                "Record it with who your client is, or choose another way.",
                Settle::Client { party: self.client.party },
            )
        })
    }

    /// What leaves with it: to the client whose name and address stand in it by right.
    fn leaving(&self, rules: &Rules, (letter, pdf): (Paper, Vec<u8>)) -> Leaving {
        let mut permitted = of_the_directory(rules);
        permitted.extend(self.firm.iter().flat_map(of_firm));
        Leaving {
            paper: Some(letter),
            in_the_name_of: Some(self.client.party),
            pdf: Some(pdf),
            file_name: self.file_name(),
            here: vec![self.client.party],
            permitted,
            ..Leaving::default()
        }
    }
}

fn finding((weight, id): (Weight, &str), title: &str, remedy: &str, settle: Settle) -> Finding {
    Finding {
        id: id.to_owned(),
        weight,
        title: title.to_owned(),
        remedy: remedy.to_owned(),
        settle,
        can_be_accepted: false,
    }
}
