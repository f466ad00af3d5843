import { NotFoundError } from "../../courtlistener/not_found.ts";
import type { EntryRecord } from "../../domain/upstream.ts";
import type { Reread } from "../../store/rereads.ts";
import { docketPass } from "../docket_pass.ts";
import type { DeliveryTools } from "./delivery_tools.ts";
import { ensureFollowed } from "./ensure_followed.ts";
import { stubMinutes } from "./stub_schedule.ts";

/**
 * Reads one entry, document or docket again by REST and stores what it says. A stub that is still one
 * gets its next time; whatever else is done leaves the list. Answers whether something changed.
 * Throws what the client throws; then the plan is as it was.
 */
export async function reread(
  what: Reread,
  tools: DeliveryTools & { signal: AbortSignal },
): Promise<boolean> {
  switch (what.kind) {
    case "entry":
      return await rereadEntry(what, tools);
    case "document":
      return await rereadDocument(what, tools);
    case "docket":
      return await rereadDocket(what, tools);
  }
}

async function rereadEntry(what: Reread, tools: DeliveryTools): Promise<boolean> {
  const { store, courtlistener, log } = tools;
  let entry: EntryRecord;
  try {
    entry = await courtlistener.entry(what.id);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    log.info("a docket entry is gone at CourtListener", { entry: what.id });
    return store.transaction(() => {
      store.rereads.done(what);
      return store.entries.markGone({ upstream: "courtlistener", id: what.id });
    });
  }
  if (!await ensureFollowed(entry.docketRecordId, tools)) {
    store.rereads.done(what);
    return false;
  }
  return store.transaction(() => {
    const outcome = store.entries.upsert(entry);
    const next = nextTime(what, tools.clock.now());
    if (entry.description.trim() !== "" || next === null) store.rereads.done(what);
    else store.rereads.postpone(what, { ...next, tries: 0 });
    return outcome !== "unchanged";
  });
}

/** The next place in the schedule that is still to come: what was missed is not made up for. */
function nextTime(
  { step, since }: Reread,
  now: Temporal.Instant,
): Pick<Reread, "step" | "dueAt"> | null {
  for (let next = step + 1; next < stubMinutes.length; next += 1) {
    const at = Temporal.Instant.from(since).add({ minutes: stubMinutes[next]! });
    if (Temporal.Instant.compare(at, now) > 0) return { step: next, dueAt: at.toString() };
  }
  return null;
}

async function rereadDocument(what: Reread, tools: DeliveryTools): Promise<boolean> {
  const { store, courtlistener, log } = tools;
  const entry = await courtlistener.entryOfDocument(what.id);
  const followed = entry !== null && await ensureFollowed(entry.docketRecordId, tools);
  if (!followed) log.info("a document is of no followed docket", { document: what.id });
  return store.transaction(() => {
    store.rereads.done(what);
    return followed && store.entries.upsert(entry) !== "unchanged";
  });
}

async function rereadDocket(
  what: Reread,
  tools: DeliveryTools & { signal: AbortSignal },
): Promise<boolean> {
  const { store, courtlistener, log, signal } = tools;
  if (!await ensureFollowed(what.id, tools)) {
    store.rereads.done(what);
    return false;
  }
  const ref = { upstream: "courtlistener", id: what.id } as const;
  const counts = await docketPass(ref, { store, courtlistener, signal });
  for (const problem of counts.problems) log.warn(problem, { docket: what.id });
  store.rereads.done(what);
  return counts.newEntries + counts.changedEntries > 0;
}
