/** A file held for as long as this process lives, or until it is given back. */
export interface FileHold {
  /** Harmless when it was given back already. */
  release(): void;
}

/**
 * Holds a file, made where it is missing; null when another holder (of this or another process of
 * this machine) has it. The kernel ends the hold with the process, however that ends. The file stays
 * behind, empty. Null as well where the file system knows no locks or nothing may be written: the
 * caller needs another sign of life there.
 */
export function holdFile(path: string): FileHold | null {
  let file: Deno.FsFile;
  try {
    file = Deno.openSync(path, { read: true, write: true, create: true });
  } catch {
    return null;
  }
  let held = false;
  try {
    held = file.tryLockSync(true);
  } catch {
    // A file system without locks.
  }
  if (!held) {
    file.close();
    return null;
  }
  let released = false;
  return {
    release: () => {
      if (released) return;
      released = true;
      file.close();
    },
  };
}

/**
 * Does a living process hold the file? Undefined when that cannot be told: there is no such file, or
 * it cannot be read or locked.
 */
export function isFileHeld(path: string): boolean | undefined {
  let file: Deno.FsFile;
  try {
    file = Deno.openSync(path, { read: true });
  } catch {
    return undefined;
  }
  try {
    return !file.tryLockSync(false);
  } catch {
    return undefined;
  } finally {
    file.close();
  }
}
