import { printable } from "../domain/errors.ts";

/**
 * `error`: the configuration cannot be used as it stands. `warning`: it can, but probably does not
 * mean what was written. `note`: worth knowing.
 */
export type Severity = "error" | "warning" | "note";

/** What kind of finding it is, where a caller decides by it. */
export type ProblemCode = "syntax" | "shape" | "meaning" | "unknown-key" | "path" | "environment";

/** One finding about the configuration. Never holds a secret. */
export interface ConfigProblem {
  severity: Severity;
  code: ProblemCode;
  /** The file as the user named it; `environment` for variables of the process. */
  file: string;
  /** From 1; 0 when the finding has no place (the environment, a missing file). */
  line: number;
  /** From 1, in characters; 0 when the finding has no place. */
  column: number;
  /** `cases[2].dockets[0]`, or the name of a variable; `""` for the whole file. */
  path: string;
  /** The value found, as it is written, shortened; `""` when something is missing. */
  value: string;
  /** Sentence without a full stop: `must be a list`. Reads on from `path` and `value`. */
  message: string;
  /** What was probably meant: a key, an id, a value. */
  nearest?: string;
}

/** One step into a configuration: a key or an index. */
export type Step = string | number;

/** `["cases", 2, "dockets", 0]` → `cases[2].dockets[0]`. */
export function pathText(steps: readonly Step[]): string {
  let text = "";
  for (const step of steps) {
    if (typeof step === "number") text += `[${step}]`;
    else text += `${text === "" ? "" : "."}${printable(step, 60)}`;
  }
  return text;
}

/**
 * One line for people: `config.yaml:12:5: error: cases[2].calendar: "mian" is not a calendar of this
 * file; did you mean "main"?`
 */
export function problemLine(problem: ConfigProblem): string {
  const place = problem.line === 0
    ? problem.file
    : `${problem.file}:${problem.line}:${problem.column}`;
  const subject = problem.path === "" ? "" : `${problem.path}: `;
  // A key that is not known is the subject itself, whatever its value.
  const value = problem.value === "" || problem.code === "unknown-key" ? "" : `${problem.value} `;
  const meant = problem.nearest === undefined ? "" : `; did you mean ${problem.nearest}?`;
  return `${place}: ${problem.severity}: ${subject}${value}${problem.message}${meant}`;
}

/** A key whose name says that its value is nobody's business. */
export function namesSecret(key: string): boolean {
  return /token|secret|passw|api_?key|credential/i.test(key) && !key.endsWith("_path");
}
