import { root } from "./run_deno.ts";

/**
 * The flags of `permissions.txt`, one a string, in the order of the file: the one list that the
 * tasks, the end-to-end tests and the compiled binary share. `permissions.txt` holds no quotes and
 * no blanks inside a flag, so that `$(cat permissions.txt)` reads it the same way.
 */
export function permissionFlags(): string[] {
  return Deno.readTextFileSync(`${root}permissions.txt`).trim().split(/\s+/);
}
