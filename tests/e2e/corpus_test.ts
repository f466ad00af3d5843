import assert from "node:assert/strict";
import ICAL from "ical.js";
import { corpusDockets, readDocketFile } from "../../src/standin/corpus_dockets.ts";
import { eventsOf, timeOf } from "../calendars/support/parse_feed.ts";
import { shared, sharedTest } from "../support/corpus.ts";
import { feedPath, type Json, repeated, urlsOf, withInstallation } from "./installation.ts";

interface GoldEvent {
  type: string;
  date: string;
  status: string;
  optional?: boolean;
}

const folder = "corpus/dockets/";

sharedTest(
  folder,
  "sync turns the real dockets into calendars, and asks little the next time",
  async (t) => {
    const names = [...Deno.readDirSync(shared(folder))].map(({ name }) => name).sort();
    const text = (path: string) => Deno.readTextFileSync(shared(path));
    const dockets = corpusDockets(names.map((name) => readDocketFile(text(folder + name))));
    const cases = Object.fromEntries(
      names.map((name, index) => [
        name.replace(".json", "").replaceAll("_", "-"),
        [dockets[index]!.id],
      ]),
    );
    await withInstallation({ dockets, cases }, async (it) => {
      const { standIn } = it;
      const first = await it.run(["sync"]);
      assert.equal(first.code, 0, first.stderr);
      const entries = dockets.reduce((sum, docket) => sum + docket.entries.length, 0);

      await t.step("the first run fetches every page once", () => {
        const pages = dockets.reduce(
          (sum, docket) => sum + Math.ceil(docket.entries.length / 20),
          0,
        );
        assert.deepEqual(repeated(urlsOf(standIn)), []);
        // One look at the limits, one look-up for each docket, and its pages.
        const most = 1 + dockets.length + pages;
        assert.ok(standIn.requests.length <= most, `${standIn.requests.length} of at most ${most}`);
        const [request] = standIn.requests;
        assert.match(request!.userAgent, /^case-calendar\/\d+\.\d+\.\d+/i);
      });

      await t.step("how far it has come is told in plain lines", () => {
        const [caseId] = Object.keys(cases);
        assert.match(first.stderr, new RegExp(`^0/8 \\(0 %\\): ${caseId}: docket \\d+$`, "m"));
        assert.ok(!first.stderr.includes("\r") && !first.stderr.includes("\x1b"));
      });

      await t.step("every docket is stored with all its entries", () => {
        const seen = [...first.stdout.matchAll(
          /^\[(\S+)\] dockets_skipped=0 entries_seen=(\d+) processed=\d+ actions=\d+$/gm,
        )].map((match) => Number(match[2]));
        assert.deepEqual(seen, dockets.map((docket) => docket.entries.length));
        assert.equal(seen.reduce((sum, one) => sum + one, 0), entries);
      });

      await t.step("the feed has the hearings of the dockets' calendars", () => {
        const found = new Map<string, string[]>();
        for (const [uid, event] of eventsOf(it.read(feedPath))) {
          const caseId = uid.slice(0, uid.indexOf("--"));
          const isHearing = !uid.slice(caseId.length + 2).startsWith("deadline:");
          assert.match(String(event.getFirstPropertyValue("summary")), /^\[(HEARING|DEADLINE)\] /);
          if (isHearing) {
            found.set(caseId, [
              ...found.get(caseId) ?? [],
              timeOf(event, "dtstart").wall.slice(0, 10),
            ]);
          }
        }
        let wanted = 0;
        let there = 0;
        for (const caseId of Object.keys(cases)) {
          const gold: { events: GoldEvent[] } = JSON.parse(
            text(`corpus/calendars/${caseId.replaceAll("-", "_")}.json`),
          );
          const dates = found.get(caseId) ?? [];
          for (const { type, date, status, optional } of gold.events) {
            // What was called off years ago has left the feed for that reason.
            if (type !== "hearing" || optional === true || status === "cancelled") continue;
            wanted += 1;
            const index = dates.indexOf(date);
            if (index < 0) continue;
            dates.splice(index, 1);
            there += 1;
          }
        }
        assert.ok(wanted > 50, `${wanted} hearings to find`);
        assert.ok(there >= 0.8 * wanted, `${there} of ${wanted} hearings`);
      });

      await t.step("the page is there and shows each case", () => {
        const page = it.read("out/index.html");
        for (const caseId of Object.keys(cases)) assert.ok(page.includes(caseId), caseId);
      });

      await t.step("a second run asks twice a docket at most and changes no byte", async () => {
        const before = it.published();
        standIn.requests.length = 0;
        const second = await it.run(["sync"]);
        assert.equal(second.code, 0, second.stderr);
        assert.ok(standIn.requests.length <= 2 * dockets.length, `${standIn.requests.length}`);
        assert.deepEqual(repeated(urlsOf(standIn)), []);
        assert.deepEqual(it.published(), before);
        assert.doesNotMatch(second.stdout, /wrote/);
      });

      await t.step("what is shown agrees with the feed", async () => {
        const shown = (await it.json(["show", "--all"])).cases.flatMap((one: Json) => one.events);
        const uids = new Set(shown.map(({ uid }: Json) => uid));
        const feed = new ICAL.Component(ICAL.parse(it.read(feedPath)));
        const inFeed = feed.getAllSubcomponents("vevent");
        const strangers = inFeed.map((event) => String(event.getFirstPropertyValue("uid")))
          .filter((uid) => !uids.has(uid));
        assert.deepEqual(strangers, []);
      });
    });
  },
);
