import type { Config } from "../../src/config/config.ts";
import { loadConfig } from "../../src/config/load_config.ts";
import { docketKey } from "../../src/domain/docket_key.ts";
import type { EntryRecord } from "../../src/domain/upstream.ts";
import { readDueEntries } from "../../src/app/read_entries.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { systemClock } from "../../src/platform/system_clock.ts";

/** The CourtListener id of the first docket; the others follow. */
export const firstDocket = 70_000_000;

/** An installation with its events in the store and nothing published. */
export interface EventStore extends Disposable {
  folder: string;
  store: Store;
  config: Config;
  /** Lets one hearing of the first docket move, as a new entry does. */
  moveOne(): void;
}

/** Where the program looks for it unless told otherwise. */
const storeFile = "data/case-calendar-2.sqlite";

/** Hearings and deadlines of one docket. */
const eventsPerDocket = 50;

/**
 * A store of `events` hearings and deadlines in dockets of fifty, two entries to an event, spread
 * evenly over `calendars`; a file, as `sync` would have left it, with its `config.yaml`. Everything
 * is removed at the end.
 */
export function eventStore(events: number, { calendars }: { calendars: number }): EventStore {
  const folder = Deno.makeTempDirSync({ prefix: "case-calendar-bench-" });
  const store = openStore({ path: `${folder}/${storeFile}`, clock: systemClock });
  const size = Math.min(eventsPerDocket, events);
  const dockets = Array.from({ length: Math.ceil(events / size) }, (_, index) => index);
  for (const docket of dockets) {
    store.transaction(() => {
      save(store, docket);
      for (let event = 0; event < size; event++) {
        store.entries.upsert(entry(docket, 2 * event, "LETTER addressed to Judge Ada Quill."));
        store.entries.upsert(entry(docket, 2 * event + 1, order(event, 0)));
      }
    });
  }
  readDueEntries(store);
  let moves = 0;
  return {
    folder,
    store,
    config: settings({ folder, dockets, calendars }),
    moveOne: () => {
      moves += 1;
      store.entries.upsert(entry(0, 2 * size + moves, order(1, moves)));
      readDueEntries(store);
    },
    [Symbol.dispose]: () => {
      store.close();
      Deno.removeSync(folder, { recursive: true });
    },
  };
}

function number(docket: number): string {
  return `1:26-cv-${String(10_000 + docket)}`;
}

function save(store: Store, docket: number): void {
  const id = String(firstDocket + docket);
  const key = docketKey("nysd", number(docket));
  if (!key.ok) throw new Error(`no docket number: ${number(docket)}`);
  store.dockets.save({
    upstream: "courtlistener",
    id,
    courtId: "nysd",
    docketNumber: number(docket),
    caseName: "Alder Works LLC v. Birch Supply Co.",
    url: `https://www.courtlistener.com/docket/${id}/alder-works-llc-v-birch-supply-co/`,
    dateFiled: "2026-01-05",
    dateTerminated: null,
    dateLastFiling: null,
    modifiedAt: "2026-01-05T15:00:00Z",
  }, key.key);
}

/** Of three orders one sets a deadline; each hearing and motion has a number of its own. */
function order(event: number, moves: number): string {
  const day = Temporal.PlainDate.from("2027-01-04").add({ days: 2 * event + moves });
  const date = `${day.month}/${day.day}/${day.year}`;
  if (event % 3 === 2) {
    return `MEMO ENDORSEMENT on ${100 + event} Motion to Compel. Response to Motion ` +
      `${100 + event} due by ${date}.`;
  }
  const verb = moves === 0 ? "set" : "reset";
  return `ORDER as to the motion (Dkt. ${100 + event}): Motion Hearing ${verb} for ${date} at ` +
    `${8 + (event % 9)}:${10 + (event % 50)} in Courtroom 14C, 500 Pearl Street, New York, ` +
    "before Judge Ada Quill. Counsel shall be prepared to argue all open questions.";
}

function entry(docket: number, index: number, description: string): EntryRecord {
  const filed = Temporal.PlainDate.from("2026-02-02").add({ days: index }).toString();
  const id = String((firstDocket + docket) * 1000 + index);
  const at = `${filed}T15:00:00Z`;
  const page = `https://www.courtlistener.com/docket/${firstDocket + docket}/${index + 1}/`;
  return {
    upstream: "courtlistener",
    id,
    docketRecordId: String(firstDocket + docket),
    entryNumber: index + 1,
    dateFiled: filed,
    timeFiled: null,
    createdAt: at,
    modifiedAt: at,
    recapSequenceNumber: `${filed}.001`,
    pacerSequenceNumber: index + 1,
    description,
    documents: [{
      id: `${id}0`,
      documentNumber: String(index + 1),
      attachmentNumber: null,
      pacerDocId: `127${id}`,
      description: "Order",
      isAvailable: true,
      isSealed: null,
      url: `${page}alder-works-llc-v-birch-supply-co/`,
      pdfUrl: `https://storage.courtlistener.com/recap/gov.uscourts.nysd.${id}.pdf`,
      pageCount: 2,
      modifiedAt: at,
    }],
  };
}

function settings(
  { folder, dockets, calendars }: {
    folder: string;
    dockets: readonly number[];
    calendars: number;
  },
): Config {
  const ids = Array.from({ length: calendars }, (_, index) => `calendar-${index}`);
  const text = JSON.stringify({
    index_path: "out/index.html",
    ensure_docket_alerts: false,
    // Nothing listens there.
    courtlistener: { base_url: "http://127.0.0.1:9" },
    calendars: Object.fromEntries(
      ids.map((id) => [id, { name: `Calendar ${id}`, ics_path: `out/${id}.ics` }]),
    ),
    cases: dockets.map((docket) => ({
      id: `case-${docket}`,
      name: `Alder Works LLC v. Birch Supply Co. (${docket})`,
      calendar: ids[docket % ids.length],
      dockets: [firstDocket + docket],
    })),
  });
  Deno.writeTextFileSync(`${folder}/config.yaml`, text);
  const { config, problems } = loadConfig({ path: "config.yaml", text, env: {} });
  if (config === null) throw new Error(problems.map(({ message }) => message).join("\n"));
  const below = (path: string | null) => path === null ? null : `${folder}/${path}`;
  return {
    ...config,
    indexPath: below(config.indexPath),
    calendars: config.calendars.map((one) => ({ ...one, icsPath: below(one.icsPath) })),
  };
}
