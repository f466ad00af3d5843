import type { Clock } from "../domain/clock.ts";
import { printable } from "../domain/errors.ts";
import { fitToWidth } from "./display_width.ts";

/** Shows how far a long piece of work has come. */
export interface Progress {
  /** `done` of `total` steps are finished (`total` null: not known); `what` names the present one. */
  update(done: number, options: { total: number | null; what: string }): void;
  /** Takes the moving line away, so that ordinary lines can be written; the next update brings it back. */
  clear(): void;
  /** Ends the progress; nothing of a moving line stays behind. */
  end(): void;
}

/** Where {@link createProgress} writes. */
export interface ProgressOptions {
  /** Writes to standard error, as is. */
  write: (text: string) => void;
  /** Is it a terminal that can rewrite its last line? Otherwise plain lines are written. */
  isTerminal: boolean;
  /** Width of the terminal. */
  columns: number;
  clock: Clock;
}

const eraseLine = "\r\x1b[K";
/** A terminal is redrawn at most ten times a second, a plain log gets a line every ten seconds. */
const pause = { terminal: 100, plain: 10_000 };

/**
 * A line with count and estimate that rewrites itself on a terminal, plain lines otherwise. The
 * first and the last step are always shown. `what` is untrusted and shown with visible escapes.
 */
export function createProgress(options: ProgressOptions): Progress {
  const { write, isTerminal, columns, clock } = options;
  const start = clock.now();
  const least = isTerminal ? pause.terminal : pause.plain;
  let shownAt: number | null = null;
  let onScreen = false;

  const clear = () => {
    if (onScreen) write(eraseLine);
    onScreen = false;
  };
  return {
    update(done, { total, what }) {
      const elapsed = clock.now().epochMilliseconds - start.epochMilliseconds;
      const due = shownAt === null || elapsed - shownAt >= least || done === total;
      if (!due) return;
      shownAt = elapsed;
      const text = progressText(done, { total, what: printable(what, 80), elapsed });
      if (isTerminal) write(`${eraseLine}${fitToWidth(text, Math.max(columns - 1, 10))}`);
      else write(`${text}\n`);
      onScreen = isTerminal;
    },
    clear,
    end: clear,
  };
}

function progressText(
  done: number,
  { total, what, elapsed }: { total: number | null; what: string; elapsed: number },
): string {
  if (total === null) return `${done}: ${what}`;
  const share = total > 0 ? Math.floor((100 * done) / total) : 100;
  const left = done > 0 && done < total ? (elapsed / done) * (total - done) : 0;
  const estimate = left >= 1000 ? `, about ${duration(left)} left` : "";
  return `${done}/${total} (${share} %${estimate}): ${what}`;
}

function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 90) return `${seconds} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3600)} h`;
}
