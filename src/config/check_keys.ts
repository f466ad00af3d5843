import type { z } from "zod";
import type { Findings } from "./findings.ts";
import { nearest } from "./nearest.ts";
import { namesSecret, type Severity, type Step } from "./problem.ts";
import { obsoleteKeys } from "./schema.ts";
import { keysOf, schemaAt, schemaKeys } from "./schema_walk.ts";
import { shownValue, type Tree } from "./yaml_tree.ts";

/**
 * Takes keys out of the tree that the schema does not know, and reports them with the nearest known
 * key. Keys that begin with `x-` are the user's and go silently; obsolete ones with a note.
 */
export function checkKeys(
  findings: Findings,
  { schema, severity }: { schema: z.core.$ZodType; severity: Severity },
): void {
  const everywhere = schemaKeys(schema);
  const walk = (tree: Tree, level: z.core.$ZodType, steps: readonly Step[]): void => {
    if (tree.kind === "list") {
      const entry = schemaAt(level, 0);
      if (entry !== null && keysOf(level) === null) {
        tree.items.forEach((item, index) => walk(item, entry, [...steps, index]));
      }
      return;
    }
    if (tree.kind !== "map") return;
    const known = keysOf(level);
    for (const [key, { value }] of [...tree.entries]) {
      const next = schemaAt(level, key);
      if (key.startsWith("x-")) {
        tree.entries.delete(key);
      } else if (next !== null) {
        walk(value, next, [...steps, key]);
      } else if (known !== null) {
        report([...steps, key], { known, value });
        tree.entries.delete(key);
      }
    }
  };
  const report = (
    steps: readonly Step[],
    { known, value }: { known: readonly string[]; value: Tree },
  ) => {
    const key = String(steps.at(-1));
    const shown = namesSecret(key) ? "" : shownValue(value);
    const gone = obsoleteKeys[key];
    if (Object.hasOwn(obsoleteKeys, key) && gone !== undefined) {
      findings.add(steps, {
        severity: "note",
        atKey: true,
        value: "",
        message: `this key has no effect any more: ${gone}`,
      });
      return;
    }
    const near = nearest(key, known);
    const homes = everywhere.filter((other) => other.key === key).map(({ parent }) =>
      parent === "" ? "the top level" : parent
    );
    findings.add(steps, {
      severity,
      code: "unknown-key",
      atKey: true,
      value: shown,
      message: unknownMessage({ known, homes }),
      nearest: near,
    });
  };
  walk(findings.source.tree, schema, []);
}

function unknownMessage(
  { known, homes }: { known: readonly string[]; homes: readonly string[] },
): string {
  if (homes.length > 0) return `this key is not known here; it belongs to ${homes.join(" or ")}`;
  if (known.length === 0) return "this key is not known; the group has no settings yet";
  return "this key is not known";
}
