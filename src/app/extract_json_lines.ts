import * as z from "zod";
import { isDate } from "../domain/court_time.ts";
import { printable } from "../domain/errors.ts";
import { readText } from "./read_text.ts";

const entrySchema = z.object({
  id: z.union([z.string(), z.number()]),
  description: z.string(),
  court_id: z.string().nullish(),
  date_filed: z.string().nullish(),
});

/** What became of a stream of entries. */
export interface ExtractedLines {
  /** One JSON object for each entry that could be read, in order. */
  lines: string[];
  /** A sentence for each line that could not, naming it. */
  problems: string[];
}

/**
 * `extract --jsonl`: one entry `{id, court_id, date_filed, description}` a line gives one
 * `{id, actions}` a line. A line that is not an entry, or whose filing date is no day, is reported and
 * skipped.
 */
export function extractJsonLines(text: string): ExtractedLines {
  const lines: string[] = [];
  const problems: string[] = [];
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const entry = parseEntry(line);
    if ("problem" in entry) {
      problems.push(`line ${index + 1}: ${entry.problem}: ${printable(line, 60)}`);
      return;
    }
    const { id, description, court_id, date_filed } = entry;
    const actions = readText({
      text: description,
      filed: date_filed || null,
      courtId: court_id ?? "",
    });
    lines.push(JSON.stringify({ id, actions }));
  });
  return { lines, problems };
}

function parseEntry(line: string): z.infer<typeof entrySchema> | { problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { problem: "not JSON" };
  }
  const parsed = entrySchema.safeParse(json);
  if (parsed.success) {
    const filed = parsed.data.date_filed;
    if (!filed || isDate(filed)) return parsed.data;
    return { problem: `date_filed: "${printable(filed, 40)}" is not a date, write YYYY-MM-DD` };
  }
  const issue = parsed.error.issues[0]!;
  return { problem: `${issue.path.join(".") || "entry"}: ${issue.message}` };
}
