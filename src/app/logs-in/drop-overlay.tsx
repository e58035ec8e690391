import { FileDown } from "lucide-react";

/** Says, while files are over the window, what will become of them. */
export function DropOverlay({ prompt }: { prompt: string }) {
  return (
    <div className="pointer-events-none fixed inset-0 z-50 animate-fade-in bg-overlay p-6">
      <div
        role="status"
        className="flex h-full flex-col items-center justify-center gap-2 rounded-large border-2 border-accent border-dashed bg-surface"
      >
        <FileDown aria-hidden size={24} className="text-accent" />
        <p className="font-medium text-16 text-ink">{prompt}</p>
        <p className="text-13 text-ink-soft">Files, folders and archives. They stay on this machine.</p>
      </div>
    </div>
  );
}
