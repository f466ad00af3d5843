import type { Reader } from "../domain/fact.ts";
import type { StoreContext } from "./store_context.ts";

/** Makes a version pending for a reader, due at once. */
export function openReading(
  context: StoreContext,
  reading: { version: number; reader: Reader["name"]; reason: string },
): void {
  const at = context.clock.now().epochMilliseconds;
  context.database.run(
    `INSERT INTO readings (version, reader, state, reason, tries, since_at, next_try_at)
     VALUES (?1, ?2, 'pending', ?3, 0, ?4, ?4)
     ON CONFLICT DO UPDATE SET state = 'pending', reason = excluded.reason, tries = 0,
       since_at = excluded.since_at, next_try_at = excluded.next_try_at`,
    [reading.version, reading.reader, reading.reason, at],
  );
}

/** Records that a reader has read a version. */
export function closeReading(
  context: StoreContext,
  reading: { version: number; reader: Reader },
): void {
  const at = context.clock.now().epochMilliseconds;
  context.database.run(
    `INSERT INTO readings (version, reader, state, reader_version, reason, tries, since_at)
     VALUES (?, ?, 'read', ?, '', 0, ?)
     ON CONFLICT DO UPDATE SET state = 'read', reader_version = excluded.reader_version,
       reason = '', tries = 0, since_at = excluded.since_at, next_try_at = NULL`,
    [reading.version, reading.reader.name, reading.reader.version, at],
  );
}
