import assert from "node:assert/strict";
import { importReference } from "../../src/app/import_reference.ts";
import { courtZone } from "../../src/domain/courts.ts";
import { shared, sharedTest } from "../support/corpus.ts";
import { installation } from "./installation.ts";
import { writeReferenceStore } from "./reference_store.ts";

interface Labelled {
  type: "hearing" | "deadline";
  title: string;
  date: string;
  time: string | null;
  status: string;
  entries?: number[];
}

const read = (path: string) => JSON.parse(Deno.readTextFileSync(shared(path)));

sharedTest(
  "corpus/calendars",
  "of the events of real dockets, named as people name them, most are bound to their keys",
  async () => {
    const names = [...Deno.readDirSync(shared("corpus/dockets"))].map(({ name }) => name).sort()
      .slice(0, 4);
    const rows = names.map((name, index) => {
      const docket = read(`corpus/dockets/${name}`);
      const { events }: { events: Labelled[] } = read(`corpus/calendars/${name}`);
      const id = 1000 + index;
      const { court_id: courtId, docket_number: docketNumber } = docket;
      const { zone } = courtZone({ courtId, docketNumber });
      const own = { case_id: `case-${id}`, docket_id: id };
      const at = ({ type, date, time }: Labelled) =>
        Temporal.PlainDateTime.from(`${date}T${time ?? (type === "deadline" ? "16:00" : "00:00")}`)
          .toZonedDateTime(zone).toInstant().toString();
      const row = (event: Labelled) => ({
        ...own,
        title: event.title,
        timezone: zone,
        status: event.status,
        source_entry_ids: JSON.stringify((event.entries ?? []).map((place) => id * 1000 + place)),
      });
      return {
        docket: { docket_id: id, court_id: courtId, docket_number: docketNumber },
        entries: docket.entries.map((entry: Record<string, string | null>, place: number) => ({
          docket_id: id,
          entry_id: id * 1000 + place,
          entry_number: entry["entry_number"] === null ? null : Number(entry["entry_number"]),
          date_filed: entry["date_filed"],
          date_modified: "2026-01-01T12:00:00Z",
          description: entry["description"],
        })),
        hearings: events.filter(({ type }) => type === "hearing").map((event, place) => ({
          ...row(event),
          hearing_key: `key-${place}`,
          starts_at_utc: at(event),
          duration_minutes: event.time === null ? null : 30,
        })),
        deadlines: events.filter(({ type }) => type === "deadline").map((event, place) => ({
          ...row(event),
          deadline_key: `key-${place}`,
          due_at_utc: at(event),
        })),
        followed: { id: own.case_id, dockets: [id] },
      };
    });
    await using site = await installation({ cases: rows.map(({ followed }) => followed) });
    const { store, clock } = site;
    const config = { ...site.config, storePath: `${site.folder}/new.sqlite` };
    const path = `${site.folder}/old.sqlite`;
    writeReferenceStore(path, {
      dockets: rows.map(({ docket }) => docket),
      entries: rows.flatMap(({ entries }) => entries),
      hearings: rows.flatMap(({ hearings }) => hearings),
      deadlines: rows.flatMap(({ deadlines }) => deadlines),
    });
    const { keys, found } = importReference({ path }, { config, store, clock, dryRun: false });
    assert.ok(keys.carried > 50);
    assert.ok(found / keys.carried > 0.8, `${found} of ${keys.carried}`);
  },
);
