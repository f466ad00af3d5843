/** Whole dockets fed in growing prefixes: what is published keeps its meaning and never just vanishes. */
import assert from "node:assert/strict";
import type { PublishedRow } from "../../src/domain/plan/published_row.ts";
import { kindTie } from "../../src/domain/fold/kinship.ts";
import { partyRelation } from "../../src/domain/fold/parties.ts";
import { publishAll } from "../../src/app/publish_all.ts";
import { caseStates } from "../../src/app/case_state.ts";
import { readDueEntries } from "../../src/app/read_entries.ts";
import { docketKey } from "../../src/domain/docket_key.ts";
import type { PublishedEvent } from "../../src/domain/published_event.ts";
import {
  corpusDockets,
  type DocketFile,
  readDocketFile,
} from "../../src/standin/corpus_dockets.ts";
import { shared, sharedTest } from "../support/corpus.ts";
import { full } from "../support/counts.ts";
import { installation } from "./installation.ts";
import { rowsOf } from "../support/output_rows.ts";

const folder = "corpus/dockets";
const names = [
  "ca6_1",
  "casd_4",
  "ilnb_1418711",
  "ilnd_328711",
  "laed_127926",
  "ned",
  "njb_7",
  "nysd_4",
];

/** Entries that arrive between two publications; every one is published after at full counts. */
const step = full ? 1 : 17;

/** Orders in which entries arrive: a docket is often filled by different people at different times. */
const arrivals = {
  "in the court's order": (place: number) => place,
  "some ten entries late": (place: number) => place + (place % 3 === 1 ? 10 : 0),
  "in no order": (place: number) => (place * 7919) % 1009,
};

for (const name of names) {
  for (const [order, moment] of Object.entries(arrivals)) {
    sharedTest(
      `${folder}/${name}.json`,
      `${name}, arriving ${order}: nothing vanishes unexplained and no key changes its meaning`,
      async () => {
        const file = readDocketFile(Deno.readTextFileSync(shared(`${folder}/${name}.json`)));
        assert.deepEqual(await defectsOfPrefixes(file, moment), []);
      },
    );
  }
}

async function defectsOfPrefixes(
  file: DocketFile,
  moment: (place: number) => number,
): Promise<string[]> {
  const [docket] = corpusDockets([file]);
  await using setting = await installation({
    dockets: [docket!],
    cases: [{ id: "c", dockets: [docket!.id] }],
  });
  const { store, clock, config } = setting;
  const client = setting.client();
  const record = await client.docket(String(docket!.id));
  const key = docketKey(record.courtId, record.docketNumber);
  store.dockets.save(record, key.ok ? key.key : assert.fail(key.reason));
  const entries = [];
  let next: string | undefined;
  do {
    const page = await client.entriesPage({
      docketId: record.id,
      ...(next === undefined ? {} : { next }),
    });
    entries.push(...page.entries);
    next = page.next ?? undefined;
  } while (next !== undefined);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const arriving = docket!.entries
    .map(({ id }, place) => ({ entry: byId.get(String(id))!, at: moment(place) }))
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
  const defects: string[] = [];
  const meaning = new Map<string, PublishedEvent>();
  let day = "";
  for (let at = 0; at < arriving.length; at += step) {
    const fresh = arriving.slice(at, at + step);
    for (const entry of fresh) store.entries.upsert(entry);
    for (const { dateFiled } of fresh) if (dateFiled !== null && dateFiled > day) day = dateFiled;
    clock.set(`${day}T22:00:00Z`);
    readDueEntries(store);
    const cases = caseStates(config.cases, { config, store, clock, save: true });
    const where = `after entry ${Math.min(at + step, arriving.length)} of ${arriving.length}`;
    const before = rowsOf(store, "ics:main");
    const { calendars } = publishAll({ config, store, clock });
    for (const { outcome, unexplained, problems } of calendars) {
      defects.push(...problems.map((problem) => `${where}: ${outcome}: ${problem}`));
      for (const title of unexplained) {
        const row = before.find((one) => `${one.date} ${one.title}` === title);
        defects.push(`${where}: lost ${row?.key} ${title}, ${ledgerOf(row, store)}`);
      }
      if (unexplained.length > 0) publishAll({ config, store, clock, force: true });
    }
    for (const { events } of cases) {
      for (const event of events) {
        const former = meaning.get(event.key);
        if (former !== undefined && contradict(former, event)) {
          defects.push(`${where}: ${event.key} meant ${told(former)}, now ${told(event)}`);
        }
        meaning.set(event.key, event);
      }
    }
  }
  return defects;
}

function ledgerOf(
  row: PublishedRow | undefined,
  store: {
    ledger: { of(of: { caseId: string }): { key: string; state: string; reason: string | null }[] };
  },
): string {
  const entry = store.ledger.of({ caseId: "c" }).find(({ key }) => key === row?.key);
  return `${entry?.state}: ${entry?.reason}`;
}

function told({ event }: PublishedEvent): string {
  return `${event.kind} ${event.parties.join("+")} ${event.about.join("+")} on ${event.date}`;
}

/** Another type, kind, party or motion: never the same event. */
function contradict(a: PublishedEvent, b: PublishedEvent): boolean {
  const apart = (one: readonly number[], other: readonly number[]) =>
    one.length > 0 && other.length > 0 && !one.some((number) => other.includes(number));
  return a.event.type !== b.event.type || kindTie(a.event.kind, b.event.kind) === 0 ||
    partyRelation(a.event.parties, b.event.parties) === "disjoint" ||
    apart(a.event.about, b.event.about);
}
