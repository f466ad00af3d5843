import type { DocketAlertReading } from "../../courtlistener/webhook/webhook_reading.ts";
import type { EntryRecord } from "../../domain/upstream.ts";
import type { DeliveryTools, Prepared } from "./delivery_tools.ts";
import { ensureFollowed } from "./ensure_followed.ts";
import { followedDockets } from "./followed_dockets.ts";
import { planStub } from "./stub_schedule.ts";

/**
 * New entries of a docket: kept as versions, stubs and unreadable rows noted for reading by REST.
 * The docket's record is fetched once when it is not stored. Throws what the client throws.
 */
export async function applyDocketAlert(
  reading: DocketAlertReading,
  { receivedAt, tools }: { receivedAt: string; tools: DeliveryTools },
): Promise<Prepared> {
  const { store, clock, log } = tools;
  const ids = new Set(reading.entries.map((entry) => entry.docketRecordId));
  if (reading.docketId !== null) ids.add(reading.docketId);
  const followed = new Set<string>();
  for (const id of ids) {
    if (await ensureFollowed(id, tools)) followed.add(id);
  }
  if (ids.size > 0 && followed.size === 0) {
    return { does: "wait-to-be-followed", reason: `docket ${[...ids].join(", ")} is not followed` };
  }
  for (const { message } of reading.problems) log.warn(`docket alert: ${message}`);
  return {
    does: "apply",
    apply: () => {
      const counts = { entries: 0, new: 0, changed: 0, stubs: 0, rereads: 0 };
      for (const entry of reading.entries) {
        if (!followed.has(entry.docketRecordId)) continue;
        counts.entries += 1;
        const outcome = store.entries.upsert(entry, { receivedAt });
        if (outcome !== "unchanged") counts[outcome] += 1;
        if (isStub(entry) && planStub(entry, { store, clock })) counts.stubs += 1;
      }
      const now = clock.now().toString();
      for (const { id, kept } of reading.problems) {
        if (kept) continue;
        const [docket] = followed;
        const docketRecordId = reading.docketId ?? docket ?? "";
        if (id === null && docketRecordId === "") continue;
        counts.rereads += 1;
        store.rereads.plan({
          kind: id === null ? "docket" : "entry",
          id: id ?? docketRecordId,
          docketRecordId,
          reason: "a row of a delivery could not be read",
          dueAt: now,
        });
      }
      for (const id of followed) store.dockets.touch({ upstream: "courtlistener", id });
      const others = [...ids].filter((id) => !followed.has(id));
      const reason = others.length === 0
        ? ""
        : `entries of docket ${others.join(", ")}, which is not followed, were left out`;
      return { state: "applied", reason, counts, cases: casesOf(followed, tools) };
    },
  };
}

/** CourtListener sends no second event when the text of a stub arrives (contract d.2). */
function isStub(entry: EntryRecord): boolean {
  return entry.description.trim() === "";
}

function casesOf(ids: ReadonlySet<string>, tools: DeliveryTools): string[] {
  const followed = followedDockets(tools);
  return [...ids].flatMap((id) => {
    const docket = tools.store.dockets.byRecord({ upstream: "courtlistener", id });
    return docket === null ? [] : followed.casesOf(docket.key);
  });
}
