/** What the schema knows, as lists: used for unknown keys, for the example's test and for `show`. */
import * as z from "zod";

/** The schema without optional, default and transform around it. */
export function bareSchema(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema;
  for (;;) {
    if (
      inner instanceof z.ZodOptional || inner instanceof z.ZodDefault ||
      inner instanceof z.ZodPrefault || inner instanceof z.ZodNullable
    ) inner = inner.unwrap();
    else if (inner instanceof z.ZodPipe) inner = inner.in;
    else return inner;
  }
}

/** The keys of a mapping in the schema's order; null when the schema is no mapping of fixed keys. */
export function keysOf(schema: z.core.$ZodType): readonly string[] | null {
  const bare = objectOf(schema);
  return bare === null ? null : Object.keys(bare.shape);
}

/** The schema one step in: a key of a mapping, or any entry of a list or free mapping. */
export function schemaAt(schema: z.core.$ZodType, step: string | number): z.core.$ZodType | null {
  const bare = bareSchema(schema);
  const object = objectOf(schema);
  if (object !== null) {
    const shape = object.shape as Record<string, z.core.$ZodType>;
    return Object.hasOwn(shape, step) ? shape[step]! : null;
  }
  if (bare instanceof z.ZodArray) return bare.element;
  if (bare instanceof z.ZodRecord) return bare.valueType;
  return null;
}

/** A mapping of fixed keys, also as one branch of a choice. */
function objectOf(schema: z.core.$ZodType): z.ZodObject | null {
  const bare = bareSchema(schema);
  if (bare instanceof z.ZodObject) return bare;
  if (bare instanceof z.ZodUnion) {
    for (const option of bare.options) {
      const found = bareSchema(option);
      if (found instanceof z.ZodObject) return found;
    }
  }
  return null;
}

/** Where a key of the schema lives: `calendars.<id>.ics_path`, `cases[].tags`. */
export interface SchemaKey {
  /** Steps with `<id>` for a free key and `[]` for an entry of a list. */
  path: string;
  key: string;
  /** The mapping it belongs to, in the same form; `""` at the top level. */
  parent: string;
}

/** Every key that the schema knows, parents before children. */
export function schemaKeys(schema: z.core.$ZodType, parent = ""): SchemaKey[] {
  const object = objectOf(schema);
  if (object !== null) {
    return Object.entries(object.shape).flatMap(([key, value]) => {
      const path = parent === "" ? key : `${parent}.${key}`;
      return [{ path, key, parent }, ...schemaKeys(value as z.core.$ZodType, path)];
    });
  }
  const bare = bareSchema(schema);
  if (bare instanceof z.ZodArray) return schemaKeys(bare.element, `${parent}[]`);
  if (bare instanceof z.ZodRecord) return schemaKeys(bare.valueType, `${parent}.<id>`);
  return [];
}
