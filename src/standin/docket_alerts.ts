import type { AlertRow } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** The answer to a write: status and body (null for 204). */
export interface WriteAnswer {
  status: 200 | 201 | 204 | 400;
  body: Record<string, unknown> | null;
  row: AlertRow | null;
}

/** The docket alerts of all users of a stand-in (contract, c.6 and e). */
export interface DocketAlerts {
  rows(): readonly AlertRow[];
  create(owner: string, body: unknown, now: number): WriteAnswer;
  /** Any saved change moves `date_modified`. */
  change(row: AlertRow, body: unknown, now: number): WriteAnswer;
  remove(row: AlertRow): WriteAnswer;
  /** Marks every alert of a docket as hit, switched-off ones too. */
  hit(docket: number, now: number): void;
}

/** No alerts yet. */
export function createDocketAlerts(tables: Tables): DocketAlerts {
  let rows: AlertRow[] = [];
  let nextId = 5_550_001;
  return {
    rows: () => rows,
    create(owner, body, now) {
      const given = fields(body);
      const docket = readDocket(given.docket, tables);
      if (typeof docket !== "number") return refused({ docket: [docket.message] });
      const type = readType(given.alert_type ?? 1);
      if (typeof type !== "number") return refused({ alert_type: [type.message] });
      if (rows.some((row) => row.owner === owner && row.docket === docket)) {
        return refused({ non_field_errors: ["The fields docket, user must make a unique set."] });
      }
      const id = nextId++;
      const row: AlertRow = {
        id,
        owner,
        date_created: now,
        date_modified: now,
        date_last_hit: null,
        secret_key: `standin${String(id).padStart(33, "0")}`,
        alert_type: type,
        docket,
      };
      rows.push(row);
      return { status: 201, body: {}, row };
    },
    change(row, body, now) {
      const given = fields(body);
      const type = readType(given.alert_type ?? row.alert_type);
      if (typeof type !== "number") return refused({ alert_type: [type.message] });
      row.alert_type = type;
      row.date_modified = now;
      return { status: 200, body: {}, row };
    },
    remove(row) {
      rows = rows.filter((other) => other !== row);
      return { status: 204, body: null, row: null };
    },
    hit(docket, now) {
      for (const row of rows) if (row.docket === docket) row.date_last_hit = now;
    },
  };
}

function refused(body: Record<string, unknown>): WriteAnswer {
  return { status: 400, body, row: null };
}

function fields(body: unknown): Record<string, unknown> {
  return typeof body === "object" && body !== null ? body as Record<string, unknown> : {};
}

function readDocket(value: unknown, tables: Tables): number | { message: string } {
  if (value === undefined) return { message: "This field is required." };
  if (value === null) return { message: "This field may not be null." };
  const text = typeof value === "number" || typeof value === "string" ? String(value) : "";
  if (!/^\d+$/.test(text)) {
    return { message: `Incorrect type. Expected pk value, received ${pythonType(value)}.` };
  }
  const docket = tables.dockets.get(Number(text));
  return docket?.id ?? { message: `Invalid pk "${text}" - object does not exist.` };
}

function readType(value: unknown): number | { message: string } {
  const type = typeof value === "string" && value !== "" ? Number(value) : value;
  if (type === 0 || type === 1) return type;
  return { message: `"${String(value)}" is not a valid choice.` };
}

function pythonType(value: unknown): string {
  if (Array.isArray(value)) return "list";
  const names: Record<string, string> = { string: "str", boolean: "bool", object: "dict" };
  return names[typeof value] ?? typeof value;
}
