import type { ApiError } from "../../bindings.ts";

export const SAMPLE_ERROR: ApiError = {
  code: "disk_full",
  message: "The document could not be written because the disk is full.",
  hint: "Free some space or choose another folder, then try again.",
  detail: "write document.pdf: No space left on device (os error 28)",
};
