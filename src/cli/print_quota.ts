import type { QuotaForecast } from "../app/quota_forecast.ts";
import type { QuotaState } from "../domain/pacer.ts";
import { printable } from "../domain/errors.ts";
import { layOutTable } from "../platform/table.ts";
import type { Io } from "./io.ts";

/** Prints how the quota stands, and what the coming day asks of it. */
export function printQuota(
  { state, forecast, now }: { state: QuotaState; forecast: QuotaForecast; now: Temporal.Instant },
  io: Io,
): void {
  if (state.windows.length === 0) io.out("CourtListener sets this account no limit.\n");
  else {
    const columns = [
      { title: "Window" },
      { title: "Limit", align: "right" as const },
      { title: "Used", align: "right" as const },
      { title: "Left", align: "right" as const },
      { title: "For turns", align: "right" as const },
      { title: "Next back at" },
      { title: "All back at" },
    ];
    const rows = state.windows.map((window) => [
      windowName(window.seconds),
      String(window.limit),
      String(window.used),
      String(window.left),
      String(window.leftForPolling),
      moment(window.freesAt, now),
      moment(window.resetAt, now),
    ]);
    for (const line of layOutTable(columns, rows, { width: io.columns })) io.out(`${line}\n`);
  }
  io.out(
    state.learnedAt === null
      ? "Limits: those of courtlistener.tier in the settings; the account was not asked yet.\n"
      : `Limits: as CourtListener told on ${seconds(state.learnedAt)}.\n`,
  );
  if (state.heldUntil !== null) {
    io.out(
      `Nothing is asked before ${seconds(state.heldUntil)}: ${printable(state.heldBecause)}\n`,
    );
  }
  for (const line of forecastLines(forecast)) io.out(`${line}\n`);
}

/** What `quota --json` prints. */
export function quotaJson({ state, forecast }: { state: QuotaState; forecast: QuotaForecast }) {
  return { schema: 1, ...state, nextDay: forecast };
}

function forecastLines(forecast: QuotaForecast): string[] {
  const { records, unknown, interval, total, dayLimit } = forecast;
  const parts = [
    [forecast.turns, "for turns of dockets"],
    [forecast.firstFetches, "for new dockets, more for long ones"],
    [forecast.refreshes, "for docket records"],
    [forecast.alerts, "for docket alerts"],
    [forecast.stubs, "for entries without text"],
    [forecast.newStubs, "for new entries, as in the past week"],
  ] as const;
  const share = dayLimit === null || dayLimit < 1
    ? ""
    : `, ${Math.round(100 * total / dayLimit)} % of the day's ${dayLimit}`;
  const dockets = unknown === 0 ? `${records}` : `${records} (and ${unknown} never fetched)`;
  const lines = [
    `Next 24 hours: about ${total} requests${share}.`,
    ...parts.filter(([number]) => number > 0).map(([number, words]) => `  ${number} ${words}`),
    `Dockets followed: ${dockets}; each is asked about every ${interval.other} hours, ` +
    `with an event soon every ${interval.soon}; one turn of all costs ${forecast.fullTurn} requests.`,
  ];
  if (!forecast.fits) {
    lines.push(
      "That is more than the quota bears well: what is urgent comes first, the rest later. " +
        "A CourtListener membership raises the limits.",
    );
  }
  return lines;
}

function windowName(length: number): string {
  const names: Record<number, string> = { 60: "minute", 3600: "hour", 86_400: "day" };
  return names[length] ?? `${length} s`;
}

function moment(iso: string | null, now: Temporal.Instant): string {
  if (iso === null || Temporal.Instant.compare(iso, now) <= 0) return "-";
  return seconds(iso);
}

function seconds(iso: string): string {
  return Temporal.Instant.from(iso).toString({ smallestUnit: "second" });
}
