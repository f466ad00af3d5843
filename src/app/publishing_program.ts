import { createHash } from "node:crypto";

/** The program of the publishing worker. */
export interface PublishingProgram {
  text: string;
  /**
   * What another version of all that folds and renders does not share, nor another version of the
   * runtime, whose zones and letters stand in outputs.
   */
  identity: string;
}

/** Half a megabyte of text, taken into memory when it is first asked for. */
export function publishingProgram(): Promise<PublishingProgram> {
  known ??= taken();
  return known;
}

let known: Promise<PublishingProgram> | undefined;

async function taken(): Promise<PublishingProgram> {
  const { default: text } = await import("./publish.worker.js", { with: { type: "text" } });
  const identity = createHash("sha256").update(JSON.stringify([Deno.version, text])).digest("hex");
  return { text, identity };
}
