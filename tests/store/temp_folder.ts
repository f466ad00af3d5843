/** Runs `work` with a fresh folder and removes the folder afterwards. */
export async function withFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = Deno.makeTempDirSync({ prefix: "case-calendar-test-" });
  try {
    return await work(folder);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

/** Names and bytes of all files of a folder, to prove that nothing was touched. */
export function snapshot(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const item of [...Deno.readDirSync(folder)].sort((a, b) => a.name < b.name ? -1 : 1)) {
    files[item.name] = Deno.readFileSync(`${folder}/${item.name}`).toHex();
  }
  return files;
}
