/**
 * Real docket text lives outside the project, in a folder beside it, when it is there at all. Tests
 * that need it are registered as ignored when it is not, and say so by name.
 */
const root = new URL("../../../shared/", import.meta.url);

/** The URL of a file below the folder of real texts, such as `corpus/dev.jsonl`. */
export function shared(path: string): URL {
  return new URL(path, root);
}

function exists(url: URL): boolean {
  try {
    Deno.statSync(url);
    return true;
  } catch {
    return false;
  }
}

/** Registers a test that needs `path` below the folder of real texts. */
export function sharedTest(
  path: string,
  name: string,
  run: (t: Deno.TestContext) => void | Promise<void>,
): void {
  const there = exists(shared(path));
  // deno-lint-ignore no-console
  if (!there) console.log(`SKIPPED (needs ../shared/${path}, which is not here): ${name}`);
  Deno.test({ name, ignore: !there, fn: run });
}
