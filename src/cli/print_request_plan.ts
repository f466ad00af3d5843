import type { PlannedDocket } from "../app/plan_requests.ts";
import { layOutTable } from "../platform/table.ts";
import type { Io } from "./io.ts";

/** Prints what `sync --dry-run` found. */
export function printRequestPlan(
  plan: readonly PlannedDocket[],
  { io, json }: { io: Io; json: boolean },
): void {
  const requests = plan.reduce((sum, one) => sum + one.atLeastRequests, 0);
  if (json) {
    io.out(`${JSON.stringify({ schema: 1, dockets: plan, atLeastRequests: requests }, null, 2)}\n`);
    return;
  }
  const columns = [
    { title: "Case", flexible: true },
    { title: "Docket", flexible: true },
    { title: "Would" },
    { title: "Requests", align: "right" as const },
    { title: "Last checked" },
  ];
  const words = { first: "fetch everything", resume: "go on", update: "ask for changes" };
  const rows = plan.map((one) => [
    one.caseId,
    one.docket,
    words[one.state],
    one.state === "update" ? String(one.atLeastRequests) : `${one.atLeastRequests}+`,
    one.lastCheckedAt ?? "never",
  ]);
  for (const line of layOutTable(columns, rows, { width: io.columns })) io.out(`${line}\n`);
  io.out(`At least ${requests} requests; nothing was asked or changed.\n`);
}
