import { mostEntriesAtOnce } from "../../courtlistener/client.ts";
import { NotFoundError } from "../../courtlistener/not_found.ts";
import { UnreachableError } from "../../courtlistener/unreachable.ts";
import { CaseCalendarError, printable } from "../../domain/errors.ts";
import type { EntryRecord } from "../../domain/upstream.ts";
import type { RecordRef } from "../../store/dockets.ts";
import type { Reread } from "../../store/rereads.ts";
import { docketPass, entriesPass } from "../docket_pass.ts";
import { hasText } from "../has_text.ts";
import type { DeliveryTools } from "./delivery_tools.ts";
import { ensureFollowed } from "./ensure_followed.ts";
import { sharedIdOf, sharedLooks } from "./shared_look.ts";
import { nextStubTime } from "./stub_schedule.ts";

/** What reading again works with. */
export type RereadTools = Omit<DeliveryTools, "docketAlerts"> & { signal: AbortSignal };

/** Minutes one reading may take before somebody else may try. */
const claimMinutes = 10;
/** Hours after its last turn from which a docket has its next one together with a look at its stubs. */
const turnHours = 55;
/** Hours in which stubs are not looked at together after CourtListener did not answer such a request. */
const apartHours = 6;

/**
 * Reads one entry, document or docket again by REST and stores what it says. A stub that is still one
 * gets its next time; whatever else is done leaves the list. Up to twenty stubs of whatever dockets
 * cost one request, by PACER's ids of their documents; those without one, one a docket: the list of
 * what changed there. A stub whose text came by another way costs none. Answers whether something
 * changed. What another process reads at the moment is left to it. Throws what the client throws;
 * then the plan is as it was.
 */
export async function reread(what: Reread, tools: RereadTools): Promise<boolean> {
  const claim = { tools, until: tools.clock.now().add({ minutes: claimMinutes }) };
  if (!tools.store.rereads.claim(what, claim.until.toString())) return false;
  let others: Reread[] = [];
  try {
    switch (what.kind) {
      case "entry":
        if (wasLookedAt(what, tools)) {
          settle(what, { filled: false, lookedAt: checkedAt(what, tools)!, tools });
          return false;
        }
        others = sharersOf(what, claim);
        if (others.length > 0) return await rereadTogether([what, ...others], claim);
        others = groupOf(what, claim);
        return others.length > 0 || isTurnNear(what, tools)
          ? await rereadList([what, ...others], tools)
          : await rereadEntry(what, tools);
      case "document":
        return await rereadDocument(what, tools);
      case "docket":
        return await rereadDocket(what, tools);
    }
  } catch (error) {
    release([what, ...others], claim);
    throw error;
  }
}

/** What is read by this process until a moment, if nobody else has it. */
interface Claim {
  tools: RereadTools;
  until: Temporal.Instant;
}

/** Plans as they were, of what is still claimed. */
function release(group: readonly Reread[], { tools: { store }, until }: Claim): void {
  const mine = new Map(group.map((one) => [`${one.kind} ${one.id}`, one]));
  for (const one of store.rereads.planned()) {
    const before = mine.get(`${one.kind} ${one.id}`);
    const isClaimed = Temporal.Instant.from(one.dueAt).epochMilliseconds ===
      until.epochMilliseconds;
    if (before !== undefined && isClaimed) store.rereads.postpone(one, before);
  }
}

/**
 * Other stubs that can be looked at by the same request, of all dockets, whenever they are due; the
 * soonest first.
 */
function sharersOf(what: Reread, { tools, until }: Claim): Reread[] {
  const { store } = tools;
  const sharers: Reread[] = [];
  if (idInSharing(what, tools) === null) return sharers;
  for (const one of store.rereads.planned()) {
    if (sharers.length === mostEntriesAtOnce - 1) break;
    if (one.kind !== "entry" || one.id === what.id || idInSharing(one, tools) === null) continue;
    if (store.rereads.claim(one, until.toString())) sharers.push(one);
  }
  return sharers;
}

/** The id by which a stub is looked at together with others; null when it is to be looked at alone. */
function idInSharing(one: Reread, tools: RereadTools): string | null {
  if (one.tries > 0 || !isStub(one, tools)) return null;
  return sharedIdOf(tools.store.entries.newest(entryOf(one))!.record, tools);
}

/**
 * The other stubs of the docket, whenever they are due; none where a list would not do.
 */
function groupOf(what: Reread, { tools, until }: Claim): Reread[] {
  const { store } = tools;
  if (!hasList(what, tools) || !isStub(what, tools)) return [];
  return store.rereads.planned({ docketRecordId: what.docketRecordId }).filter((one) =>
    one.kind === "entry" && one.id !== what.id && one.tries === 0 && isStub(one, tools) &&
    store.rereads.claim(one, until.toString())
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
function isStub(one: Reread, { store }: RereadTools): boolean {
  return store.entries.newest(entryOf(one)) !== null && !hasText(entryOf(one), store);
}

function entryOf({ id }: Reread): RecordRef {
  return { upstream: "courtlistener", id };
}

async function rereadTogether(group: readonly Reread[], claim: Claim): Promise<boolean> {
  const { store, courtlistener, clock, log } = claim.tools;
  const ids = group.map((one) => idInSharing(one, claim.tools)).filter((id) => id !== null);
  let found;
  try {
    found = await courtlistener.entriesByDocument({ pacerDocIds: [...new Set(ids)] });
  } catch (error) {
    if (!leavesApart(error, claim.tools)) throw error;
    release(group.slice(1), claim);
    return await rereadEntry(group[0]!, claim.tools);
  }
  for (const { message } of found.problems) log.warn(`CourtListener: ${message}`);
  const rows = new Map(found.entries.map((entry) => [entry.id, entry]));
  const dockets = new Set(group.map(({ docketRecordId }) => docketRecordId));
  const isShown = (one: Reread) => rows.get(one.id)?.docketRecordId === one.docketRecordId;
  let changed = store.transaction(() => {
    store.outages.over(sharedLooks);
    const lookedAt = clock.now().toString();
    // Also another row of the same document: it may be the one that came in a stub's place.
    const outcomes = found.entries.filter((entry) => dockets.has(entry.docketRecordId))
      .map((entry) => store.entries.upsert(entry));
    for (const one of group.filter(isShown)) {
      const filled = rows.get(one.id)!.description.trim() !== "";
      settle(one, { filled, lookedAt, tools: claim.tools });
    }
    return outcomes.some((outcome) => outcome !== "unchanged");
  });
  const missing = group.filter((one) => !isShown(one));
  while (missing.length > 0) {
    try {
      if (await rereadEntry(missing[0]!, claim.tools)) changed = true;
      missing.shift();
    } catch (error) {
      // Alone from now on, so that its failures are its own.
      const dueAt = clock.now().toString();
      for (const one of missing) store.rereads.postpone(one, { step: one.step, tries: 1, dueAt });
      if (claim.tools.signal.aborted) throw error;
      return changed;
    }
  }
  return changed;
}

/**
 * Is it the request for several that failed, not CourtListener as a whole? Then there are none for
 * some hours.
 */
function leavesApart(error: unknown, { store, clock, log }: RereadTools): boolean {
  if (!(error instanceof CaseCalendarError) || error.kind !== "failed") return false;
  if (error instanceof UnreachableError && !error.answered) return false;
  const reason = printable(error.message, 500);
  const nextAt = clock.now().add({ hours: apartHours }).toString();
  store.outages.failed(sharedLooks, { failures: 1, nextAt, reason });
  log.warn("entries are looked at one docket at a time for some hours", { cause: reason });
  return true;
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
