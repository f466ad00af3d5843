import { bundleFlags } from "../../.ci/permission_flags.ts";
import { token } from "../app/installation.ts";
import { programEntry } from "../support/run_program.ts";
import { testSecret } from "../web/support/test_secret.ts";

/** The program as a process of its own that is watched while it runs: mostly `case-calendar daemon`. */
export interface DaemonProcess extends AsyncDisposable {
  pid: number;
  /** Resolves when what it wrote matches, with the match; rejects when it ends before that. */
  saw(pattern: RegExp): Promise<RegExpExecArray>;
  /** Forgets what it wrote so far, so that {@link saw} waits for something new. */
  forget(): void;
  kill(signal: Deno.Signal): void;
  /** Its end: exit code, and everything it wrote to standard error. */
  ended: Promise<{ code: number; stderr: string }>;
}

/** The environment of a daemon that receives and polls. */
export const daemonEnvironment: Readonly<Record<string, string>> = {
  CASE_CALENDAR_WEBHOOK_SECRET: testSecret,
  COURTLISTENER_TOKEN: token,
};

/** Starts the daemon in `folder`, on a free port; it is killed with the block at the latest. */
export function startDaemon(
  folder: string,
  environment: Readonly<Record<string, string>> = daemonEnvironment,
): Promise<DaemonProcess> {
  return startCommand(["daemon", "--port", "0"], { folder, environment });
}

/** Likewise any command. */
export async function startCommand(
  args: readonly string[],
  { folder, environment = daemonEnvironment }: {
    folder: string;
    environment?: Readonly<Record<string, string>>;
  },
): Promise<DaemonProcess> {
  const entry = await programEntry();
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", ...bundleFlags(), entry, ...args],
    cwd: folder,
    env: { ...environment, DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  let stderr = "";
  let from = 0;
  let over = false;
  let more = Promise.withResolvers<void>();
  const ended = (async () => {
    for await (const text of child.stderr.pipeThrough(new TextDecoderStream())) {
      stderr += text;
      more.resolve();
      more = Promise.withResolvers();
    }
    const { code } = await child.status;
    over = true;
    more.resolve();
    return { code, stderr };
  })();
  const kill = (signal: Deno.Signal) => {
    if (!over) child.kill(signal);
  };
  return {
    pid: child.pid,
    saw: async (pattern) => {
      for (;;) {
        const found = pattern.exec(stderr.slice(from));
        if (found !== null) return found;
        if (over) throw new Error(`it ended without ${pattern}:\n${stderr}`);
        await more.promise;
      }
    },
    forget: () => {
      from = stderr.length;
    },
    kill,
    ended,
    [Symbol.asyncDispose]: async () => {
      try {
        kill("SIGKILL");
      } catch {
        // It has ended a moment ago.
      }
      await ended;
    },
  };
}
