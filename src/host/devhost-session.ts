const TOKEN_KEY = "tftsr-devhost-token";

/**
 * Takes the token out of the address bar, where it would be copied along with the link, and keeps it for
 * reloads of this tab only.
 */
export function takeDevhostToken(): string {
  const address = new URL(window.location.href);
  const fragment = new URLSearchParams(address.hash.slice(1));
  const given = address.searchParams.get("token") ?? fragment.get("token");
  if (given === null) {
    return window.sessionStorage.getItem(TOKEN_KEY) ?? "";
  }
  window.sessionStorage.setItem(TOKEN_KEY, given);
  address.searchParams.delete("token");
  fragment.delete("token");
  address.hash = fragment.toString();
  window.history.replaceState(window.history.state, "", address);
  return given;
}
