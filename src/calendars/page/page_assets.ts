import { createHash } from "node:crypto";
import script from "./page.js" with { type: "text" };
import style from "./page.css" with { type: "text" };
import { Markup } from "./markup.ts";

/** The style sheet of every page, as the page holds it. */
export const pageStyle: Markup = new Markup(lean(style));

/** The script of every page. It sends nothing, loads nothing and adds no markup of outside text. */
export const pageScript: Markup = new Markup(lean(script));

/**
 * The policy of every page (CSP level 3): the one style sheet and the one script, known by their
 * hashes, and the icon; nothing else is loaded, run or sent. The pages state it themselves; a server
 * may send the same.
 */
export const pagePolicy: string = [
  "default-src 'none'",
  `style-src '${hash(pageStyle)}'`,
  `script-src '${hash(pageScript)}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Without indentation and lines of comment, which every page would carry. */
function lean(text: string): string {
  return text.replaceAll(/^\s*(\/\/|\/\*).*(\n|$)/gm, "").replaceAll(/\n\s*/g, "\n");
}

function hash({ text }: Markup): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
