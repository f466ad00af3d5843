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
    const next = stubMinutes[what.step + 1];
    if (entry.description.trim() !== "" || next === undefined) store.rereads.done(what);
    else {
      const dueAt = Temporal.Instant.from(what.since).add({ minutes: next }).toString();
      store.rereads.postpone(what, { step: what.step + 1, tries: 0, dueAt });
    }
    return outcome !== "unchanged";
  });
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
