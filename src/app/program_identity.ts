import { createHash } from "node:crypto";
import bundled from "./publish.worker.js" with { type: "text" };

/**
 * A text that another version of what folds and renders does not share, nor another version of the
 * runtime, whose zones and letters stand in outputs.
 */
export function programIdentity(): string {
  known ??= createHash("sha256").update(JSON.stringify([Deno.version, bundled])).digest("hex");
  return known;
}

let known: string | undefined;
