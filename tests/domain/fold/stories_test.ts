/** Worked dockets: real-sounding text through reading and fold, and the calendar a clerk would keep. */
import assert from "node:assert/strict";
import { fold } from "../../../src/domain/fold/fold.ts";
import { readEntry } from "../../../src/extract/read_entry.ts";
import { lines } from "./facts.ts";

interface Story {
  why: string;
  court: string;
  today: string;
  entries: { number: number | null; filed: string; text: string; earlier?: string[] }[];
  calendar: string[];
}

const folder = new URL("./stories/", import.meta.url);

/** The calendar of a story, whatever order its entries come in. */
function calendar(story: Story, order: (entries: Story["entries"]) => Story["entries"]): string[] {
  const positions = new Map(story.entries.map((entry, i) => [entry, i]));
  const read = (text: string, filed: string) => readEntry({ text, filed, courtId: story.court });
  return lines(fold({
    courtId: story.court,
    today: story.today,
    entries: order(story.entries).map((entry) => ({
      id: `${positions.get(entry)}`,
      number: entry.number,
      filed: entry.filed,
      timeFiled: null,
      pacerSequence: null,
      recapSequence: "",
      position: null,
      text: entry.text,
      pacerDocId: "",
      facts: read(entry.text, entry.filed),
      earlierFacts: (entry.earlier ?? []).flatMap((text) => read(text, entry.filed)),
    })),
  }));
}

for (const { name } of [...Deno.readDirSync(folder)].sort((a, b) => (a.name < b.name ? -1 : 1))) {
  const story: Story = JSON.parse(Deno.readTextFileSync(new URL(name, folder)));
  Deno.test(`${name.replace(".json", "")}: ${story.why}`, () => {
    assert.deepEqual(calendar(story, (entries) => entries), story.calendar);
    assert.deepEqual(calendar(story, (entries) => [...entries].reverse()), story.calendar);
  });
}
