import type { DocketData } from "../../src/standin/docket_data.ts";
import { freeAccount, type Happening, simulatedDaemon } from "./simulated_daemon.ts";

/** What came of some days of a free account with 60 dockets, 20 of them busy. */
export interface Fortnight {
  seed: number;
  days: number;
  /** Stubs that came by webhook; those whose text came within the time. */
  stubs: number;
  filled: number;
  /** Shares (0 to 1) of filled texts that were read within so many hours, among those old enough to tell. */
  within3: number;
  within12: number;
  within26: number;
  /** Hours from a text to its reading: the middle one and the longest, unread ones included. */
  medianHours: number;
  longestHours: number;
  /** Longest time between two turns of a docket, in hours, by entries and documents asked for. */
  longestGapHours: number;
  /** Requests that count, a day on average; by what they asked for. */
  requestsPerDay: number;
  byKind: Record<string, number>;
  /** The least that was left of the day's requests at the close of court, and at any time. */
  leastLeftAtClose: number;
  leastLeft: number;
  /** Answers that refused a request for the quota's sake. */
  refused: number;
}

/** How long, and which chance. */
export interface FortnightOptions {
  seed: number;
  days: number;
  /** Days before, from a fresh installation on, which count for nothing but the quota. */
  warmUpDays?: number;
  /** Share (0 to 1) of the stubs that are minute entries: no number, no document; 0.2 unless given. */
  minuteShare?: number;
}

const zone = "America/New_York";
const counts = { quiet: 40, busy: 20, entriesPerDay: 2 };
const firstId = 70_000_001;
/** A tenth of the texts comes after a day, half of these never. */
const chance = { late: 0.1, never: 0.5 };
const medianMinutes = 90;
const closeOfCourt = 17;

/** A stub and what became of it. */
interface Stub {
  docketId: number;
  entryId: number;
  filledAt: Temporal.Instant;
  readAt: Temporal.Instant | null;
}

/**
 * The fortnight of a small office: 60 dockets on a free account, in 20 of which two entries a day are
 * filed, told by webhook as stubs, and get their texts after a random time; some are minute entries,
 * which cannot be looked at together. Requests are counted at the stand-in.
 */
export async function fortnight(
  { seed, days, warmUpDays = 6, minuteShare = 0.2 }: FortnightOptions,
): Promise<Fortnight> {
  const random = chances(seed);
  const begin = Temporal.ZonedDateTime.from(`2026-03-02T06:00:00[${zone}]`);
  const from = begin.add({ days: warmUpDays }).toInstant();
  const until = begin.add({ days: warmUpDays + days }).toInstant();
  const dockets = Array.from(
    { length: counts.quiet + counts.busy },
    (_, n) => docketOf(firstId + n, begin.toPlainDate()),
  );
  await using daemon = await simulatedDaemon({
    dockets,
    now: begin.toInstant().toString(),
    offset: random(),
  });
  const { standIn, store, clock } = daemon;
  const stubs: Stub[] = [];
  const happenings: Happening[] = [];
  for (let day = 0; day < warmUpDays + days; day += 1) {
    for (let busy = 0; busy < counts.busy; busy += 1) {
      for (let entry = 0; entry < counts.entriesPerDay; entry += 1) {
        const at = begin.add({ days: day, minutes: 150 + Math.floor(random() * 600) }).toInstant();
        const minutes = minutesToText(random);
        const minute = random() < minuteShare;
        happenings.push({
          at,
          happen: async () => {
            const docketId = firstId + busy;
            const entryId = daemon.file(docketId, { label: "Order", minute });
            await daemon.deliver(entryId);
            if (minutes === null) return;
            const filledAt = at.add({ seconds: Math.ceil(minutes * 60) });
            waiting.push({ docketId, entryId, filledAt, readAt: null });
          },
        });
      }
    }
  }
  let leastLeftAtClose = Infinity;
  let leastLeft = Infinity;
  for (let day = 0; day < warmUpDays + days; day += 1) {
    const close = begin.add({ days: day }).with({ hour: closeOfCourt, minute: 0 }).toInstant();
    if (Temporal.Instant.compare(close, from) < 0) continue;
    happenings.push({
      at: close,
      happen: () => {
        leastLeftAtClose = Math.min(leastLeftAtClose, left());
      },
    });
  }
  /** Stubs whose text is still to come, and those with a text that was not read. */
  let waiting: Stub[] = [];
  let unread: Stub[] = [];

  function left(): number {
    const since = clock.now().subtract({ hours: 24 });
    let used = 0;
    for (let n = standIn.requests.length - 1; n >= 0; n -= 1) {
      const { at, path, status } = standIn.requests[n]!;
      if (Temporal.Instant.compare(at, since) <= 0) break;
      if (status !== 429 && !path.includes("/api-usage/")) used += 1;
    }
    return freeAccount.day! - used;
  }

  function look(): void {
    const now = clock.now();
    if (Temporal.Instant.compare(now, from) >= 0) leastLeft = Math.min(leastLeft, left());
    unread = unread.filter((stub) => {
      const newest = store.entries.newest({ upstream: "courtlistener", id: String(stub.entryId) });
      if (newest === null || newest.record.description === "") return true;
      stub.readAt = Temporal.Instant.from(newest.receivedAt);
      return false;
    });
  }

  /** Texts come at their times, whatever the daemon does meanwhile. */
  function fill(): void {
    const now = clock.now();
    waiting = waiting.filter((stub) => {
      if (Temporal.Instant.compare(stub.filledAt, now) > 0) return true;
      standIn.fillStub(stub.entryId, textOf(stub.entryId, now.toZonedDateTimeISO(zone)));
      stubs.push(stub);
      unread.push(stub);
      return false;
    });
  }

  standIn.setFaults(() => {
    fill();
    return null;
  });
  await daemon.pass(until, { happenings, onStep: look });
  fill();
  look();

  const counted = stubs.filter(({ filledAt }) => Temporal.Instant.compare(filledAt, from) >= 0);
  const hours = counted.map(({ filledAt, readAt }) =>
    filledAt.until(readAt ?? until).total("hours")
  ).sort((a, b) => a - b);
  const within = (most: number) => {
    // A text that came shortly before the end and is not read yet tells nothing.
    const told = counted.filter(({ filledAt, readAt }) =>
      readAt !== null || filledAt.until(until).total("hours") > most
    );
    const good = told.filter(({ filledAt, readAt }) =>
      readAt !== null && filledAt.until(readAt).total("hours") <= most
    );
    return told.length === 0 ? 1 : good.length / told.length;
  };
  const asked = standIn.requests.filter(({ at, path }) =>
    Temporal.Instant.compare(at, from) >= 0 && !path.includes("/api-usage/")
  );
  const byKind: Record<string, number> = {};
  for (const { path, params } of asked) {
    const kind = kindOf(path, params);
    byKind[kind] = (byKind[kind] ?? 0) + 1;
  }
  return {
    seed,
    days,
    stubs: counts.busy * counts.entriesPerDay * days,
    filled: counted.length,
    within3: within(3),
    within12: within(12),
    within26: within(26),
    medianHours: hours[Math.floor(hours.length / 2)] ?? 0,
    longestHours: hours.at(-1) ?? 0,
    longestGapHours: longestGap(),
    requestsPerDay: asked.length / days,
    byKind,
    leastLeftAtClose,
    leastLeft,
    refused: standIn.requests.filter(({ status }) => status === 429).length,
  };

  /** From the last turn before the days that count to the first after, or their end. */
  function longestGap(): number {
    let longest = 0;
    for (const { id } of dockets) {
      for (const list of ["docket-entries", "recap-documents"]) {
        let last = null as Temporal.Instant | null;
        const moments = standIn.requests.filter(({ path, params }) =>
          path.includes(`/${list}/`) &&
          (params["docket"] ?? params["docket_entry__docket"]) === String(id)
        ).map(({ at }) => at);
        for (const at of [...moments, until]) {
          if (last !== null && Temporal.Instant.compare(at, from) > 0) {
            longest = Math.max(longest, last.until(at).total("hours"));
          }
          last = at;
        }
        if (moments.length === 0) longest = Infinity;
      }
    }
    return longest;
  }
}

function kindOf(path: string, params: Readonly<Record<string, string>>): string {
  const [list = "", id] = path.replace("/api/rest/v4/", "").split("/");
  if (list === "docket-entries") {
    if (id) return "one entry";
    if (params["recap_documents__pacer_doc_id__in"]) return "several entries";
    return params["docket"] ? "entries" : "search";
  }
  return list === "recap-documents" ? "documents" : list;
}

function docketOf(id: number, today: Temporal.PlainDate): DocketData {
  return {
    id,
    courtId: "nysd",
    docketNumber: `1:26-cv-0${String(id).slice(-4)}`,
    caseName: `Alder Works LLC v. Birch Supply Co. ${id - firstId}`,
    dateFiled: today.subtract({ days: 40 }).toString(),
    entries: Array.from({ length: 5 }, (_, n) => ({
      id: id * 100 + n,
      entryNumber: n + 1,
      dateFiled: today.subtract({ days: 40 - n }).toString(),
      description: `LETTER number ${n + 1} addressed to Judge Ada Quill.`,
    })),
  };
}

/** Every third text sets a hearing some weeks ahead. */
function textOf(id: number, now: Temporal.ZonedDateTime): string {
  if (id % 3 !== 0) return `LETTER ${id} addressed to Judge Ada Quill from A. Alder.`;
  const { month, day, year } = now.add({ days: 7 + id % 25 });
  return `ORDER: Status Conference set for ${month}/${day}/${year} at 10:00 AM.`;
}

/** Minutes until a stub gets its text; null for never. */
function minutesToText(random: () => number): number | null {
  const isLate = random() < chance.late;
  const first = random();
  const second = random();
  if (isLate) return first < chance.never ? null : 1440 * (1 + 3 * second);
  // Lognormal: the middle one after 90 minutes, one in ten after five hours and a half.
  const normal = Math.sqrt(-2 * Math.log(1 - first)) * Math.cos(2 * Math.PI * second);
  return Math.min(1440, medianMinutes * Math.exp(normal));
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
