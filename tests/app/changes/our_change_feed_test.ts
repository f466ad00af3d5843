import assert from "node:assert/strict";
import { isOurChangeFeed } from "../../../src/app/changes/our_change_feed.ts";
import { renderAtom } from "../../../src/calendars/changes/render_atom.ts";
import { renderJsonFeed } from "../../../src/calendars/changes/render_json_feed.ts";
import { feedOf, moved } from "../../calendars/changes/change_samples.ts";

Deno.test("what publishing writes is known as ours, other files and missing ones are not", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const [atom, json] = [`${folder}/x.atom`, `${folder}/x.json`];
    assert.deepEqual([isOurChangeFeed(atom, ".atom"), isOurChangeFeed(json, ".json")], [
      false,
      false,
    ]);
    Deno.writeTextFileSync(atom, renderAtom(feedOf([moved])));
    Deno.writeTextFileSync(json, renderJsonFeed(feedOf([moved])));
    assert.deepEqual([isOurChangeFeed(atom, ".atom"), isOurChangeFeed(json, ".json")], [
      true,
      true,
    ]);
    Deno.writeTextFileSync(atom, "<html>");
    Deno.writeTextFileSync(json, '{"version": 1}');
    assert.deepEqual([isOurChangeFeed(atom, ".atom"), isOurChangeFeed(json, ".json")], [
      false,
      false,
    ]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
