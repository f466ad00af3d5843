import type { Clock } from "../../domain/clock.ts";
import type { ServedFile } from "../../web/files/served_file.ts";
import type { PrepareJob } from "./prepare_file.ts";
import type { Preparer } from "./prepare_in_worker.ts";

/** What tells two states of a file on the disk apart. */
export interface FileState {
  /** Different whenever the bytes may be. */
  stamp: string;
  /** Milliseconds since 1970. */
  changedAt: number;
}

/** What a file is made from, as the disk has it at the moment. */
export interface FileSource extends FileState {
  job: PrepareJob;
}

/** Files that are ready to be answered, in memory. */
export interface PreparedFiles {
  /**
   * The file of a key, prepared anew when its source has changed. Where that fails or takes too long
   * it is the last good one; null where there is none.
   */
  get(key: string, source: FileSource): Promise<ServedFile | null>;
  /** The last good file of a key, whatever its source is now; null where there is none. */
  last(key: string): ServedFile | null;
  /** Milliseconds and bytes held, for tests and metrics. */
  readonly bytes: number;
}

/** Milliseconds for which a subscriber is kept waiting before the last good file is answered. */
const patience = 8000;
/** Milliseconds for which something that failed is not tried again. */
const pause = 30_000;

interface Kept {
  stamp: string;
  file: ServedFile;
  bytes: number;
}

/** Keeps at most `mostBytes`, the most lately asked for; the last file asked for is always kept. */
export function preparedFiles(
  { preparer, clock, mostBytes = 24 * 1024 * 1024, onFailure }: {
    preparer: Pick<Preparer, "prepare">;
    clock: Clock;
    mostBytes?: number;
    /** Is told why a file could not be prepared. */
    onFailure: (key: string, error: unknown) => void;
  },
): PreparedFiles {
  /** The most lately asked for last. */
  const kept = new Map<string, Kept>();
  const underWay = new Map<string, Promise<Kept | null>>();
  const failed = new Map<string, number>();
  let bytes = 0;

  function keep(key: string, one: Kept): void {
    const before = kept.get(key);
    kept.delete(key);
    kept.set(key, one);
    bytes += one.bytes - (before?.bytes ?? 0);
    for (const [oldest, { bytes: freed }] of kept) {
      if (bytes <= mostBytes || oldest === key) break;
      kept.delete(oldest);
      bytes -= freed;
    }
  }

  async function prepare(key: string, { stamp, changedAt, job }: FileSource): Promise<Kept | null> {
    try {
      const made = await preparer.prepare(job);
      const before = kept.get(key)?.file;
      // The same bytes from other sources: for subscribers nothing has changed.
      const file = before?.hash === made.hash ? before : { ...made, changedAt };
      const { plain, packed } = file;
      const size = (plain?.length ?? 0) + packed.br.length + packed.gzip.length;
      const one = { stamp, file, bytes: size + 1000 };
      keep(key, one);
      return one;
    } catch (error) {
      onFailure(key, error);
      if (failed.size > 1000) failed.clear();
      failed.set(`${key} ${stamp}`, clock.now().epochMilliseconds + pause);
      return null;
    }
  }

  return {
    get bytes() {
      return bytes;
    },
    last: (key) => kept.get(key)?.file ?? null,
    get: async (key, source) => {
      const before = kept.get(key);
      if (before?.stamp === source.stamp) {
        kept.delete(key);
        kept.set(key, before);
        return before.file;
      }
      const work = `${key} ${source.stamp}`;
      const notBefore = failed.get(work);
      if (notBefore !== undefined && clock.now().epochMilliseconds < notBefore) {
        return before?.file ?? null;
      }
      let making = underWay.get(work);
      if (making === undefined) {
        making = prepare(key, source).finally(() => underWay.delete(work));
        underWay.set(work, making);
      }
      const made = new AbortController();
      const late = clock.sleep(patience, made.signal).then(() => null, () => null);
      const answer = await Promise.race([making, late]);
      made.abort();
      return answer?.file ?? kept.get(key)?.file ?? null;
    },
  };
}
