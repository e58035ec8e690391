import type { NetworkSettings, ProxyMode, UpdateNetworkSettings } from "../../bindings.ts";

/** What stands in the form. The password is empty unless a new one is typed: the stored one never comes back. */
export interface ProxyDraft {
  readonly proxy: ProxyMode;
  readonly http_proxy: string;
  readonly https_proxy: string;
  readonly no_proxy: string;
  readonly proxy_user: string;
  readonly newPassword: string;
}

/** The form as the settings are. */
export function proxyDraft(settings: NetworkSettings): ProxyDraft {
  const { proxy, http_proxy, https_proxy, no_proxy, proxy_user } = settings;
  return { proxy, http_proxy, https_proxy, no_proxy, proxy_user, newPassword: "" };
}

/** What saving the form asks for. Without a user there is nobody whose password could be kept. */
export function changesOf({ newPassword, ...draft }: ProxyDraft): UpdateNetworkSettings {
  if (draft.proxy_user.trim() === "") {
    return { ...draft, proxy_password: "" };
  }
  return newPassword === "" ? draft : { ...draft, proxy_password: newPassword };
}
