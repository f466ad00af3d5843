import { bundleFlags } from "../../.ci/permission_flags.ts";
import { programEntry } from "../../tests/support/run_program.ts";

/** A `case-calendar serve` in a process of its own, as it is deployed. */
export interface Serving {
  port: number;
  /** Milliseconds from its start until it listened. */
  startedIn: number;
  /** Memory in MB: now, and the most so far. */
  memory(): { now: number; peak: number };
  /** Publications so far. */
  publications(): number;
  stop(): Promise<void>;
}

/** Starts the bundled program in a folder with its settings and store, and waits for its port. */
export async function serving(folder: string, secret: string): Promise<Serving> {
  const entry = await programEntry();
  const began = performance.now();
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", ...bundleFlags(), entry, "serve", "--port", "0"],
    cwd: folder,
    clearEnv: true,
    env: {
      CASE_CALENDAR_WEBHOOK_SECRET: secret,
      COURTLISTENER_TOKEN: "0123456789abcdef0123456789abcdef01234567",
      // As the unit sets them.
      MALLOC_ARENA_MAX: "1",
      MALLOC_TRIM_THRESHOLD_: "131072",
      MALLOC_MMAP_THRESHOLD_: "32768",
      DENO_NO_UPDATE_CHECK: "1",
      NO_COLOR: "1",
    },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  const listening = Promise.withResolvers<number>();
  let publications = 0;
  let tail = "";
  const reading = (async () => {
    for await (const text of child.stderr.pipeThrough(new TextDecoderStream())) {
      const lines = (tail + text).split("\n");
      tail = lines.pop() ?? "";
      for (const line of lines) {
        const found = / listening address=127\.0\.0\.1:(\d+)/.exec(line);
        if (found !== null) listening.resolve(Number(found[1]));
        if (/ published .*calendar=calendar-0\b/.test(line)) publications += 1;
      }
    }
    listening.reject(new Error(`serve ended: ${tail}`));
  })();
  const port = await listening.promise;
  const startedIn = performance.now() - began;
  return {
    port,
    startedIn,
    memory: () => {
      const status = Deno.readTextFileSync(`/proc/${child.pid}/status`);
      const megabytes = (name: string) =>
        Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) / 1024;
      return { now: megabytes("VmRSS"), peak: megabytes("VmHWM") };
    },
    publications: () => publications,
    stop: async () => {
      child.kill("SIGTERM");
      await child.status;
      await reading.catch(() => {});
      listening.promise.catch(() => {});
    },
  };
}
