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
 * The flags under which the bundle stands for the compiled program: the same permissions, no
 * settings of Deno read from any folder, and no package fetched while it runs.
 */
export function bundleFlags(): string[] {
  return [...permissionFlags(), "--no-config", "--no-lock", "--no-npm"];
}
