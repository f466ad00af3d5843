import type { Span } from "./span.ts";

/** Flushes a few bytes to the disk again and again, to tell its delays from ours. */
export interface DiskProbe {
  /** The flushes so far, in order; one that is under way counts from its end. */
  readonly flushes: readonly Span[];
  /** Ends it; the slowest flush in milliseconds. */
  stop(): Promise<number>;
}

/** Twenty flushes a second of a file of its own in `folder`; the file is removed at the end. */
export function diskProbe(folder: string): DiskProbe {
  const path = `${folder}/disk-probe`;
  const bytes = new Uint8Array(4096);
  const flushes: Span[] = [];
  let ended = false;
  const end = (async () => {
    using file = await Deno.open(path, { create: true, write: true });
    while (!ended) {
      await file.seek(0, Deno.SeekMode.Start);
      await file.write(bytes);
      const at = performance.now();
      await file.sync();
      flushes.push({ at, took: performance.now() - at });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await Deno.remove(path);
  })();
  return {
    flushes,
    stop: async () => {
      ended = true;
      await end;
      return longest(flushes);
    },
  };
}

/** Of the longest span, in milliseconds; 0 without any. */
export function longest(spans: readonly Span[]): number {
  return spans.reduce((most, { took }) => Math.max(most, took), 0);
}
