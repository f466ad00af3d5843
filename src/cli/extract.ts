import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map, optional } from "@optique/core/modifiers";
import { argument, command, option } from "@optique/core/primitives";
import { string } from "@optique/core/valueparser";
import { isDate } from "../domain/court_time.ts";
import { CaseCalendarError, exitCodes, printable } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";

interface ExtractOptions {
  file: string | undefined;
  jsonl: boolean;
  json: boolean;
  explain: boolean;
  court: string | undefined;
  filed: string | undefined;
}

const options = object({
  file: optional(argument(string({ metavar: "FILE" }), {
    description: message`Docket text. "-" or nothing: standard input.`,
  })),
  jsonl: option("--jsonl", {
    description:
      message`One entry {id, court_id, date_filed, description} a line in, one {id, actions} a line out.`,
  }),
  json: option("--json", { description: message`Print the actions of the text as JSON.` }),
  explain: option("--explain", {
    description: message`Also say why each other date and time of the text sets nothing.`,
  }),
  court: optional(option("--court", string({ metavar: "ID" }), {
    description: message`Court of the text, such as nysd.`,
  })),
  filed: optional(option("--filed", string({ metavar: "DATE" }), {
    description: message`Filing date of the text, YYYY-MM-DD.`,
  })),
});

/** `case-calendar extract`: what the rules read in docket text, and why not more; no store, no network. */
export const extractCommand = command(
  "extract",
  map(options, (parsed): Invocation => ({ run: (context) => runExtract(parsed, context) })),
  {
    brief: message`Show what the rules read in docket text.`,
    footer:
      message`Example: echo "Sentencing set for 5/4/2027 at 10:00 AM" | case-calendar extract`,
  },
);

async function runExtract(parsed: ExtractOptions, { io }: CommandContext): Promise<number> {
  const { jsonl, json, explain, court, filed } = parsed;
  if (filed !== undefined && !isDate(filed)) {
    throw new CaseCalendarError("usage", {
      action: "Cannot read the text",
      cause: `"${printable(filed, 40)}" is not a date`,
      next: "Write --filed as YYYY-MM-DD, for example 2026-03-10.",
    });
  }
  if (jsonl && (json || explain)) {
    throw new CaseCalendarError("usage", {
      action: "Cannot read the entries",
      cause: `--jsonl and ${json ? "--json" : "--explain"} exclude each other`,
      next: "Explain one text at a time: extract --json --explain < entry.txt",
    });
  }
  const { readInput } = await import("./read_input.ts");
  const text = await readInput(parsed.file, io);
  if (jsonl) {
    const { extractJsonLines } = await import("../app/extract_json_lines.ts");
    const { lines, problems } = extractJsonLines(text);
    if (lines.length > 0) io.out(`${lines.join("\n")}\n`);
    for (const problem of problems) io.err(`case-calendar: warning: ${problem}\n`);
    return problems.length > 0 ? exitCodes.partlyDone : exitCodes.ok;
  }
  const input = { text, filed: filed ?? null, courtId: court ?? "" };
  if (json && !explain) {
    const { readText } = await import("../app/read_text.ts");
    io.out(`${JSON.stringify({ schema: 1, actions: readText(input) }, null, 2)}\n`);
    return exitCodes.ok;
  }
  const { explainText } = await import("../app/explain_text.ts");
  const explained = explainText(input);
  if (json) {
    const { actions, skipped, alsoRead } = explained;
    io.out(`${JSON.stringify({ schema: 1, actions, skipped, also_read: alsoRead }, null, 2)}\n`);
    return exitCodes.ok;
  }
  const { printActions } = await import("./print_actions.ts");
  printActions(text, { explained, why: explain, io });
  return exitCodes.ok;
}
