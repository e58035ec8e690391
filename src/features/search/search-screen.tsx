import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useDeferredValue, useRef, useState } from "react";
import { useActions } from "../../lib/actions/use-actions.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Input } from "../../ui/input.tsx";
import { Screen } from "../../ui/screen.tsx";
import { SearchResults } from "./search-results.tsx";
import { useLinkSteps } from "./use-link-steps.ts";

const route = getRouteApi("/search");

/** One field over the titles and descriptions of all issues. */
export function SearchScreen() {
  const { q = "" } = route.useSearch();
  const navigate = useNavigate({ from: "/search" });
  // The field has the letters at once; the address follows, and the core is asked when there is time.
  const [text, setText] = useState(q);
  const words = useDeferredValue(text.trim());
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLUListElement>(null);
  const onKeyDown = useLinkSteps(field, results);
  useActions([
    {
      id: "search-field",
      title: "Search again",
      section: "Search",
      keys: "/",
      icon: Search,
      run: () => field.current?.select(),
    },
  ]);
  const change = (typed: string) => {
    setText(typed);
    void navigate({ search: typed.trim() === "" ? {} : { q: typed }, replace: true, resetScroll: false });
  };
  return (
    <Screen
      title="Search"
      toolbar={
        <search className="w-full max-w-2xl">
          <Input
            ref={field}
            type="search"
            className="[&_input::-webkit-search-cancel-button]:appearance-none"
            icon={Search}
            aria-label="Words to search for"
            placeholder="Words in a title or a description"
            autoFocus
            value={text}
            onChange={(event) => change(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </search>
      }
    >
      {words === "" ? (
        <EmptyState icon={Search} title="Search all issues">
          Words in the title or the description. All of them must be there; the last one may be the beginning
          of a word.
        </EmptyState>
      ) : (
        <SearchResults words={words} listRef={results} onKeyDown={onKeyDown} />
      )}
    </Screen>
  );
}
