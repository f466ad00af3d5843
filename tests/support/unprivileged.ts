/** Ways to run a command as root without the right to pass over modes of files. */
const wrappers = [
  ["setpriv", "--inh-caps=-all", "--bounding-set=-all"],
  ["unshare", "--user"],
];

/**
 * The wrapper under which a program of this user is held to the modes of files: none unless the
 * user is root, null where root cannot give up its rights. The user stays the same, for another one
 * might not reach Deno below root's home.
 */
export function unprivileged(): readonly string[] | null {
  if (Deno.build.os === "windows") return null;
  if (Deno.uid() !== 0) return [];
  const folder = Deno.makeTempDirSync();
  try {
    Deno.chmodSync(folder, 0o555);
    return wrappers.find((wrapper) => isHeldTo(folder, wrapper)) ?? null;
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

function isHeldTo(folder: string, wrapper: readonly string[]): boolean {
  const [command, ...args] = [...wrapper, "sh", "-c", "! touch file 2>&1"];
  try {
    return new Deno.Command(command!, { args, cwd: folder, stdin: "null" }).outputSync().success;
  } catch {
    return false;
  }
}
