import assert from "node:assert/strict";
import { brotliCompressSync, gzipSync } from "node:zlib";
import {
  answerFile,
  answerMissing,
  answerStream,
  type FileAnswer,
} from "../../../src/web/files/answer_file.ts";
import type { ServedFile } from "../../../src/web/files/served_file.ts";

const changedAt = Date.parse("2026-03-20T16:00:00.700Z");
const text = new TextEncoder().encode("BEGIN:VCALENDAR\r\n".repeat(50));
const file: ServedFile = {
  hash: "ab".repeat(32),
  size: text.length,
  plain: text,
  packed: { br: Uint8Array.from(brotliCompressSync(text)), gzip: Uint8Array.from(gzipSync(text)) },
  changedAt,
};
const about: FileAnswer = {
  kind: "ics",
  isPrivate: false,
  pagePolicy: "default-src 'none'",
  now: changedAt + 60_000,
};
const ask = (headers: Record<string, string> = {}, change: Partial<FileAnswer> = {}) =>
  answerFile(new Request("http://files.test/x", { headers }), file, { ...about, ...change });

Deno.test("each packing has a tag of its own, and any of them is known again", () => {
  const tags = ["identity", "gzip", "br"].map((name) =>
    ask({ "accept-encoding": name }).headers.get("etag")!
  );
  assert.equal(new Set(tags).size, 3);
  for (const tag of tags) assert.equal(ask({ "if-none-match": tag }).status, 304, tag);
  for (const tag of ['"other"', "ab", "", '""', "W/"]) {
    assert.equal(ask({ "if-none-match": tag }).status, 200, tag);
  }
});

Deno.test("by time, a client knows the file that is not newer than its own", () => {
  const since = (time: string) => ask({ "if-modified-since": time }).status;
  assert.equal(ask().headers.get("last-modified"), "Fri, 20 Mar 2026 16:00:00 GMT");
  assert.equal(since("Fri, 20 Mar 2026 16:00:00 GMT"), 304);
  assert.equal(since("Fri, 20 Mar 2026 15:59:59 GMT"), 200);
  assert.equal(since("yesterday"), 200);
  const both = { "if-none-match": '"x"', "if-modified-since": "Fri, 20 Mar 2026 16:00:00 GMT" };
  assert.equal(ask(both).status, 200, "a tag says more than a time");
});

Deno.test("the time of a file that may change again within its second is not told", () => {
  assert.equal(ask({}, { now: changedAt + 500 }).headers.get("last-modified"), null);
});

Deno.test("a large file that is kept packed is unpacked on its way", async () => {
  const request = new Request("http://files.test/x");
  const answer = answerFile(request, { ...file, plain: null }, about);
  assert.equal(answer.headers.get("content-length"), String(text.length));
  assert.deepEqual(await answer.bytes(), text);
});

Deno.test("what is private is kept by nobody in between and listed by nobody", () => {
  const { headers } = ask({}, { isPrivate: true });
  assert.match(headers.get("cache-control")!, /^private/);
  assert.equal(headers.get("x-robots-tag"), "noindex");
  assert.equal(ask().headers.get("x-robots-tag"), null);
});

Deno.test("bytes that are not prepared are served plain, and asked for again", async () => {
  const body = () => new Blob([text]).stream();
  const get = answerStream(new Request("http://files.test/x"), body(), about);
  assert.deepEqual(await get.bytes(), text);
  assert.equal(get.headers.get("cache-control"), "no-cache");
  assert.equal(get.headers.get("etag"), null);
  const head = answerStream(new Request("http://files.test/x", { method: "HEAD" }), body(), about);
  assert.equal(await head.text(), "");
});

Deno.test("what is missing is told as safely as a page, and not kept", async () => {
  const get = (method: string) =>
    answerMissing(new Request("http://files.test/x", { method }), "none", {
      ...about,
      kind: "html",
    });
  const { status, headers } = get("GET");
  assert.equal(status, 404);
  assert.equal(headers.get("cache-control"), "no-store");
  assert.equal(headers.get("last-modified"), null);
  assert.match(headers.get("content-security-policy")!, /^default-src 'none'; frame-ancestors/);
  assert.deepEqual([await get("GET").text(), await get("HEAD").text()], ["none", ""]);
});
