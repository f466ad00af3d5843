import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import type { IndexInput } from "./index_input.ts";
import { sitePages } from "./site_pages.ts";

const path = "/usr/bin/chromium";

/** Is there a browser to look with? `.ci/run` installs one. */
export const haveBrowser: boolean = (() => {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
})();

/** A browser and the site it looks at. */
export interface Visit {
  browser: Browser;
  /** Address of the site on loopback, with a slash at its end. */
  address: string;
  /** Shows another site from now on. */
  serve(input: IndexInput): void;
  /**
   * Opens a page as it was seen at `at`. What the browser said on its console, and every address it
   * asked for, are kept.
   */
  open(
    path: string,
    options?: BrowserContextOptions & { at?: string },
  ): Promise<{ view: Page; said: string[]; asked: string[] }>;
}

/** Runs `work` with a real browser and a server of the site on loopback, and ends both. */
export async function browse(input: IndexInput, work: (visit: Visit) => Promise<void>) {
  let files = new Map<string, string>();
  const serve = (input: IndexInput) => {
    files = new Map(sitePages(input).map(({ path, text }) => [path, text]));
  };
  serve(input);
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, (request) => {
    const name = decodeURIComponent(new URL(request.url).pathname.slice(1)) || "index.html";
    const text = files.get(name);
    return text === undefined
      ? new Response("not found", { status: 404 })
      : new Response(text, { headers: { "content-type": "text/html; charset=utf-8" } });
  });
  const address = `http://127.0.0.1:${server.addr.port}/`;
  const browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox"] });
  try {
    await work({
      browser,
      address,
      serve,
      open: async (path, { at = "2026-05-02T16:00:00Z", ...options } = {}) => {
        const context = await browser.newContext({
          timezoneId: "America/Chicago",
          locale: "en-US",
          ...options,
        });
        const view = await context.newPage();
        const said: string[] = [];
        const asked: string[] = [];
        view.on("console", (message) => said.push(message.text()));
        view.on("pageerror", (error) => said.push(String(error)));
        view.on("dialog", (dialog) => said.push(dialog.message()));
        view.on("request", (request) => asked.push(request.url()));
        await view.clock.setFixedTime(at);
        await view.goto(address + path);
        return { view, said, asked };
      },
    });
  } finally {
    await browser.close();
    await server.shutdown();
  }
}
