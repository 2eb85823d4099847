// Every command there is, by the window that may call it: module::name(input) -> output. Under `raw` the input or the
// output is bytes, a passphrase or words, and has no generated type. The build script reads this file too.
ipc_commands! {
    unlock {
        program::version() -> String;
    } raw {
    }
    main {
    } raw {
    }
}
