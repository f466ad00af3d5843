import type { Config } from "../config/config.ts";
import type { Clock } from "../domain/clock.ts";
import { CaseCalendarError } from "../domain/errors.ts";
import type { PublishPlan } from "../domain/plan/publish_plan.ts";
import type { Store } from "../store/store.ts";
import type { ViewsResult } from "./feeds/views_result.ts";
import type { KeptWork } from "./kept_work.ts";
import type { OutputDifference } from "./output_differences.ts";

/** What happened, or in a dry run would happen, to one output. */
export interface OutputResult {
  calendarId: string;
  /** As the settings give it. */
  path: string;
  /** `held-back`: events would vanish without a reason; nothing was written. */
  outcome: "written" | "unchanged" | "held-back" | "failed" | "would-write";
  /** The files that were written or removed, in a dry run those that would be. */
  paths: string[];
  /** Events in the file. */
  events: number;
  /** Of these, shown as to be confirmed. */
  tentative: number;
  plan: Pick<PublishPlan, "added" | "changed" | "removed"> | null;
  /** What the plan changes, for people. */
  differences: OutputDifference[];
  /** Titles that would vanish without a reason. */
  unexplained: string[];
  /** Rows that could not be rendered as they should, and why an output failed. */
  problems: string[];
  /** It failed because another process published it meanwhile: fold and publish again. */
  overtaken?: true;
}

/** What publishing brought. */
export interface Publication {
  calendars: OutputResult[];
  /** Feeds by case, court, tag and kind; null where none are written. */
  views: ViewsResult | null;
  /** Null without `index_path`. */
  page: OutputResult | null;
}

/** Whether another process published meanwhile, so that something failed that would not fail again. */
export function isOvertaken({ calendars, views, page }: Publication): boolean {
  return [...calendars, views, page].some((result) => result?.overtaken === true);
}

/** What publishing works with. */
export interface PublishTools {
  config: Config;
  store: Store;
  clock: Clock;
  /** Writes nothing, neither files nor store. */
  dryRun?: boolean;
  /** Publishes losses without a reason, too. */
  force?: boolean;
  /** Is told what is begun: `case:ID`, `ics:CALENDAR`, `page`. */
  onStep?: (step: string) => void;
  /** Is called between the transactions of one publication, for others that wait for the store. */
  giveWay?: () => void;
  /** Outputs that fail without being tried, by step, and why. */
  givenUp?: ReadonlyMap<string, string>;
  /** From earlier publications; without it all is made anew. */
  kept?: KeptWork;
}

/** The result of an output before anything is done. */
export function blankResult(calendarId: string, path: string | null): OutputResult {
  return {
    calendarId,
    path: path ?? "",
    outcome: "failed",
    paths: [],
    events: 0,
    tentative: 0,
    plan: null,
    differences: [],
    unexplained: [],
    problems: [],
  };
}

/** Tells that an output is begun; throws at once for one that was given up. */
export function begin(output: string, { onStep, givenUp }: PublishTools): void {
  onStep?.(output);
  const cause = givenUp?.get(output);
  if (cause === undefined) return;
  throw new CaseCalendarError("failed", {
    action: `Cannot render the output "${output}"`,
    cause,
    next: "Restart the service to have it tried again",
  });
}
