import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map, optional, withDefault } from "@optique/core/modifiers";
import { argument, command, option } from "@optique/core/primitives";
import { choice, integer } from "@optique/core/valueparser";
import { CaseCalendarError, exitCodes, printable } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";
import type { Io } from "./io.ts";

const verbs = ["list", "show", "retry", "drop"] as const;
const states = ["waiting", "applied", "parked", "dropped"] as const;
type State = (typeof states)[number];

interface DeliveriesOptions {
  verb: (typeof verbs)[number] | undefined;
  id: number | undefined;
  state: State | undefined;
  limit: number;
  json: boolean;
}

const options = object({
  verb: optional(argument(choice(verbs, { metavar: "VERB" }), {
    description: message`list (also without a word), show, retry or drop.`,
  })),
  id: optional(argument(integer({ metavar: "ID", min: 1 }), {
    description: message`For show, retry and drop: the number in the first column of the list.`,
  })),
  state: optional(option("--state", choice(states, { metavar: "STATE" }), {
    description: message`List only waiting, applied, parked or dropped ones.`,
  })),
  limit: withDefault(
    option("--limit", integer({ metavar: "N", min: 1, max: 10_000 }), {
      description: message`List so many, newest first. Default: 50`,
    }),
    50,
  ),
  json: option("--json", { description: message`Print JSON.` }),
});

/** `case-calendar deliveries`: what became of what was pushed to the receiver. */
export const deliveriesCommand = command(
  "deliveries",
  map(options, (parsed): Invocation => ({ run: (context) => runDeliveries(parsed, context) })),
  {
    brief: message`List, show, retry or drop received deliveries.`,
    footer: message`Example: case-calendar deliveries --state parked`,
  },
);

async function runDeliveries(
  { verb = "list", id, state, limit, json }: DeliveriesOptions,
  context: CommandContext,
): Promise<number> {
  if (verb !== "list" && id === undefined) throw withoutId(verb);
  const { io } = context;
  const { loadSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { openInstallation } = await import("../app/wiring.ts");
  const deliveries = await import("../app/deliveries/list_deliveries.ts");
  const loaded = await loadSettings(context);
  const log = commandLog(loaded, io);
  const readOnly = verb === "list" || verb === "show";
  const { config, store } = openInstallation({ loaded, clock: io.clock, log, readOnly });
  using _store = store;
  const tools = { config, store, clock: io.clock };
  if (verb === "list" || id === undefined) {
    const listed = deliveries.listDeliveries(tools, {
      limit,
      ...(state === undefined ? {} : { state }),
    });
    if (json) io.out(`${JSON.stringify({ schema: 1, ...listed }, null, 2)}\n`);
    else await printList(listed, io);
    return exitCodes.ok;
  }
  if (verb === "show") {
    const { delivery, stored } = deliveries.showDelivery(id, tools);
    const body = stored === null ? null : new TextDecoder().decode(stored.body);
    if (json) {
      const { headers = null, remoteAddress = null } = stored ?? {};
      const shown = { schema: 1, delivery, headers, remoteAddress, body };
      io.out(`${JSON.stringify(shown, null, 2)}\n`);
    } else {
      printOne(delivery, io);
      io.out(body === null ? "  its body was removed\n" : `\n${shownBody(body)}\n`);
    }
    return exitCodes.ok;
  }
  const row = verb === "retry"
    ? deliveries.retryDelivery(id, tools)
    : deliveries.dropDelivery(id, tools);
  if (json) io.out(`${JSON.stringify({ schema: 1, delivery: row }, null, 2)}\n`);
  else {
    io.out(
      verb === "retry"
        ? `delivery ${row.id} is tried again as soon as the receiver runs\n`
        : `delivery ${row.id} is dropped\n`,
    );
  }
  return exitCodes.ok;
}

function withoutId(verb: string): CaseCalendarError {
  return new CaseCalendarError("usage", {
    action: `Cannot ${verb} a delivery`,
    cause: "no number was given",
    next: "`case-calendar deliveries` lists them; the number stands in the first column",
  });
}

type Row = ReturnType<typeof import("../app/deliveries/list_deliveries.ts").retryDelivery>;

async function printList(
  { counts, deliveries }: { counts: Record<State, number>; deliveries: readonly Row[] },
  io: Io,
): Promise<void> {
  const { layOutTable } = await import("../platform/table.ts");
  if (deliveries.length > 0) {
    const rows = deliveries.map((row) => [
      String(row.id),
      row.receivedAt.replace("T", " ").slice(0, 19),
      row.event,
      row.waitsFor === "follow" ? "not followed" : row.state,
      row.dockets.join(" "),
      row.reason,
    ]);
    const columns = [
      { title: "id" },
      { title: "received (UTC)" },
      { title: "event" },
      { title: "state" },
      { title: "about", flexible: true, least: 12 },
      { title: "note", flexible: true, least: 12 },
    ];
    for (const line of layOutTable(columns, rows, { width: io.columns })) io.out(`${line}\n`);
  }
  const { waiting, applied, parked, dropped } = counts;
  io.out(`${waiting} waiting, ${applied} applied, ${parked} parked, ${dropped} dropped\n`);
}

function printOne(row: Row, io: Io): void {
  const lines = [
    `delivery ${row.id} from ${row.source}: ${printable(row.event)}`,
    `  key: ${printable(row.key)}`,
    `  received: ${row.receivedAt}`,
    `  state: ${row.state}, ${row.tries} failed tries`,
    ...(row.nextTryAt === null
      ? []
      : [`  ${row.waitsFor === "follow" ? "kept until" : "next try"}: ${row.nextTryAt}`]),
    ...(row.reason === "" ? [] : [`  note: ${printable(row.reason, 500)}`]),
    ...(row.dockets.length === 0 ? [] : [`  about: ${printable(row.dockets.join(", "), 500)}`]),
    ...Object.entries(row.counts).map(([name, count]) => `  ${name}: ${count}`),
  ];
  for (const line of lines) io.out(`${line}\n`);
}

/** Indented where it is JSON, and harmless for a terminal. */
function shownBody(body: string): string {
  let text = body;
  try {
    text = JSON.stringify(JSON.parse(body), null, 2);
  } catch { /* shown as it is */ }
  return text.split("\n").map((line) => printable(line, 2000)).join("\n");
}
