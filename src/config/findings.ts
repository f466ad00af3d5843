import { printable } from "../domain/errors.ts";
import type { ConfigProblem, Severity, Step } from "./problem.ts";
import { pathText } from "./problem.ts";
import { locate, type Place, shownValue, type Tree } from "./yaml_tree.ts";

/** One file that takes part: its tree, and the name users know it by. */
export interface SourceFile {
  file: string;
  tree: Tree;
}

/** What a check says about the value at `steps`. */
export interface Finding {
  severity?: Severity;
  code?: ConfigProblem["code"];
  message: string;
  nearest?: string | undefined;
  /** Replaces the value as written. */
  value?: string;
  /** Point at the key instead of its value. */
  atKey?: boolean;
}

/** A suggestion longer than this helps nobody. */
const longestSuggestion = 100;

/** Collects problems of one file and knows where its values stand. */
export class Findings {
  readonly source: SourceFile;
  readonly problems: ConfigProblem[];

  constructor(source: SourceFile, problems: ConfigProblem[]) {
    this.source = source;
    this.problems = problems;
  }

  /** Adds a problem at `steps`; what is missing is reported where its parent stands. */
  add(steps: readonly Step[], finding: Finding): void {
    const { node, reached } = locate(this.source.tree, steps);
    const there = reached === steps.length;
    const place = finding.atKey === true ? this.#keyPlace(steps) ?? node : node;
    const problem: ConfigProblem = {
      severity: finding.severity ?? "error",
      code: finding.code ?? "meaning",
      file: this.source.file,
      line: place.line,
      column: place.column,
      path: pathText(steps),
      value: finding.value ?? (there ? shownValue(node) : ""),
      message: finding.message,
    };
    const { nearest } = finding;
    if (nearest !== undefined && nearest.length <= longestSuggestion) {
      problem.nearest = printable(nearest);
    }
    this.problems.push(problem);
  }

  /** The line on which the value at `steps` stands; 0 when it is not in this file. */
  line(steps: readonly Step[]): number {
    const { node, reached } = locate(this.source.tree, steps);
    return reached === steps.length ? node.line : 0;
  }

  #keyPlace(steps: readonly Step[]): Place | undefined {
    const { node, reached } = locate(this.source.tree, steps.slice(0, -1));
    if (reached !== steps.length - 1 || node.kind !== "map") return undefined;
    return node.entries.get(String(steps.at(-1)))?.key;
  }
}
