/** The folder of the project, as a path that ends in a slash. */
export const root = decodeURIComponent(new URL("../", import.meta.url).pathname);

/** How a run of Deno differs from the default: project folder, inherited output, closed input. */
export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** `piped` collects both streams, `inherit` (the default) shows them as they come. */
  output?: "inherit" | "piped";
  /** After so many minutes the run is ended; without limit by default. */
  minutes?: number;
}

/** What a run left behind; the texts are empty when the output was inherited. */
export interface RunResult {
  code: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs this very Deno (`Deno.execPath()`, so that nothing need be on the PATH) with `args`. Never
 * throws for an exit code that is not zero.
 */
export async function runDeno(args: string[], options: RunOptions = {}): Promise<RunResult> {
  const mode = options.output ?? "inherit";
  const child = new Deno.Command(Deno.execPath(), {
    args,
    cwd: options.cwd ?? root,
    env: { DENO_NO_UPDATE_CHECK: "1", ...options.env },
    stdin: "null",
    stdout: mode,
    stderr: mode,
    ...(options.minutes === undefined
      ? {}
      : { signal: AbortSignal.timeout(options.minutes * 60_000) }),
  });
  const result = await child.output();
  const text = (bytes: () => Uint8Array) =>
    mode === "piped" ? new TextDecoder().decode(bytes()) : "";
  return {
    code: result.code,
    stdout: text(() => result.stdout),
    stderr: text(() => result.stderr),
  };
}
