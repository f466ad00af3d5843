import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { publishCached } from "../../src/app/publish_cached.ts";
import { renderCachePath } from "../../src/store/render_cache.ts";
import { docketWith, type Installation, installation } from "./installation.ts";

const hearing = "ORDER: Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill.";

async function site(): Promise<Installation> {
  const made = await installation({ dockets: [docketWith([["2026-03-10", hearing]])] });
  Deno.mkdirSync(`${made.folder}/data`);
  made.config = { ...made.config, storePath: `${made.folder}/data/store.sqlite` };
  await made.sync();
  return made;
}

/** As a defect of the program might leave it: the case that was kept says another title. */
function spoil(made: Installation): void {
  const cache = new DatabaseSync(renderCachePath(made.config));
  cache.exec(`UPDATE items SET body = replace(
    replace(body, 'Status conference', 'Wrong conference'), '"hash":"', '"hash":"0'
  ) WHERE kind = 'case'`);
  cache.close();
  made.clock.advance(60_000);
}

Deno.test("a publication anew uses nothing that was kept, and leaves it right for later ones", async () => {
  await using made = await site();
  const outcome = async (options: { anew?: boolean } = {}) =>
    (await publishCached({ ...made, ...options })).calendars.map(({ outcome }) => outcome).join();
  assert.equal(await outcome(), "written");
  assert.match(made.read("main.ics"), /Status conference/);
  spoil(made);
  assert.equal(await outcome(), "written", "what is kept is believed");
  assert.match(made.read("main.ics"), /Wrong conference/);
  assert.equal(await outcome({ anew: true }), "written");
  assert.match(made.read("main.ics"), /Status conference/);
  assert.equal(await outcome(), "unchanged");
});

Deno.test("a dry run keeps nothing and makes no file", async () => {
  await using made = await site();
  const { calendars } = await publishCached({ ...made, dryRun: true });
  assert.deepEqual(calendars.map(({ outcome }) => outcome), ["would-write"]);
  assert.deepEqual([...Deno.readDirSync(`${made.folder}/data`)], []);
});

Deno.test("without a cache that can be used everything is published all the same", async () => {
  await using made = await site();
  Deno.mkdirSync(renderCachePath(made.config));
  const { calendars } = await publishCached(made);
  assert.deepEqual(calendars.map(({ outcome }) => outcome), ["written"]);
  assert.match(made.read("main.ics"), /Status conference/);
});
