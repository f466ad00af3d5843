import { root } from "./run_deno.ts";

/**
 * The flags of `permissions.txt`, one a string, in the order of the file: the one list that the
 * tasks, the end-to-end tests and the compiled binary share. `permissions.txt` holds no quotes and
 * no blanks inside a flag, so that `$(cat permissions.txt)` reads it the same way.
 */
export function permissionFlags(): string[] {
  return Deno.readTextFileSync(`${root}permissions.txt`).trim().split(/\s+/);
}

/**
 * How V8 keeps memory low: a small space for new objects, code made for size, and `gc()`, with which
 * the thread that publishes collects sooner than V8 would. It costs little time, and a receiver that
 * publishes ten thousand events stays small. Part of every way to start the program.
 */
export const heapFlags: readonly string[] = [
  "--v8-flags=--max-semi-space-size=1,--optimize-for-size,--heap-growing-percent=10,--expose-gc",
];

/**
 * Compiled code is not kept between two starts. Making it takes twenty megabytes that do not come
 * back, at the first start after each update, and begins with a file that the program did not write.
 */
export const codeFlag = "--no-code-cache";

/**
 * The flags under which the bundle stands for the compiled program: the same permissions and heap, no
 * settings of Deno read from any folder, and no package fetched while it runs.
 */
export function bundleFlags(): string[] {
  return [...permissionFlags(), ...heapFlags, codeFlag, "--no-config", "--no-lock", "--no-npm"];
}
