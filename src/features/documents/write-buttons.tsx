import { ChevronDown, FileText, ScrollText } from "lucide-react";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { TEMPLATES, type useWriteDocument } from "./use-write-document.ts";

/** The two documents that are written from the facts of an issue. */
export function WriteButtons({ writeRca, writePostmortem, isWriting }: ReturnType<typeof useWriteDocument>) {
  const items = TEMPLATES.map(({ template, label }) => ({
    label,
    onSelect: () => writePostmortem(template),
  }));
  return (
    <>
      <Button variant="primary" icon={FileText} isBusy={isWriting} onClick={writeRca}>
        Write RCA
      </Button>
      <Menu
        items={items}
        trigger={
          <Button icon={ScrollText} disabled={isWriting}>
            Write post-mortem
            <ChevronDown aria-hidden size={14} />
          </Button>
        }
      />
    </>
  );
}
