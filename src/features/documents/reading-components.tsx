import type { Components } from "react-markdown";
import { ScrollRegion } from "../../ui/scroll-region.tsx";
import { CitationLink } from "./citation-link.tsx";
import { OutsideLink } from "./outside-link.tsx";

/**
 * How each part of a document looks. Headings stand one level lower than they are written, because the title
 * above them is the page's first; an image is only named, so nothing is fetched because of a document.
 */
export const READING_COMPONENTS: Components = {
  h1: ({ children }) => <h2 className="mb-4 font-semibold text-20">{children}</h2>,
  h2: ({ children }) => <h3 className="mt-8 mb-2 border-b pb-1 font-semibold text-16">{children}</h3>,
  h3: ({ children }) => <h4 className="mt-5 mb-1.5 font-semibold text-14">{children}</h4>,
  h4: ({ children }) => <h5 className="mt-4 mb-1 font-semibold text-13">{children}</h5>,
  h5: ({ children }) => <h6 className="mt-4 mb-1 font-medium text-13">{children}</h6>,
  p: ({ children }) => <p className="my-2.5 wrap-anywhere">{children}</p>,
  ul: ({ children }) => <ul className="my-2.5 list-disc space-y-1 pl-5 marker:text-ink-faint">{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className="my-2.5 list-decimal space-y-1 pl-6 marker:text-ink-faint">
      {children}
    </ol>
  ),
  li: ({ children }) => <li className="wrap-anywhere [&>p]:my-1">{children}</li>,
  blockquote: ({ children }) => (
    <blockquote className="my-2.5 rounded-r-small border-caution-line border-l-2 bg-caution-soft px-3 py-1.5 text-13 [&>p]:my-0.5">
      {children}
    </blockquote>
  ),
  hr: () => <hr className="my-6" />,
  pre: ({ children }) => (
    <ScrollRegion label="Log text" className="my-2.5 rounded border bg-sunken px-3 py-2">
      <pre className="font-mono text-12">{children}</pre>
    </ScrollRegion>
  ),
  code: ({ children }) => <code className="font-mono text-[0.9em] wrap-anywhere">{children}</code>,
  table: ({ children }) => (
    <ScrollRegion label="Table" className="my-3 rounded border">
      <table className="w-full border-collapse text-12 has-[th:nth-child(3)]:min-w-176">{children}</table>
    </ScrollRegion>
  ),
  // Names and their values stand in a table whose head is empty.
  thead: ({ children }) => (
    <thead className="bg-sunken text-ink-soft not-has-[th:not(:empty)]:hidden">{children}</thead>
  ),
  tr: ({ children }) => <tr className="border-b last:border-b-0">{children}</tr>,
  th: ({ children, style }) => (
    <th style={style} className="px-2.5 py-1.5 text-left align-top font-medium">
      {children}
    </th>
  ),
  td: ({ children, style }) => (
    <td style={style} className="min-w-20 px-2.5 py-1.5 align-top wrap-anywhere">
      {children}
    </td>
  ),
  a: ({ children, href = "" }) => <OutsideLink url={href}>{children}</OutsideLink>,
  img: ({ alt, src }) => <OutsideLink url={typeof src === "string" ? src : ""}>{alt || "Image"}</OutsideLink>,
  mark: ({ children }) => (
    <mark className="rounded-small bg-redacted-soft px-0.5 text-redacted">{children}</mark>
  ),
  cite: ({ node }) => (
    <CitationLink file={String(node?.properties.dataFile)} line={Number(node?.properties.dataLine)} />
  ),
};
