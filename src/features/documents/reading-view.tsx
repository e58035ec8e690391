import { useState } from "react";
import Markdown from "react-markdown";
import type { IssueId } from "../../bindings.ts";
import { CitedIssueProvider, useCitedIssue } from "./cited-issue.ts";
import { OpenLinkDialog } from "./open-link-dialog.tsx";
import { AskToOpenProvider } from "./outside-link.tsx";
import { READING_COMPONENTS } from "./reading-components.tsx";
import { remarkLogWords } from "./remark-log-words.ts";
import { remarkPlainHtml } from "./remark-plain-html.ts";
import { remarkTables } from "./remark-tables.ts";

const PLUGINS = [remarkTables, remarkPlainHtml, remarkLogWords];

interface ReadingViewProps {
  readonly issueId: IssueId;
  readonly markdown: string;
}

/** A document for reading. Nothing in its text is obeyed: no HTML, no remote image, no link without a question. */
export function ReadingView({ issueId, markdown }: ReadingViewProps) {
  const citedIssue = useCitedIssue(issueId);
  const [url, setUrl] = useState<string | null>(null);
  return (
    <CitedIssueProvider value={citedIssue}>
      <AskToOpenProvider value={setUrl}>
        <article
          aria-label="Document"
          className="mx-auto max-w-180 pb-10 text-14 text-ink [&>*:first-child]:mt-0"
        >
          <Markdown remarkPlugins={PLUGINS} components={READING_COMPONENTS}>
            {markdown}
          </Markdown>
        </article>
        <OpenLinkDialog url={url} onClose={() => setUrl(null)} />
      </AskToOpenProvider>
    </CitedIssueProvider>
  );
}
