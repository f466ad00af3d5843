/** Makes files that are in use read-only, also for whoever has them open. */
export interface Freezer {
  freeze(paths: readonly string[]): void;
  thaw(paths: readonly string[]): void;
}

/** Null where this user or this file system cannot. */
export function freezer(): Freezer | null {
  if (Deno.build.os !== "linux") return null;
  const folder = Deno.makeTempDirSync();
  const path = `${folder}/file`;
  const file = Deno.openSync(path, { write: true, createNew: true });
  try {
    change("+i", [path]);
    try {
      file.writeSync(new Uint8Array(1));
      return null;
    } catch {
      return { freeze: (paths) => change("+i", paths), thaw: (paths) => change("-i", paths) };
    } finally {
      change("-i", [path]);
    }
  } catch {
    return null;
  } finally {
    file.close();
    Deno.removeSync(folder, { recursive: true });
  }
}

function change(attribute: string, paths: readonly string[]): void {
  const { success, stderr } = new Deno.Command("chattr", { args: [attribute, ...paths] })
    .outputSync();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
}
