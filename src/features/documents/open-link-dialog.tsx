import { useHost } from "../../host/host-context.ts";
import { toCoreError } from "../../lib/core/core-error.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { useToaster } from "../../ui/toast-context.ts";

interface OpenLinkDialogProps {
  /** The address in question; none while nothing is asked. */
  readonly url: string | null;
  readonly onClose: () => void;
}

/** Names the host of a link before the system's browser opens it. */
export function OpenLinkDialog({ url, onClose }: OpenLinkDialogProps) {
  const host = useHost();
  const toaster = useToaster();
  const open = () => {
    onClose();
    if (url !== null) {
      host.openExternal(url).catch((thrown: unknown) => toaster.warn(toCoreError(thrown)));
    }
  };
  return (
    <ConfirmDialog
      isOpen={url !== null}
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={`Open ${hostOf(url)} in the browser?`}
      description={<span className="break-all">{url}</span>}
      confirmLabel="Open link"
      isDangerous={false}
      onConfirm={open}
    />
  );
}

function hostOf(url: string | null): string {
  return url !== null && URL.canParse(url) ? new URL(url).host : "the link";
}
