import assert from "node:assert/strict";
import { keptWork } from "../../src/app/kept_work.ts";
import type { Publication } from "../../src/app/publication.ts";
import { publishAll } from "../../src/app/publish_all.ts";
import { type CachedItem, memoryCache, type RenderCache } from "../../src/store/render_cache.ts";
import { full } from "../support/counts.ts";
import { docketWith, type Installation, installation } from "./installation.ts";

const dockets = [
  docketWith([
    ["2026-03-10", "ORDER: Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill."],
    ["2026-03-11", "ORDER: Jury Trial set for 9/14/2026 at 09:00 AM before Judge Ada Quill."],
  ]),
  docketWith([["2026-03-12", "ORDER: Sentencing set for 8/3/2026 at 02:00 PM."]], {
    id: 70_000_002,
    courtId: "ilnd",
    docketNumber: "1:26-cr-00077",
  }),
  docketWith([["2026-03-12", "ORDER: Joint status report due by 5/18/2026."]], {
    id: 70_000_003,
    courtId: "cand",
    docketNumber: "3:26-cv-00099",
  }),
];
const cases = [
  { id: "alder", dockets: [dockets[0]!.id], tags: ["Trade secrets"] },
  { id: "marlow", dockets: [dockets[1]!.id] },
  { id: "orlov", dockets: [dockets[2]!.id], calendar: "second" },
];

async function site(): Promise<Installation> {
  const made = await installation({ dockets, cases, calendars: ["main", "second"] });
  await made.sync();
  return made;
}

/** Every file below `out`, by name. */
function files(folder: string, below = "out"): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { name, isDirectory } of Deno.readDirSync(`${folder}/${below}`)) {
    const path = `${below}/${name}`;
    if (isDirectory) Object.assign(found, files(folder, path));
    else found[path.slice("out/".length)] = Deno.readTextFileSync(`${folder}/${path}`);
  }
  return found;
}

type Ask = { kind: string; item: CachedItem | null };

/** A cache that from its `from`-th answer on, once it is armed, gives other answers. */
function spoiledCache(
  { from, spoil }: { from: number; spoil: (ask: Ask, n: number) => CachedItem | null },
): RenderCache & { reads: number; armed: boolean } {
  const cache = memoryCache();
  const own = {
    ...cache,
    reads: 0,
    armed: false,
    get: (kind: string, id: string) => {
      const item = cache.get(kind, id);
      if (own.armed) own.reads += 1;
      return own.armed && own.reads >= from ? spoil({ kind, item }, own.reads - from) : item;
    },
  };
  return own;
}

/** As if another process had put a later one there. */
function later({ kind, item }: Ask): CachedItem | null {
  if (item === null || item.about === "" || kind === "case" || kind === "file") return null;
  const body = typeof item.body === "string" ? '"later"' : new TextEncoder().encode("later");
  return { about: `later${item.about}`, body };
}

const spoils: Record<string, (ask: Ask, n: number) => CachedItem | null> = {
  "is gone for good": () => null,
  "is gone for once": ({ item }, n) => n === 0 ? null : item,
  "is of another process for good": later,
  "is of another process for once": (ask, n) => n === 0 ? later(ask) : ask.item,
  "is large pieces gone for good": ({ kind, item }) =>
    ["own", "plain", "card", "events"].includes(kind) ? null : item,
};

const hearing = "ORDER: Motion Hearing set for 7/21/2026 at 01:30 PM.";

async function enter(made: Installation, number: number): Promise<void> {
  made.clock.advance(60_000);
  made.standIn.upsertEntry(dockets[0]!.id, {
    entryNumber: 9 + number,
    dateFiled: "2026-03-20",
    description: hearing.replace("7/21", `7/${1 + number % 28}`),
  });
  await made.sync();
}

function problemsOf({ calendars, views, page }: Publication): string[] {
  return [...calendars, views, page].flatMap((result) => result?.problems ?? []);
}

for (const [index, [what, spoil]] of Object.entries(spoils).entries()) {
  const first = full ? 1 : 1 + index;
  Deno.test(`what was kept ${what} at any moment: the files are those of a fresh start`, async () => {
    await using made = await site();
    // Another start for each, so that together they come to every moment.
    for (let from = first;; from += full ? 1 : 10) {
      const cache = spoiledCache({ from, spoil });
      const kept = keptWork({ cache });
      publishAll({ ...made, kept });
      await enter(made, from);
      cache.armed = true;
      for (let turn = 1; turn <= 2; turn++) {
        const publication = publishAll({ ...made, kept });
        assert.deepEqual(problemsOf(publication), [], `${from}, ${turn}`);
        const here = files(made.folder);
        const again = made.publish();
        assert.deepEqual(files(made.folder), here, `${from}, ${turn}`);
        assert.ok(again.calendars.every(({ outcome }) => outcome === "unchanged"));
        await enter(made, from + 10);
      }
      if (cache.reads < from) break;
    }
  });
}

Deno.test("when all that was kept is gone at once, one more attempt is enough, and the next finds all", async () => {
  await using made = await site();
  const cache = memoryCache();
  const kept = keptWork({ cache });
  const rounds = () => {
    let count = 0;
    const onStep = (step: string) => count += step === "case:alder" ? 1 : 0;
    assert.deepEqual(problemsOf(publishAll({ ...made, kept, onStep })), []);
    return count;
  };
  assert.equal(rounds(), 1);
  cache.clear();
  // Nothing is needed that is not in memory.
  assert.equal(rounds(), 1);
  await enter(made, 1);
  assert.equal(rounds(), 2);
  await enter(made, 2);
  assert.equal(rounds(), 1);
  const here = files(made.folder);
  made.publish();
  assert.deepEqual(files(made.folder), here);
});

Deno.test("what is written in an attempt that is overtaken is told in the end", async () => {
  await using made = await site();
  publishAll(made);
  await enter(made, 1);
  const { store } = made;
  let asked = 0;
  const late = {
    ...store,
    stamps: {
      ...store.stamps,
      ofOutput: (output: string) => {
        // Another process, when the first calendar is written.
        if (output === "ics:second" && ++asked === 2) {
          store.outputs.record(output, { rows: [], left: [] });
        }
        return store.stamps.ofOutput(output);
      },
    },
  };
  const { calendars } = publishAll({ ...made, store: late });
  assert.ok(asked > 2);
  assert.deepEqual(calendars.map(({ outcome, problems }) => [outcome, problems]), [
    ["written", []],
    ["unchanged", []],
  ]);
  assert.equal(calendars[0]!.plan!.added.length, 1);
});
