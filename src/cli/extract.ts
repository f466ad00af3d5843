import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map, optional } from "@optique/core/modifiers";
import { argument, command, option } from "@optique/core/primitives";
import { string } from "@optique/core/valueparser";
import { exitCodes } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";

interface ExtractOptions {
  file: string | undefined;
  jsonl: boolean;
  json: boolean;
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
  court: optional(option("--court", string({ metavar: "ID" }), {
    description: message`Court of the text, such as nysd.`,
  })),
  filed: optional(option("--filed", string({ metavar: "DATE" }), {
    description: message`Filing date of the text, YYYY-MM-DD.`,
  })),
});

/** `case-calendar extract`: what the rules read in docket text; no store, no network. */
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
  const { readInput } = await import("./read_input.ts");
  const text = await readInput(parsed.file, io);
  if (parsed.jsonl) {
    const { extractJsonLines } = await import("../app/extract_json_lines.ts");
    const { lines, problems } = extractJsonLines(text);
    if (lines.length > 0) io.out(`${lines.join("\n")}\n`);
    for (const problem of problems) io.err(`case-calendar: warning: ${problem}\n`);
    return problems.length > 0 ? exitCodes.partlyDone : exitCodes.ok;
  }
  const { readText } = await import("../app/read_text.ts");
  const { layOutTable } = await import("../platform/table.ts");
  const actions = readText({ text, filed: parsed.filed ?? null, courtId: parsed.court ?? "" });
  if (parsed.json) {
    io.out(`${JSON.stringify({ schema: 1, actions }, null, 2)}\n`);
    return exitCodes.ok;
  }
  if (actions.length === 0) {
    io.out("nothing is set, moved, cancelled, held or met in this text\n");
    return exitCodes.ok;
  }
  const columns = [
    { title: "What", flexible: true, least: 16 },
    { title: "Action" },
    { title: "Date" },
    { title: "Time" },
    { title: "Was" },
    { title: "Rule", flexible: true },
    { title: "Sure" },
    { title: "Words", flexible: true, least: 24 },
  ];
  const rows = actions.map((action) => [
    `${action.type === "deadline" ? "Due: " : ""}${action.title}`,
    action.action,
    action.date ?? "-",
    action.time ?? "-",
    action.old_date ?? "-",
    action.rule,
    action.confidence.toFixed(2),
    action.text,
  ]);
  for (const line of layOutTable(columns, rows, { width: io.columns })) io.out(`${line}\n`);
  return exitCodes.ok;
}
