/**
 * Calls `tick` at the beginning of each minute until the signal is aborted, by `Deno.cron` (which
 * needs `--unstable-cron`, knows UTC only, and remembers nothing). `tick` must not wait: a minute that
 * finds the last one still at work is left out.
 */
export function everyMinute(tick: () => void, signal: AbortSignal): void {
  Deno.cron("jobs of the daemon", "* * * * *", { signal }, tick).catch(() => {
    // Ended by the signal.
  });
}
