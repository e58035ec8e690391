import { expect, it } from "vitest";
import { countWords } from "./count-words.ts";
import { exportName, fileNameOf, withExtension } from "./export-name.ts";

it("counts words and passes over the marks of Markdown", () => {
  expect(countWords("# Root cause\n\n| a | b |\n|---|---|\n| 1,204 lines | журнал |\n\n> - **x**")).toBe(8);
  expect(countWords("")).toBe(0);
});

it("makes a plain file name of any title", () => {
  expect(exportName("Root cause analysis: Zürich / API 503", "pdf")).toBe(
    "root-cause-analysis-zurich-api-503.pdf",
  );
  expect(exportName("???", "md")).toBe("document.md");
  expect(exportName("a".repeat(300), "md")).toHaveLength(83);
});

it("adds the ending only where it is missing", () => {
  expect(withExtension("/home/a/rca", "pdf")).toBe("/home/a/rca.pdf");
  expect(withExtension("/home/a/rca.PDF", "pdf")).toBe("/home/a/rca.PDF");
});

it("names the file of a path of either system", () => {
  expect([fileNameOf("/home/a/rca.pdf"), fileNameOf("C:\\docs\\rca.pdf")]).toEqual(["rca.pdf", "rca.pdf"]);
});
