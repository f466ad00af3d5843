import { bakedPermissions } from "./baked_permissions.ts";
import { codeFlag, heapFlags, permissionFlags } from "./permission_flags.ts";
import { root, runDeno } from "./run_deno.ts";

export interface CompileOptions {
  /** Path of the binary to write. */
  output: string;
  /**
   * The base runtime (`denort`) to put the program into. Without one Deno fetches it, once; with
   * {@link standIn} the result can be read back, but starts as Deno itself, not as the program.
   */
  base?: string;
  /** Environment of the compiler, beside the present one. */
  env?: Record<string, string>;
}

/** A base that is always there: this Deno. */
export const standIn = Deno.execPath();

/**
 * The flags that are baked. A list of hosts for imports must be given, because the compiler bakes
 * seven public ones otherwise; nothing listens on port 1 of the own machine.
 */
export const compileFlags: readonly string[] = [
  ...permissionFlags(),
  ...heapFlags,
  codeFlag,
  "--allow-import=localhost:1",
  "--exclude-unused-npm",
];

/**
 * Compiles `main.ts` into one file with the permissions of `permissions.txt`. Throws with what the
 * compiler said when it fails.
 */
export async function compile({ output, base, env }: CompileOptions): Promise<void> {
  const result = await runDeno(["compile", ...compileFlags, "--output", output, "main.ts"], {
    output: "piped",
    env: { ...env, ...(base === undefined ? {} : { DENORT_BIN: base }), NO_COLOR: "1" },
  });
  if (result.code !== 0) {
    throw new Error(`deno compile ended with ${result.code}:\n${result.stderr}`);
  }
}

/** Compiles with the base of `DENORT_BIN`, else the one Deno fetches, else the stand-in. */
async function compileWithBestBase(output: string): Promise<"runs" | "stand-in"> {
  try {
    await compile({ output });
    return "runs";
  } catch (error) {
    const unreachable = error instanceof Error && /base binary|Download/.test(error.message);
    if (Deno.env.has("DENORT_BIN") || !unreachable) throw error;
    await compile({ output, base: standIn });
    return "stand-in";
  }
}

if (import.meta.main) {
  // deno-lint-ignore no-console
  const say = console.log;
  const output = `${root}dist/case-calendar`;
  await Deno.mkdir(`${root}dist`, { recursive: true });
  const kind = await compileWithBestBase(output);
  const baked = await bakedPermissions(output);
  say("Baked permissions (null: refused, []: without limit):");
  for (const [name, value] of Object.entries(baked.permissions)) {
    say(`  ${name}: ${JSON.stringify(value)}`);
  }
  say(`  unstable features: ${baked.unstable.join(", ")}`);
  const { size } = await Deno.stat(output);
  say(`Compiled: dist/case-calendar, ${Math.round(size / 2 ** 20)} MB`);
  if (kind === "stand-in") {
    say(
      "Note: Deno's base runtime for compiled programs cannot be fetched here, so Deno itself " +
        "stands in for it. This file shows what is baked; it does not run as Case Calendar. Set " +
        "DENORT_BIN to a denort of this Deno's version for a binary that runs.",
    );
  } else {
    const args = ["--version"];
    const started = await new Deno.Command(output, { args, stdin: "null" }).output();
    say(`case-calendar --version: ${new TextDecoder().decode(started.stdout).trim()}`);
    Deno.exit(started.code);
  }
}
