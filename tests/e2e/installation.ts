import { createHash } from "node:crypto";
import type { Clock } from "../../src/domain/clock.ts";
import { systemClock } from "../../src/platform/system_clock.ts";
import type { DocketData } from "../../src/standin/docket_data.ts";
import { createStandIn, type StandIn, type StandInOptions } from "../../src/standin/stand_in.ts";
import {
  type ProgramOptions,
  type ProgramRun,
  runProgram,
  type StartedProgram,
  startProgram,
} from "../support/run_program.ts";

/** The token of these tests; no output may ever hold it. */
export const token = "0123456789abcdef0123456789abcdef01234567";

/** What a working folder begins with. */
export interface Setup extends Pick<StandInOptions, "pageSize" | "limits"> {
  /** Served by the stand-in; each is a case `case-<id>` of its own unless `cases` says otherwise. */
  dockets: readonly DocketData[];
  /** Docket ids by case id. */
  cases?: Readonly<Record<string, readonly number[]>>;
}

/** How one run differs from the usual. */
export type RunOptions = Partial<Omit<ProgramOptions, "cwd">>;

/** A working folder with settings and token, beside a CourtListener stand-in that listens. */
export interface Installation {
  readonly folder: string;
  readonly standIn: StandIn;
  /** Address of the stand-in. */
  readonly url: string;
  run(args: readonly string[], options?: RunOptions): Promise<ProgramRun>;
  start(args: readonly string[], options?: RunOptions): Promise<StartedProgram>;
  /** Standard output of a run with `--json`; throws when it is none. */
  json(args: readonly string[]): Promise<Json>;
  write(path: string, text: string): void;
  read(path: string): string;
  /** Lets the request of this number (from now, 1 is the next) wait for its answer. */
  hold(number: number): HeldRequest;
  /** Replaces `config.yaml` by one that follows these dockets. */
  follow(cases: Readonly<Record<string, readonly number[]>>): void;
  /**
   * Every file below `data` and `out`, by path, as length and digest of its bytes. What SQLite lays
   * beside a store for those who only read it (`-shm`, an empty `-wal`) is left out.
   */
  files(): Record<string, string>;
  /** {@link files} below `out` only. */
  published(): Record<string, string>;
}

/** A request that waits for its answer. */
export interface HeldRequest {
  /** Fulfilled when it has come. */
  reached: Promise<void>;
  /** Lets it be answered. */
  release(): void;
}

// deno-lint-ignore no-explicit-any -- tests look deep into outputs of every shape
export type Json = any;

/** The calendar of all cases. */
export const feedPath = "out/main.ics";

/** Runs `work` in a working folder of its own; stand-in and folder are gone afterwards. */
export async function withInstallation(
  setup: Setup,
  work: (installation: Installation) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "case-calendar-e2e-" });
  const { dockets, cases: _, ...rest } = setup;
  const gate = createGate();
  const standIn = createStandIn({ dockets, token, clock: gate.clock, ...rest });
  const server = standIn.listen();
  try {
    await work(installation({ folder, standIn, url: server.url, setup, gate }));
  } finally {
    await server.close();
    await Deno.remove(folder, { recursive: true });
  }
}

function installation(
  { folder, standIn, url, setup, gate }: {
    folder: string;
    standIn: StandIn;
    url: string;
    setup: Setup;
    gate: Gate;
  },
): Installation {
  const withUrl = (options: RunOptions): ProgramOptions => ({
    ...options,
    cwd: folder,
    env: { COURTLISTENER_BASE_URL: url, ...options.env },
  });
  const made: Installation = {
    folder,
    standIn,
    url,
    run: (args, options = {}) => runProgram([...args], withUrl(options)),
    start: (args, options = {}) => startProgram([...args], withUrl(options)),
    async json(args) {
      const { code, stdout, stderr } = await made.run([...args, "--json"]);
      try {
        return JSON.parse(stdout);
      } catch {
        throw new Error(`${args.join(" ")} --json ended with ${code}:\n${stdout}${stderr}`);
      }
    },
    write: (path, text) => Deno.writeTextFileSync(`${folder}/${path}`, text),
    read: (path) => Deno.readTextFileSync(`${folder}/${path}`),
    hold(number) {
      const reached = Promise.withResolvers<void>();
      const release = gate.close();
      let seen = 0;
      standIn.setFaults(() => {
        seen += 1;
        if (seen !== number) return null;
        reached.resolve();
        return { kind: "slow", milliseconds: 0 };
      });
      return { reached: reached.promise, release };
    },
    follow: (cases) => made.write("config.yaml", settings(cases)),
    files: () => ({ ...filesBelow(folder, "data"), ...filesBelow(folder, "out") }),
    published: () => filesBelow(folder, "out"),
  };
  const own = setup.dockets.map(({ id }) => [`case-${id}`, [id]] as const);
  made.follow(setup.cases ?? Object.fromEntries(own));
  made.write(".env", `COURTLISTENER_TOKEN=${token}\n`);
  return made;
}

/**
 * A clock whose sleeps end when the gate is opened, however long they were to be, and fail when the
 * caller has gone.
 */
interface Gate {
  clock: Clock;
  /** Answers the function that opens it. */
  close(): () => void;
}

function createGate(): Gate {
  let open = Promise.resolve();
  return {
    clock: {
      now: () => systemClock.now(),
      async sleep(_, signal) {
        const left = Promise.withResolvers<void>();
        const leave = () => left.reject(signal?.reason);
        signal?.addEventListener("abort", leave);
        try {
          await Promise.race([open, left.promise]);
        } finally {
          signal?.removeEventListener("abort", leave);
        }
      },
    },
    close() {
      const { promise, resolve } = Promise.withResolvers<void>();
      open = promise;
      return resolve;
    },
  };
}

/** A `config.yaml`; JSON is YAML. */
function settings(cases: Readonly<Record<string, readonly number[]>>): string {
  return JSON.stringify(
    {
      index_path: "out/index.html",
      ensure_docket_alerts: false,
      calendars: { main: { name: "Main", ics_path: feedPath } },
      cases: Object.entries(cases).map(([id, dockets]) => ({
        id,
        name: `The matter of ${id}`,
        calendar: "main",
        dockets,
      })),
    },
    null,
    2,
  );
}

function filesBelow(folder: string, path: string): Record<string, string> {
  const files: Record<string, string> = {};
  let entries: Deno.DirEntry[];
  try {
    entries = [...Deno.readDirSync(`${folder}/${path}`)];
  } catch {
    return files;
  }
  for (const { name, isDirectory } of entries) {
    const below = `${path}/${name}`;
    if (isDirectory) Object.assign(files, filesBelow(folder, below));
    else {
      const bytes = Deno.readFileSync(`${folder}/${below}`);
      if (name.endsWith("-shm") || (name.endsWith("-wal") && bytes.length === 0)) continue;
      files[below] = `${bytes.length} ${createHash("sha256").update(bytes).digest("hex")}`;
    }
  }
  return files;
}

/** Requests of a stand-in so far, each as path and query, in order. */
export function urlsOf({ requests }: StandIn): string[] {
  return requests.map(({ path, params }) => {
    const query = Object.entries(params).sort().map(([name, value]) => `${name}=${value}`);
    return `${path}?${query.join("&")}`;
  });
}

/** The members of a list that were there before. */
export function repeated(list: readonly string[]): string[] {
  return list.filter((one, index) => list.indexOf(one) < index);
}
