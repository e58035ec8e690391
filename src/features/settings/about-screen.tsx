import { useCommandQuery } from "../../lib/core/command-query.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Screen } from "../../ui/screen.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { AboutFacts } from "./about-facts.tsx";
import { statusReport } from "./status-facts.ts";

/** What this installation is made of, to look at and to put into a bug report. */
export function AboutScreen() {
  const status = useCommandQuery("getStatus", {});
  return (
    <Screen
      title="About"
      actions={status.data && <CopyButton text={statusReport(status.data)} label="Copy for a bug report" />}
    >
      {status.isError && <ErrorState error={status.error} onRetry={() => void status.refetch()} />}
      {status.isPending && <SkeletonRows count={8} />}
      {status.data && <AboutFacts status={status.data} />}
    </Screen>
  );
}
