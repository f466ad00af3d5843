import { or } from "@optique/core/constructs";
import { alertsCommand } from "./alerts.ts";
import { configCommand } from "./config.ts";
import { deliveriesCommand } from "./deliveries.ts";
import { demoCommand } from "./demo.ts";
import { emitCommand } from "./emit.ts";
import { extractCommand } from "./extract.ts";
import { initCommand } from "./init.ts";
import { pruneCommand } from "./prune.ts";
import { replayCommand } from "./replay.ts";
import { serveCommand } from "./serve.ts";
import { showCommand } from "./show.ts";
import { suggestionsCommand } from "./suggestions.ts";
import { syncCommand } from "./sync.ts";
import { webhookUrlCommand } from "./webhook_url.ts";

/** Every command, in the order of `--help`. A command is one file of this folder. */
export const commands = or(
  demoCommand,
  initCommand,
  configCommand,
  syncCommand,
  showCommand,
  emitCommand,
  serveCommand,
  webhookUrlCommand,
  deliveriesCommand,
  suggestionsCommand,
  alertsCommand,
  pruneCommand,
  extractCommand,
  replayCommand,
);

/** Their names, for hints. */
export const commandNames: readonly string[] = [
  "demo",
  "init",
  "config",
  "sync",
  "show",
  "emit",
  "serve",
  "webhook-url",
  "deliveries",
  "suggestions",
  "alerts",
  "prune",
  "extract",
  "replay",
];
