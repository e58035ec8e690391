import { useEffect, useState } from "react";
import { Skeleton } from "../../ui/skeleton.tsx";

interface PagePictureProps {
  readonly svg: string;
  /** What the picture shows, e.g. `Page 2 of 5`. */
  readonly label: string;
}

/** A page as a picture of its own, where its markup can load and run nothing. */
export function PagePicture({ svg, label }: PagePictureProps) {
  const [url, setUrl] = useState<string>();
  // The browser keeps the picture for as long as its address exists.
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return url === undefined ? (
    <Skeleton className="aspect-[210/297] w-full" />
  ) : (
    <img
      src={url}
      alt={label}
      className="block aspect-[210/297] w-full rounded-small bg-paper shadow-popover"
    />
  );
}
