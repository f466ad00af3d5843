import type { JsonObject } from "./serialize.ts";

/** The `fields` and `omit` of a query as name paths; null when there is no `fields`. */
export interface SparseFields {
  fields: readonly string[][] | null;
  omit: readonly string[][];
}

/** Reads `fields` and `omit`: comma lists, nested names joined by `__`. */
export function readSparseFields(query: URLSearchParams): SparseFields {
  const fields = names(query.get("fields"));
  return { fields: fields.length === 0 ? null : fields, omit: names(query.get("omit")) };
}

/** Keeps the named parts of a row, nested ones too; unknown names are ignored silently. */
export function applySparseFields(row: JsonObject, sparse: SparseFields): JsonObject {
  const kept: JsonObject = {};
  for (const [name, value] of Object.entries(row)) {
    const fields = below(sparse.fields, name);
    const omit = below(sparse.omit, name) ?? [];
    if (fields?.length === 0 || omit.some((path) => path.length === 0)) continue;
    const inner: SparseFields = {
      fields: fields === null || fields.some((path) => path.length === 0) ? null : fields,
      omit,
    };
    kept[name] = inner.fields === null && omit.length === 0 ? value : nested(value, inner);
  }
  return kept;
}

function nested(value: unknown, sparse: SparseFields): unknown {
  if (Array.isArray(value)) return value.map((item) => nested(item, sparse));
  if (typeof value !== "object" || value === null) return value;
  return applySparseFields(value as JsonObject, sparse);
}

function below(paths: readonly string[][] | null, name: string): string[][] | null {
  return paths === null
    ? null
    : paths.filter((path) => path[0] === name).map((path) => path.slice(1));
}

function names(list: string | null): string[][] {
  return (list ?? "").split(",").map((name) => name.trim()).filter((name) => name !== "")
    .map((name) => name.split("__"));
}
