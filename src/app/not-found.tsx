import { Link } from "@tanstack/react-router";
import { MapPinOff } from "lucide-react";
import { EmptyState } from "../ui/empty-state.tsx";

/** An address that leads nowhere, e.g. from an old note. */
export function NotFound() {
  return (
    <EmptyState
      icon={MapPinOff}
      title="There is no such screen"
      actions={
        <Link to="/issues" className="font-medium text-13 text-accent hover:text-accent-hover">
          Go to issues
        </Link>
      }
    >
      The address may be from another version of the program.
    </EmptyState>
  );
}
