import { root, runDeno } from "./run_deno.ts";

/** Where `deno task bundle` leaves its work; the entry is `main.js` in it. */
export const bundleFolder = `${root}dist/bundle`;

/**
 * Bundles `main.ts` with everything it can reach into `folder`, split at every dynamic import so
 * that heavy parts load only when used. The files in the folder are replaced all together, by one
 * rename, so that a bundle is never half old and half new. Returns the path of the entry.
 */
export async function bundle(folder: string = bundleFolder): Promise<string> {
  const parent = folder.slice(0, folder.lastIndexOf("/"));
  await Deno.mkdir(parent, { recursive: true });
  const fresh = await Deno.makeTempDir({ dir: parent, prefix: ".bundle-" });
  try {
    const args = ["bundle", "--quiet", "--platform", "deno", "--code-splitting"];
    const result = await runDeno([...args, "--outdir", fresh, "main.ts"], { output: "piped" });
    if (result.code !== 0) {
      throw new Error(`deno bundle ended with ${result.code}:\n${result.stderr}${result.stdout}`);
    }
    await Deno.chmod(fresh, 0o755);
    await removeIfThere(folder);
    await Deno.rename(fresh, folder);
  } finally {
    await removeIfThere(fresh);
  }
  return `${folder}/main.js`;
}

async function removeIfThere(path: string): Promise<void> {
  try {
    await Deno.remove(path, { recursive: true });
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

if (import.meta.main) {
  const entry = await bundle();
  // deno-lint-ignore no-console
  console.log(`Bundled: ${entry.slice(root.length)}`);
}
