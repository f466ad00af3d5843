import type { ViewsResult } from "./feeds/views_result.ts";
import type { OutputResult, Publication } from "./publication.ts";

/**
 * What two attempts at one publication brought together: how the outputs stand is as the later one
 * says, what was written is what either wrote.
 */
export function joinAttempts(earlier: Publication, later: Publication): Publication {
  const before = new Map(earlier.calendars.map((result) => [result.calendarId, result]));
  return {
    calendars: later.calendars.map((result) => joined(before.get(result.calendarId), result)),
    views: joinedViews(earlier.views, later.views),
    page: later.page === null ? null : joined(earlier.page, later.page),
  };
}

function joined(earlier: OutputResult | null | undefined, later: OutputResult): OutputResult {
  if (earlier?.outcome !== "written") return later;
  const { plan } = earlier;
  return {
    ...later,
    outcome: later.outcome === "unchanged" ? "written" : later.outcome,
    paths: both(earlier.paths, later.paths),
    plan: plan === null || later.plan === null ? plan ?? later.plan : {
      added: both(plan.added, later.plan.added),
      changed: both(plan.changed, later.plan.changed),
      removed: [...plan.removed, ...later.plan.removed],
    },
    differences: [...earlier.differences, ...later.differences],
  };
}

function joinedViews(earlier: ViewsResult | null, later: ViewsResult | null): ViewsResult | null {
  if (earlier === null || later === null) return later;
  const paths = both(earlier.paths, later.paths);
  return {
    ...later,
    paths,
    written: paths.length,
    emptied: both(earlier.emptied, later.emptied),
  };
}

function both(some: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...some, ...others])];
}
