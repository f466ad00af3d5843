import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { type CachedWork, cachedWork } from "../../src/app/cached_work.ts";
import { type KeptWork, keptWork } from "../../src/app/kept_work.ts";
import type { Publication, PublishTools } from "../../src/app/publication.ts";
import { publishAll } from "../../src/app/publish_all.ts";
import type { Config } from "../../src/config/config.ts";
import { migrations } from "../../src/store/migrations.ts";
import { removeIfThere } from "../../src/platform/remove_if_there.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { runs } from "../support/counts.ts";
import { rowsOf } from "../support/output_rows.ts";
import { docketWith, type Installation, installation } from "./installation.ts";

const hearing = "ORDER: Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill.";
const trial = "ORDER: Jury Trial set for 9/14/2026 at 09:00 AM before Judge Ada Quill.";
const dockets = [
  docketWith([["2026-03-10", hearing], ["2026-03-11", trial]]),
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
  docketWith([["2026-03-13", hearing], ["2026-03-14", trial]], {
    id: 70_000_004,
    courtId: "cand",
    docketNumber: "3:26-cv-00100",
  }),
];
const cases = [
  { id: "alder", dockets: [dockets[0]!.id], tags: ["Trade secrets"] },
  { id: "marlow", dockets: [{ court: "ilnd", number: "1:26-cr-00077" }], calendar: "second" },
  { id: "orlov", dockets: [dockets[2]!.id, dockets[3]!.id], calendar: "second" },
];

async function site(): Promise<Installation> {
  const made = await installation({ dockets, cases, calendars: ["main", "second"] });
  await made.sync();
  return made;
}

/** Every file below `out`, or another folder, by its path there. */
function files(folder: string, below = "out"): Record<string, string> {
  const found: Record<string, string> = {};
  if (!existsSync(`${folder}/${below}`)) return found;
  for (const { name, isDirectory } of Deno.readDirSync(`${folder}/${below}`)) {
    const path = `${below}/${name}`;
    if (!isDirectory) found[name] = Deno.readTextFileSync(`${folder}/${path}`);
    else {
      for (const [inner, text] of Object.entries(files(folder, path))) {
        found[`${name}/${inner}`] = text;
      }
    }
  }
  return found;
}

/** What a subscriber and the operator see of a publication, but for which files were written. */
function told({ calendars, views, page }: Publication) {
  const plain = (
    { events, tentative, problems, unexplained }: Publication["calendars"][number],
  ) => ({
    events,
    tentative,
    problems,
    unexplained,
  });
  const { files = 0, heldBack = 0, emptied = [], problems = [] } = views ?? {};
  return {
    calendars: calendars.map(plain),
    views: { files, heldBack, emptied: emptied.length, problems },
    page: page === null ? null : plain(page),
  };
}

/** What a publication changes, or in a dry run would change. */
function plans({ calendars, views, page }: Publication) {
  return {
    calendars: calendars.map(({ plan, paths, differences }) => ({ plan, paths, differences })),
    // Of what a dry run would log as a change it writes no feed of changes.
    views: views?.paths.filter((path) => path.endsWith(".ics")),
    emptied: views?.emptied,
    page: page?.paths,
  };
}

/** One thing that happens to an installation. */
type Step =
  | { do: "entry"; docket: number; text: number }
  | { do: "gone"; docket: number }
  | { do: "day"; days: number }
  | { do: "cache"; kind: number; how: number }
  | { do: "force" }
  | { do: "settings"; variant: number }
  | { do: "file"; name: number; remove: boolean }
  | { do: "rows" }
  | { do: "nothing" };

const texts = [
  "ORDER: Status Conference set for 6/9/2026 is RESET to 6/23/2026 at 11:00 AM.",
  "ORDER: the Jury Trial set for 9/14/2026 is VACATED.",
  "ORDER: Motion Hearing set for 7/21/2026 at 01:30 PM by Zoom: https://zoom.us/j/123456.",
  "ORDER: Response due by 4/6/2026.",
  "LETTER addressed to Judge Ada Quill.",
];

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant("entry" as const),
    docket: fc.nat(3),
    text: fc.nat(texts.length - 1),
  }),
  fc.record({ do: fc.constant("gone" as const), docket: fc.nat(3) }),
  // A clock may also be set back.
  fc.record({ do: fc.constant("day" as const), days: fc.integer({ min: -2, max: 60 }) }),
  fc.record({ do: fc.constant("settings" as const), variant: fc.nat(7) }),
  fc.record({ do: fc.constant("cache" as const), kind: fc.nat(6), how: fc.nat(3) }),
  fc.record({ do: fc.constant("file" as const), name: fc.nat(40), remove: fc.boolean() }),
  fc.constantFrom<Step>({ do: "rows" }, { do: "force" }, { do: "nothing" }),
);

/** Settings as an operator may edit them. */
function variant(made: Installation, number: number): Config {
  const [alder, marlow, orlov] = cases as [typeof cases[0], typeof cases[0], typeof cases[0]];
  const settings = (some: Parameters<Installation["settings"]>[0]) =>
    made.settings(some, ["main", "second"]);
  switch (number) {
    case 1:
      return settings([alder, { ...marlow, calendar: "main" }, orlov]);
    case 2:
      return settings([{ ...alder, name: "Alder v. Birch" }, marlow]);
    case 3:
      return { ...settings(cases), siteTitle: "Other hearings" };
    case 4:
      return { ...settings(cases), feedViews: ["all", "cases"] };
    case 5:
      return made.settings(cases.map(({ calendar: _, ...one }) => one), ["main"]);
    case 6:
      return attended(settings(cases));
    case 7: {
      const { server, ...rest } = settings(cases);
      return { ...rest, feedViews: [], server: { ...server, serveFiles: "all" } };
    }
    default:
      return settings(cases);
  }
}

/** In the first calendar people are named. */
function attended({ calendars: [first, ...others], ...config }: Config): Config {
  const feed = { ...first!.feed, attendees: true };
  return {
    ...config,
    calendars: [{ ...first!, feed, notifyEmails: ["clerk@example.org"] }, ...others],
  };
}

/** Kinds of what is kept. */
const kinds = ["part", "own", "card", "events", "case", "output", "file"];

/** Does to the file of what is kept what a disk or an operator may do. */
function spoilCache(folder: string, { kind, how }: { kind: number; how: number }): void {
  const path = `${folder}/data/render-cache.sqlite`;
  if (how === 3) {
    for (const ending of ["", "-wal", "-shm"]) removeIfThere(`${path}${ending}`);
    return;
  }
  const change = [
    "DELETE FROM items WHERE kind = ?",
    "UPDATE items SET about = about || 'x' WHERE kind = ?",
    "UPDATE items SET body = substr(body, 1, length(body) - 1) WHERE kind = ?",
  ][how]!;
  try {
    using connection = new DatabaseSync(path);
    connection.prepare(change).run(kinds[kind]!);
  } catch {
    // There is none.
  }
}

async function happen(made: Installation, one: Step): Promise<void> {
  const { standIn, clock, store } = made;
  switch (one.do) {
    case "entry": {
      const docket = dockets[one.docket]!.id;
      const ids = standIn.entryIds(docket);
      const dateFiled = clock.now().toString().slice(0, 10);
      clock.advance(60_000);
      standIn.upsertEntry(docket, {
        entryNumber: ids.length + 1,
        dateFiled,
        description: texts[one.text]!,
      });
      await made.sync();
      break;
    }
    case "gone": {
      const id = standIn.entryIds(dockets[one.docket]!.id)[0];
      if (id !== undefined) store.entries.markGone({ upstream: "courtlistener", id: String(id) });
      break;
    }
    case "day":
      clock.set(clock.now().add({ hours: 24 * one.days }).toString());
      break;
    case "cache":
      spoilCache(made.folder, one);
      break;
    case "settings":
      made.config = { ...variant(made, one.variant), storePath: made.config.storePath };
      break;
    case "file": {
      const names = Object.keys(files(made.folder)).sort();
      const path = `${made.folder}/out/${names[one.name % names.length]}`;
      if (one.remove) Deno.removeSync(path);
      else Deno.writeTextFileSync(path, `${Deno.readTextFileSync(path)} `);
      break;
    }
    case "rows":
      // As another process that published something else meanwhile.
      store.outputs.record("ics:main", {
        rows: [],
        left: rowsOf(store, "ics:main").map(({ uid }) => uid),
      });
      break;
    case "force":
    case "nothing":
  }
}

/** What served feeds are made from: the state, and the files it names. */
function served(folder: string): Record<string, string> {
  const found = files(folder, "data/served");
  const state = found["state.json"] ?? "";
  return Object.fromEntries(
    Object.entries(found).filter(([name]) => name === "state.json" || state.includes(name)),
  );
}

/** What publishes from what it keeps. */
interface Publisher {
  kept(): KeptWork;
  end(): void;
}

/** One that goes on, or one that begins anew with each publication. */
function publisher(
  made: Installation,
  { file, goesOn }: { file: boolean; goesOn: boolean },
): Publisher {
  if (!file) {
    const kept = keptWork();
    return { kept: () => kept, end: () => {} };
  }
  let open: { settings: string; work: CachedWork } | null = null;
  const end = () => {
    open?.work[Symbol.dispose]();
    open = null;
  };
  return {
    kept: () => {
      const { config, clock } = made;
      const settings = JSON.stringify(config);
      if (!goesOn || open?.settings !== settings) end();
      open ??= { settings, work: cachedWork({ config, program: "tests", now: clock.now() }) };
      return open.work.kept;
    },
    end,
  };
}

const history = fc.array(
  fc.record({
    one: step,
    /** Whether it is tried first. */
    dry: fc.boolean(),
    /** At which step of the publication after it another process publishes; at none. */
    beside: fc.option(fc.nat(9), { nil: null }),
  }),
  { minLength: 1, maxLength: 4 },
);

Deno.test("what is kept changes no byte: every history gives the files that a fresh start gives", async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.boolean(), fc.boolean(), async (steps, file, goesOn) => {
      await using made = await site();
      const storePath = `${made.folder}/data/store.sqlite`;
      made.config = { ...made.config, storePath };
      Deno.mkdirSync(`${made.folder}/data`, { recursive: true });
      const own = publisher(made, { file, goesOn });
      const other = publisher(made, { file, goesOn: true });
      const publish = (tools: Partial<PublishTools> = {}) =>
        publishAll({ config: made.config, store: made.store, clock: made.clock, ...tools });
      try {
        publish({ kept: own.kept() });
        for (const { one, dry, beside } of steps) {
          await happen(made, one);
          made.config = { ...made.config, storePath };
          const insists = one.do === "force" ? { force: true } : {};
          const tried = dry ? publish({ dryRun: true, ...insists }) : null;
          let count = 0;
          const onStep = () => {
            if (count++ === beside) publish({ kept: other.kept() });
          };
          const publication = publish({ kept: own.kept(), onStep, ...insists });
          if (tried !== null && beside === null) {
            assert.deepEqual(plans(tried), plans(publication), JSON.stringify(one));
          }
          const here = [files(made.folder), served(made.folder)];
          // The same moment and the same store, with nothing kept.
          const again = publish();
          const about = JSON.stringify({ one, beside });
          assert.deepEqual([files(made.folder), served(made.folder)], here, about);
          assert.deepEqual(told(again), told({ ...publication, views: again.views }), about);
          assert.deepEqual(again.views?.problems ?? [], publication.views?.problems ?? [], about);
          assert.ok(again.calendars.every(({ outcome }) => outcome !== "written"), about);
        }
      } finally {
        own.end();
        other.end();
      }
    }),
    runs(10, 600),
  );
});

Deno.test("a case is folded again only when something it is read from has changed", async () => {
  await using made = await site();
  const kept = keptWork();
  const folded = () => {
    const before = new Map<string, unknown>();
    kept.look(made);
    for (const one of made.config.cases) before.set(one.id, kept.cases.find(one));
    return [...before].filter(([, state]) => state === null).map(([id]) => id);
  };
  const publish = () =>
    publishAll({ config: made.config, store: made.store, clock: made.clock, kept });
  assert.deepEqual(folded(), ["alder", "marlow", "orlov"]);
  publish();
  assert.deepEqual(folded(), []);
  await happen(made, { do: "entry", docket: 1, text: 2 });
  assert.deepEqual(folded(), ["marlow"]);
  publish();
  // The court days of New York and Chicago begin before that of California.
  made.clock.set("2026-03-21T06:30:00Z");
  assert.deepEqual(folded(), ["alder", "marlow"]);
  publish();
  made.clock.set("2026-03-21T07:30:00Z");
  assert.deepEqual(folded(), ["orlov"]);
});

Deno.test("another process folds and renders only what has changed since the last one", async () => {
  await using made = await site();
  const storePath = `${made.folder}/data/store.sqlite`;
  Deno.mkdirSync(`${made.folder}/data`);
  made.config = { ...made.config, storePath };
  const found = (program = "tests") => {
    using work = cachedWork({ config: made.config, program, now: made.clock.now() });
    work.kept.look(made);
    return made.config.cases.filter((one) => work.kept.cases.find(one) !== null)
      .map(({ id }) => id);
  };
  const publish = () => {
    using work = cachedWork({ config: made.config, program: "tests", now: made.clock.now() });
    return publishAll({ ...made, kept: work.kept });
  };
  assert.deepEqual(found(), []);
  publish();
  assert.deepEqual(found(), ["alder", "marlow", "orlov"]);
  await happen(made, { do: "entry", docket: 1, text: 2 });
  assert.deepEqual(found(), ["alder", "orlov"]);
  publish();
  assert.deepEqual(found(), ["alder", "marlow", "orlov"]);
  assert.deepEqual(found("a newer program"), []);
});

Deno.test("a publication without a change writes neither files nor rows", async () => {
  await using made = await site();
  const kept = keptWork();
  const publish = () =>
    publishAll({ config: made.config, store: made.store, clock: made.clock, kept });
  publish();
  const stamps = made.store.stamps.read();
  const { calendars, views, page } = publish();
  assert.deepEqual(calendars.map(({ outcome }) => outcome), ["unchanged", "unchanged"]);
  assert.deepEqual([views?.written, page?.outcome], [0, "unchanged"]);
  assert.deepEqual(made.store.stamps.read(), stamps, "nothing is written to the store either");
});

/** Deno 2.9 has it; its types do not yet. */
type Authorizing = DatabaseSync & {
  setAuthorizer(
    judge: (action: number, table: string | null, column: string | null) => number,
  ): void;
};

/** Tables that the statements of `work` read. */
function tablesRead(work: () => void): Set<string> {
  const statements = new Set<string>();
  const { prepare } = DatabaseSync.prototype;
  DatabaseSync.prototype.prepare = function (sql: string) {
    statements.add(sql);
    return prepare.call(this, sql);
  };
  try {
    work();
  } finally {
    DatabaseSync.prototype.prepare = prepare;
  }
  const tables = new Set<string>();
  const connection = new DatabaseSync(":memory:") as Authorizing;
  try {
    for (const { sql } of migrations) connection.exec(sql);
    connection.setAuthorizer((action, table, column) => {
      // SQLITE_READ; the columns that a statement names, or needs to find its rows.
      const isOurs = table !== null && !table.startsWith("sqlite_");
      if (action === 20 && isOurs && column !== null) tables.add(table);
      return 0;
    });
    for (const sql of statements) {
      if (/^\s*SELECT\b/i.test(sql)) connection.prepare(sql);
    }
  } finally {
    connection.close();
  }
  return tables;
}

function watched(store: Store): Set<string> {
  const connection = new DatabaseSync(store.path);
  try {
    return new Set(
      connection.prepare("SELECT DISTINCT tbl_name FROM sqlite_master WHERE type = 'trigger'").all()
        .map(({ tbl_name }) => String(tbl_name)),
    );
  } finally {
    connection.close();
  }
}

Deno.test("every table that folding reads has triggers that stamp what was changed", async () => {
  await using made = await installation({
    dockets,
    cases,
    calendars: ["main", "second"],
    storeFile: "s.sqlite",
  });
  await made.sync();
  const { config, clock } = made;
  const read = tablesRead(() => {
    // A connection of its own: statements are prepared once for each.
    using store = openStore({ path: `${made.folder}/s.sqlite`, clock });
    const kept = keptWork();
    for (let n = 0; n < 2; n++) publishAll({ config, store, clock, kept });
  });
  for (const table of ["entries", "entry_versions", "facts", "ledger", "events", "output_rows"]) {
    assert.ok(read.has(table), `${table} is not even read`);
  }
  // Read anew by every publication.
  const fresh = new Set(["stamps", "feed_files", "changes"]);
  const guarded = watched(made.store);
  assert.deepEqual(
    [...read].filter((table) => !guarded.has(table) && !fresh.has(table)),
    [],
    "add triggers to the stamps (migrations.ts), or what is kept may be stale",
  );
});
