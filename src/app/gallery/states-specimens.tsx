import { FileText } from "lucide-react";
import { CoreError } from "../../lib/core/core-error.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Progress } from "../../ui/progress.tsx";
import { SectionHeader } from "../../ui/section-header.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { Spinner } from "../../ui/spinner.tsx";
import { SAMPLE_ERROR } from "./sample-error.ts";
import { Specimens } from "./specimen.tsx";

export function StatesSpecimens() {
  const error = new CoreError(SAMPLE_ERROR);
  return (
    <Specimens title="States">
      <section className="rounded-large border bg-surface p-4">
        <SectionHeader
          level={3}
          title="Log files"
          aside="3"
          description="Loading"
          actions={<Button size="small">Add</Button>}
        />
        <SkeletonRows count={3} />
      </section>
      <section className="rounded-large border bg-surface p-4">
        <EmptyState
          icon={FileText}
          title="No log files yet"
          actions={<Button variant="primary">Choose files</Button>}
        >
          Drop files, folders or archives anywhere on this window.
        </EmptyState>
      </section>
      <section className="rounded-large border bg-surface p-4">
        <ErrorState error={error} onRetry={() => undefined} />
      </section>
      <ErrorNote error={error} />
      <div className="flex items-center gap-4">
        <Progress label="Reading logs" fraction={0.4} />
        <Progress label="Starting" fraction={null} />
        <Spinner />
      </div>
    </Specimens>
  );
}
