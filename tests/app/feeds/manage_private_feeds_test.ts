import assert from "node:assert/strict";
import {
  listPrivateFeeds,
  makePrivateFeed,
  revokePrivateFeed,
} from "../../../src/app/feeds/manage_private_feeds.ts";
import { CaseCalendarError } from "../../../src/domain/errors.ts";
import { withStore } from "../../store/memory_store.ts";
import { settingsOf } from "../installation.ts";

const config = settingsOf({
  folder: "x",
  cases: [{ id: "a", dockets: [1], tags: ["Trade Secrets"] }],
});
const feed = { view: "calendars/main", options: "", name: "Ada", dryRun: false };

Deno.test("a private feed may show whatever the settings follow, and nothing else", () => {
  withStore((store) => {
    const make = (view: string) => makePrivateFeed({ ...feed, view }, { config, store }).view;
    assert.equal(make("calendars/main"), "calendars/main");
    assert.equal(make("/cases/a.ics"), "cases/a");
    for (const view of ["tags/trade-secrets", "courts/nysd", "kinds/hearings", "all"]) {
      assert.equal(make(view), view);
    }
    for (const view of ["", "calendars/x", "cases/b", "tags/x", "courts/zzz", "kinds/x", "../a"]) {
      assert.throws(
        () => make(view),
        (error) => error instanceof CaseCalendarError && error.kind === "usage",
      );
    }
  });
});

Deno.test("an address begins as the public one does, else with that of the server", () => {
  withStore((store) => {
    const start = (change: Partial<typeof config>) =>
      makePrivateFeed(feed, { config: { ...config, ...change }, store }).address!.split("/f/")[0];
    assert.equal(start({ publicBaseUrl: "https://x.test/c" }), "https://x.test/c");
    assert.equal(start({}), "http://127.0.0.1:8000");
    assert.equal(start({ server: { ...config.server, host: "::1" } }), "http://[::1]:8000");
  });
});

Deno.test("a dry run changes nothing, and what is no longer followed is listed as empty", () => {
  withStore((store) => {
    const tools = { config, store };
    assert.equal(makePrivateFeed({ ...feed, dryRun: true }, tools).address, null);
    assert.deepEqual(listPrivateFeeds(tools), []);
    makePrivateFeed({ ...feed, view: "cases/a" }, tools);
    assert.equal(revokePrivateFeed({ id: 1, dryRun: true }, tools).revokedAt, null);
    assert.deepEqual(listPrivateFeeds(tools).map(({ isEmpty }) => isEmpty), [false]);
    const [gone] = listPrivateFeeds({ ...tools, config: { ...config, cases: [] } });
    assert.equal(gone!.isEmpty, true);
    assert.ok(revokePrivateFeed({ id: 1, dryRun: false }, tools).revokedAt !== null);
  });
});
