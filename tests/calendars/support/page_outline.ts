import { pageScript, pageStyle } from "../../../src/calendars/page/page_assets.ts";

/** One start tag of a page. */
export interface Tag {
  name: string;
  attributes: Map<string, string>;
}

const voidElements = new Set(["meta", "link", "br", "img", "input", "hr"]);
const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/**
 * Reads a page that keeps to strict rules, and throws where it does not: every element closed in
 * order, attributes in double quotes, no stray angle bracket, only known entities, unique ids, the one
 * style sheet and the one script of every page, whose text is left out.
 */
export function pageOutline(page: string): { tags: Tag[]; text: string } {
  const body = page
    .replace(`<style>${pageStyle.text}</style>`, "<style></style>")
    .replace(`<script>${pageScript.text}</script>`, "<script></script>")
    .replace(/(<script type="application\/ld\+json">)[^<]*(<\/script>\n)/, "$1$2")
    .replace(/^<!DOCTYPE html>/, "");
  if (body.split("<style></style>").length !== 2 || body.split("<script></script>").length !== 2) {
    throw new Error("not one style sheet and one script");
  }
  const tags: Tag[] = [];
  const open: string[] = [];
  const ids = new Set<string>();
  let text = "";
  for (const part of body.split(/(<[^<>]*>)/)) {
    if (!part.startsWith("<")) {
      if (/[<>]/.test(part)) throw new Error(`stray angle bracket in ${part.slice(0, 80)}`);
      text += decoded(part.replaceAll("&nbsp;", " "));
      continue;
    }
    const close = /^<\/([a-z0-9]+)>$/.exec(part);
    if (close !== null) {
      const last = open.pop();
      if (last !== close[1]) throw new Error(`</${close[1]}> closes <${last}>`);
      continue;
    }
    const start = /^<([a-z0-9]+)((?:\s+[a-z-]+="[^"]*")*)>$/.exec(part);
    if (start === null) throw new Error(`not a tag: ${part.slice(0, 120)}`);
    const [, name = "", list = ""] = start;
    const attributes = new Map<string, string>();
    for (const [, key = "", value = ""] of list.matchAll(/([a-z-]+)="([^"]*)"/g)) {
      attributes.set(key, decoded(value));
    }
    const id = attributes.get("id");
    if (id !== undefined && ids.has(id)) throw new Error(`id "${id}" twice`);
    if (id !== undefined) ids.add(id);
    tags.push({ name, attributes });
    if (!voidElements.has(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(", ")}`);
  return { tags, text };
}

function decoded(text: string): string {
  return text.replaceAll(/&[^;\s]*;?/g, (entity) => {
    const character = entities[entity];
    if (character === undefined) throw new Error(`unknown entity ${entity}`);
    return character;
  });
}
