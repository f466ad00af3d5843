import { readEntry } from "../extract/read_entry.ts";
import { type ExtractedAction, toActions } from "./extract_text.ts";

/** What the rules read in one piece of docket text, as `extract` shows it. */
export function readText(
  input: { text: string; filed: string | null; courtId: string },
): ExtractedAction[] {
  return toActions(readEntry(input));
}
