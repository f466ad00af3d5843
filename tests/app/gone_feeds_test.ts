import assert from "node:assert/strict";
import { composeFeed } from "../../src/calendars/ics/compose_feed.ts";
import { goneNote } from "../../src/app/feeds/view_cases.ts";
import { goneFeeds } from "../../src/app/gone_feeds.ts";

Deno.test("only a feed that says itself that it is gone is found, with the change feeds beside it", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const write = (name: string, text: string) => Deno.writeTextFileSync(`${folder}/${name}`, text);
    const feed = (description: string) =>
      composeFeed({ id: "x", name: "X", description }, { events: [] });
    Deno.mkdirSync(`${folder}/cases`);
    Deno.mkdirSync(`${folder}/mine`);
    write("cases/gone.ics", feed(goneNote));
    write("cases/gone.atom", '<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">');
    write("cases/gone.json", '{"mine": true}');
    write("cases/quiet.ics", feed("A case without events"));
    write("mine/gone.ics", feed(goneNote));
    write("note.ics", `BEGIN:VCALENDAR\r\nPRODID:-//other//\r\nX:${goneNote}\r\n`);
    write("large.ics", feed(goneNote) + "x".repeat(10_000));
    assert.deepEqual(goneFeeds(folder), [
      `${folder}/cases/gone.atom`,
      `${folder}/cases/gone.ics`,
    ]);
    assert.deepEqual(goneFeeds(`${folder}/nowhere`), []);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
