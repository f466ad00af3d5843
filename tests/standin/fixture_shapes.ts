import assert from "node:assert/strict";
import { shared } from "../support/corpus.ts";

/** Reads a fixture. */
export function readFixture(path: string): unknown {
  return JSON.parse(Deno.readTextFileSync(shared(path)));
}

/** The bodies of `errors.json` by name. */
export function readErrors(): Map<string, unknown> {
  const file = readFixture("fixtures/courtlistener/rest/errors.json") as {
    errors: { name: string; body?: unknown }[];
  };
  return new Map(file.errors.map((error) => [error.name, error.body]));
}

/**
 * Asserts that our answer has the keys and JSON types of a fixture. Null on either side fits any
 * type, since a fixture shows one case only; lists are compared by their first items; days of a
 * history are compared as a mapping of dates to numbers.
 */
export function sameShape(ours: unknown, wanted: unknown, where: string): void {
  if (ours === null || wanted === null) return;
  assert.equal(kind(ours), kind(wanted), `type of ${where}`);
  if (Array.isArray(wanted)) {
    const list = ours as unknown[];
    if (wanted.length === 0 || list.length === 0) return;
    sameShape(list[0], wanted[0], `${where}[0]`);
    return;
  }
  if (typeof wanted !== "object") return;
  const left = ours as Record<string, unknown>;
  const right = wanted as Record<string, unknown>;
  if (where.endsWith(".historical_usage")) {
    for (const [day, count] of Object.entries(left)) {
      assert.match(day, /^(\d{4}-\d{2}-\d{2}|total)$/);
      assert.equal(typeof count, "number");
    }
    assert.ok("total" in left);
    return;
  }
  assert.deepEqual(Object.keys(left).sort(), Object.keys(right).sort(), `keys of ${where}`);
  for (const key of Object.keys(right)) sameShape(left[key], right[key], `${where}.${key}`);
}

function kind(value: unknown): string {
  return Array.isArray(value) ? "list" : typeof value;
}
