import { fileURLToPath } from "node:url";

export interface ChildOptions {
  /** Permission flags; all permissions unless given. */
  permissions?: string[];
  cwd?: string;
  /** A command that the child is run by, see `unprivileged()`. */
  wrapper?: readonly string[];
  env?: Record<string, string>;
}

/** A process running `child.ts`, with its standard output piped. */
export function startChild(args: string[], options: ChildOptions = {}): Deno.ChildProcess {
  const { permissions = ["-A"], wrapper = [], ...rest } = options;
  const script = fileURLToPath(new URL("child.ts", import.meta.url));
  const run = ["run", "--quiet", "--no-prompt", "--no-lock", ...permissions, script, ...args];
  const [command, ...all] = [...wrapper, Deno.execPath(), ...run];
  return new Deno.Command(command!, {
    args: all,
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
    ...rest,
  }).spawn();
}

/** Runs `child.ts` to its end and reads the line it wrote. */
export async function runChild(
  args: string[],
  options: ChildOptions = {},
): Promise<Record<string, unknown>> {
  const output = await startChild(args, options).output();
  return JSON.parse(new TextDecoder().decode(output.stdout));
}

/** Waits for the line that a running child writes, leaving its output open. */
export async function lineOf(child: Deno.ChildProcess): Promise<Record<string, unknown>> {
  const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes("\n")) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  await reader.cancel();
  return JSON.parse(text);
}
