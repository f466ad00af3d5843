import type { Span } from "./span.ts";

/** How one load went. */
export interface LoadResult {
  perSecond: number;
  /** Milliseconds from before the connection to the last byte, sorted. */
  times: number[];
  /** The same with their beginnings, in the order of their ends. */
  answers: Span[];
  /** Answers that were not the expected status. */
  wrong: number;
}

export interface Load {
  port: number;
  /** Requests under way at once; each has a connection of its own. */
  concurrency: number;
  /** Ends after so many milliseconds, or after `count` requests. */
  forMs?: number;
  count?: number;
  expected: number;
  /** The bytes of the next request. */
  next(): Uint8Array;
}

/** Sends requests, each over a fresh connection, and times them. */
export async function load(options: Load): Promise<LoadResult> {
  const { port, concurrency, expected, next } = options;
  const answers: Span[] = [];
  let wrong = 0;
  let left = options.count ?? Infinity;
  const began = performance.now();
  const end = began + (options.forMs ?? Infinity);
  await Promise.all(Array.from({ length: concurrency }, async () => {
    const buffer = new Uint8Array(4096);
    while (left-- > 0 && performance.now() < end) {
      const bytes = next();
      const at = performance.now();
      if (await exchange(port, { bytes, buffer }) !== expected) wrong++;
      answers.push({ at, took: performance.now() - at });
    }
  }));
  const seconds = (performance.now() - began) / 1000;
  const times = answers.map(({ took }) => took).sort((a, b) => a - b);
  return { perSecond: times.length / seconds, times, answers, wrong };
}

/** The status; our answers fit one read, and the server closes after them. */
async function exchange(
  port: number,
  { bytes, buffer }: { bytes: Uint8Array; buffer: Uint8Array },
): Promise<number> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port });
  try {
    for (let sent = 0; sent < bytes.length;) sent += await connection.write(bytes.subarray(sent));
    const read = await connection.read(buffer);
    if (read === null) return 0;
    let status = 0;
    for (let index = 9; index < 12; index++) status = status * 10 + buffer[index]! - 48;
    while (await connection.read(buffer) !== null) { /* to the end of the answer */ }
    return status;
  } finally {
    connection.close();
  }
}

/** The value below which `part` of the sorted times lie. */
export function percentile(times: readonly number[], part: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? NaN;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return percentile(values.toSorted((a, b) => a - b), 0.5);
}
