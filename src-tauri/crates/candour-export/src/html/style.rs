//! How the pages look: light or dark as the reader's computer is, and plain on paper.

/// The style sheet that stands in every page.
pub(super) const SHEET: &str = "\
:root { color-scheme: light dark; --line: #8a94a0; --quiet: #eef1f4; --link: #1c5d99; }
@media (prefers-color-scheme: dark) { :root { --line: #6b7683; --quiet: #22282f; --link: #8fc1f0; } }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
a { color: var(--link); }
.notice { background: var(--quiet); border-left: 4px solid var(--line); padding: .75rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0 0 .5rem; }
.wide { overflow-x: auto; margin: 2rem 0; }
table { border-collapse: collapse; width: 100%; }
caption { font-size: 1.25rem; font-weight: 600; text-align: left; padding: .5rem 0; }
th, td { border: 1px solid var(--line); padding: .375rem .5rem; text-align: left; vertical-align: top; white-space: pre-line;
         unicode-bidi: isolate; max-width: 40rem; }
thead th { background: var(--quiet); white-space: normal; }
tbody th { font-weight: 600; }
@media print {
  body { max-width: none; margin: 0; font-size: 10pt; }
  nav { display: none; }
  .wide { overflow: visible; }
  th, td { max-width: none; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
";
