import { useCommandQuery } from "../../../lib/core/command-query.ts";
import { formatCount } from "../../../lib/format/count.ts";
import { filterOf } from "./issues-search.ts";
import { useIssuesSearch } from "./use-issues-search.ts";

/** How many issues pass the filters. */
export function MatchCount() {
  const { search } = useIssuesSearch();
  const { data } = useCommandQuery("countIssues", filterOf(search), { keepPrevious: true });
  return <span role="status">{data && formatCount(data.total, "issue")}</span>;
}
