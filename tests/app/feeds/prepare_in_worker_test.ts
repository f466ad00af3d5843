import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { noOptions } from "../../../src/app/feeds/feed_options.ts";
import { createPreparer } from "../../../src/app/feeds/prepare_in_worker.ts";
import { servedFolder, writeServed } from "../../../src/app/feeds/served_folder.ts";
import { systemClock } from "../../../src/platform/system_clock.ts";
import { published } from "../../calendars/support/published.ts";
import { virtualClock } from "../../support/virtual_clock.ts";
import { served, snapshot } from "./snapshots.ts";

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await work(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("the worker reads and packs files one after the other, and goes on after one that fails", async () => {
  await inFolder(async (folder) => {
    const small = "BEGIN:VCALENDAR\r\n";
    const large = small.repeat(50_000);
    Deno.writeTextFileSync(`${folder}/small.ics`, small);
    Deno.writeTextFileSync(`${folder}/large.ics`, large);
    const preparer = createPreparer({ clock: systemClock });
    const file = (name: string) => preparer.prepare({ kind: "file", path: `${folder}/${name}` });
    const [one, none, two] = await Promise.allSettled([
      file("small.ics"),
      file("none.ics"),
      file("large.ics"),
    ]);
    assert.equal(none.status, "rejected");
    for (const [result, text] of [[one, small], [two, large]] as const) {
      assert.ok(result.status === "fulfilled");
      const { hash, size, packed } = result.value;
      assert.equal(hash, createHash("sha256").update(text).digest("hex"));
      assert.equal(size, text.length);
      assert.equal(brotliDecompressSync(packed.br).toString(), text);
      assert.equal(gunzipSync(packed.gzip).toString(), text);
    }
    assert.ok(one.status === "fulfilled" && one.value.plain !== null);
    assert.ok(two.status === "fulfilled" && two.value.plain === null, "large ones stay packed");
    assert.equal((await file("small.ics")).size, small.length, "a new thread for the next");
    preparer.close();
    await assert.rejects(file("small.ics"), /stopping/);
  });
});

Deno.test("the worker renders a view from what was left for serving, and tells why it cannot", async () => {
  await inFolder(async (home) => {
    const settings = { storePath: `${home}/store.sqlite`, siteTitle: "Site", publicBaseUrl: null };
    const folder = servedFolder(settings);
    const preparer = createPreparer({ clock: systemClock });
    const prepare = () =>
      preparer.prepare({
        kind: "view",
        folder,
        view: { sort: "all", id: "" },
        options: { ...noOptions, alarm: 45 },
        isPrivate: false,
        isFollowed: false,
      });
    await assert.rejects(prepare(), /nothing was published for serving/);
    const events = ["c", "a"].map((caseId) => published({ caseId, key: "one" }));
    writeServed(new Map([["main", served(snapshot({ events }))]]), { config: settings });
    const { packed, plain } = await prepare();
    const text = gunzipSync(packed.gzip).toString();
    assert.match(text, /UID:a--one@[^]*TRIGGER:-PT45M[^]*UID:c--one@/);
    assert.equal(brotliDecompressSync(packed.br).toString(), text);
    assert.equal(new TextDecoder().decode(plain!), text);
    preparer.close();
  });
});

Deno.test("a job that never ends is given up, and the next one is done by another thread", async () => {
  const clock = virtualClock("2026-03-20T16:00:00Z");
  const source = `onmessage = ({ data: { job } }) => {
    if (job.path !== "stuck") postMessage({ failed: "seen " + job.path });
  };`;
  const preparer = createPreparer({ clock, source });
  const job = (path: string) => preparer.prepare({ kind: "file", path });
  const before = clock.now().epochMilliseconds;
  await assert.rejects(job("stuck"), /too slow/);
  assert.equal(clock.now().epochMilliseconds - before, 20_000);
  preparer.close();
  const other = createPreparer({ clock: systemClock, source });
  const [stuck, next] = [
    other.prepare({ kind: "file", path: "stuck" }),
    other.prepare({ kind: "file", path: "x" }),
  ];
  const ended = Promise.allSettled([stuck, next]);
  other.close();
  assert.deepEqual((await ended).map(({ status }) => status), ["rejected", "rejected"]);
});

Deno.test("not more than so many wait", async () => {
  const preparer = createPreparer({ clock: systemClock, source: "" });
  const jobs = Array.from({ length: 70 }, () => preparer.prepare({ kind: "file", path: "x" }));
  const reasons = Promise.allSettled(jobs);
  preparer.close();
  const many = (await reasons).filter((one) =>
    one.status === "rejected" && /too many/.test(String(one.reason))
  );
  assert.equal(many.length, 70 - 64 - 1);
});
