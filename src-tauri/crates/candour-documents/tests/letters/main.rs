//! Letters as a reader, a printer, a screen reader and a checker meet them.

#[cfg(test)]
mod bytes;
#[cfg(test)]
mod chaser;
#[cfg(test)]
mod checker;
#[cfg(test)]
mod copies;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod leaks;
#[cfg(test)]
mod logo;
#[cfg(test)]
mod papers;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod quiet;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod seal;
#[cfg(test)]
mod short;
#[cfg(test)]
mod specimen;
#[cfg(test)]
mod statement_specimen;
#[cfg(test)]
mod statements;
#[cfg(test)]
mod templates;
#[cfg(test)]
mod text;
