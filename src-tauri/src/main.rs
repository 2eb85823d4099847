//! Where the program starts.

fn main() -> std::process::ExitCode {
    candour::start()
}
