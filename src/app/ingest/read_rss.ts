/** One item of a feed; `""` for what it lacks. Text as the feed means it, markup not read. */
export interface RssItem {
  title: string;
  link: string;
  description: string;
  guid: string;
  pubDate: string;
}

/** What could be read of a feed. */
export interface RssFeed {
  /** Title and link of the channel. */
  title: string;
  link: string;
  items: RssItem[];
  /** Sentences for items that could not be read, and for an end in the middle. */
  problems: string[];
}

/** The names that are read; of a channel only title and link. */
const fields = ["title", "link", "description", "guid", "pubDate"] as const;
type Field = typeof fields[number];

/** Items of one feed; a court publishes some hundred a day. */
const mostItems = 20_000;

/**
 * Reads RSS 2.0 as courts publish it: a strict reader of the part of XML that such feeds use. Comments,
 * CDATA, the five entities and numbered characters are understood; a document type is refused, since
 * nothing that could be declared in it is wanted. What is nested wrongly costs its item alone. Null
 * when it is no RSS at all.
 */
export function readRss(text: string): RssFeed | null {
  if (!/<rss\b|<rdf:RDF\b/i.test(text.slice(0, 4000))) return null;
  const feed: RssFeed = { title: "", link: "", items: [], problems: [] };
  if (/<!DOCTYPE/i.test(text.slice(0, 4000))) {
    feed.problems.push("the feed has a document type, which is not read");
    return feed;
  }
  let item: RssItem | null = null;
  let field: Field | null = null;
  /** Names open within the item or, outside one, within the channel. */
  let open: string[] = [];
  let value = "";
  /** Within the channel's image, which has title and link, too. */
  let inImage = false;
  const lose = (why: string) => {
    feed.problems.push(`item ${feed.items.length + 1} cannot be read: ${why}`);
    item = null;
    field = null;
    open = [];
  };
  for (const token of tokensOf(text)) {
    if (feed.items.length >= mostItems) {
      feed.problems.push(`the feed has more than ${mostItems} items; the rest is left out`);
      return feed;
    }
    if (token.kind === "text") {
      if (field !== null) value += token.text;
      continue;
    }
    if (token.kind === "cut") {
      feed.problems.push("the feed ends in the middle; what stood before is read");
      return feed;
    }
    const { name, closes, empty } = token;
    if (name === "item" && !closes) {
      if (item !== null) lose("it is not closed");
      item = { title: "", link: "", description: "", guid: "", pubDate: "" };
      [open, field] = [[], null];
      continue;
    }
    if (name === "item") {
      if (item !== null && open.length > 0) lose(`<${open.at(-1)}> is not closed`);
      if (item !== null) feed.items.push(item);
      item = null;
      continue;
    }
    if (item === null && name === "image") inImage = !closes && !empty;
    if (item === null && (inImage || !["title", "link"].includes(name))) continue;
    if (!closes) {
      if (empty) continue;
      open.push(name);
      if (open.length === 1 && isField(name)) [field, value] = [name, ""];
      continue;
    }
    if (open.pop() !== name) {
      if (item !== null) lose(`</${name}> closes nothing`);
      open = [];
      continue;
    }
    if (field === null || open.length > 0) continue;
    if (item !== null) item[field] = value.trim();
    else if ((field === "title" || field === "link") && feed[field] === "") {
      feed[field] = value.trim();
    }
    field = null;
  }
  if (item !== null) feed.problems.push("the feed ends in the middle; what stood before is read");
  return feed;
}

type Token =
  | { kind: "text"; text: string }
  | { kind: "tag"; name: string; closes: boolean; empty: boolean }
  /** The text ended within a tag, a comment or CDATA. */
  | { kind: "cut" };

function* tokensOf(text: string): Generator<Token> {
  for (let at = 0; at < text.length;) {
    if (text[at] !== "<") {
      const end = text.indexOf("<", at);
      const stop = end < 0 ? text.length : end;
      yield { kind: "text", text: decoded(text.slice(at, stop)) };
      at = stop;
      continue;
    }
    const block = blocks.find(({ begin }) => text.startsWith(begin, at));
    const from = at + (block?.begin.length ?? 1);
    const end = block === undefined ? endOfTag(text, from) : text.indexOf(block.end, from);
    if (end < 0) {
      yield { kind: "cut" };
      return;
    }
    const inside = text.slice(from, end);
    if (block?.keeps === true) yield { kind: "text", text: inside };
    if (block === undefined) {
      const name = /^\/?\s*([^\s/>]+)/.exec(inside)?.[1] ?? "";
      yield { kind: "tag", name, closes: inside[0] === "/", empty: inside.endsWith("/") };
    }
    at = end + (block?.end.length ?? 1);
  }
}

const blocks = [
  { begin: "<!--", end: "-->", keeps: false },
  { begin: "<![CDATA[", end: "]]>", keeps: true },
  { begin: "<?", end: "?>", keeps: false },
];

/** The `>` that ends a tag, past quoted attributes. */
function endOfTag(text: string, from: number): number {
  let quote = "";
  for (let at = from; at < text.length; at++) {
    const one = text[at]!;
    if (quote !== "") {
      if (one === quote) quote = "";
    } else if (one === '"' || one === "'") quote = one;
    else if (one === ">") return at;
    else if (one === "<") return -1;
  }
  return -1;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Entities and numbered characters; what is neither stays as it is written. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi, (whole, ten, hex, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = ten === undefined ? parseInt(hex, 16) : Number(ten);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}

function isField(name: string): name is Field {
  return (fields as readonly string[]).includes(name);
}
