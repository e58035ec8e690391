import { CalendarClock, Plus } from "lucide-react";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

interface NoEventsProps {
  /** True when there are events that the filters leave out. */
  readonly isFiltered: boolean;
  readonly hasIncidentEvents: boolean;
  readonly onAdd: () => void;
  readonly onShowAll: () => void;
}

/** What stands where no event is shown: why, and what to do. */
export function NoEvents({ isFiltered, hasIncidentEvents, onAdd, onShowAll }: NoEventsProps) {
  const add = (
    <Button variant="primary" icon={Plus} onClick={onAdd}>
      Add event
    </Button>
  );
  if (isFiltered && hasIncidentEvents) {
    return (
      <EmptyState
        icon={CalendarClock}
        title="No event fits these filters"
        actions={<Button onClick={onShowAll}>Show all events</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={CalendarClock}
      title="Nothing is known of the incident's course yet"
      actions={
        <>
          {isFiltered && <Button onClick={onShowAll}>Show the work on the issue</Button>}
          {add}
        </>
      }
    >
      Drop logs anywhere in the window: their telling lines become events. Or write down what you know, such
      as when it was detected.
    </EmptyState>
  );
}
