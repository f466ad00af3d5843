import type { Delivery, NewDelivery, Waiting } from "../../domain/delivery.ts";
import { isoOf, millisecondsOf } from "../instants.ts";
import type { Database } from "../database.ts";

/** Bodies that {@link deliveriesAfter} returns together, in bytes, unless a single one is larger. */
const mostBytes = 16 * 1024 * 1024;

/** Is this delivery, or one with its key or one of its other keys, stored already? */
export function isKnown(
  database: Database,
  delivery: Pick<NewDelivery, "source" | "key" | "otherKeys">,
): boolean {
  const { source, key, otherKeys = [] } = delivery;
  const byKey = database.get("SELECT 1 FROM deliveries WHERE source = ? AND key = ?", [
    source,
    key,
  ]);
  return byKey !== undefined ||
    otherKeys.some((other) =>
      database.get("SELECT 1 FROM other_keys WHERE source = ? AND key = ?", [source, other]) !==
        undefined
    );
}

/** Adds a delivery; false, and nothing is added, when it is known. */
export function insertDelivery(database: Database, delivery: NewDelivery): boolean {
  const { source, otherKeys = [] } = delivery;
  if (otherKeys.length > 0 && isKnown(database, delivery)) return false;
  const { id, changes } = database.run(
    `INSERT INTO deliveries
       (source, key, key_origin, received_at, remote_address, other_keys, headers, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source, key) DO NOTHING`,
    [
      source,
      delivery.key,
      delivery.keyOrigin,
      millisecondsOf(delivery.receivedAt),
      delivery.remoteAddress,
      JSON.stringify(otherKeys),
      JSON.stringify(delivery.headers),
      delivery.body,
    ],
  );
  if (changes === 0) return false;
  for (const other of new Set(otherKeys)) {
    database.run("INSERT INTO other_keys (source, key, delivery_id) VALUES (?, ?, ?)", [
      source,
      other,
      id,
    ]);
  }
  return true;
}

/**
 * Adds the key of a delivery that another program has dealt with, so that its repetition is known;
 * it has no body and is no work for anybody. False when the key is known.
 */
export function insertKnownKey(
  database: Database,
  { source, key, receivedAt }: Pick<NewDelivery, "source" | "key" | "receivedAt">,
): boolean {
  return database.run(
    `INSERT INTO deliveries
       (source, key, key_origin, received_at, remote_address, other_keys, headers, freed, body)
     VALUES (?, ?, 'header', ?, '', '[]', '{}', 1, x'')
     ON CONFLICT (source, key) DO NOTHING`,
    [source, key, millisecondsOf(receivedAt)],
  ).changes > 0;
}

/** As `get` of an inbox. */
export function deliveryOf(database: Database, id: number): Delivery | undefined {
  const row = database.get<Row>(
    "SELECT * FROM deliveries WHERE id = ? AND freed = 0",
    [id],
  );
  if (row === undefined) return undefined;
  const otherKeys = JSON.parse(row.other_keys) as string[];
  return {
    id: row.id,
    source: row.source,
    key: row.key,
    keyOrigin: row.key_origin,
    ...(otherKeys.length > 0 ? { otherKeys } : {}),
    receivedAt: isoOf(row.received_at),
    remoteAddress: row.remote_address,
    headers: JSON.parse(row.headers),
    body: row.body,
  };
}

/** As `after` of an inbox. The plus sign keeps SQLite on the ids, which are few behind a mark. */
export function deliveriesAfter(
  database: Database,
  wanted: { id: number; limit: number },
): Delivery[] {
  const rows = database.all<{ id: number; size: number }>(
    `SELECT id, length(body) AS size FROM deliveries
     WHERE id > ? AND +freed = 0 ORDER BY id LIMIT ?`,
    [wanted.id, wanted.limit],
  );
  const found: Delivery[] = [];
  let bytes = 0;
  for (const { id, size } of rows) {
    bytes += size;
    if (found.length > 0 && bytes > mostBytes) break;
    const delivery = deliveryOf(database, id);
    if (delivery !== undefined) found.push(delivery);
  }
  return found;
}

/** As `waiting` of an inbox. */
export function waitingAfter(database: Database, id: number): Waiting {
  const row = database.get<{ count: number; oldest: number | null }>(
    `SELECT count(*) AS count, min(received_at) AS oldest FROM deliveries
     WHERE id > ? AND +freed = 0`,
    [id],
  )!;
  return { count: row.count, oldest: row.oldest === null ? null : isoOf(row.oldest) };
}

/** As `receivedBefore` of an inbox. */
export function idsReceivedBefore(
  database: Database,
  wanted: { before: string; limit: number },
): number[] {
  return database.all<{ id: number }>(
    `SELECT id FROM deliveries WHERE freed = 0 AND received_at < ?
     ORDER BY received_at, id LIMIT ?`,
    [millisecondsOf(wanted.before), wanted.limit],
  ).map((row) => row.id);
}

/** Bodies kept, counted from an index alone. */
export function countKept(database: Database): number {
  return database.get<{ count: number }>(
    "SELECT count(*) AS count FROM deliveries WHERE freed = 0",
  )!.count;
}

/** As `oldest` of an inbox. */
export function oldestKept(database: Database): string | null {
  const row = database.get<{ oldest: number | null }>(
    `SELECT min(received_at) AS oldest FROM deliveries
     WHERE freed = 0`,
  )!;
  return row.oldest === null ? null : isoOf(row.oldest);
}

/** Frees the bodies of these deliveries; says how many had one. */
export function freeBodies(database: Database, ids: readonly number[]): number {
  return ids.reduce(
    (freed, id) =>
      freed + database.run(
        "UPDATE deliveries SET freed = 1, body = x'', headers = '{}' WHERE id = ? AND freed = 0",
        [id],
      ).changes,
    0,
  );
}

/** Forgets at most `limit` keys of freed deliveries received before epoch milliseconds `before`. */
export function forgetKeys(
  database: Database,
  wanted: { before: number; limit: number },
): number {
  return database.run(
    `DELETE FROM deliveries WHERE id IN
       (SELECT id FROM deliveries
        WHERE freed = 1 AND received_at < ? LIMIT ?)`,
    [wanted.before, wanted.limit],
  ).changes;
}

/** Is there a key that {@link forgetKeys} would forget? */
export function hasExpiredKeys(database: Database, before: number): boolean {
  return database.get(
    `SELECT 1 FROM deliveries
     WHERE freed = 1 AND received_at < ? LIMIT 1`,
    [before],
  ) !== undefined;
}

interface Row {
  id: number;
  source: Delivery["source"];
  key: string;
  key_origin: Delivery["keyOrigin"];
  received_at: number;
  remote_address: string;
  other_keys: string;
  headers: string;
  body: Uint8Array;
}
