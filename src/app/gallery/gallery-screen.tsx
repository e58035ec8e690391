import { Screen } from "../../ui/screen.tsx";
import { ChoicesSpecimens } from "./choices-specimens.tsx";
import { ControlsSpecimens } from "./controls-specimens.tsx";
import { ListsSpecimens } from "./lists-specimens.tsx";
import { OverlaysSpecimens } from "./overlays-specimens.tsx";
import { StatesSpecimens } from "./states-specimens.tsx";
import { WordsSpecimens } from "./words-specimens.tsx";

/** Every piece of the design in every state, in both themes side by side. */
export function GalleryScreen() {
  return (
    <Screen title="Gallery" isScrolling={false}>
      <div data-scroll-restoration-id="gallery" className="grid min-h-0 flex-1 grid-cols-2 overflow-y-auto">
        <Theme name="light" title="Light" />
        <Theme name="dark" title="Dark" />
      </div>
    </Screen>
  );
}

function Theme({ name, title }: { name: "light" | "dark"; title: string }) {
  return (
    <section data-theme={name} aria-label={title} className="bg-surface p-6 text-ink">
      <h2 className="mb-6 font-semibold text-20">{title}</h2>
      <WordsSpecimens />
      <ControlsSpecimens />
      <ChoicesSpecimens />
      <OverlaysSpecimens />
      <StatesSpecimens />
      <ListsSpecimens theme={title} />
    </section>
  );
}
