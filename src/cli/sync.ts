import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map, optional } from "@optique/core/modifiers";
import { command, option } from "@optique/core/primitives";
import { integer, string } from "@optique/core/valueparser";
import { exitCodes, printable } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { upstreamOptions } from "./upstream_options.ts";
import { patience } from "./patience.ts";

interface SyncCommandOptions {
  caseId: string | undefined;
  onlyNew: boolean;
  noEmit: boolean;
  forceSummaries: boolean;
  reverify: boolean;
  mostRequests: number | undefined;
  dryRun: boolean;
  json: boolean;
}

const options = object({
  caseId: optional(option("--case", string({ metavar: "ID" }), {
    description: message`Only this case.`,
  })),
  onlyNew: option("--only-new", {
    description: message`Only cases with a docket that was never synced.`,
  }),
  noEmit: option("--no-emit", { description: message`Do not write feeds and page.` }),
  forceSummaries: option("--force-summaries", {
    description: message`Write case summaries anew; this version writes none.`,
  }),
  reverify: option("--reverify", {
    description: message`Read the stored texts of the cases again.`,
  }),
  mostRequests: optional(
    option("--max-requests", integer({ metavar: "N", min: 1 }), {
      description: message`Ask CourtListener at most N times.`,
    }),
  ),
  dryRun: option("--dry-run", {
    description: message`Say which dockets would be asked, and do nothing.`,
  }),
  json: option("--json", { description: message`Print the result as JSON.` }),
});

/** `case-calendar sync`: fetches what changed, reads it, publishes. */
export const syncCommand = command(
  "sync",
  map(options, (parsed): Invocation => ({ run: (context) => runSync(parsed, context) })),
  {
    brief: message`Fetch what changed, read it, write feeds and page.`,
    description:
      message`Asks CourtListener for the entries and documents that changed since the last run (two requests a docket), reads them by rules, and writes the feeds. Interrupted anywhere, it goes on where it was.`,
    footer: message`Example: case-calendar sync --case us-v-orlov`,
  },
);

/** New docket alerts of one run: a first run must reach the dockets before the hour's quota ends. */
const mostSubscriptions = 10;

async function runSync(parsed: SyncCommandOptions, context: CommandContext): Promise<number> {
  const { io, version } = context;
  const { loadSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { openForReading } = await import("./open_for_reading.ts");
  const { requireCase } = await import("./require_case.ts");
  const { createRequestTally, openCourtListener, openDocketAlerts, openInstallation } =
    await import("../app/wiring.ts");
  const { chooseCases } = await import("../app/choose_cases.ts");
  const { sync } = await import("../app/sync.ts");
  const { readAgain } = await import("../app/read_again.ts");
  const { recordByHand } = await import("../app/daemon/record_by_hand.ts");
  const { resultOfSync } = await import("../app/daemon/daemon_jobs.ts");
  const { keepAlertsWhenDue } = await import("../app/keep_alerts.ts");
  const { presentSettings } = await import("../app/present_settings.ts");
  const { runExclusively, workLease } = await import("../app/run_exclusively.ts");
  const { createProgress } = await import("../platform/progress.ts");
  const { printSync, syncJson, syncSummary } = await import("./print_sync.ts");
  const { publishCached } = await import("../app/publish_cached.ts");
  const { noteHeldBack } = await import("../app/held_back_alarms.ts");
  const { printPublication } = await import("./print_publication.ts");

  const loaded = await loadSettings(context);
  const log = commandLog(loaded, io);
  requireCase(parsed.caseId, { action: "sync", loaded });
  const open = parsed.dryRun ? openForReading : openInstallation;
  const { config, store } = open({ loaded, clock: io.clock, log });
  using _store = store;
  const wanted = {
    ...(parsed.caseId === undefined ? {} : { caseId: parsed.caseId }),
    onlyNew: parsed.onlyNew,
  };
  const cases = chooseCases(wanted, { config, store });
  if (parsed.dryRun) {
    const { planRequests } = await import("../app/plan_requests.ts");
    const { printRequestPlan } = await import("./print_request_plan.ts");
    printRequestPlan(planRequests(cases, { store, clock: io.clock }), { io, json: parsed.json });
    return exitCodes.ok;
  }
  if (cases.length === 0) {
    io.out(
      config.cases.length === 0
        ? "no case is followed yet; `case-calendar add` follows a docket\n"
        : "every case is already stored; nothing to do\n",
    );
    return exitCodes.ok;
  }
  const progress = createProgress({
    write: io.err,
    isTerminal: io.errIsTerminal,
    columns: io.columns,
    clock: io.clock,
  });
  const upstream = {
    ...upstreamOptions({ loaded, config, store, log }, {
      io,
      version,
      beforeWait: progress.clear,
    }),
    mostRequests: parsed.mostRequests,
    tally: createRequestTally(),
  };
  const courtlistener = openCourtListener(upstream);
  const begun = io.clock.now();
  const work = {
    name: workLease,
    holder: "case-calendar sync",
    store,
    wait: patience(io, log),
  };
  return await runExclusively(work, async () => {
    try {
      const { clock, signal } = io;
      const present = await presentSettings(loaded);
      const cases = chooseCases(wanted, { config: present, store });
      if (parsed.forceSummaries) log.info("no case summaries are written by this version");
      if (parsed.reverify) {
        const texts = readAgain(cases, store);
        log.info(`${texts} stored texts are read again`);
      }
      const docketAlerts = openDocketAlerts(upstream);
      const keepAlerts = () =>
        keepAlertsWhenDue({ cases, most: mostSubscriptions }, {
          config: present,
          store,
          courtlistener,
          docketAlerts,
          clock,
          log: log.named("alerts"),
          signal,
        });
      // Of a few requests none may be kept from the dockets.
      const alertsFirst = parsed.mostRequests === undefined;
      if (alertsFirst) await keepAlerts();
      const run = { job: "sync", flags: flagsOf(parsed), store, clock, signal } as const;
      const result = await recordByHand({ ...run, resultOf: resultOfSync }, () =>
        sync(wanted, {
          config: present,
          store,
          courtlistener,
          clock,
          signal,
          onProgress: ({ done, total, what }) => progress.update(done, { total, what }),
        }));
      progress.end();
      if (!alertsFirst && result.stoppedBy === null) await keepAlerts();
      const publication = parsed.noEmit
        ? null
        : await publishCached({ config: await presentSettings(loaded), store, clock });
      if (publication !== null) noteHeldBack(publication, { store, clock });
      if (parsed.json) {
        io.out(`${JSON.stringify(syncJson(result, publication), null, 2)}\n`);
      }
      const silent = { ...io, out: () => {} };
      const told = parsed.json ? silent : io;
      const codes = [printSync(result, told)];
      const seconds = begun.until(io.clock.now()).total("seconds");
      log.info(`sync: ${syncSummary(result, { requests: courtlistener.requests(), seconds })}`);
      if (publication !== null) codes.push(printPublication(publication, told));
      return codes.find((code) => code !== exitCodes.ok) ?? exitCodes.ok;
    } finally {
      progress.end();
      const telemetry = courtlistener.telemetry();
      if (telemetry !== null) log.info(printable(telemetry));
    }
  });
}

/** The flags that make it less than a sync of everything, as somebody wrote them. */
function flagsOf({ caseId, onlyNew, mostRequests }: SyncCommandOptions): string[] {
  return [
    ...(caseId === undefined ? [] : ["--case", caseId]),
    ...(onlyNew ? ["--only-new"] : []),
    ...(mostRequests === undefined ? [] : ["--max-requests", String(mostRequests)]),
  ];
}
