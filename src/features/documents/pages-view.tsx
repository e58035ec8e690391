import { Minus, Plus } from "lucide-react";
import { useState } from "react";
import type { DocumentId } from "../../bindings.ts";
import { useActions } from "../../lib/actions/use-actions.ts";
import { useCommandQuery } from "../../lib/core/command-query.ts";
import { formatCount } from "../../lib/format/count.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { ScrollRegion } from "../../ui/scroll-region.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { PagePicture } from "./page-picture.tsx";
import { pageWidth, ZOOM_FIT, ZOOM_MAX, ZOOM_MIN, zoomedIn, zoomedOut, zoomLabel } from "./zoom.ts";

/** The document as it prints: the pages of the PDF, from the text that is saved. */
export function PagesView({ documentId }: { documentId: DocumentId }) {
  const rendered = useCommandQuery("renderDocument", { document_id: documentId });
  const [zoom, setZoom] = useState(ZOOM_FIT);
  if (rendered.isError) {
    return <ErrorState error={rendered.error} onRetry={() => void rendered.refetch()} />;
  }
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex h-9 shrink-0 items-center gap-2 border-b px-4 text-12 text-ink-faint">
        <span aria-live="polite">
          {rendered.data ? formatCount(rendered.data.pages.length, "page") : "Setting the pages"}
        </span>
        {rendered.data && rendered.isFetching && <span>Following your changes</span>}
        <ZoomButtons zoom={zoom} onChange={setZoom} />
      </div>
      <ScrollRegion label="Pages" scrollId={`pages-${documentId}`} className="min-h-0 flex-1 bg-sunken p-4">
        <ol className="mx-auto flex flex-col gap-4" style={{ width: pageWidth(zoom) }}>
          {rendered.data ? (
            rendered.data.pages.map((svg, index, { length }) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number.
              <li key={index}>
                <PagePicture svg={svg} label={`Page ${index + 1} of ${length}`} />
              </li>
            ))
          ) : (
            <li>
              <Skeleton className="aspect-[210/297] w-full" />
            </li>
          )}
        </ol>
      </ScrollRegion>
    </div>
  );
}

function ZoomButtons({ zoom, onChange }: { zoom: number; onChange: (zoom: number) => void }) {
  useActions([
    {
      id: "zoom-in",
      title: "Zoom in",
      section: "Pages",
      keys: "+",
      icon: Plus,
      run: () => onChange(zoomedIn(zoom)),
    },
    {
      id: "zoom-out",
      title: "Zoom out",
      section: "Pages",
      keys: "-",
      icon: Minus,
      run: () => onChange(zoomedOut(zoom)),
    },
    {
      id: "zoom-fit",
      title: "Fit the pages to the width",
      section: "Pages",
      keys: "0",
      run: () => onChange(ZOOM_FIT),
    },
  ]);
  return (
    <div className="ml-auto flex items-center gap-1">
      <IconButton
        icon={Minus}
        label="Zoom out"
        keys="-"
        size="small"
        disabled={zoom === ZOOM_MIN}
        onClick={() => onChange(zoomedOut(zoom))}
      />
      <button
        type="button"
        onClick={() => onChange(ZOOM_FIT)}
        className="min-w-14 rounded px-1 text-12 text-ink-soft tabular-nums hover:bg-hover"
      >
        {zoomLabel(zoom)}
      </button>
      <IconButton
        icon={Plus}
        label="Zoom in"
        keys="+"
        size="small"
        disabled={zoom === ZOOM_MAX}
        onClick={() => onChange(zoomedIn(zoom))}
      />
    </div>
  );
}
