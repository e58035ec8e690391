/** The whole width of the pane. */
export const ZOOM_FIT = 0;
/** Steps of the zoom; 1 is the size of the paper at 96 pixels an inch. */
const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;
export const ZOOM_MIN: number = STEPS[0];
export const ZOOM_MAX: number = STEPS[5];
/** The width of A4. */
const PAGE_WIDTH_MILLIMETRES = 210;

export function zoomedIn(zoom: number): number {
  return zoom === ZOOM_FIT ? 1 : (STEPS.find((step) => step > zoom) ?? ZOOM_MAX);
}

export function zoomedOut(zoom: number): number {
  return zoom === ZOOM_FIT ? ZOOM_MIN : (STEPS.findLast((step) => step < zoom) ?? ZOOM_MIN);
}

export function zoomLabel(zoom: number): string {
  return zoom === ZOOM_FIT ? "Fit" : `${zoom * 100} %`;
}

/** The width of a page as CSS has it. */
export function pageWidth(zoom: number): string {
  return zoom === ZOOM_FIT ? "100%" : `${zoom * PAGE_WIDTH_MILLIMETRES}mm`;
}
