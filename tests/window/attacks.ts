/** One way in which a page that went wrong could run what is not its own, or reach a stranger. */
interface Attack {
  readonly name: string;
  /** Runs in the page, so it knows nothing but its argument: the stranger's address. */
  readonly run: (stranger: string) => void;
  /** The directive of the policy that must have stopped it. */
  readonly directive: string;
}

/** Foreign code. Whatever runs sets `window.name`. */
const CODE: readonly Attack[] = [
  {
    name: "an inline script",
    run: () =>
      document.body.append(Object.assign(document.createElement("script"), { text: "name = 'ran'" })),
    directive: "script-src-elem",
  },
  {
    name: "a remote script",
    run: (stranger) =>
      document.body.append(Object.assign(document.createElement("script"), { src: `${stranger}/script` })),
    directive: "script-src-elem",
  },
  {
    name: "a script in its own address",
    run: () => {
      const src = "data:text/javascript,name='ran'";
      document.body.append(Object.assign(document.createElement("script"), { src }));
    },
    directive: "script-src-elem",
  },
  {
    name: "an inline handler",
    run: () => {
      document.body.insertAdjacentHTML("beforeend", `<b id="handler" onclick="name = 'ran'"></b>`);
      document.getElementById("handler")?.click();
    },
    directive: "script-src-attr",
  },
  {
    name: "eval",
    // biome-ignore lint/security/noGlobalEval: that it cannot be used is what is tested.
    run: () => globalThis.eval("name = 'ran'"),
    directive: "script-src",
  },
  { name: "a function made of text", run: () => new Function("name = 'ran'")(), directive: "script-src" },
  {
    name: "a worker",
    run: () => void new Worker(URL.createObjectURL(new Blob(["postMessage('ran')"]))),
    directive: "worker-src",
  },
  {
    name: "an inline style",
    run: () =>
      document.body.append(
        Object.assign(document.createElement("style"), { textContent: "b { color: red }" }),
      ),
    directive: "style-src-elem",
  },
];

/** Requests to a stranger. */
const REQUESTS: readonly Attack[] = [
  {
    name: "an image",
    run: (stranger) =>
      document.body.append(Object.assign(document.createElement("img"), { src: `${stranger}/image` })),
    directive: "img-src",
  },
  {
    name: "a font",
    run: (stranger) => void new FontFace("Stranger", `url(${stranger}/font)`).load().catch(() => undefined),
    directive: "font-src",
  },
  {
    name: "a style sheet",
    run: (stranger) => {
      const link = { rel: "stylesheet", href: `${stranger}/style` };
      document.body.append(Object.assign(document.createElement("link"), link));
    },
    directive: "style-src-elem",
  },
  {
    name: "fetch",
    run: (stranger) => void fetch(`${stranger}/fetch`).catch(() => undefined),
    directive: "connect-src",
  },
  {
    name: "an old request",
    run: (stranger) => {
      const request = new XMLHttpRequest();
      request.open("POST", `${stranger}/request`);
      request.send("x");
    },
    directive: "connect-src",
  },
  {
    name: "a beacon",
    run: (stranger) => void navigator.sendBeacon(`${stranger}/beacon`, "x"),
    directive: "connect-src",
  },
  {
    name: "a socket",
    run: (stranger) => void new WebSocket(stranger.replace("http", "ws")),
    directive: "connect-src",
  },
  { name: "an event stream", run: (stranger) => void new EventSource(stranger), directive: "connect-src" },
  {
    name: "a frame",
    run: (stranger) =>
      document.body.append(Object.assign(document.createElement("iframe"), { src: `${stranger}/frame` })),
    directive: "frame-src",
  },
  {
    name: "an object",
    run: (stranger) =>
      document.body.append(Object.assign(document.createElement("object"), { data: `${stranger}/object` })),
    directive: "object-src",
  },
  {
    name: "a film",
    run: (stranger) =>
      document.body.append(Object.assign(document.createElement("video"), { src: `${stranger}/film` })),
    directive: "media-src",
  },
  {
    name: "a form",
    run: (stranger) => {
      const form = document.createElement("form");
      document.body.append(Object.assign(form, { action: `${stranger}/form`, method: "post" }));
      form.submit();
    },
    directive: "form-action",
  },
  {
    name: "a new base of addresses",
    run: (stranger) =>
      document.head.append(Object.assign(document.createElement("base"), { href: stranger })),
    directive: "base-uri",
  },
];

/** What the policy must stop, and say so. */
export const ATTACKS: readonly Attack[] = [...CODE, ...REQUESTS];

/** Ways to leave the page, which the shell refuses. */
export const DEPARTURES: readonly Omit<Attack, "directive">[] = [
  { name: "by its address", run: (stranger) => location.assign(`${stranger}/address`) },
  { name: "by another window", run: (stranger) => void open(`${stranger}/window`) },
  { name: "by its own window's name", run: (stranger) => void open(`${stranger}/self`, "_self") },
  {
    name: "by a link",
    run: (stranger) => Object.assign(document.createElement("a"), { href: `${stranger}/link` }).click(),
  },
  {
    name: "by a link to another window",
    run: (stranger) => {
      const link = { href: `${stranger}/blank`, target: "_blank" };
      Object.assign(document.createElement("a"), link).click();
    },
  },
  {
    name: "by a download",
    run: (stranger) => {
      const link = { href: `${stranger}/download`, download: "x" };
      Object.assign(document.createElement("a"), link).click();
    },
  },
  {
    name: "by a refresh",
    run: (stranger) => {
      const refresh = { httpEquiv: "refresh", content: `0; url=${stranger}/refresh` };
      document.head.append(Object.assign(document.createElement("meta"), refresh));
    },
  },
];
