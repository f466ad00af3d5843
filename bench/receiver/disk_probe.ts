/** Flushes a few bytes to the disk again and again, to tell its delays from ours. */
export interface DiskProbe {
  /** Ends it; the slowest flush in milliseconds. */
  stop(): Promise<number>;
}

/** Twenty flushes a second of a file of its own in `folder`; the file is removed at the end. */
export function diskProbe(folder: string): DiskProbe {
  const path = `${folder}/disk-probe`;
  const bytes = new Uint8Array(4096);
  let ended = false;
  const slowest = (async () => {
    using file = await Deno.open(path, { create: true, write: true });
    let most = 0;
    while (!ended) {
      await file.seek(0, Deno.SeekMode.Start);
      await file.write(bytes);
      const began = performance.now();
      await file.sync();
      most = Math.max(most, performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await Deno.remove(path);
    return most;
  })();
  return {
    stop: () => {
      ended = true;
      return slowest;
    },
  };
}
