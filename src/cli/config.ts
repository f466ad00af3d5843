import { object, or } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map } from "@optique/core/modifiers";
import { command, option } from "@optique/core/primitives";
import { exitCodes } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { counted } from "../domain/counted.ts";

const json = option("--json", { description: message`Print JSON.` });

const check = command(
  "check",
  map(object({ json }), (parsed): Invocation => ({ run: (context) => runCheck(parsed, context) })),
  {
    brief: message`Name every problem of the settings, with file, line and column.`,
    footer: message`Example: case-calendar config check`,
  },
);

const show = command(
  "show",
  map(object({ json }), (parsed): Invocation => ({ run: (context) => runShow(parsed, context) })),
  {
    brief: message`Print every setting with its value and origin; secrets as <set>.`,
    footer: message`Example: case-calendar config show --json`,
  },
);

/** `case-calendar config check|show`: what the settings say and what is wrong with them. */
export const configCommand = command("config", or(check, show), {
  brief: message`Check or print the settings.`,
  footer: message`Example: case-calendar config check`,
});

async function runCheck(parsed: { json: boolean }, context: CommandContext): Promise<number> {
  const { io } = context;
  const { readSettings } = await import("./load_settings.ts");
  const { blockingProblems, problemsForCheck } = await import("../config/require_config.ts");
  const { problemLine } = await import("../config/problem.ts");
  const loaded = await readSettings(context);
  const problems = problemsForCheck(loaded);
  const bad = loaded.config === null || blockingProblems(loaded, { check: true }).length > 0;
  const code = bad ? exitCodes.config : exitCodes.ok;
  if (parsed.json) {
    io.out(`${JSON.stringify({ schema: 1, ok: !bad, problems }, null, 2)}\n`);
    return code;
  }
  for (const problem of problems) io.out(`${problemLine(problem)}\n`);
  const { config } = loaded;
  const size = config === null
    ? ""
    : `: ${counted(config.cases.length, "case")} in ${
      counted(config.calendars.length, "calendar")
    }`;
  io.out(bad ? "the settings cannot be used as they are\n" : `the settings are sound${size}\n`);
  return code;
}

async function runShow(parsed: { json: boolean }, context: CommandContext): Promise<number> {
  const { io } = context;
  const { loadSettings } = await import("./load_settings.ts");
  const { requireConfig } = await import("../config/require_config.ts");
  const { describeConfig } = await import("../config/describe.ts");
  const { layOutTable } = await import("../platform/table.ts");
  const loaded = await loadSettings(context);
  requireConfig(loaded);
  const description = describeConfig(loaded);
  if (parsed.json) {
    io.out(`${JSON.stringify(description, null, 2)}\n`);
    return exitCodes.ok;
  }
  const columns = [
    { title: "Setting" },
    { title: "Value", flexible: true },
    { title: "From" },
  ];
  const rows = description.settings.map(({ key, value, origin }) => [
    key,
    typeof value === "string" ? value : JSON.stringify(value),
    origin,
  ]);
  for (const line of layOutTable(columns, rows, { width: io.columns })) io.out(`${line}\n`);
  return exitCodes.ok;
}
