//! What a solicitor does in the window, step by step, by the words on the screen. Everybody here is invented.

use crate::webdriver::{Driver, Res, until};
use serde_json::{Value, json};

/// A passphrase that is not the one drawn.
pub(crate) const WRONG: &str = "seven words that open nothing here";
/// Words of the account, to be sought where they must not be.
pub(crate) const ACCOUNT: &str = "He struck her with the flat of his torch by the custody desk";
/// The client's name.
pub(crate) const CLIENT: &str = "Wilhelmina Ashgrove";

/// What opens the casebook that was made.
#[derive(Clone, Debug)]
pub(crate) struct Secrets {
    /// The passphrase drawn.
    pub passphrase: String,
    /// The twelve words.
    pub words: Vec<String>,
}

/// Makes a casebook on the first run, and enters it.
pub(crate) fn create_casebook(window: &Driver) -> Res<Secrets> {
    window.enter("unlock.html")?;
    window.press("Create a casebook")?;
    let passphrase = create_to_passphrase(window)?;
    let words = create_to_words(window)?;
    finish_creating(window, &words)?;
    Ok(Secrets { passphrase, words })
}

/// From name and place to a passphrase that was drawn and typed again.
pub(crate) fn create_to_passphrase(window: &Driver) -> Res<String> {
    window.shows("Name and place")?;
    window.press("Continue")?;
    window.press("Use these words")?;
    let passphrase = value_of(window, "passphrase")?;
    window.fill("The same passphrase again", &passphrase)?;
    Ok(passphrase)
}

/// From the passphrase to the twelve words, which are read off the screen.
pub(crate) fn create_to_words(window: &Driver) -> Res<Vec<String>> {
    window.press("Continue")?;
    window.shows("Write these twelve words on paper")?;
    shown_words(window)
}

/// Types the words back, and enters the casebook.
pub(crate) fn finish_creating(window: &Driver, words: &[String]) -> Res<()> {
    window.press("I have written them down")?;
    type_words(window, words)?;
    window.press("Create the casebook")?;
    window.enter("main.html")?;
    window.shows("Desk")
}

/// Opens the first matter of the list.
pub(crate) fn open_first_matter(window: &Driver) -> Res<()> {
    open_first_row(window)?;
    window.shows("Overview")
}

/// Opens the first record of the list that the screen shows.
pub(crate) fn open_first_row(window: &Driver) -> Res<()> {
    let script = "document.querySelector('[data-row]').click(); return true";
    act(window, "a record", script, &[])
}

/// Types the twelve words into their boxes.
pub(crate) fn type_words(window: &Driver, words: &[String]) -> Res<()> {
    for (n, word) in words.iter().enumerate() {
        let name = format!("#word-{}", n + 1);
        let field = until(&name, || window.find(&name))?;
        window.type_into(&field, word)?;
    }
    Ok(())
}

/// The twelve words that the screen shows, once they were drawn.
pub(crate) fn shown_words(window: &Driver) -> Res<Vec<String>> {
    let script =
        "return [...document.querySelectorAll('ol li')].map((li) => li.lastChild.textContent.trim())";
    until("twelve words", || {
        let words: Vec<String> =
            serde_json::from_value(window.run(script, &[])?).map_err(|error| error.to_string())?;
        if words.len() == 12 { Ok(words) } else { Err(format!("{} words", words.len())) }
    })
}

fn value_of(window: &Driver, id: &str) -> Res<String> {
    until(id, || {
        let value = window.run("return document.getElementById(arguments[0]).value", &[json!(id)])?;
        value.as_str().filter(|text| !text.is_empty()).map(str::to_owned).ok_or_else(|| "empty".to_owned())
    })
}

/// Opens the casebook with its passphrase, from the cover.
pub(crate) fn unlock(window: &Driver, secrets: &Secrets) -> Res<()> {
    window.enter("unlock.html")?;
    window.fill("Passphrase", &secrets.passphrase)?;
    window.press("Unlock")?;
    window.enter("main.html")?;
    window.shows("Desk")
}

/// Locks by the button, and stands before the cover. The page may be gone before the driver has its answer.
pub(crate) fn lock(window: &Driver) -> Res<()> {
    let button = window.named("Lock")?;
    let _ = window.click(&button);
    window.enter("unlock.html")
}

/// Asks in Settings for a change of what opens the casebook, and proves on the cover that one may. The page may be gone before
/// the driver has its answer.
pub(crate) fn begin_to_change(window: &Driver, change: &str, secrets: &Secrets) -> Res<()> {
    window.press("Settings")?;
    window.press("Security")?;
    let button = window.named(change)?;
    let _ = window.click(&button);
    window.enter("unlock.html")?;
    window.fill("Present passphrase", &secrets.passphrase)?;
    window.press("Continue")
}

/// Enters the firm in Settings.
pub(crate) fn enter_firm(window: &Driver) -> Res<()> {
    window.press("Settings")?;
    window.fill("Name of the firm", "Hartley Quill LLP")?;
    window.fill("Address, telephone, email", "2 Market Place\nNorthmere NM1 1AA\nTelephone 01632 960001")?;
    window.fill("Who signs", "Rowan Quill")?;
    window.fill("How to reach the firm", "by email to rowan@hartleyquill.example")?;
    window.press("Save")?;
    window.shows("Saved.")
}

/// Starts a matter on its one page: force, client, authority, one allegation.
pub(crate) fn start_matter(window: &Driver) -> Res<()> {
    window.press("Matters")?;
    window.press("Start a matter")?;
    window.choose("Force concerned", "Northmere")?;
    window.fill("Name", CLIENT)?;
    window.fill("Date of birth", "11 May 1989")?;
    tick(window, "Professional standards")?;
    window.fill("Given on", "today")?;
    window.fill("What does your client say happened?", ACCOUNT)?;
    window.fill("When did it happen?", "the summer of 2003")?;
    window.fill("Where did it happen?", "Northmere custody suite")?;
    choose_radio(window, "Someone described")?;
    window.fill("Description", "Tall, with a moustache; the number ended in 47")?;
    window.choose("Was the person on duty?", "On duty")?;
    window.fill("How does your client know?", "It was done to her.")?;
    tick(window, "serious")?;
    window.press("Save")?;
    window.shows("The first three steps").or_else(|_| window.shows("People"))
}

/// Records what every letter about the matter needs, on its Overview.
pub(crate) fn enter_particulars(window: &Driver) -> Res<()> {
    window.press("Edit")?;
    window.fill(
        "Why the force should not investigate itself",
        "The custody sergeant still serves in the same unit.",
    )?;
    window.fill("Evidence at risk", "Custody record of that night\nPocket notebooks")?;
    window.fill("What your clients need to be safe and supported", "Contact through the firm alone")?;
    window.press("Save")?;
    window.shows("Pocket notebooks")
}

/// Ticks the first check box whose label holds these words.
pub(crate) fn tick(window: &Driver, words: &str) -> Res<()> {
    let script = "const words = arguments[0].toLowerCase();
        const label = [...document.querySelectorAll('label')]
            .find((l) => l.control?.type === 'checkbox' && l.textContent.toLowerCase().includes(words));
        if (!label) throw new Error([...document.querySelectorAll('label')].map((l) => l.textContent.trim()).join(' | '));
        if (!label.control.checked) label.click();
        return label.control.checked";
    act(window, words, script, &[json!(words)])
}

/// Chooses the radio button whose label begins with these words.
pub(crate) fn choose_radio(window: &Driver, words: &str) -> Res<()> {
    let script = "const label = [...document.querySelectorAll('label')]
            .find((l) => l.control?.type === 'radio' && l.textContent.trim().startsWith(arguments[0]));
        label.click();
        return label.control.checked";
    act(window, words, script, &[json!(words)])
}

/// Does by script what a hand does by a click, once it can be done.
pub(crate) fn act(window: &Driver, what: &str, script: &str, arguments: &[Value]) -> Res<()> {
    until(what, || window.run(script, arguments).and_then(|value| truth(&value)))?;
    window.acted();
    Ok(())
}

fn truth(value: &Value) -> Res<()> {
    if *value == json!(true) { Ok(()) } else { Err(value.to_string()) }
}

/// Has the client approve the one allegation, which stays covered.
pub(crate) fn approve_the_allegation(window: &Driver) -> Res<()> {
    window.press("Allegations")?;
    window.press("Allegation 1")?;
    window.shows("Covered. Hold Space to read, or press Read; either is recorded.")?;
    assert!(!window.page_text()?.contains(ACCOUNT), "an account is covered until it is asked for");
    window.press("Client has approved it")?;
    window.shows("Approved")
}

/// Writes the letter to the force, and issues it.
pub(crate) fn write_the_letter(window: &Driver) -> Res<()> {
    begin_the_letter(window)?;
    window.press("Make PDF")?;
    issue_the_letter(window)
}

/// Begins a letter to the force from its matter, up to where nothing stops it.
pub(crate) fn begin_the_letter(window: &Driver) -> Res<()> {
    window.press("New letter")?;
    choose_radio(window, "Professional Standards")?;
    window.press("Begin the letter")?;
    window.shows("Before it goes")?;
    write_the_address(window, "Northmere Constabulary\n1 Station Road\nNorthmere NM1 2BB")
}

/// Issues the letter for which that was asked.
pub(crate) fn issue_the_letter(window: &Driver) -> Res<()> {
    window.shows("Issue this letter?")?;
    window.press("Issue the letter")?;
    window.shows("SHA-256 of the file")
}

/// The shipped directory holds no addresses: the first letter to an office asks for it.
pub(crate) fn write_the_address(window: &Driver, address: &str) -> Res<()> {
    window.press("Write the address")?;
    window.fill("Address", address)?;
    window.press("Save as checked today")?;
    window.shows("Before it goes")
}

/// Records the complaint as an investigation of the force's own that stands at a state.
pub(crate) fn record_the_complaint(window: &Driver, state: &str) -> Res<()> {
    window.press("Investigations")?;
    window.press("Record an investigation")?;
    choose_radio(window, "Complaint")?;
    window.choose("Where does it stand?", state)?;
    window.fill("Since when?", "today")?;
    window.fill("Who said so?", "Letter of the force")?;
    window.press("Save investigation")?;
    window.shows("Independence check")
}

/// Brings a heading to the top of the screen.
pub(crate) fn scroll_to(window: &Driver, heading: &str) -> Res<()> {
    let script = "const heading = [...document.querySelectorAll('h2, h3')].find((h) => h.textContent.includes(arguments[0]));
        heading?.scrollIntoView({ block: 'start' });
        return heading !== undefined";
    act(window, heading, script, &[json!(heading)])
}

/// Puts so many letters into a field, as a paste does.
pub(crate) fn paste(window: &Driver, label: &str, letters: usize) -> Res<()> {
    let field = window.field(label)?;
    let script = "const [field, n] = arguments; field.value = 'x'.repeat(n);
        field.dispatchEvent(new Event('input', { bubbles: true }));";
    window.run(script, &[field.as_argument(), json!(letters)]).map(drop)
}
