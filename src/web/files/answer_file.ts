import { acceptedPacking } from "./accepted_packing.ts";
import { contentTypes, type FileKind, type Packing, type ServedFile } from "./served_file.ts";

/** What is said of a file besides its bytes. */
export interface FileAnswer {
  kind: FileKind;
  /** Only for who knows the address: nothing between keeps it, no search engine lists it. */
  isPrivate: boolean;
  /** The Content-Security-Policy of pages. */
  pagePolicy: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** Seconds for which a copy is as good as the file: no calendar program looks more often. */
const keepSeconds = 300;
/**
 * Milliseconds for which a file's time is not told: within one second it could change again, and who
 * asks by time would never learn of it.
 */
const unsettled = 2000;

/**
 * Answers GET or HEAD for a file (RFC 9110 sections 8.8 and 13): 304 by strong entity tag, or by time
 * where no tag is sent, else the bytes packed as the client likes them. The tag is the content's
 * hash, with the packing in it.
 */
export function answerFile(request: Request, file: ServedFile, about: FileAnswer): Response {
  const packing = acceptedPacking(request.headers.get("accept-encoding"));
  const headers = headersOf(file, about);
  headers.set("etag", tagOf(file, packing));
  if (isKnown(request.headers, file)) return new Response(null, { status: 304, headers });
  headers.set("content-type", contentTypes[about.kind]);
  if (packing !== null) headers.set("content-encoding", packing);
  headers.set("content-length", String(packing === null ? file.size : file.packed[packing].length));
  return new Response(request.method === "HEAD" ? null : bodyOf(file, packing), { headers });
}

/** As {@link answerFile} for bytes that could not be prepared: plain, and to be asked for again. */
export function answerStream(
  request: Request,
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  about: FileAnswer,
): Response {
  const headers = headersOf({ changedAt: about.now }, about);
  headers.set("content-type", contentTypes[about.kind]);
  headers.set("cache-control", "no-cache");
  if (request.method !== "HEAD") return new Response(body, { headers });
  void body.cancel();
  return new Response(null, { headers });
}

/** 404 in words of ours, kept by nobody: what is asked for may be there soon. */
export function answerMissing({ method }: Request, text: string, about: FileAnswer): Response {
  const headers = headersOf({ changedAt: about.now }, about);
  headers.set("content-type", contentTypes[about.kind]);
  headers.set("cache-control", "no-store");
  return new Response(method === "HEAD" ? null : text, { status: 404, headers });
}

/** The answer to the question of a browser whether a page elsewhere may read a feed. */
export function answerPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, HEAD",
      "access-control-allow-headers": "If-None-Match, If-Modified-Since, Cache-Control",
      "access-control-max-age": "86400",
    },
  });
}

function headersOf(
  { changedAt }: Pick<ServedFile, "changedAt">,
  { kind, isPrivate, pagePolicy, now }: FileAnswer,
): Headers {
  const isPage = kind === "html";
  const headers = new Headers({
    "cache-control": `${isPrivate ? "private" : "public"}, max-age=${keepSeconds}`,
    // A feed follows the ways of the program that asks.
    "vary": kind === "ics" ? "Accept-Encoding, User-Agent" : "Accept-Encoding",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "content-security-policy": `${isPage ? pagePolicy : "default-src 'none'"}; ` +
      "frame-ancestors 'none'",
    "cross-origin-resource-policy": isPage ? "same-origin" : "cross-origin",
  });
  if (isPage) headers.set("cross-origin-opener-policy", "same-origin");
  else {
    headers.set("access-control-allow-origin", "*");
    headers.set("access-control-expose-headers", "ETag");
  }
  if (isPrivate) headers.set("x-robots-tag", "noindex");
  if (now - changedAt >= unsettled) headers.set("last-modified", httpDate(changedAt));
  return headers;
}

function isKnown(asked: Headers, file: ServedFile): boolean {
  const tags = asked.get("if-none-match");
  if (tags !== null) {
    return tags.trim() === "*" ||
      tags.slice(0, 4000).split(",").some((tag) => {
        const plain = tag.trim().replace(/^W\//, "");
        return plain === tagOf(file, null) || plain === tagOf(file, "gzip") ||
          plain === tagOf(file, "br");
      });
  }
  const since = Date.parse(asked.get("if-modified-since") ?? "");
  return Number.isFinite(since) && Math.floor(file.changedAt / 1000) * 1000 <= since;
}

function tagOf({ hash }: Pick<ServedFile, "hash">, packing: Packing | null): string {
  return `"${hash.slice(0, 32)}${packing === null ? "" : `-${packing}`}"`;
}

function bodyOf(file: ServedFile, packing: Packing | null): BodyInit {
  if (packing !== null) return file.packed[packing];
  if (file.plain !== null) return file.plain;
  return new Blob([file.packed.gzip]).stream().pipeThrough(new DecompressionStream("gzip"));
}

function httpDate(milliseconds: number): string {
  return new Date(milliseconds).toUTCString();
}
