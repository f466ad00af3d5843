import { nextCourtMidnight } from "../domain/court_time.ts";

/** When a job wants to run. */
export type JobTiming =
  /** Once in each interval of so many hours; 0 for never. */
  | { everyHours: number }
  /** At midnight in each of these zones. */
  | { midnightsIn: readonly string[] };

/** A job of the daemon, as the schedule sees it. */
export interface ScheduledJob {
  name: string;
  timing: JobTiming;
  /** It asks CourtListener, and so keeps out of the maintenance window. */
  asksCourtListener: boolean;
}

/** The newest run of a job, whoever started it. ISO instants. */
export interface LastRun {
  startedAt: string;
  /** Null while it runs, and for one that was killed. */
  endedAt: string | null;
  /**
   * `failed` is tried again soon, `deferred` (the quota was used up) within the hour, `partlyDone`
   * within three, `stopped` (the daemon ended, or the window began) at once; the rest counts as done.
   */
  outcome: string | null;
  /** Runs that failed or were killed, in a row, up to this one. */
  failuresInRow: number;
}

/** When a job runs next. */
export interface JobPlan {
  name: string;
  /** It should start now. */
  due: boolean;
  /** When it should start, not before now; null for never. */
  nextAt: Temporal.Instant | null;
}

/** What the schedule is decided from. */
export interface ScheduleFacts {
  now: Temporal.Instant;
  /** The newest run of a job; null when it never ran. */
  lastRun(name: string): LastRun | null;
  /** This installation's place within each interval, from 0 up to, not including, 1. */
  offset: number;
}

/** Minutes. */
const minutes = {
  firstRetry: 10,
  deferred: 60,
  partlyDone: 180,
  /** Nothing begins this close to the maintenance window. */
  beforeWindow: 10,
  /** Installations come back spread over so many minutes after it. */
  afterWindow: 30,
};
const longestRetryHours = 24;

/**
 * Decides from the jobs, their last runs and the present what is due and when the next runs are.
 * Two regular runs of an interval job are between half and one and a half intervals apart, and the
 * phase is the installation's own. However many runs were missed, they are made up for by one. A
 * last run that lies ahead (the clock was set back) counts for nothing, so that no clock can silence
 * a job.
 */
export function schedule(jobs: readonly ScheduledJob[], facts: ScheduleFacts): JobPlan[] {
  return jobs.map((job) => {
    const { name } = job;
    const wanted = wantedAt(job, facts);
    if (wanted === null) return { name, due: false, nextAt: null };
    const earliest = later(wanted, facts.now);
    const nextAt = job.asksCourtListener ? outOfWindow(earliest, facts.offset) : earliest;
    return { name, due: Temporal.Instant.compare(nextAt, facts.now) <= 0, nextAt };
  });
}

/** Is CourtListener closed for maintenance: Thursdays from 21:00 to midnight, Pacific time? */
export function isMaintenance(now: Temporal.Instant): boolean {
  const { from, until } = windowAround(now);
  return Temporal.Instant.compare(from, now) <= 0 && Temporal.Instant.compare(now, until) < 0;
}

function wantedAt(
  { name, timing }: ScheduledJob,
  { now, lastRun, offset }: ScheduleFacts,
): Temporal.Instant | null {
  if ("everyHours" in timing ? timing.everyHours <= 0 : timing.midnightsIn.length === 0) {
    return null;
  }
  const last = lastRun(name);
  if (last === null) return now;
  const started = Temporal.Instant.from(last.startedAt);
  if (Temporal.Instant.compare(started, now) > 0) return now;
  const ended = last.endedAt === null ? started : Temporal.Instant.from(last.endedAt);
  if (last.outcome === "stopped") return now;
  const regular = nextRegular(timing, { after: started, offset });
  if (last.outcome === "deferred" || last.outcome === "partlyDone") {
    return earlier(regular, ended.add({ minutes: minutes[last.outcome] }));
  }
  if (last.outcome === "failed" || last.endedAt === null) {
    const doubled = minutes.firstRetry * 2 ** Math.min(20, Math.max(0, last.failuresInRow - 1));
    const retry = ended.add({ minutes: Math.min(doubled, longestRetryHours * 60) });
    return earlier(regular, retry);
  }
  return regular;
}

function nextRegular(
  timing: JobTiming,
  { after, offset }: { after: Temporal.Instant; offset: number },
): Temporal.Instant {
  if ("midnightsIn" in timing) {
    return timing.midnightsIn.map((zone) => nextCourtMidnight(after, zone)).reduce(earlier);
  }
  const interval = timing.everyHours * 3_600_000;
  const phase = offset * interval;
  const half = after.epochMilliseconds + interval / 2;
  const slots = Math.floor((half - phase) / interval) + 1;
  return Temporal.Instant.fromEpochMilliseconds(Math.ceil(slots * interval + phase));
}

/** The instant itself, or when work may begin again for one in or right before the window. */
function outOfWindow(instant: Temporal.Instant, offset: number): Temporal.Instant {
  const { from, until } = windowAround(instant);
  const closed = from.subtract({ minutes: minutes.beforeWindow });
  const again = until.add({ seconds: Math.round(offset * minutes.afterWindow * 60) });
  const isInside = Temporal.Instant.compare(closed, instant) <= 0 &&
    Temporal.Instant.compare(instant, again) < 0;
  return isInside ? again : instant;
}

/** The maintenance window of this week's Thursday; on a Friday the one that has just ended. */
function windowAround(instant: Temporal.Instant): {
  from: Temporal.Instant;
  until: Temporal.Instant;
} {
  const zone = "America/Los_Angeles";
  const day = instant.toZonedDateTimeISO(zone).toPlainDate();
  const thursday = day.add({ days: day.dayOfWeek === 5 ? -1 : (11 - day.dayOfWeek) % 7 });
  return {
    from: thursday.toZonedDateTime({ timeZone: zone, plainTime: "21:00" }).toInstant(),
    until: thursday.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
  };
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) <= 0 ? a : b;
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) >= 0 ? a : b;
}
