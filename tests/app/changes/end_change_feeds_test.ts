import assert from "node:assert/strict";
import { endChangeFeeds } from "../../../src/app/changes/end_change_feeds.ts";
import { renderAtom } from "../../../src/calendars/changes/render_atom.ts";
import { renderJsonFeed } from "../../../src/calendars/changes/render_json_feed.ts";
import { feedOf, moved } from "../../calendars/changes/change_samples.ts";

const ended = { at: "2026-03-20T16:00:00Z", note: "It is over." };

async function withFolder(act: (folder: string) => void): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    act(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("both forms are ended, also beside a file outside the tree", async () => {
  await withFolder((folder) => {
    Deno.mkdirSync(`${folder}/tree`);
    Deno.writeTextFileSync(`${folder}/main.atom`, renderAtom(feedOf([moved])));
    Deno.writeTextFileSync(`${folder}/main.json`, renderJsonFeed(feedOf([moved])));
    const options = { folder: `${folder}/tree`, kept: [], publicBaseUrl: null, ended };
    const feed = { path: `${folder}/main.ics`, name: "Main" };
    const dry = endChangeFeeds(feed, { ...options, dryRun: true });
    assert.deepEqual(dry, [`${folder}/main.atom`, `${folder}/main.json`]);
    assert.match(Deno.readTextFileSync(`${folder}/main.atom`), /Sentencing moved/);
    assert.deepEqual(endChangeFeeds(feed, { ...options, dryRun: false }), dry);
    for (const path of dry) {
      const text = Deno.readTextFileSync(path);
      assert.match(text, /Main: changes[^]*It is over\./);
      assert.ok(!text.includes("Sentencing"));
    }
  });
});

Deno.test("the change feeds of a calendar whose file only has another ending go on", async () => {
  await withFolder((folder) => {
    const atom = renderAtom(feedOf([moved]));
    Deno.writeTextFileSync(`${folder}/main.atom`, atom);
    const kept = [{ path: `${folder}/main.ical` }];
    const options = { folder, kept, publicBaseUrl: null, ended, dryRun: false };
    assert.deepEqual(endChangeFeeds({ path: `${folder}/main.ics`, name: "Main" }, options), []);
    assert.equal(Deno.readTextFileSync(`${folder}/main.atom`), atom);
  });
});
