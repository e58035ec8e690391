/** The nonce that lets a library add a style element under the content security policy of the page. */
export function styleNonce(): string | undefined {
  return document.querySelector<HTMLStyleElement>("style[nonce]")?.nonce || undefined;
}
