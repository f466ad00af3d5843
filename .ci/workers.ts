import { root, runDeno } from "./run_deno.ts";

/** Every worker of the program, relative to the project; the bundle beside each ends in `.js`. */
export const workers: readonly string[] = [
  "src/app/deliveries/read.worker.ts",
  "src/app/feeds/prepare.worker.ts",
  "src/app/publish.worker.ts",
];

/**
 * Bundles a worker with everything it imports, as `platform/blob_worker.ts` wants it, and returns the
 * text. It holds no path of the machine it was made on, so it is the same everywhere.
 */
export async function bundleWorker(path: string): Promise<string> {
  const args = ["bundle", "--quiet", "--platform", "deno", "--format", "cjs", path];
  const { code, stdout, stderr } = await runDeno(args, { output: "piped" });
  if (code !== 0) throw new Error(`deno bundle ended with ${code}:\n${stderr}`);
  return `"use strict";\n${stdout}`
    .replaceAll(/^\/\/ \S*\/npm\/[^/\s]+\/(\S+)$/gm, "// npm:$1")
    .replaceAll(/[\u0080-\uffff]/g, escaped);
}

/** V8 keeps a text with one letter beyond Latin-1 in two bytes a letter, in each thread that has it. */
function escaped(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** The file that holds the bundle of a worker. */
export function workerBundle(path: string): string {
  return path.replace(/\.ts$/, ".js");
}

if (import.meta.main) {
  for (const path of workers) {
    await Deno.writeTextFile(root + workerBundle(path), await bundleWorker(path));
    // deno-lint-ignore no-console
    console.log(`Bundled: ${workerBundle(path)}`);
  }
}
