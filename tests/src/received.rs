//! Files as they come from outside: a PDF written by hand, and a message with something attached. Nothing of them is real.

/// Where a PDF begins.
const HEAD: &str = "%PDF-1.7\n";

/// A PDF with a page for each of these lines.
#[must_use]
pub fn pdf(lines: &[&str]) -> Vec<u8> {
    let mut objects = vec!["<< /Type /Catalog /Pages 2 0 R >>".to_owned(), pages(lines.len())];
    objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned());
    for (n, line) in lines.iter().enumerate() {
        let drawn = format!("0 0 0.6 rg 72 640 240 40 re f BT /F1 24 Tf 72 720 Td ({line}) Tj ET");
        objects.push(page(5 + 2 * n));
        objects.push(format!("<< /Length {} >>\nstream\n{drawn}\nendstream", drawn.len()));
    }
    written(&objects).into_bytes()
}

fn pages(count: usize) -> String {
    let kids: Vec<String> = (0..count).map(|n| format!("{} 0 R", 4 + 2 * n)).collect();
    format!("<< /Type /Pages /Kids [{}] /Count {count} >>", kids.join(" "))
}

fn page(contents: usize) -> String {
    format!(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> \
         /Contents {contents} 0 R >>"
    )
}

/// The objects with the table that says where each begins.
fn written(objects: &[String]) -> String {
    let numbered = |(n, object): (usize, &String)| format!("{} 0 obj\n{object}\nendobj\n", n + 1);
    let bodies: Vec<String> = objects.iter().enumerate().map(numbered).collect();
    let mut at = HEAD.len();
    let mut table = vec!["0000000000 65535 f \n".to_owned()];
    for body in &bodies {
        table.push(format!("{at:010} 00000 n \n"));
        at += body.len();
    }
    format!(
        "{HEAD}{}xref\n0 {count}\n{}trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{at}\n%%EOF\n",
        bodies.concat(),
        table.concat(),
        count = table.len()
    )
}

/// A message that says this, with one text attached under this name.
#[must_use]
pub fn message(says: &str, name: &str, attached: &str) -> Vec<u8> {
    let head = "From: Records Desk <records@northmere.example>\r\nTo: casework@example.org\r\nSubject: Your request\r\n\
                Date: Mon, 23 Nov 2026 09:41:00 +0000\r\nMIME-Version: 1.0\r\n\
                Content-Type: multipart/mixed; boundary=part\r\n\r\n";
    let text = "Content-Type: text/plain; charset=utf-8\r\n";
    let file = format!(
        "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"{name}\"\r\n"
    );
    format!("{head}--part\r\n{text}\r\n{says}\r\n--part\r\n{file}\r\n{attached}\r\n--part--\r\n").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_a_pdf_says_where_its_objects_begin() {
        let file = String::from_utf8(pdf(&["One", "Two"])).unwrap();
        let (_, table) = file.split_once("xref\n0 8\n").unwrap();
        for (n, line) in table.lines().take(8).enumerate().skip(1) {
            let at: usize = line[..10].parse().unwrap();
            assert!(file[at..].starts_with(&format!("{n} 0 obj\n")), "{n}");
        }
        let (_, last) = file.split_once("startxref\n").unwrap();
        let at: usize = last.lines().next().unwrap().parse().unwrap();
        assert!(file[at..].starts_with("xref\n"));
    }
}
