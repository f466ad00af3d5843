import type { Reader } from "../domain/fact.ts";

/**
 * The reader behind {@link import("./read_entry.ts").readEntry}; its version is raised with every
 * change of its output.
 */
export const rulesReader: Reader = { name: "rules", version: 5 };
