import { type ConfigSources, loadConfig } from "../../src/config/load_config.ts";
import { problemLine } from "../../src/config/problem.ts";

/** The problems of a config text, one line each, notes on YAML left out unless asked for. */
export function linesOf(
  text: string,
  { notes = false, ...more }: { notes?: boolean } & Partial<ConfigSources> = {},
): string[] {
  const loaded = loadConfig({ path: "config.yaml", text, env: {}, ...more });
  return loaded.problems.filter(({ severity }) => notes || severity !== "note").map(problemLine);
}

/** A config text that has no problem, with `cases` and `calendars` to be varied. */
export function configText(
  { top = "", calendars, cases }: { top?: string; calendars?: string; cases?: string } = {},
): string {
  return [
    top,
    calendars ?? "calendars:\n  main:\n    name: Main\n    ics_path: out/main.ics",
    cases ?? "cases:\n  - id: doe\n    name: Doe v. Roe\n    calendar: main\n    dockets: [101]",
    "",
  ].filter((part, index) => part !== "" || index === 3).join("\n");
}
