/** Where a value stands within a JSON value: keys and positions from the outside in. */
export type Path = (string | number)[];

/** The path of every value within a JSON value, except the whole. */
export function pathsOf(value: unknown, here: Path = []): Path[] {
  const inside = Array.isArray(value)
    ? value.map((item, i): [number, unknown] => [i, item])
    : typeof value === "object" && value !== null
    ? Object.entries(value)
    : [];
  return inside.flatMap(([key, item]) => [[...here, key], ...pathsOf(item, [...here, key])]);
}

/** A copy of a JSON value with one of its values replaced. */
export function replacedAt(value: unknown, path: Path, by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((item, i) => i === key ? replacedAt(item, rest, by) : item);
  }
  const fields = Object.entries(value as Record<string, unknown>);
  return Object.fromEntries(
    fields.map(([name, item]) => [name, name === key ? replacedAt(item, rest, by) : item]),
  );
}
