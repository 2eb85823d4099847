//! What is said of the rules' answers: ties, another view, a step taken, a date counted anew, and how each office failed. In the
//! real window, light and dark, without an axe fault; and what a person types wrong into them.

use crate::{
    camera::Camera,
    steps::{
        approve_the_allegation, choose_radio, create_casebook, enter_firm, enter_particulars,
        open_first_matter, paste, record_the_complaint, scroll_to, start_matter, write_the_letter,
    },
    webdriver::{Driver, Res},
    world::World,
};

const OUTCOME: &str = "The complaint: The written outcome came, with the right to a review";
const REVIEW: &str = "Apply for a review of the outcome of a complaint";

#[test]
fn what_is_said_of_an_answer_light_and_dark_without_an_axe_fault() -> Res<()> {
    let world = World::new();
    let window = world.drive()?;
    let camera = Camera::new(&window, "judgement-", world.folder().join("tmp"));
    create_casebook(&window)?;
    enter_firm(&window)?;
    start_matter(&window)?;
    enter_particulars(&window)?;
    approve_the_allegation(&window)?;
    write_the_letter(&window)?;
    to_the_matter(&window)?;
    record_the_complaint(&window, "Under investigation")?;
    tie(&window, &camera)?;
    other_view(&window, &camera)?;
    step_taken(&window, &camera)?;
    in_the_matter(&window, &camera)?;
    counted_anew(&window, &camera)?;
    failings(&window, &camera)?;
    expected_answer(&window, &camera)
}

fn to_the_matter(window: &Driver) -> Res<()> {
    window.press("Matters")?;
    open_first_matter(window)
}

fn tie(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.press("Record a tie")?;
    window.shows("Who has the tie?")?;
    camera.take("tie")?;
    window.press("Save")?;
    window.shows("There is a problem")?;
    choose_radio(window, "An office")?;
    window.choose("Which office?", "Professional standards department")?;
    window.choose("Of which force?", "Northmere")?;
    choose_radio(window, "The department")?;
    paste(window, "What does it consist in?", 1 << 20)?;
    window.fill("Who said so, or which document?", "The forces' agreement")?;
    window.fill("On which day was it said?", "today")?;
    window.press("Save")?;
    window.shows("There is a problem")?;
    camera.take("tie-problem")?;
    window.fill("What does it consist in?", "One department serves both forces")?;
    window.press("Save")?;
    window.shows("One department serves both forces")?;
    scroll_to(window, "Ties")?;
    camera.take("ties")
}

fn other_view(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.press("Take another view")?;
    window.shows("It stands beside what the check comes to")?;
    window.press("Save view")?;
    window.shows("There is a problem")?;
    camera.take("view-problem")?;
    choose_radio(window, "Partly independent")?;
    window.fill("Reason", "The deciding officer came from another force")?;
    window.press("Save view")?;
    window.shows("Another view:")?;
    scroll_to(window, "Independence check")?;
    camera.take("view")
}

fn step_taken(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.press("Record as taken")?;
    window.shows("On which day?")?;
    window.press("Save")?;
    window.shows("There is a problem")?;
    camera.take("step-problem")?;
    window.fill("What was done", "Asked by telephone")?;
    window.press("Save")?;
    window.shows("Steps taken")?;
    scroll_to(window, "Next steps")?;
    camera.take("step")
}

/// Where the check is read besides its own screen.
fn in_the_matter(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    to_the_matter(window)?;
    camera.take("overview")?;
    window.press("Allegations")?;
    window.press("Allegation 1")?;
    window.shows("Covered.")?;
    camera.take("allegation")?;
    window.press("Answer")?;
    window.shows("On what does it rest?")?;
    window.press("Save")?;
    window.shows("There is a problem")?;
    camera.take("referral-problem")?;
    choose_radio(window, "No")?;
    window.fill("On what does it rest?", "The client was asked on the telephone")?;
    window.press("Save")?;
    window.shows("The client was asked on the telephone")?;
    scroll_to(window, "Referral")?;
    camera.take("referral")?;
    window.press("Timeline")?;
    window.press("Table")?;
    window.shows("independence check")?;
    camera.take("timeline")
}

fn counted_anew(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    to_the_matter(window)?;
    window.press("Deadlines")?;
    window.press("Record what happened")?;
    window.choose("What happened?", OUTCOME)?;
    window.shows("act by")?;
    camera.take("event-with-case")?;
    window.press("Save")?;
    window.press(REVIEW)?;
    window.press("Count it anew")?;
    window.press("Leave a time out")?;
    window.fill("From which day?", "31/02/27")?;
    window.press("Save")?;
    window.shows("There is a problem")?;
    camera.take("anew-problem")?;
    window.fill("From which day?", "today")?;
    window.fill("To which day?", "31 December 2026")?;
    window.fill("Why, and what shows it", "It lay with the wrong review body")?;
    window.fill("Why it is counted anew, in a line", "The local policing body sent it on")?;
    window.press("Save")?;
    window.shows("Counted anew")?;
    camera.take("anew")
}

fn failings(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    to_the_matter(window)?;
    window.press("Correspondence")?;
    camera.take("correspondence")?;
    window.press("L01")?;
    window.press("Said not to have come")?;
    window.press("Save that it was said")?;
    window.shows("There is a problem")?;
    camera.take("not-received-problem")?;
    window.fill("Who said it, and how?", "The department, by telephone")?;
    window.press("Save that it was said")?;
    window.shows("Said not to have been received")?;
    camera.take("not-received")?;
    to_the_matter(window)?;
    window.press("Correspondence")?;
    window.press("Schedule of failings")?;
    window.shows("Worked out from the record")?;
    camera.take("failings")
}

/// By when the firm expects a body's answer.
fn expected_answer(window: &Driver, camera: &Camera<'_>) -> Res<()> {
    window.press("Bodies")?;
    window.press("Professional standards department of a force")?;
    window.press("Correct")?;
    window.fill("We expect its answer in", "soon")?;
    window.press("Save")?;
    window.shows("There is a problem")?;
    camera.take("body-problem")?;
    window.fill("We expect its answer in", "10")?;
    window.fill("Why", "As the firm's protocol says")?;
    window.press("Save")?;
    window.shows("10 working days")?;
    camera.take("body")
}
