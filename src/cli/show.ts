import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map, optional } from "@optique/core/modifiers";
import { argument, command, option } from "@optique/core/primitives";
import { string } from "@optique/core/valueparser";
import { exitCodes } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";

/** Where a court's day ends last. */
const lastZone = "Pacific/Pago_Pago";

interface ShowOptions {
  event: string | undefined;
  caseId: string | undefined;
  all: boolean;
  json: boolean;
}

const options = object({
  event: optional(argument(string({ metavar: "EVENT" }), {
    description: message`CASE/KEY or a unique prefix: tells why this event stands there.`,
  })),
  caseId: optional(option("--case", string({ metavar: "ID" }), {
    description: message`Only this case.`,
  })),
  all: option("--all", {
    description: message`Also cancelled, met, minor and hidden events.`,
  }),
  json: option("--json", { description: message`Print JSON.` }),
});

/** `case-calendar show`: what stands on the calendars and why. Reads only. */
export const showCommand = command(
  "show",
  map(options, (parsed): Invocation => ({ run: (context) => runShow(parsed, context) })),
  {
    brief: message`List events, or tell why one is there.`,
    footer: message`Example: case-calendar show us-v-orlov/sentencing`,
  },
);

async function runShow(parsed: ShowOptions, context: CommandContext): Promise<number> {
  const { io } = context;
  const { loadSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { openInstallation } = await import("../app/wiring.ts");
  const { caseStates } = await import("../app/case_state.ts");
  const { findEvent } = await import("../app/find_event.ts");
  const { unknownCase } = await import("../app/unknown_case.ts");
  const { findClashes } = await import("../domain/clashes.ts");
  const { courtDay } = await import("../domain/court_time.ts");
  const { clashesJson, printClashes } = await import("./print_clashes.ts");
  const { eventJson, printCase, printEvent } = await import("./print_events.ts");
  const loaded = await loadSettings(context);
  const log = commandLog(loaded, io);
  const { config, store } = openInstallation({ loaded, clock: io.clock, log, readOnly: true });
  using _store = store;
  const chosen = config.cases.filter(({ id }) =>
    parsed.caseId === undefined || id === parsed.caseId
  );
  if (chosen.length === 0 && parsed.caseId !== undefined) {
    throw unknownCase(parsed.caseId, { action: "show", cases: config.cases });
  }
  const cases = caseStates(chosen, { config, store, clock: io.clock, save: false });
  if (parsed.event !== undefined) {
    const event = findEvent(cases.flatMap(({ events }) => events), parsed.event);
    if (parsed.json) io.out(`${JSON.stringify({ schema: 1, event: eventJson(event) }, null, 2)}\n`);
    else printEvent(event, io);
    return exitCodes.ok;
  }
  const shown = cases.map((one) => ({
    ...one,
    events: one.events.filter((published) => parsed.all || isListed(published)),
  }));
  const clashes = findClashes(
    cases.flatMap(({ events }) => events.filter(isListed)),
    { today: courtDay(io.clock.now(), lastZone) },
  );
  if (parsed.json) {
    const json = shown.map(({ settings, events }) => ({
      id: settings.id,
      name: settings.name,
      calendar: settings.calendar,
      events: events.map(eventJson),
    }));
    io.out(
      `${JSON.stringify({ schema: 1, cases: json, clashes: clashesJson(clashes) }, null, 2)}\n`,
    );
    return exitCodes.ok;
  }
  for (const one of shown) printCase(one, io);
  printClashes(clashes, io);
  return exitCodes.ok;
}

function isListed(
  { event, significance }: { event: { certainty: string; status: string }; significance: string },
): boolean {
  return event.certainty !== "hidden" && significance === "major" &&
    event.status !== "cancelled" && event.status !== "met";
}
