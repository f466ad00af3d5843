import type { Clock } from "../../domain/clock.ts";

/** A file, and who is told of its changes. */
export interface WatchedFile {
  /** It may be missing; that it appears or goes is a change, too. */
  path: string;
  clock: Clock;
  /** Ends the watch. */
  signal: AbortSignal;
  /** The file is another than before. The next look is taken when this has ended; never rejects. */
  onChange(): Promise<void>;
}

/** Milliseconds between two looks. */
const every = 2000;

/**
 * Looks every two seconds whether a file was replaced or written, and resolves at the signal. What it
 * is at the call counts as known.
 */
export async function watchFile({ path, clock, signal, onChange }: WatchedFile): Promise<void> {
  let known = stateOf(path);
  while (!signal.aborted) {
    try {
      await clock.sleep(every, signal);
    } catch {
      return;
    }
    const now = stateOf(path);
    if (now === known) continue;
    known = now;
    await onChange();
  }
}

function stateOf(path: string): string {
  try {
    const { ino, mtime, size } = Deno.statSync(path);
    return `${ino} ${mtime?.getTime()} ${size}`;
  } catch {
    return "none";
  }
}
