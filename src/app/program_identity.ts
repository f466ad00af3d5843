import { createHash } from "node:crypto";

/**
 * A text that another version of what folds and renders does not share, nor another version of the
 * runtime, whose zones and letters stand in outputs.
 */
export function programIdentity(): Promise<string> {
  known ??= reckoned();
  return known;
}

let known: Promise<string> | undefined;

async function reckoned(): Promise<string> {
  const { default: bundled } = await import("./publish.worker.js", { with: { type: "text" } });
  return createHash("sha256").update(JSON.stringify([Deno.version, bundled])).digest("hex");
}
