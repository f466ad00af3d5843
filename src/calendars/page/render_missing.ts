import { markup } from "./markup.ts";
import { pageStyle } from "./page_assets.ts";

/**
 * What a reader is shown where there is no page: the case may have left the settings, or nothing has
 * been published yet. Its style is the one that the policy of all pages allows; there is no script.
 */
export function renderMissing({ siteTitle, home }: {
  siteTitle: string;
  /** Link to the index; null when that is what is missing. */
  home: string | null;
}): string {
  const words = home === null
    ? markup`<h1>Nothing has been published yet</h1>
          <p class="lead">The first publication makes this page. Please come back in a few minutes.</p>`
    : markup`<h1>There is no such page</h1>
          <p class="lead">The case may not be followed any more, or the address is not quite right.</p>
          <p><a class="button" href="${home}">All cases of ${siteTitle}</a></p>`;
  return markup`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex">
        <title>${home === null ? "Not published yet" : "No such page"} · ${siteTitle}</title>
        <style>${pageStyle}</style>
      </head>
      <body>
        <main class="missing">${words}
        </main>
      </body>
    </html>
  `.text;
}
