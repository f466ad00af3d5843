import type { z } from "zod";
import type { Findings } from "./findings.ts";
import { nearest } from "./nearest.ts";
import type { Step } from "./problem.ts";
import { docketWords } from "./schema.ts";
import { locate, plainData, type Tree } from "./yaml_tree.ts";

type Issue = z.core.$ZodIssue;

/** Types as a writer of YAML knows them. */
const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping of keys",
  record: "a mapping of keys",
};

/**
 * Checks the tree against the schema and reports every difference in words a writer of YAML knows.
 * Returns the checked file, or null when there is a difference.
 */
export function checkShape<Schema extends z.ZodType>(
  findings: Findings,
  schema: Schema,
): z.output<Schema> | null {
  const { tree } = findings.source;
  const result = schema.safeParse(plainData(tree));
  if (result.success) return result.data;
  for (const issue of result.error.issues) report(findings, { issue, above: [] });
  return null;
}

function report(findings: Findings, { issue, above }: { issue: Issue; above: readonly Step[] }) {
  const steps: Step[] = [
    ...above,
    ...issue.path.map((step) => typeof step === "symbol" ? "" : step),
  ];
  const tree = findings.source.tree;
  const { node, reached } = locate(tree, steps);
  const missing = reached < steps.length || isEmpty(node);
  if (issue.code === "invalid_union") {
    const inner = branch(issue, node);
    if (inner !== null) {
      for (const one of inner) report(findings, { issue: one, above: steps });
      return;
    }
  }
  if (missing && issue.code !== "custom") {
    const inList = typeof steps.at(-1) === "number";
    const written = reached === steps.length || hasKey(tree, steps);
    findings.add(steps, {
      code: "shape",
      atKey: written && !inList,
      message: inList ? "is an empty entry" : written ? "is required, but empty" : "is required",
    });
    return;
  }
  findings.add(steps, { code: "shape", ...describe(issue, node) });
}

function isEmpty(node: Tree): boolean {
  return node.kind === "leaf" && node.value === null;
}

function hasKey(tree: Tree, steps: readonly Step[]): boolean {
  const { node, reached } = locate(tree, steps.slice(0, -1));
  return reached === steps.length - 1 && node.kind === "map" &&
    node.entries.has(String(steps.at(-1)));
}

/** The issues of the one branch of a choice that the value was meant for; null when none fits. */
function branch(issue: Issue & { code: "invalid_union" }, node: Tree): Issue[] | null {
  for (const issues of issue.errors) {
    const shaped = issues.every((one) => one.path.length > 0 || one.code !== "invalid_type");
    const fits = node.kind === "map" ? issues.some((one) => one.path.length > 0) : shaped;
    if (fits && issues.length > 0) return issues as Issue[];
  }
  return null;
}

function describe(issue: Issue, node: Tree): { message: string; nearest?: string | undefined } {
  if (issue.code === "invalid_type") return wrongType(issue.expected, node);
  if (issue.code === "invalid_value") {
    const choices = issue.values.map(String);
    const written = node.kind === "leaf" ? String(node.value) : "";
    return {
      message: choices.length === 1
        ? `must be ${choices[0]}`
        : `must be one of ${choices.join(", ")}`,
      nearest: choices.length === 1 ? undefined : nearest(written, choices),
    };
  }
  if (issue.code === "invalid_union") {
    if (issue.message !== docketWords) return { message: `${issue.message}${textHint(node)}` };
    return { message: issue.message, nearest: docketHint(node) };
  }
  if (issue.code === "too_big") return { message: "is too large" };
  return { message: issue.message };
}

function wrongType(expected: string, node: Tree): { message: string; nearest?: string } {
  const wanted = typeWords[expected] ?? expected;
  if (expected === "array" && node.kind === "leaf") {
    return { message: `must be a list`, nearest: `[${node.source}]` };
  }
  if (
    (expected === "number" || expected === "int") && node.kind === "leaf" &&
    typeof node.value === "string" && /^\d{1,15}$/.test(node.value)
  ) {
    return { message: `must be ${wanted}, not text`, nearest: `${node.value} without quotes` };
  }
  if (expected === "boolean" && node.kind === "leaf" && typeof node.value === "string") {
    const word = nearest(node.value, ["true", "false"]);
    return word === undefined
      ? { message: "must be true or false, not text" }
      : { message: "must be true or false, not text", nearest: `${word} without quotes` };
  }
  if (expected === "string") return { message: `must be text${textHint(node)}` };
  const fraction = expected === "int" && node.kind === "leaf" && typeof node.value === "number";
  return { message: `must be ${wanted}, not ${fraction ? "a fraction" : kindWords(node)}` };
}

/** A docket id in quotes, or the address of a docket's page, holds the id. */
function docketHint(node: Tree): string | undefined {
  if (node.kind !== "leaf" || typeof node.value !== "string") return undefined;
  return /^\s*(\d{1,15})\s*$/.exec(node.value)?.[1] ??
    /\/docket\/(\d{1,15})\//.exec(node.value)?.[1];
}

/** Why a word that looks like text is none. */
function textHint(node: Tree): string {
  if (node.kind !== "leaf") return `, not ${kindWords(node)}`;
  if (typeof node.value === "boolean") {
    return `; YAML 1.1 reads ${node.source} as ${node.value}, so put it in quotes`;
  }
  if (typeof node.value === "number") return "; put it in quotes";
  return "";
}

function kindWords(node: Tree): string {
  if (node.kind === "list") return "a list";
  if (node.kind === "map") return "a mapping";
  if (typeof node.value === "number") return "a number";
  if (typeof node.value === "boolean") return "true or false";
  return node.value === null ? "nothing" : "text";
}
