// deno-lint-ignore-file no-console -- a script prints
/**
 * Reads docket entries (`{id, court_id, date_filed, description}`, one JSON object a line) from the
 * file named as argument and prints `{id, actions}` a line, for scoring.
 */
import { toActions } from "../src/app/extract_text.ts";
import { readEntry } from "../src/extract/read_entry.ts";

interface Line {
  id: string;
  court_id: string;
  date_filed?: string | null;
  description: string;
}

const path = Deno.args[0];
if (path === undefined) {
  console.error("usage: extract_corpus.ts ENTRIES.jsonl");
  Deno.exit(2);
}
const out: string[] = [];
for (const row of Deno.readTextFileSync(path).split("\n")) {
  if (row.trim() === "") continue;
  const entry = JSON.parse(row) as Line;
  const facts = readEntry({
    text: entry.description,
    filed: entry.date_filed ?? null,
    courtId: entry.court_id,
  });
  out.push(JSON.stringify({ id: entry.id, actions: toActions(facts) }));
}
console.log(out.join("\n"));
