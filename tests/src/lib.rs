//! The world of the tests: temporary casebooks, a fixed clock, builders. All people are invented.
