import { dirname } from "node:path";
import type { Config } from "../../config/config.ts";

/** The folder of the one tree of files: that of the index, else of the first feed; null for none. */
export function treeFolder({ indexPath, calendars }: Config): string | null {
  const file = indexPath ?? calendars.find(({ icsPath }) => icsPath !== null)?.icsPath ?? null;
  return file === null ? null : dirname(file);
}
