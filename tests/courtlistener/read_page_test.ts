import assert from "node:assert/strict";
import { readPage } from "../../src/courtlistener/read_page.ts";
import { toEntryRecord } from "../../src/courtlistener/to_entry_record.ts";
import { entryRow, pageOf } from "./wire_samples.ts";

Deno.test("a page keeps good rows in order and tells the bad ones", () => {
  const read = readPage(pageOf([entryRow({ id: 2 }), null, entryRow({ id: 1 })]), toEntryRecord);
  assert.ok("page" in read);
  assert.deepEqual(read.page.records.map((record) => record.id), ["2", "1"]);
  assert.equal(read.page.problems.length, 1);
  assert.equal(read.page.next, null);
});

Deno.test("the type of count tells pages by number from pages by cursor", () => {
  for (const [count, mode] of [[40, "page"], ["https://x/?count=on", "cursor"]] as const) {
    const read = readPage(pageOf([], { count }), toEntryRecord);
    assert.ok("page" in read);
    assert.equal(read.page.mode, mode);
  }
});

Deno.test("an envelope without results is a fault, not an empty page", () => {
  for (const envelope of [null, [], { count: 5 }, pageOf([], { next: 5 })]) {
    assert.ok("faults" in readPage(envelope, toEntryRecord));
  }
});
