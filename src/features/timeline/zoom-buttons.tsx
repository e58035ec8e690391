import { Maximize2, ZoomIn, ZoomOut } from "lucide-react";
import { IconButton } from "../../ui/icon-button.tsx";
import type { TimeWindowControl } from "./use-time-window.ts";

export function ZoomButtons({ control }: { control: TimeWindowControl }) {
  return (
    <div className="-ml-1.5 flex">
      <IconButton icon={ZoomIn} label="Zoom in" keys="+" size="small" onClick={control.zoomIn} />
      <IconButton
        icon={ZoomOut}
        label="Zoom out"
        keys="-"
        size="small"
        disabled={control.isWhole}
        onClick={control.zoomOut}
      />
      <IconButton
        icon={Maximize2}
        label="Show everything"
        keys="0"
        size="small"
        disabled={control.isWhole}
        onClick={control.fit}
      />
    </div>
  );
}
