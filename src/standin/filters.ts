/** The filters of CourtListener's REST v4 (contract, c.4), without knowledge of any endpoint. */
import { instantOf, readMoment } from "./pacific_time.ts";
import type { Row } from "./rows.ts";

/** What may follow a field name after `__`; `exact` is the bare name. */
export type Lookup =
  | "exact"
  | "gt"
  | "gte"
  | "lt"
  | "lte"
  | "range"
  | "isnull"
  | "in"
  | "startswith"
  | "iexact"
  | "istartswith"
  | "parts";

/** One field that can be filtered. */
export interface FilterField {
  kind: "integer" | "text" | "date" | "moment" | "boolean" | "choice";
  lookups: readonly Lookup[];
  /** Values of a `choice`; a repeated parameter means any of them. */
  choices?: readonly (string | number)[];
}

/** A way from a row to another row or to several; `row[name]` holds them. */
export interface FilterRelation {
  filters: () => FilterSet;
  /** Is there such a row, visible to filters? Others are refused as bad values. */
  exists: (key: string) => boolean;
}

/** The filters of one endpoint. */
export interface FilterSet {
  fields: Readonly<Record<string, FilterField>>;
  relations: Readonly<Record<string, FilterRelation>>;
}

/** Comparisons of a number or moment. */
export const numeric: readonly Lookup[] = ["exact", "gt", "gte", "lt", "lte", "range"];
/** {@link numeric} and the parts of a date (`__year`, `__month`, `__day`, …). */
export const dated: readonly Lookup[] = [...numeric, "parts"];

/** How often a row passes: 0 not, 1 once, more when a filter over several related rows repeats it. */
export type Passes = (row: Row) => number;

/** The compiled filters, or the body of the 400 that answers them. */
export type Filters =
  | { ok: true; passes: Passes; exact: ReadonlyMap<string, string> }
  | { ok: false; body: Record<string, unknown> };

const badChoice = "Select a valid choice. That choice is not one of the available choices.";
const dateParts = ["year", "month", "day", "hour", "minute", "second"] as const;
const deepest = 4;

/**
 * Compiles the query of a list request. Empty values are ignored; unknown names are refused
 * together; `exact` tells the plain equalities, by which a caller can pick an index.
 */
export function compileFilters(query: URLSearchParams, set: FilterSet): Filters {
  const tests: Passes[] = [];
  const unknown: string[] = [];
  const bad: Record<string, string[]> = {};
  const exact = new Map<string, string>();
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name).map((value) => value.trim()).filter((value) => value !== "");
    const negated = name.endsWith("!");
    const path = (negated ? name.slice(0, -1) : name).split("__");
    const found = compilePath(path, { set, values });
    if (found === "unknown") unknown.push(name);
    else if (found === "empty") continue;
    else if ("message" in found) bad[name] = [found.message];
    else {
      const { passes } = found;
      tests.push(negated ? (row) => passes(row) > 0 ? 0 : 1 : passes);
      if (!negated) exact.set(name, values.at(-1)!);
    }
  }
  if (unknown.length > 0) {
    const detail = "Unknown filter parameters are not allowed.";
    return { ok: false, body: { detail, unknown_params: unknown } };
  }
  if (Object.keys(bad).length > 0) return { ok: false, body: bad };
  const passes: Passes = (row) =>
    tests.reduce((times, test) => times === 0 ? 0 : times * test(row), 1);
  return { ok: true, passes, exact };
}

type Found = "unknown" | "empty" | { message: string } | { passes: Passes };

function compilePath(
  path: readonly string[],
  query: { set: FilterSet; values: readonly string[] },
  depth = 0,
): Found {
  const [name = "", ...rest] = path;
  const relation = query.set.relations[name];
  if (relation !== undefined) {
    if (rest.length === 0) return keyTest(name, { relation, values: query.values });
    if (depth + 1 >= deepest) return "unknown";
    const inner = compilePath(rest, { set: relation.filters(), values: query.values }, depth + 1);
    if (typeof inner === "string" || "message" in inner) return inner;
    return {
      passes: (row) => relatedRows(row, name).reduce((sum, other) => sum + inner.passes(other), 0),
    };
  }
  const field = query.set.fields[name];
  if (field === undefined) return "unknown";
  const lookup = rest.join("__");
  if (lookup !== "" && !allows(field, lookup)) return "unknown";
  if (query.values.length === 0) return "empty";
  return fieldTest(name, { field, lookup: lookup === "" ? "exact" : lookup, values: query.values });
}

function allows(field: FilterField, lookup: string): boolean {
  if (field.lookups.includes(lookup as Lookup)) return lookup !== "parts";
  const parts: readonly string[] = field.kind === "date" ? dateParts.slice(0, 3) : dateParts;
  return field.lookups.includes("parts") && parts.includes(lookup);
}

function relatedRows(row: Row, name: string): readonly Row[] {
  const related = row[name];
  if (Array.isArray(related)) return related as Row[];
  return related === null || related === undefined ? [] : [related as Row];
}

function keyTest(
  name: string,
  options: { relation: FilterRelation; values: readonly string[] },
): Found {
  const wanted = options.values.at(-1);
  if (wanted === undefined) return "empty";
  if (!options.relation.exists(wanted)) return { message: badChoice };
  return {
    passes: (row) => relatedRows(row, name).filter((other) => String(other.id) === wanted).length,
  };
}

interface FieldQuery {
  field: FilterField;
  lookup: string;
  values: readonly string[];
}

function fieldTest(name: string, query: FieldQuery): Found {
  const { field, lookup, values } = query;
  const last = values.at(-1)!;
  const test = (holds: (value: string | number | boolean) => boolean): Found => ({
    passes: (row) => {
      const value = row[name] as string | number | boolean | null;
      return value !== null && value !== undefined && holds(value) ? 1 : 0;
    },
  });
  if (lookup === "isnull") {
    const wanted = truth(last);
    if (wanted === null) return "empty";
    return { passes: (row) => ((row[name] === null) === wanted ? 1 : 0) };
  }
  if ((dateParts as readonly string[]).includes(lookup)) {
    if (!/^\d+$/.test(last)) return { message: "Enter a number." };
    return test((value) => partOf(value, lookup) === Number(last));
  }
  if (field.kind === "boolean") {
    const wanted = truth(last);
    return wanted === null ? "empty" : test((value) => value === wanted);
  }
  if (field.kind === "choice") {
    const stray = values.find((value) => !field.choices?.map(String).includes(value));
    if (stray !== undefined) {
      return {
        message: `Select a valid choice. ${stray} is not one of the available choices.`,
      };
    }
    return test((value) => values.includes(String(value)));
  }
  if (lookup === "in" || lookup === "range") {
    const parts = last.split(",").map((part) => readValue(part.trim(), field));
    const wrong = parts.find((part) => typeof part === "object");
    if (typeof wrong === "object") return wrong;
    if (lookup === "in") return test((value) => parts.includes(value as string | number));
    const [from, to] = parts;
    if (parts.length !== 2) return { message: "Range query expects two values." };
    return test((value) => value >= (from as string | number) && value <= (to as string | number));
  }
  const wanted = readValue(last, field);
  if (typeof wanted === "object") return wanted;
  const text = String(wanted).toLowerCase();
  switch (lookup) {
    case "gt":
      return test((value) => value > wanted);
    case "gte":
      return test((value) => value >= wanted);
    case "lt":
      return test((value) => value < wanted);
    case "lte":
      return test((value) => value <= wanted);
    case "startswith":
      return test((value) => String(value).startsWith(String(wanted)));
    case "istartswith":
      return test((value) => String(value).toLowerCase().startsWith(text));
    case "iexact":
      return test((value) => String(value).toLowerCase() === text);
    default:
      return test((value) => value === wanted);
  }
}

function readValue(text: string, field: FilterField): string | number | { message: string } {
  switch (field.kind) {
    case "integer":
      return /^-?\d{1,18}(\.\d+)?$/.test(text) ? Number(text) : { message: "Enter a number." };
    case "date":
      return isDate(text) ? text : { message: "Enter a valid date." };
    case "moment":
      return readMoment(text) ?? { message: "Enter a valid date/time." };
    default:
      return text;
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

function truth(text: string): boolean | null {
  const known: Record<string, boolean> = { true: true, "1": true, false: false, "0": false };
  return known[text.toLowerCase()] ?? null;
}

function partOf(value: string | number | boolean, part: string): number {
  const at = typeof value === "number"
    ? instantOf(value).toZonedDateTimeISO("America/Los_Angeles")
    : Temporal.PlainDate.from(String(value)).toPlainDateTime();
  const parts: Record<string, number> = {
    year: at.year,
    month: at.month,
    day: at.day,
    hour: at.hour,
    minute: at.minute,
    second: at.second,
  };
  return parts[part] ?? -1;
}
