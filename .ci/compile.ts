import { bakedPermissions } from "./baked_permissions.ts";
import { permissionFlags } from "./permission_flags.ts";
import { root, runDeno } from "./run_deno.ts";

export interface CompileOptions {
  /** Path of the binary to write. */
  output: string;
  /** The base runtime (`denort`) to put the program into; this Deno itself when there is none. */
  base?: string;
  /** Environment of the compiler, beside the present one. */
  env?: Record<string, string>;
}

/**
 * The flags that are baked. A list of hosts for imports must be given, because the compiler bakes
 * seven public ones otherwise; nothing listens on port 1 of the own machine.
 */
export const compileFlags: readonly string[] = [
  ...permissionFlags(),
  "--allow-import=localhost:1",
  "--exclude-unused-npm",
];

/**
 * Compiles `main.ts` into one file with the permissions of `permissions.txt`. Without `base` the
 * whole pipeline runs with this Deno as a stand-in for the base runtime: the result carries graph,
 * files and permissions to be read back, but starts as Deno itself, not as the program. Returns
 * what the compiler said about embedded files.
 */
export async function compile({ output, base, env }: CompileOptions): Promise<string> {
  const result = await runDeno(["compile", ...compileFlags, "--output", output, "main.ts"], {
    output: "piped",
    env: { ...env, DENORT_BIN: base ?? Deno.execPath(), NO_COLOR: "1" },
  });
  if (result.code !== 0) {
    throw new Error(`deno compile ended with ${result.code}:\n${result.stderr}`);
  }
  return result.stderr;
}

if (import.meta.main) {
  // deno-lint-ignore no-console
  const say = console.log;
  const base = Deno.env.get("DENORT_BIN");
  const output = `${root}dist/case-calendar`;
  await Deno.mkdir(`${root}dist`, { recursive: true });
  await compile({ output, ...(base ? { base } : {}) });
  const baked = await bakedPermissions(output);
  say("Baked permissions (null: refused, []: without limit):");
  for (const [kind, value] of Object.entries(baked.permissions)) {
    say(`  ${kind}: ${JSON.stringify(value)}`);
  }
  say(`  unstable features: ${baked.unstable.join(", ")}`);
  const size = (await Deno.stat(output)).size;
  say(`Compiled: dist/case-calendar, ${Math.round(size / 2 ** 20)} MB`);
  if (base) {
    const started = await new Deno.Command(output, { args: ["--version"], stdin: "null" }).output();
    say(`case-calendar --version: ${new TextDecoder().decode(started.stdout).trim()}`);
    Deno.exit(started.code);
  }
  say(
    "Note: DENORT_BIN is not set, so Deno itself stands in for the base runtime of compiled " +
      "programs. This file shows what is baked; it does not run as Case Calendar.",
  );
}
