import assert from "node:assert/strict";
import { publishCached } from "../../src/app/publish_cached.ts";
import { renderCachePath } from "../../src/store/render_cache.ts";
import { behindItsBack } from "../store/memory_store.ts";
import { docketWith, type Installation, installation } from "./installation.ts";

const hearing = "ORDER: Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill.";

async function site(): Promise<Installation> {
  const made = await installation({
    dockets: [docketWith([["2026-03-10", hearing]])],
    storeFile: "data/store.sqlite",
  });
  made.config = { ...made.config, storePath: made.store.path };
  await made.sync();
  return made;
}

/** A defect of the program: a change that renews no stamp. */
function changeUnseen(made: Installation): void {
  behindItsBack(
    made.store.path,
    `DROP TRIGGER IF EXISTS stamp_facts_changed;
     UPDATE facts SET fact = replace(fact, '2026-06-09', '2026-06-10');`,
  );
}

Deno.test("a publication anew uses nothing that was kept, and leaves it right for later ones", async () => {
  await using made = await site();
  const outcome = async (options: { anew?: boolean } = {}) =>
    (await publishCached({ ...made, ...options })).calendars.map(({ outcome }) => outcome).join();
  assert.equal(await outcome(), "written");
  assert.match(made.read("main.ics"), /20260609/);
  changeUnseen(made);
  assert.equal(await outcome(), "unchanged", "what is kept is believed");
  assert.equal(await outcome({ anew: true }), "written");
  assert.match(made.read("main.ics"), /20260610/);
  assert.equal(await outcome(), "unchanged");
});

Deno.test("a dry run keeps nothing and makes no file", async () => {
  await using made = await site();
  const { calendars } = await publishCached({ ...made, dryRun: true });
  assert.deepEqual(calendars.map(({ outcome }) => outcome), ["would-write"]);
  assert.throws(() => Deno.lstatSync(renderCachePath(made.config)), Deno.errors.NotFound);
});

Deno.test("without a cache that can be used everything is published all the same", async () => {
  await using made = await site();
  Deno.mkdirSync(renderCachePath(made.config));
  const { calendars } = await publishCached(made);
  assert.deepEqual(calendars.map(({ outcome }) => outcome), ["written"]);
  assert.match(made.read("main.ics"), /Status conference/);
});
