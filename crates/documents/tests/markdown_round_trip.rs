//! For every tree: its Markdown reads back as the same tree.

use proptest::prelude::*;
use tftsr_documents::{Alignment, Block, Column, Document, Inline, parse_markdown, render::markdown};

const NESTING: u32 = 3;

/// Pieces of text that Markdown could take for something else, and some it could not.
fn fragment() -> impl Strategy<Value = String> {
    let nasty = prop::sample::select(vec![
        "*",
        "**",
        "_",
        "__",
        "`",
        "``",
        "```",
        "#",
        "# ",
        "##",
        "|",
        "<",
        ">",
        "> ",
        "\\",
        "[",
        "]",
        "&",
        "1.",
        "1. ",
        "2) ",
        "10. ",
        "-",
        "- ",
        "---",
        "- - -",
        "+",
        "+ ",
        "~",
        "~~~",
        "=",
        "===",
        "!",
        "![",
        "(",
        ")",
        "](",
        "]:",
        "]: ",
        "[a]",
        "[a]: ",
        "[ERROR] ",
        "[L:a.log#1]",
        "<br>",
        "<tag>",
        "</p>",
        "<!-- x -->",
        "<http://a.b>",
        "&amp;",
        "&#42;",
        "&lt",
        "5 * 2",
        "snake_case",
        "_private_",
        " ",
        "  ",
        "    ",
        "\t",
        "\n",
        "\n\n",
        "\r\n",
        "\u{a0}",
        "\u{2003}",
        "\u{85}",
        "\u{2028}",
        "\u{feff}",
        "\u{7f}",
        "\u{1b}[31m",
        "Привет",
        "Ελληνικά",
        "日本",
        "🔥",
        "e\u{301}",
        "→",
        "«",
        "a",
        "B",
        "7",
        "word",
        "http://x.y/z?a=b&c=d",
        "C:\\Users\\x",
        "\\n",
        "|---|",
        ":--",
        "$x$",
        "^a^",
        "{#id}",
        "[^1]",
        "- [ ] ",
        "\u{0}",
        "'",
        "\"",
        "...",
    ]);
    prop_oneof![6 => nasty.prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(fragment(), 0..8).prop_map(|parts| parts.concat())
}

fn inlines() -> impl Strategy<Value = Vec<Inline>> {
    let leaf = prop_oneof![
        5 => text().prop_map(Inline::Text),
        1 => text().prop_map(Inline::Code),
        1 => (text(), any::<u64>()).prop_map(|(file, line)| Inline::Citation { file, line }),
    ];
    let inline = leaf.prop_recursive(NESTING, 12, 4, |inner| {
        let inner = prop::collection::vec(inner, 0..4);
        prop_oneof![
            inner.clone().prop_map(Inline::Strong),
            inner.clone().prop_map(Inline::Emphasis),
            (inner, text()).prop_map(|(text, url)| Inline::Link { text, url }),
        ]
    });
    prop::collection::vec(inline, 0..5)
}

fn column() -> impl Strategy<Value = Column> {
    let alignment =
        prop::sample::select(vec![Alignment::Natural, Alignment::Left, Alignment::Center, Alignment::Right]);
    (inlines(), alignment).prop_map(|(heading, alignment)| Column { heading, alignment })
}

fn table() -> impl Strategy<Value = Block> {
    let rows = prop::collection::vec(prop::collection::vec(inlines(), 0..4), 0..4);
    (prop::collection::vec(column(), 0..4), rows).prop_map(|(columns, rows)| Block::Table { columns, rows })
}

fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let leaf = prop_oneof![
        4 => inlines().prop_map(Block::Paragraph),
        1 => (0u8..9, inlines()).prop_map(|(level, text)| Block::Heading { level, text }),
        1 => (text(), text()).prop_map(|(language, text)| Block::Code { language, text }),
        1 => table(),
        1 => prop::collection::vec((inlines(), inlines()), 0..3).prop_map(Block::KeyValue),
        1 => Just(Block::Rule),
    ];
    let block = leaf.prop_recursive(NESTING, 24, 4, |inner| {
        let inner = prop::collection::vec(inner, 0..4);
        let items = prop::collection::vec(inner.clone(), 0..4);
        let start = prop_oneof![4 => Just(1u32), 1 => any::<u32>()];
        prop_oneof![
            inner.prop_map(Block::Quote),
            items.clone().prop_map(Block::BulletList),
            (start, items).prop_map(|(start, items)| Block::NumberedList { start, items }),
        ]
    });
    prop::collection::vec(block, 0..5)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_tree_reads_back_from_its_markdown(blocks in blocks()) {
        let document = Document::new(blocks);
        let text = markdown(&document);
        prop_assert_eq!(parse_markdown(&text), document, "{}", text);
    }

    #[test]
    fn every_text_in_a_paragraph_reads_back_from_its_markdown(inlines in inlines()) {
        let document = Document::new(vec![Block::Paragraph(inlines)]);
        let text = markdown(&document);
        prop_assert_eq!(parse_markdown(&text), document, "{}", text);
    }

    #[test]
    fn whatever_a_person_types_stays_the_same_after_one_pass(text in text()) {
        let once = parse_markdown(&text);
        prop_assert_eq!(parse_markdown(&markdown(&once)), once);
    }
}
