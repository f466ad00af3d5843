import { bundleFlags } from "../../.ci/permission_flags.ts";
import { docketOf, token } from "../app/installation.ts";
import { createStandIn, type StandIn } from "../../src/standin/stand_in.ts";
import { systemClock } from "../../src/platform/system_clock.ts";
import { programEntry } from "../support/run_program.ts";
import { testSecret } from "../web/support/test_secret.ts";

/** A `case-calendar serve` that runs as a process of its own. */
export interface ServeProcess {
  port: number;
  /** Of the operator's views; 0 when they have no address of their own. */
  adminPort: number;
  pid: number;
  /** What it wrote to standard error so far. */
  stderr(): string;
  kill(signal: Deno.Signal): void;
  /** Its end: exit code, and everything it wrote to standard error. */
  ended: Promise<{ code: number; stderr: string }>;
}

export interface StartOptions {
  /** A free one. */
  port?: number;
  wrapper?: readonly string[];
  env?: Record<string, string>;
}

/** A folder with settings, the stand-in they point to, and the ways to run `serve` there. */
export interface ReceiverSite extends AsyncDisposable {
  folder: string;
  standIn: StandIn;
  /** Changes top-level settings; the next start takes them. */
  configure(settings: Record<string, unknown>): void;
  /**
   * Starts `serve`; resolves when it listens, or has ended (then `port` is 0). A wrapper is a command
   * that runs it.
   */
  start(options?: StartOptions): Promise<ServeProcess>;
  /** Delivers under a key; the status, 0 when there was no answer. */
  deliver(port: number, delivery: { key: string; body: unknown }): Promise<number>;
  /** Resolves when no delivery waits any more. */
  quiet(port: number): Promise<void>;
}

export const docketId = 70_000_001;

/** Two dockets at the stand-in, the first one followed. */
export async function receiverSite(): Promise<ReceiverSite> {
  const folder = await Deno.makeTempDir({ prefix: "case-calendar-system-" });
  const standIn = createStandIn({
    dockets: [docketOf(0, { id: docketId }), docketOf(0, { id: docketId + 1 })],
    token,
    clock: systemClock,
  });
  const upstream = standIn.listen();
  for (const name of ["data", "out", "tokens"]) Deno.mkdirSync(`${folder}/${name}`);
  const settings = {
    index_path: "out/index.html",
    ensure_docket_alerts: false,
    courtlistener: { base_url: upstream.url },
    calendars: { main: { name: "Main", ics_path: "out/main.ics" } },
    cases: [{ id: "one", name: "One", calendar: "main", dockets: [docketId] }],
  };
  const configure = (change: Record<string, unknown>) => {
    Object.assign(settings, change);
    Deno.writeTextFileSync(`${folder}/config.yaml`, JSON.stringify(settings));
  };
  configure({});
  const running = new Set<Deno.ChildProcess>();

  async function start(
    { port = 0, wrapper = [], env = {} }: StartOptions = {},
  ): Promise<ServeProcess> {
    const entry = await programEntry();
    const [command, ...args] = [
      ...wrapper,
      Deno.execPath(),
      "run",
      ...bundleFlags(),
      entry,
      "serve",
      "--port",
      String(port),
    ];
    const child = new Deno.Command(command!, {
      args,
      cwd: folder,
      env: {
        ...env,
        CASE_CALENDAR_WEBHOOK_SECRET: testSecret,
        COURTLISTENER_TOKEN: token,
        DENO_NO_UPDATE_CHECK: "1",
        NO_COLOR: "1",
      },
      stdin: "null",
      stdout: "null",
      stderr: "piped",
    }).spawn();
    running.add(child);
    const listening = Promise.withResolvers<number>();
    let adminPort = 0;
    let stderr = "";
    const ended = (async () => {
      for await (const text of child.stderr.pipeThrough(new TextDecoderStream())) {
        stderr += text;
        adminPort = Number(/operator's views address=127\.0\.0\.1:(\d+)/.exec(stderr)?.[1] ?? 0);
        const found = / listening address=127\.0\.0\.1:(\d+)/.exec(stderr);
        if (found !== null) listening.resolve(Number(found[1]));
      }
      const { code } = await child.status;
      running.delete(child);
      listening.resolve(0);
      return { code, stderr };
    })();
    return {
      port: await listening.promise,
      adminPort,
      pid: child.pid,
      stderr: () => stderr,
      kill: (signal) => {
        try {
          child.kill(signal);
        } catch {
          // It has ended already.
        }
      },
      ended,
    };
  }

  async function deliver(
    port: number,
    { key, body }: { key: string; body: unknown },
  ): Promise<number> {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/webhooks/case-calendar/${testSecret}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "idempotency-key": key,
          "connection": "close",
        },
        body: typeof body === "string" ? body : JSON.stringify(body),
      });
      await answer.body?.cancel();
      return answer.status;
    } catch {
      return 0;
    }
  }

  async function quiet(port: number): Promise<void> {
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
      const waits = /^case_calendar_deliveries\{state="waiting"\} (\d+)/m.exec(await answer.text());
      if (waits?.[1] === "0") return;
      await systemClock.sleep(50);
    }
  }

  return {
    folder,
    standIn,
    configure,
    start,
    deliver,
    quiet,
    [Symbol.asyncDispose]: async () => {
      for (const child of running) child.kill("SIGKILL");
      await Promise.all([...running].map((child) => child.status));
      await upstream.close();
      await Deno.remove(folder, { recursive: true });
    },
  };
}
