import { group, or } from "@optique/core/constructs";
import { addCommand } from "./add.ts";
import { alertsCommand } from "./alerts.ts";
import { backupCommand } from "./backup.ts";
import { casesCommand } from "./cases.ts";
import { configCommand } from "./config.ts";
import { daemonCommand } from "./daemon.ts";
import { deliveriesCommand } from "./deliveries.ts";
import { demoCommand } from "./demo.ts";
import { emitCommand } from "./emit.ts";
import { extractCommand } from "./extract.ts";
import { feedsCommand } from "./feeds.ts";
import { importCommand } from "./import.ts";
import { ingestCommand } from "./ingest.ts";
import { initCommand } from "./init.ts";
import { pruneCommand } from "./prune.ts";
import { quotaCommand } from "./quota.ts";
import { reconcileCommand } from "./reconcile.ts";
import { removeCommand } from "./remove.ts";
import { replayCommand } from "./replay.ts";
import { restoreCommand } from "./restore.ts";
import { serveCommand } from "./serve.ts";
import { showCommand } from "./show.ts";
import { statusCommand } from "./status.ts";
import { suggestionsCommand } from "./suggestions.ts";
import { syncCommand } from "./sync.ts";
import { webhookUrlCommand } from "./webhook_url.ts";

const start = group("Begin", or(demoCommand, initCommand, configCommand));
const cases = group(
  "Cases and calendars",
  or(addCommand, removeCommand, casesCommand, showCommand, suggestionsCommand, feedsCommand),
);
const work = group(
  "Keep up to date",
  or(syncCommand, reconcileCommand, ingestCommand, emitCommand),
);
const run = group(
  "Run",
  or(
    daemonCommand,
    statusCommand,
    quotaCommand,
    serveCommand,
    webhookUrlCommand,
    deliveriesCommand,
    alertsCommand,
  ),
);
const care = group("Look after it", or(importCommand, backupCommand, restoreCommand, pruneCommand));
const text = group("Read docket text", or(extractCommand, replayCommand));

/** Every command, in the order of `--help`. A command is one file of this folder. */
export const commands = or(start, cases, work, run, care, text);

/** Their names, for hints. */
export const commandNames: readonly string[] = [
  "demo",
  "init",
  "config",
  "add",
  "remove",
  "cases",
  "show",
  "suggestions",
  "feeds",
  "sync",
  "reconcile",
  "ingest",
  "emit",
  "daemon",
  "status",
  "quota",
  "serve",
  "webhook-url",
  "deliveries",
  "alerts",
  "import",
  "backup",
  "restore",
  "prune",
  "extract",
  "replay",
];
