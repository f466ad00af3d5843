import type { z } from "zod";
import { quoted } from "./problem.ts";

/** The row, or one sentence for each field that is not as the contract says. */
export type RowReading<Row> = { row: Row } | { faults: string[] };

/** Checks `value` against a wire shape; faults name the field and quote the value. */
export function readRow<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
): RowReading<z.output<Shape>> {
  const result = shape.safeParse(value);
  if (result.success) return { row: result.data };
  return {
    faults: result.error.issues.map((issue) => {
      const field = issue.path.join(".");
      const what = issue.message.replace(/^Invalid input: /, "").replace(/, received .*$/, "");
      const found = quoted(at(value, issue.path));
      return field === "" ? `${what}, not ${found}` : `field "${field}" is ${found}; ${what}`;
    }),
  };
}

/** The id of a row that is otherwise unreadable, null when it has none. */
export function rowIdOf(value: unknown): string | null {
  const id = at(value, ["id"]);
  return typeof id === "number" && Number.isSafeInteger(id) ? String(id) : null;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== "object" || here === null) return undefined;
    here = Reflect.get(here, key);
  }
  return here;
}
