import { expect, it } from "vitest";
import { citationOf, quoteOf } from "./citation.ts";

const line = (file: string, number: number, text: string) => ({ file, line: number, text });

it("cites a line as the documents do", () => {
  expect(citationOf({ file: "a.zip!app.log", line: 12 })).toBe("[L:a.zip!app.log#12]");
});

it("quotes neighbouring lines in one piece", () => {
  expect(quoteOf([line("a.log", 1, "one"), line("a.log", 2, "two")])).toBe(
    "> ```\n> one\n> two\n> ```\n> [L:a.log#1]",
  );
});

it("quotes lines from different places apart", () => {
  expect(quoteOf([line("a.log", 1, "one"), line("a.log", 5, "two")])).toBe(
    "> ```\n> one\n> ```\n> [L:a.log#1]\n\n> ```\n> two\n> ```\n> [L:a.log#5]",
  );
});

it("keeps a line with backticks from breaking out of its quotation", () => {
  expect(quoteOf([line("a.log", 1, "run ```rm```")])).toBe("> ````\n> run ```rm```\n> ````\n> [L:a.log#1]");
});
