import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map, optional, withDefault } from "@optique/core/modifiers";
import { command, option } from "@optique/core/primitives";
import { integer, string } from "@optique/core/valueparser";
import { exitCodes, printable } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { upstreamOptions } from "./upstream_options.ts";
import { patience } from "./patience.ts";

interface ReconcileCommandOptions {
  caseId: string | undefined;
  days: number;
  noEmit: boolean;
  mostRequests: number | undefined;
  dryRun: boolean;
  json: boolean;
}

/** The daemon looks as far back. */
const usualDays = 7;

const options = object({
  caseId: optional(option("--case", string({ metavar: "ID" }), {
    description: message`Only this case.`,
  })),
  days: withDefault(
    option("--days", integer({ metavar: "N", min: 1, max: 365 }), {
      description: message`Entries filed within N days. Default: 7`,
    }),
    usualDays,
  ),
  noEmit: option("--no-emit", { description: message`Do not write feeds and page.` }),
  mostRequests: optional(
    option("--max-requests", integer({ metavar: "N", min: 1 }), {
      description: message`Ask CourtListener at most N times.`,
    }),
  ),
  dryRun: option("--dry-run", {
    description: message`List unfinished entries and their next look.`,
  }),
  json: option("--json", { description: message`Print JSON.` }),
});

/** `case-calendar reconcile`: looks again at entries whose text or document was not there. */
export const reconcileCommand = command(
  "reconcile",
  map(options, (parsed): Invocation => ({ run: (context) => runReconcile(parsed, context) })),
  {
    brief: message`Look again at entries that were incomplete.`,
    description:
      message`New entries often come without their text or document, and CourtListener sends no word when these arrive. Looks at such entries again, the older the less often, as the daemon does; up to twenty cost one request.`,
    footer: message`Example: case-calendar reconcile --days 14 --dry-run`,
  },
);

async function runReconcile(
  parsed: ReconcileCommandOptions,
  context: CommandContext,
): Promise<number> {
  const { io, version } = context;
  const { loadSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { openForReading } = await import("./open_for_reading.ts");
  const { openCourtListener, openInstallation } = await import("../app/wiring.ts");
  const { planReconcile } = await import("../app/plan_reconcile.ts");
  const { reconcile } = await import("../app/reconcile.ts");
  const { requireCase } = await import("./require_case.ts");
  const { recordByHand } = await import("../app/daemon/record_by_hand.ts");
  const { resultOfReconcile } = await import("../app/daemon/daemon_jobs.ts");
  const { presentSettings } = await import("../app/present_settings.ts");
  const { runExclusively, workLease } = await import("../app/run_exclusively.ts");
  const { createProgress } = await import("../platform/progress.ts");
  const { printReconcile, printReconcilePlan, reconcileJson } = await import(
    "./print_reconcile.ts"
  );
  const { publishCached } = await import("../app/publish_cached.ts");
  const { noteHeldBack } = await import("../app/held_back_alarms.ts");
  const { printPublication } = await import("./print_publication.ts");
  const loaded = await loadSettings(context);
  const log = commandLog(loaded, io);
  const { clock, signal } = io;
  const { dryRun, json } = parsed;
  requireCase(parsed.caseId, { action: "reconcile", loaded });
  const open = dryRun ? openForReading : openInstallation;
  const { config, store } = open({ loaded, clock, log });
  using _store = store;
  const { caseId, days } = parsed;
  const wanted = { days, ...(caseId === undefined ? {} : { caseId }) };
  if (dryRun) {
    const looks = planReconcile(wanted, { config, store, clock });
    printReconcilePlan(looks, { io, now: clock.now(), json });
    return exitCodes.ok;
  }
  const progress = createProgress({
    write: io.err,
    isTerminal: io.errIsTerminal,
    columns: io.columns,
    clock,
  });
  const courtlistener = openCourtListener({
    ...upstreamOptions({ loaded, config, store, log }, {
      io,
      version,
      beforeWait: progress.clear,
    }),
    mostRequests: parsed.mostRequests,
  });
  return await runExclusively({
    name: workLease,
    holder: "case-calendar reconcile",
    store,
    wait: patience(io, log),
  }, async () => {
    try {
      const run = { job: "reconcile", flags: flagsOf(parsed), store, clock, signal } as const;
      const result = await recordByHand(
        { ...run, resultOf: resultOfReconcile },
        async () =>
          await reconcile(wanted, {
            config: await presentSettings(loaded),
            store,
            courtlistener,
            clock,
            log,
            signal,
            onProgress: ({ done, total, what }) => progress.update(done, { total, what }),
          }),
      );
      progress.end();
      const publication = parsed.noEmit
        ? null
        : await publishCached({ config: await presentSettings(loaded), store, clock });
      if (publication !== null) noteHeldBack(publication, { store, clock });
      if (json) io.out(`${JSON.stringify(reconcileJson(result, publication), null, 2)}\n`);
      const told = json ? { ...io, out: () => {} } : io;
      const codes = [printReconcile(result, told)];
      if (publication !== null) codes.push(printPublication(publication, told));
      return codes.find((code) => code !== exitCodes.ok) ?? exitCodes.ok;
    } finally {
      progress.end();
      const telemetry = courtlistener.telemetry();
      if (telemetry !== null) log.info(printable(telemetry));
    }
  });
}

/** The flags that make it less than the daemon's, as somebody wrote them. */
function flagsOf({ caseId, days, mostRequests }: ReconcileCommandOptions): string[] {
  return [
    ...(caseId === undefined ? [] : ["--case", caseId]),
    ...(days < usualDays ? ["--days", String(days)] : []),
    ...(mostRequests === undefined ? [] : ["--max-requests", String(mostRequests)]),
  ];
}
