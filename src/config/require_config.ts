import { CaseCalendarError } from "../domain/errors.ts";
import type { Config } from "./config.ts";
import type { LoadedConfig } from "./load_config.ts";
import { type ConfigProblem, problemLine } from "./problem.ts";

/**
 * The problems that forbid going on. `config check` is strict about unknown keys and variables; other
 * commands take unknown keys as warnings unless the file has `version: 1`, and a faulty variable
 * stops only who needs it (`needs`).
 */
export function blockingProblems(
  loaded: LoadedConfig,
  { check = false, needs = [] }: { check?: boolean; needs?: readonly string[] } = {},
): ConfigProblem[] {
  return loaded.problems.filter(({ severity, code, path }) => {
    if (code === "unknown-key") return severity === "error" || check;
    if (severity !== "error") return false;
    return code !== "environment" || check || needs.includes(path);
  });
}

/** The problems as `config check` tells them: unknown keys are errors there. */
export function problemsForCheck(loaded: LoadedConfig): ConfigProblem[] {
  return loaded.problems.map((problem) =>
    problem.code === "unknown-key" ? { ...problem, severity: "error" } : problem
  );
}

/** The configuration, or an error of kind `config` that lists everything that forbids its use. */
export function requireConfig(
  loaded: LoadedConfig,
  { needs = ["COURTLISTENER_BASE_URL"] }: { needs?: readonly string[] } = {},
): Config {
  const blocking = blockingProblems(loaded, { needs });
  if (loaded.config !== null && blocking.length === 0) return loaded.config;
  const count = blocking.length === 1 ? "one problem" : `${blocking.length} problems`;
  throw new CaseCalendarError("config", {
    action: "Cannot use the configuration",
    cause: [`${count}:`, ...blocking.map(problemLine)].join("\n  "),
    next: "Change these lines; `case-calendar config check` looks again and changes nothing",
  });
}

/** The CourtListener token, or an error of kind `authentication` that says where to get one. */
export function requireToken(loaded: LoadedConfig): string {
  const name = "COURTLISTENER_TOKEN";
  const token = loaded.environment.get(name);
  const [fault] = blockingProblems(loaded, { needs: [name] }).filter(({ path }) => path === name);
  if (token !== undefined && fault === undefined) return token;
  throw new CaseCalendarError("authentication", {
    action: "Cannot ask CourtListener",
    cause: fault === undefined ? `${name} is not set` : problemLine(fault),
    next: "Put the token of your CourtListener profile (Developer Tools) into .env as " +
      `${name}=...`,
  });
}
