import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map, optional } from "@optique/core/modifiers";
import { command, option } from "@optique/core/primitives";
import { string } from "@optique/core/valueparser";
import type { LoadedConfig } from "../config/load_config.ts";
import { counted } from "../domain/counted.ts";
import { CaseCalendarError, exitCodes, printable } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";

interface WebhookUrlOptions {
  host: string | undefined;
  check: boolean;
  docketlayer: boolean;
}

const options = object({
  host: optional(option("--host", string({ metavar: "HOST" }), {
    description: message`The public host name, with https:// where nothing else is written.`,
  })),
  check: option("--check", {
    description: message`Ask the address whether this program answers there and knows the secret.`,
  }),
  docketlayer: option("--docketlayer", {
    description: message`The callback address for DocketLayer, and the query for each docket.`,
  }),
});

/** `case-calendar webhook-url`: the address to register at CourtListener, or for DocketLayer. */
export const webhookUrlCommand = command(
  "webhook-url",
  map(options, (parsed): Invocation => ({ run: (context) => runWebhookUrl(parsed, context) })),
  {
    brief: message`Print or check the address for webhooks.`,
    footer: message`Example: case-calendar webhook-url --host hooks.example.org --check`,
  },
);

async function runWebhookUrl(parsed: WebhookUrlOptions, context: CommandContext): Promise<number> {
  const { io } = context;
  const { readSettings } = await import("./load_settings.ts");
  const { check, docketlayer } = parsed;
  if (check && parsed.host === undefined) {
    throw new CaseCalendarError("usage", {
      action: "Cannot check the webhook address",
      cause: "--check needs to know where",
      next: "case-calendar webhook-url --host hooks.example.org --check",
    });
  }
  const base = baseAddress(parsed.host);
  if (parsed.host === undefined) {
    io.err("No --host given: put your own host name in the place of the example.\n");
  }
  const loaded = await readSettings(context);
  if (docketlayer) {
    await printQueries(`${base}/webhooks/docketlayer`, { loaded, context });
    if (!check) return exitCodes.ok;
  }
  const { requireWebhookSecret } = await import("../app/deliveries/open_server.ts");
  const url = `${base}/webhooks/case-calendar/${requireWebhookSecret(loaded)[0]}`;
  if (!docketlayer) {
    io.err(
      "This address holds your webhook secret: whoever has it can send you events. Keep it private.\n" +
        "Register it at CourtListener (profile, Developer Tools, Webhooks) for DOCKET_ALERT, in\n" +
        "version 2; its other events may go there, too.\n",
    );
    io.out(`${url}\n`);
  }
  return check ? await runCheck(url, { loaded, context }) : exitCodes.ok;
}

/** `https` where no scheme is written; no slash at the end. */
function baseAddress(host = "webhook.example.com"): string {
  const trimmed = host.trim().replace(/\/+$/, "");
  const written = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (URL.canParse(written) && !/[\s?#@]/.test(trimmed)) return written;
  throw new CaseCalendarError("usage", {
    action: "Cannot make a webhook address",
    cause: `"${printable(host, 100)}" is no host name`,
    next: "Give the name your proxy answers to, such as hooks.example.org",
  });
}

async function runCheck(
  url: string,
  { loaded, context: { io, version } }: { loaded: LoadedConfig; context: CommandContext },
): Promise<number> {
  const { checkWebhookUrl } = await import("../app/deliveries/check_webhook_url.ts");
  const { environment } = loaded;
  const hide = (text: string) => environment.redact(text);
  const result = await checkWebhookUrl(url, { version, hide, signal: io.signal });
  if (result.found === "ok") {
    const size = `${counted(result.dockets, "docket")} in ${counted(result.cases, "case")}`;
    io.err(`ok: case-calendar answers, ${size}\n`);
    for (const note of result.notes) io.err(`note: ${note}\n`);
    return exitCodes.ok;
  }
  const [what, next] = {
    unreachable: [
      "the host cannot be reached",
      "Check the host name, the proxy, its ports and the firewall",
    ],
    other: [
      "something answers, but it is not Case Calendar",
      "Check that the proxy passes this host to the port of `case-calendar serve`, without an access page",
    ],
    "wrong-secret": [
      "Case Calendar answers, but with another secret",
      "Restart `serve` after a change of CASE_CALENDAR_WEBHOOK_SECRET; both must read the same .env",
    ],
  }[result.found] as [string, string];
  io.err(`failed: ${what}: ${result.cause}\n  ${next}\n`);
  return exitCodes.failed;
}

async function printQueries(
  callbackUrl: string,
  { loaded, context }: { loaded: LoadedConfig; context: CommandContext },
): Promise<void> {
  const { io } = context;
  const { commandLog } = await import("./command_log.ts");
  const { openForReading } = await import("./open_for_reading.ts");
  const { docketlayerQueries } = await import("../app/deliveries/docketlayer_queries.ts");
  const log = commandLog(loaded, io);
  const { config, store } = openForReading({ loaded, clock: io.clock, log });
  using _store = store;
  io.err("DocketLayer answers these queries to the callback address. Each costs you money.\n");
  io.out(`${callbackUrl}\n`);
  for (const { caseId, docket, query } of docketlayerQueries({ config, store }, { callbackUrl })) {
    io.out(`${caseId}\t${query ?? `${docket}: its number is known after the first sync`}\n`);
  }
}
