//! The text that goes in is the text a reader can copy out, read back with poppler's `pdftotext`.

#[path = "../../documents/tests/sample/mod.rs"]
mod sample;

use std::process::Command;
use tftsr_documents::{
    Block, Column, Document, Inline, PageSetup, PaperSize, PdfRenderer, parse_markdown, rca, render::markdown,
};
use tftsr_pdf::TypstRenderer;

fn setup() -> PageSetup {
    PageSetup { paper: PaperSize::A4, label: "Root cause analysis".to_owned(), created_at: None }
}

/// Prints without the system's fonts, so that every machine gives the same pages.
fn print(blocks: Vec<Block>) -> Vec<u8> {
    let renderer = TypstRenderer::with_font_folders(vec![]);
    renderer.render(&Document::new(blocks), &setup()).expect("the template takes every document")
}

fn poppler(program: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("document.pdf");
    std::fs::write(&file, pdf).expect("a file in the temporary folder");
    let output = Command::new(program)
        .args(arguments)
        .arg(&file)
        .args((program == "pdftotext").then_some("-"))
        .output();
    let output =
        output.unwrap_or_else(|error| panic!("{program} is needed (Debian: poppler-utils): {error}"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("poppler writes UTF-8")
}

fn text_of(pdf: &[u8]) -> String {
    poppler("pdftotext", &["-enc", "UTF-8"], pdf)
}

/// Where lines wrap is the page's business; all else must be equal.
fn without_spaces(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(vec![Inline::text(text)])
}

#[test]
fn every_script_and_every_sign_comes_out_as_it_went_in() {
    for text in [
        "Сервер базы данных остановлен: «нет места» на диске",
        "Ο διακομιστής σταμάτησε — ΕΠΙΧΕΙΡΗΣΗ",
        "Größe, façade, Łódź, naïve, office, affluent, fjord",
        "snake_case and __init__ and 5 * 2 = 10 and *stars*",
        "<tag attr=\"x\">inner</tag> & &amp; #set page(fill: red) $x^2$ @ref \\n [link](x) `code`",
        "== Heading - dash -- en --- em ... dots ~ tilde 'single' \"double\"",
        "C:\\Users\\me\\AppData and \\\\server\\share",
        "naïve e\u{301}tude ≤ ≥ → ± × €",
    ] {
        let styles = [
            vec![Inline::text(text)],
            vec![Inline::strong(text)],
            vec![Inline::emphasis(text)],
            vec![Inline::code(text)],
        ];
        for style in styles {
            let out = text_of(&print(vec![Block::Paragraph(style.clone())]));
            let out = without_spaces(&out).replace("e\u{301}", "é");
            let wanted = without_spaces(text).replace("e\u{301}", "é");
            assert!(out.contains(&wanted), "{style:?}\n{out}");
        }
    }
}

#[test]
fn a_character_no_font_has_is_printed_as_its_number() {
    let out = text_of(&print(vec![paragraph("disk 🔥 日本 \u{1b}[31mred \u{202e}abc")]));
    for number in ["[U+1F525]", "[U+65E5]", "[U+672C]", "[U+001B][31mred", "[U+202E]abc"] {
        assert!(out.contains(number), "{number} in {out}");
    }
}

#[test]
fn a_long_token_wraps_and_stays_on_the_page() {
    let path = "/srv/".to_owned() + &"folder_name/".repeat(16) + "x.csv";
    let blob = "QUJDREVGR0hJSktM".repeat(16);
    let row = vec![vec![Inline::text("a")], vec![Inline::code(&blob)], vec![Inline::text(&path)]];
    let table = Block::Table { columns: ["A", "B", "C"].map(Column::new).to_vec(), rows: vec![row] };
    let code = Block::Code { language: String::new(), text: blob.clone() };
    let pdf = print(vec![paragraph(&path), code, table, Block::Quote(vec![paragraph(&blob)])]);
    let out = without_spaces(&text_of(&pdf));
    assert!(out.contains(&blob), "{out}");
    // A4 is 595 points wide; the margins keep all text between 55 and 540.
    let boxes = poppler("pdftotext", &["-bbox"], &pdf);
    let right_edges =
        boxes.split("xMax=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse::<f64>().ok());
    let furthest = right_edges.fold(0.0, f64::max);
    assert!((300.0..=540.0).contains(&furthest), "text reaches {furthest} points");
}

#[test]
fn a_table_of_two_hundred_rows_keeps_each_row_and_repeats_its_heading() {
    let rows: Vec<_> = (0..200)
        .map(|n| vec![vec![Inline::text(format!("row-{n:03}"))], vec![Inline::text(format!("значение_{n}"))]])
        .collect();
    let table = Block::Table { columns: ["Key", "Значение"].map(Column::new).to_vec(), rows };
    let out = text_of(&print(vec![table]));
    for n in 0..200 {
        assert!(out.contains(&format!("row-{n:03}")) && out.contains(&format!("значение_{n}\n")), "row {n}");
    }
    assert!(out.matches("Значение").count() >= 4, "the heading stands on every page");
}

#[test]
fn code_keeps_its_indentation() {
    let text = "def f():\n    if x:\n        return 5 * 2\n\n    # done_here";
    let code = Block::Code { language: "python".to_owned(), text: text.to_owned() };
    let boxes = poppler("pdftotext", &["-bbox"], &print(vec![code]));
    let left_edge = |word: &str| {
        let line = boxes.lines().find(|line| line.contains(&format!(">{word}<")));
        let line = line.unwrap_or_else(|| panic!("{word} in {boxes}"));
        line.split('"').nth(1).and_then(|number| number.parse::<f64>().ok()).expect("an xMin")
    };
    let [def, outer, inner, comment] = ["def", "if", "return", "#"].map(left_edge);
    assert!((outer - comment).abs() < 0.01, "four spaces are as wide on every line: {boxes}");
    assert!(def < outer && outer < inner, "{boxes}");
}

#[test]
fn the_whole_sample_survives_markdown_and_print() {
    let document = parse_markdown(&markdown(&rca(&sample::disk_full())));
    let pdf = TypstRenderer::with_font_folders(vec![]).render(&document, &setup()).unwrap();
    let out = without_spaces(&text_of(&pdf));
    for text in [
        "Root cause analysis: Checkout fails with 503 for all customers",
        "PostgreSQL stopped because the disk that holds its write-ahead log was full.",
        "postgresql-16-main.log line 8812",
        "(pool checkout_rw, 50 waiting, retry 5 * 2 s)",
        "30000ms <pool checkout_rw>",
        "Запись файла",
        "97 % занято — προσοχή",
    ] {
        assert!(out.contains(&without_spaces(text)), "{text}\n{out}");
    }
}

#[test]
fn an_inconclusive_document_prints_its_verdict_first() {
    let out = text_of(
        &TypstRenderer::with_font_folders(vec![]).render(&rca(&sample::inconclusive()), &setup()).unwrap(),
    );
    let [title, verdict] = ["Checkout is slow", "Inconclusive."].map(|text| out.find(text));
    let summary = out.find("Summary");
    assert!(title < verdict && verdict < summary && verdict.is_some(), "{out}");
}

#[test]
fn the_same_document_gives_the_same_bytes_tagged_and_titled() {
    let blocks = || vec![Block::Heading { level: 1, text: vec![Inline::text("Сбой")] }, paragraph("x")];
    let pdf = print(blocks());
    assert_eq!(pdf, print(blocks()));
    let info = poppler("pdfinfo", &[], &pdf);
    let value =
        |name: &str| info.lines().find_map(|line| line.strip_prefix(name)).map(str::trim).map(str::to_owned);
    assert_eq!(value("Title:").as_deref(), Some("Сбой"));
    assert_eq!(value("Tagged:").as_deref(), Some("yes"));
}

#[test]
fn nesting_as_deep_as_a_document_goes_can_be_printed() {
    let list = (0..40)
        .fold(paragraph("innermost"), |inner, _| Block::NumberedList { start: 1, items: vec![vec![inner]] });
    let quote = (0..40).fold(list, |inner, _| Block::Quote(vec![inner]));
    assert!(text_of(&print(vec![quote])).contains("innermost"));
}

#[test]
fn an_empty_document_is_one_empty_page() {
    assert!(poppler("pdfinfo", &[], &print(vec![])).contains("Pages:           1"));
}
