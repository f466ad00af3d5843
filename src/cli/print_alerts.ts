import type { AlertResult } from "../app/alert_result.ts";
import type { AlertRow } from "../app/alert_rows.ts";
import { layOutTable } from "../platform/table.ts";
import type { Io } from "./io.ts";

/** Prints one line for each docket with its alert and what was or would be done. */
export function printAlerts({ rows }: Pick<AlertResult, "rows">, io: Io): void {
  if (rows.length === 0) return;
  const columns = [
    { title: "Docket", flexible: true, least: 15 },
    { title: "Case", flexible: true },
    { title: "Alert" },
    { title: "Last hit (UTC)" },
    { title: "Done", flexible: true, least: 18 },
  ];
  const cells = rows.map((row) => [
    row.docket.replace(/^docket /, ""),
    row.cases.join(" "),
    row.state,
    row.lastHitAt?.replace("T", " ").slice(0, 16) ?? "never",
    done(row),
  ]);
  for (const line of layOutTable(columns, cells, { width: io.columns })) io.out(`${line}\n`);
}

/** The result for scripts; ids as text, instants ISO UTC, `error` a sentence or null. */
export function alertsJson(result: AlertResult, { dryRun }: { dryRun: boolean }): unknown {
  const { rows, listError, ...counts } = result;
  return {
    schema: 1,
    dryRun,
    ...counts,
    error: listError?.message ?? null,
    dockets: rows.map(({ error, ...row }) => ({ ...row, error: error?.message ?? null })),
  };
}

function done({ action, outcome, error }: AlertRow): string {
  if (outcome === "planned") return `would ${action}`;
  if (outcome === "already subscribed") return "nothing to do";
  return error === null ? outcome : `${outcome}: ${error.facts.cause}`;
}
