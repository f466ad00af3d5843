import { bundle, bundleFolder } from "../../.ci/bundle.ts";
import { bundleFlags } from "../../.ci/permission_flags.ts";
import { root } from "../../.ci/run_deno.ts";

/** How one run of the program ended. */
export interface ProgramRun {
  code: number;
  stdout: string;
  stderr: string;
}

/** Where and with what the program runs. */
export interface ProgramOptions {
  /** The working folder: holds `config.yaml`, `data`, `out` and `tokens`. */
  cwd: string;
  /** The whole environment of the program; nothing of the present one is passed on. */
  env?: Record<string, string>;
  /** Standard input; empty by default. */
  stdin?: string;
  /** A command that runs the program, put before it, such as `["unshare", "-rm"]`. */
  wrapper?: readonly string[];
}

/** A program that was started. */
export interface StartedProgram {
  pid: number;
  /** Sends it a signal. */
  kill(signal: Deno.Signal): void;
  /** Fulfilled at its end; a program ended by a signal has the code 128 and the signal's number. */
  ended: Promise<ProgramRun>;
}

let ready: Promise<string> | undefined;

/**
 * Runs the bundled program in another folder under exactly the flags of `permissions.txt`, as the
 * compiled binary would run, and waits for its end. Works from any test: the bundle is built first
 * when `deno task test` has not done so and a source is newer.
 */
export async function runProgram(args: string[], options: ProgramOptions): Promise<ProgramRun> {
  return await (await startProgram(args, options)).ended;
}

/** As {@link runProgram}, without waiting for its end. */
export async function startProgram(
  args: string[],
  options: ProgramOptions,
): Promise<StartedProgram> {
  const entry = await programEntry();
  const [command, ...rest] = [
    ...options.wrapper ?? [],
    Deno.execPath(),
    "run",
    ...bundleFlags(),
    entry,
    ...args,
  ];
  const child = new Deno.Command(command!, {
    args: rest,
    cwd: options.cwd,
    clearEnv: true,
    env: { ...denoCache(), DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1", TZ: "UTC", ...options.env },
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const { pid } = child;
  return { pid, kill: (signal) => child.kill(signal), ended: outcome(child, options.stdin ?? "") };
}

/** The bundled program's file, built when a source is newer; to be run with `bundleFlags`. */
export function programEntry(): Promise<string> {
  return ready ??= freshBundle();
}

async function outcome(child: Deno.ChildProcess, stdin: string): Promise<ProgramRun> {
  const fed = feed(child.stdin, stdin);
  const { code, stdout, stderr } = await child.output();
  await fed;
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, stdout: text(stdout), stderr: text(stderr) };
}

async function feed(stream: WritableStream<Uint8Array>, text: string): Promise<void> {
  const writer = stream.getWriter();
  try {
    await writer.write(new TextEncoder().encode(text));
    await writer.close();
  } catch {
    // The program ended without reading all of it.
  }
}

/** Where Deno keeps compiled modules; the program itself cannot read these names. */
function denoCache(): Record<string, string> {
  const names = ["DENO_DIR", "HOME"];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = Deno.env.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

async function freshBundle(): Promise<string> {
  const entry = `${bundleFolder}/main.js`;
  if (Deno.env.get("CASE_CALENDAR_BUNDLE") === "fresh") return entry;
  const built = modified(entry);
  const newest = Math.max(...["main.ts", "deno.json", "src"].map((name) => newestIn(root + name)));
  return built > newest ? entry : await bundle();
}

function modified(path: string): number {
  try {
    return Deno.statSync(path).mtime?.getTime() ?? 0;
  } catch {
    return 0;
  }
}

function newestIn(path: string): number {
  if (!Deno.statSync(path).isDirectory) return modified(path);
  const inside = [...Deno.readDirSync(path)].map((entry) => newestIn(`${path}/${entry.name}`));
  return Math.max(modified(path), ...inside);
}
