import type { Clock } from "../../domain/clock.ts";
import { crowds, type LookQuestion, minutesToNextLook } from "../../domain/pacing/stub_looks.ts";
import type { EntryRecord } from "../../domain/upstream.ts";
import type { Reread } from "../../store/rereads.ts";
import type { Store } from "../../store/store.ts";
import { hasText } from "../has_text.ts";
import { quotaState } from "../quota_state.ts";
import { sharedIdOf } from "./shared_look.ts";

/** What the times of looks depend on. */
export interface StubTools {
  store: Store;
  clock: Pick<Clock, "now">;
}

/** Plans the first reading of a stub. False when its text is stored already. */
export function planStub(entry: EntryRecord, { store, clock }: StubTools): boolean {
  if (hasText({ upstream: entry.upstream, id: entry.id }, store)) return false;
  const shared = sharedIdOf(entry, { store, clock }) !== null;
  const minutes = minutesToNextLook(0, circumstances({ shared, store, clock }))!;
  store.rereads.plan({
    kind: "entry",
    id: entry.id,
    docketRecordId: entry.docketRecordId,
    reason: "it came without its text",
    dueAt: clock.now().add({ minutes }).toString(),
  });
  return true;
}

/**
 * When a stub that was looked at at `lookedAt` (ISO instant) is looked at again; null when it is so
 * old that its text is left to the turns of its docket.
 */
export function nextStubTime(
  { id, step, since }: Pick<Reread, "id" | "step" | "since">,
  { lookedAt, ...tools }: StubTools & { lookedAt: string },
): Pick<Reread, "step" | "dueAt"> | null {
  const age = Temporal.Instant.from(since).until(lookedAt).total("minutes");
  const newest = tools.store.entries.newest({ upstream: "courtlistener", id });
  const shared = newest !== null && sharedIdOf(newest.record, tools) !== null;
  const minutes = minutesToNextLook(Math.max(0, age), circumstances({ shared, ...tools }));
  if (minutes === null) return null;
  return {
    step: step + 1,
    dueAt: Temporal.Instant.from(lookedAt).add({ minutes }).toString(),
  };
}

/**
 * When a stub that nobody planned is to be looked at: now, if its time since the last look is over,
 * else when it is; null when the schedule is over. After its end come further places a week apart, as
 * far as `days` after it came.
 */
export function firstLook(
  { id, since, lastLookAt, days }: {
    id: string;
    since: string;
    lastLookAt: string;
    days: number;
  },
  tools: StubTools,
): string | null {
  const now = tools.clock.now();
  const begun = Temporal.Instant.from(since);
  const looked = Temporal.Instant.compare(lastLookAt, begun) < 0 ? since : lastLookAt;
  const next = nextStubTime({ id, step: 0, since }, { ...tools, lookedAt: looked });
  const places = next !== null ? [Temporal.Instant.from(next.dueAt)] : Array.from(
    { length: Math.max(0, Math.floor(days / 7) - 1) },
    (_, week) => begun.add({ hours: (week + 2) * 7 * 24 }),
  );
  for (const at of places) {
    if (Temporal.Instant.compare(at, looked) <= 0) continue;
    return Temporal.Instant.compare(at, now) <= 0 ? now.toString() : at.toString();
  }
  return null;
}

/** How much of the day's requests was used within the last 24 hours, and how many stubs need more. */
function circumstances({ shared, ...tools }: StubTools & { shared: boolean }): LookQuestion {
  const { store, clock } = tools;
  const day = quotaState(store, clock.now()).windows.find(({ seconds }) => seconds === 86_400);
  if (day === undefined || day.limit < 1) return { used: 0, shared, crowd: 0 };
  const used = day.used / day.limit;
  const counts = !shared && used >= crowds.countFrom;
  return { used, shared, crowd: counts ? crowdOf(day.limit, tools) : 0 };
}

/**
 * Stubs that are not looked at together with others, as a share of the day's requests. Every look at
 * one asks, so that they are counted no further than it matters.
 */
function crowdOf(dayLimit: number, tools: StubTools): number {
  const { store } = tools;
  let crowd = 0;
  let count = 0;
  for (const { kind, id } of store.rereads.planned()) {
    if (crowd > crowds.largest) break;
    if (kind !== "entry") continue;
    const newest = store.entries.newest({ upstream: "courtlistener", id });
    if (newest === null || sharedIdOf(newest.record, tools) !== null) continue;
    count += 1;
    crowd = count / dayLimit;
  }
  return crowd;
}
