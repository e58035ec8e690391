import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import Markdown from "react-markdown";
import { expect, it } from "vitest";
import { citationOf } from "./citation.ts";
import { remarkLogWords } from "./remark-log-words.ts";
import { remarkPlainHtml } from "./remark-plain-html.ts";
import { remarkTables } from "./remark-tables.ts";

/** The text with each citation as `<file:line>` and each redacted value as `{value}`. */
function read(markdown: string): string {
  const { container } = render(
    <Markdown
      remarkPlugins={[remarkTables, remarkPlainHtml, remarkLogWords]}
      components={{
        cite: ({ node }) => <b>{`<${node?.properties.dataFile}:${node?.properties.dataLine}>`}</b>,
        mark: ({ children }: { children?: ReactNode }) => <b>{["{", children, "}"]}</b>,
      }}
    >
      {markdown}
    </Markdown>,
  );
  return container.textContent ?? "";
}

it("finds citations in running text and in cells", () => {
  expect(read("See [L:var/log/app_1.log#12] and [L:a%20b.log#3].")).toBe(
    "See <var/log/app_1.log:12> and <a b.log:3>.",
  );
  expect(read("| Source |\n|---|\n| [L:app.log#7] |")).toContain("<app.log:7>");
});

it("leaves alone what is escaped, in code, in a link, or no citation", () => {
  expect(read("\\[L:app.log#1]")).toBe("[L:app.log#1]");
  expect(read("`[L:app.log#1]`")).toBe("[L:app.log#1]");
  expect(read("[L:app.log#1](https://example.com)")).toBe("L:app.log#1");
  expect(read("[L:app.log] and [x]")).toBe("[L:app.log] and [x]");
});

it("marks redacted values, escaped or not", () => {
  expect(read("User:[USERNAME_4] at \\[IPV4_3]")).toBe("User:{[USERNAME_4]} at {[IPV4_3]}");
});

it("shows HTML as the text it is; only a break in a cell is one", () => {
  expect(read("a <b>bold</b> tag")).toBe("a <b>bold</b> tag");
  expect(read("<script>alert(1)</script>")).toBe("<script>alert(1)</script>");
  const { container } = render(
    <Markdown remarkPlugins={[remarkTables, remarkPlainHtml]}>{"| a |\n|---|\n| one<br>two |"}</Markdown>,
  );
  expect(container.querySelector("td")?.innerHTML).toMatch(/^one<br>\s*two$/);
});

it("reads a reference as the core writes it", () => {
  expect(citationOf("L:logs.tar.gz!var/log/messages#42")).toEqual({
    file: "logs.tar.gz!var/log/messages",
    line: 42,
  });
  expect(citationOf("L:a#b#1")).toEqual({ file: "a#b", line: 1 });
  expect(citationOf("L:50%2541#1")).toEqual({ file: "50%41", line: 1 });
  expect(citationOf("L:100%#1")).toEqual({ file: "100%", line: 1 });
  expect(citationOf("app.log#1")).toBeNull();
});
