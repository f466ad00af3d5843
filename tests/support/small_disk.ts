/** Runs a program with a small file system of its own, as a disk that can be full. */
export interface SmallDisk {
  /**
   * The command that runs a program with an empty disk of `size` (such as `6m`) at a folder below its
   * working folder; only that program sees it there.
   */
  wrapper(folder: string, size: string): readonly string[];
  /** Where everybody else finds a folder as the program of this id sees it. */
  seen(pid: number, folder: string): string;
  /** Takes all the room there is in such a folder; {@link SmallDisk.free} gives it back. */
  fill(folder: string): void;
  free(folder: string): void;
}

/** Null where this user cannot mount, or not look into another program's file system. */
export function smallDisk(): SmallDisk | null {
  const unshare = [["unshare", "--mount"], ["unshare", "--user", "--map-root-user", "--mount"]]
    .find(works);
  if (Deno.build.os !== "linux" || unshare === undefined) return null;
  return {
    wrapper: (folder, size) => [
      ...unshare,
      "sh",
      "-c",
      `mount -t tmpfs -o size=${size} tmpfs ${folder} && cd "$PWD" && exec "$0" "$@"`,
    ],
    seen: (pid, folder) => `/proc/${pid}/root${folder}`,
    fill: (folder) => {
      using file = Deno.openSync(`${folder}/ballast`, { write: true, create: true });
      const block = new Uint8Array(4096);
      try {
        for (;;) file.writeSync(block);
      } catch {
        // Full.
      }
    },
    free: (folder) => Deno.removeSync(`${folder}/ballast`),
  };
}

function works(unshare: readonly string[]): boolean {
  const folder = Deno.makeTempDirSync();
  try {
    const [command, ...args] = unshare;
    return new Deno.Command(command!, {
      args: [...args, "sh", "-c", `mount -t tmpfs -o size=64k tmpfs "$0"`, folder],
      stdin: "null",
      stdout: "null",
      stderr: "null",
    }).outputSync().success;
  } catch {
    return false;
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}
