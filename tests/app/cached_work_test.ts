import assert from "node:assert/strict";
import { cachedWork } from "../../src/app/cached_work.ts";
import type { Config } from "../../src/config/config.ts";
import { withFolder } from "../store/temp_folder.ts";

const at = (text: string) => Temporal.Instant.from(text);
const first = at("2026-03-10T12:00:00Z");
const later = at("2026-03-10T14:00:00Z");

Deno.test("since when things are kept is known to the processes that follow, until all is forgotten", async () => {
  await withFolder((folder) => {
    const config = { storePath: `${folder}/store.sqlite` } as Config;
    const open = (now: Temporal.Instant, program = "tests") => cachedWork({ config, program, now });
    const since = (now: Temporal.Instant, program?: string) => {
      using work = open(now, program);
      work.kept.flush();
      return work.since.toString();
    };
    assert.equal(since(first), first.toString());
    assert.equal(since(later), first.toString());
    assert.equal(since(later, "a newer program"), later.toString());
    {
      using work = open(first);
      work.forget(later);
      assert.equal(work.since.toString(), later.toString());
      work.kept.flush();
    }
    assert.equal(since(first), later.toString());
  });
});

Deno.test("where nothing can be kept, it is kept since now", async () => {
  await withFolder((folder) => {
    Deno.mkdirSync(`${folder}/render-cache.sqlite`);
    const config = { storePath: `${folder}/store.sqlite` } as Config;
    using work = cachedWork({ config, program: "tests", now: later });
    assert.equal(work.since.toString(), later.toString());
    work.forget(first);
    assert.equal(work.since.toString(), first.toString());
  });
});
