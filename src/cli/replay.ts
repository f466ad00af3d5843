import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map, optional } from "@optique/core/modifiers";
import { argument, command, option } from "@optique/core/primitives";
import { string } from "@optique/core/valueparser";
import { counted } from "../domain/counted.ts";
import { CaseCalendarError, exitCodes } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";

interface ReplayCommandOptions {
  file: string | undefined;
  json: boolean;
  all: boolean;
  asOf: string | undefined;
}

const options = object({
  file: optional(argument(string({ metavar: "FILE" }), {
    description: message`A docket as JSON. "-" or nothing: standard input.`,
  })),
  json: option("--json", { description: message`Print JSON.` }),
  all: option("--all", { description: message`Hidden events too.` }),
  asOf: optional(option("--as-of", string({ metavar: "DATE" }), {
    description: message`The day to stand on; default: the last filing.`,
  })),
});

/** `case-calendar replay`: a whole docket file through reading and fold; no store, no network. */
export const replayCommand = command(
  "replay",
  map(options, (parsed): Invocation => ({ run: (context) => runReplay(parsed, context) })),
  {
    brief: message`Read and fold a docket file; no store, no network.`,
    description:
      message`Takes a docket as CourtListener's REST API, the Internet Archive or {court_id, docket_number, entries} give it, and prints the calendar at its end.`,
    footer: message`Example: case-calendar replay --json < docket.json`,
  },
);

async function runReplay(parsed: ReplayCommandOptions, { io }: CommandContext): Promise<number> {
  const { replay } = await import("../app/replay.ts");
  const { readInput } = await import("./read_input.ts");
  const { layOutTable } = await import("../platform/table.ts");
  const text = await readInput(parsed.file, io);
  const result = replay(parseJson(text), {
    all: parsed.all,
    ...(parsed.asOf === undefined ? {} : { asOf: parsed.asOf }),
  });
  if (parsed.json) {
    io.out(`${JSON.stringify(result, null, 1)}\n`);
    return exitCodes.ok;
  }
  const columns = [
    { title: "Date" },
    { title: "Time" },
    { title: "Status" },
    { title: "What", flexible: true, least: 24 },
    { title: "Certainty" },
    { title: "Earlier dates", flexible: true, least: 10 },
  ];
  const rows = result.events.map((event) => [
    event.date,
    event.time ?? "",
    event.status,
    `${event.type === "deadline" ? "Due: " : ""}${event.title}${
      event.party === null ? "" : `, ${event.party}`
    }`,
    event.certainty,
    event.history.join(", "),
  ]);
  for (const line of layOutTable(columns, rows, { width: io.columns })) io.out(`${line}\n`);
  io.out(`${counted(result.events.length, "event")}\n`);
  return exitCodes.ok;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CaseCalendarError("failed", {
      action: "Cannot replay the docket",
      cause: `the input is not JSON: ${error instanceof Error ? error.message : String(error)}`,
      next: "Give one JSON object; the page of a docket is not one",
    }, { cause: error });
  }
}
