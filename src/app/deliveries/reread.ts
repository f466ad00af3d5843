import { NotFoundError } from "../../courtlistener/not_found.ts";
import type { EntryRecord } from "../../domain/upstream.ts";
import type { RecordRef } from "../../store/dockets.ts";
import type { Reread } from "../../store/rereads.ts";
import { docketPass, entriesPass } from "../docket_pass.ts";
import type { DeliveryTools } from "./delivery_tools.ts";
import { ensureFollowed } from "./ensure_followed.ts";
import { nextStubTime } from "./stub_schedule.ts";

/** What reading again works with. */
export type RereadTools = Omit<DeliveryTools, "docketAlerts"> & { signal: AbortSignal };

/** Minutes one reading may take before somebody else may try. */
const claimMinutes = 10;
/** Hours after its last turn from which a docket has its next one together with a look at its stubs. */
const turnHours = 55;

/**
 * Reads one entry, document or docket again by REST and stores what it says. A stub that is still one
 * gets its next time; whatever else is done leaves the list. Several stubs of one docket cost one
 * request: the list of what changed there. A stub whose text came by another way costs none. Answers
 * whether something changed. What another process reads at the moment is left to it. Throws what the
 * client throws; then the plan is as it was.
 */
export async function reread(what: Reread, tools: RereadTools): Promise<boolean> {
  const claimed = claim(what, tools);
  if (claimed === null) return false;
  const group = what.kind === "entry" ? groupOf(what, tools) : [];
  try {
    switch (what.kind) {
      case "entry":
        if (wasLookedAt(what, tools)) {
          settle(what, { filled: false, lookedAt: checkedAt(what, tools)!, tools });
          return false;
        }
        return group.length > 0 || isTurnNear(what, tools)
          ? await rereadList([claimed, ...group], tools)
          : await rereadEntry(claimed, tools);
      case "document":
        return await rereadDocument(what, tools);
      case "docket":
        return await rereadDocket(what, tools);
    }
  } catch (error) {
    const mine = new Map([what, ...group].map((one) => [one.id, one]));
    for (const one of tools.store.rereads.planned({ docketRecordId: what.docketRecordId })) {
      const before = one.kind === what.kind ? mine.get(one.id) : undefined;
      if (before !== undefined) tools.store.rereads.postpone(one, before);
    }
    throw error;
  }
}

/** Null when somebody else has it. */
function claim(what: Reread, { store, clock }: RereadTools): Reread | null {
  const until = clock.now().add({ minutes: claimMinutes }).toString();
  return store.rereads.claim(what, until) ? what : null;
}

/**
 * The other stubs of the docket, whenever they are due; none where a list would not do.
 */
function groupOf(what: Reread, tools: RereadTools): Reread[] {
  const { store } = tools;
  if (!hasList(what, tools) || !isStub(what, tools) || wasLookedAt(what, tools)) return [];
  return store.rereads.planned({ docketRecordId: what.docketRecordId }).filter((one) =>
    one.kind === "entry" && one.id !== what.id && one.tries === 0 && isStub(one, tools) &&
    claim(one, tools) !== null
  );
}

/** Does the docket's list of changes tell of its stubs: is its first pass complete, no list half read? */
function hasList(what: Reread, { store }: RereadTools): boolean {
  const mark = store.marks.of(recordOf(what));
  return mark.complete && mark.cursor === null && mark.entriesMark !== null;
}

/** Has the docket had a turn in place of this look, which brought no text? */
function wasLookedAt(what: Reread, tools: RereadTools): boolean {
  const at = checkedAt(what, tools);
  if (at === null || what.tries > 0 || !isStub(what, tools) || !hasList(what, tools)) return false;
  if (Temporal.Instant.compare(at, what.since) <= 0) return false;
  const next = nextStubTime(what, { ...tools, lookedAt: at });
  return next !== null && Temporal.Instant.compare(next.dueAt, tools.clock.now()) > 0;
}

/** A turn costs one request more than the look, and two a little later. */
function isTurnNear(what: Reread, tools: RereadTools): boolean {
  const at = checkedAt(what, tools);
  if (at === null || !hasList(what, tools) || !isStub(what, tools)) return false;
  return Temporal.Instant.from(at).until(tools.clock.now()).total("hours") >= turnHours;
}

/** When the docket had its last turn that went well. */
function checkedAt(what: Reread, { store }: RereadTools): string | null {
  return store.marks.of(recordOf(what)).goodAt;
}

function recordOf({ docketRecordId }: Reread): RecordRef {
  return { upstream: "courtlistener", id: docketRecordId };
}

/** Is it stored, and still without its text? */
function isStub({ id }: Reread, { store }: RereadTools): boolean {
  const newest = store.entries.newest({ upstream: "courtlistener", id });
  return newest !== null && newest.record.description.trim() === "";
}

async function rereadList(group: readonly Reread[], tools: RereadTools): Promise<boolean> {
  const { store, courtlistener, signal, log } = tools;
  const ref = recordOf(group[0]!);
  const pass = isTurnNear(group[0]!, tools) ? docketPass : entriesPass;
  const counts = await pass(ref, { store, courtlistener, signal, purpose: "stub" });
  for (const problem of counts.problems) log.warn(problem, { docket: ref.id });
  store.transaction(() => {
    const lookedAt = tools.clock.now().toString();
    for (const one of group) settle(one, { filled: !isStub(one, tools), lookedAt, tools });
  });
  return counts.newEntries + counts.changedEntries > 0;
}

/** Ends a stub's plan, or gives it its next time. */
function settle(
  what: Reread,
  { filled, lookedAt, tools }: { filled: boolean; lookedAt: string; tools: RereadTools },
): void {
  const { store } = tools;
  const next = filled ? null : nextStubTime(what, { ...tools, lookedAt });
  if (next === null) store.rereads.done(what);
  else store.rereads.postpone(what, { ...next, tries: 0 });
}

async function rereadEntry(what: Reread, tools: RereadTools): Promise<boolean> {
  const { store, courtlistener } = tools;
  if (hasComeSince(what, tools)) {
    store.rereads.done(what);
    return false;
  }
  let entry: EntryRecord;
  try {
    entry = await courtlistener.entry(what.id);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    return await replaceGone(what, tools);
  }
  if (!await ensureFollowed(entry.docketRecordId, tools)) {
    store.rereads.done(what);
    return false;
  }
  return store.transaction(() => {
    const outcome = store.entries.upsert(entry);
    const lookedAt = tools.clock.now().toString();
    settle(what, { filled: entry.description.trim() !== "", lookedAt, tools });
    return outcome !== "unchanged";
  });
}

/** Has a sync, or another delivery, brought the text since this was planned? */
function hasComeSince({ id, since }: Reread, { store }: RereadTools): boolean {
  const newest = store.entries.newest({ upstream: "courtlistener", id });
  return newest !== null && newest.record.description.trim() !== "" &&
    Temporal.Instant.compare(newest.receivedAt, since) > 0;
}

/**
 * CourtListener merges duplicate rows and deletes one of them (contract d.8): the entry is marked as
 * gone, and the one in its place is looked for by number, else by filing date, unless it is stored.
 */
async function replaceGone(what: Reread, tools: RereadTools): Promise<boolean> {
  const { store, courtlistener, log } = tools;
  const ref = { upstream: "courtlistener", id: what.id } as const;
  const stored = store.entries.newest(ref)?.record ?? null;
  log.info("a docket entry is gone at CourtListener", { entry: what.id });
  let found: EntryRecord[] = [];
  if (stored !== null && await ensureFollowed(stored.docketRecordId, tools)) {
    const { docketRecordId: docketId, entryNumber, dateFiled } = stored;
    if (!hasSuccessor(stored, tools)) {
      if (entryNumber !== null) found = await courtlistener.findEntries({ docketId, entryNumber });
      else if (dateFiled !== null) found = await courtlistener.findEntries({ docketId, dateFiled });
    }
  }
  return store.transaction(() => {
    let changed = store.entries.markGone(ref);
    for (const entry of found) {
      if (entry.id !== what.id && store.entries.upsert(entry) !== "unchanged") changed = true;
    }
    store.rereads.done(what);
    return changed;
  });
}

/** Is another entry of the number stored, with its text? */
function hasSuccessor(gone: EntryRecord, { store }: RereadTools): boolean {
  if (gone.entryNumber === null) return false;
  const ref = { upstream: gone.upstream, id: gone.docketRecordId } as const;
  return store.entries.versionsOfRecord(ref).some(({ record, gone: isGone }) =>
    !isGone && record.id !== gone.id && record.entryNumber === gone.entryNumber &&
    record.description.trim() !== ""
  );
}

async function rereadDocument(what: Reread, tools: RereadTools): Promise<boolean> {
  const { store, courtlistener, log } = tools;
  const entry = await courtlistener.entryOfDocument(what.id);
  const followed = entry !== null && await ensureFollowed(entry.docketRecordId, tools);
  if (!followed) log.info("a document is of no followed docket", { document: what.id });
  return store.transaction(() => {
    store.rereads.done(what);
    return followed && store.entries.upsert(entry) !== "unchanged";
  });
}

async function rereadDocket(what: Reread, tools: RereadTools): Promise<boolean> {
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
