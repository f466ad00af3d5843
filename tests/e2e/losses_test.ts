import assert from "node:assert/strict";
import type ICAL from "ical.js";
import { eventsOf, textOf } from "../calendars/support/parse_feed.ts";
import { civilDocket, dates, day, entryId } from "./docket.ts";
import { feedPath, type Installation, withInstallation } from "./installation.ts";

const kept = civilDocket({ id: 70_500_001 });
const dropped = civilDocket({ id: 70_500_002, docketNumber: "1:26-cv-05120" });

/** The feed's event of a case on a day. */
function eventOn(it: Installation, { docket, date }: { docket: number; date: string }) {
  const found = [...eventsOf(it.read(feedPath))].find(([uid, event]) =>
    uid.startsWith(`case-${docket}--`) &&
    String(event.getFirstPropertyValue("dtstart")).startsWith(date)
  );
  return found?.[1];
}

function statusOf(event: ICAL.Component | undefined): string | undefined {
  return event === undefined ? undefined : textOf(event, "status") ?? "none";
}

Deno.test("an event leaves a feed for a reason on record, or not at all", async (t) => {
  await withInstallation({ dockets: [kept, dropped] }, async (it) => {
    assert.equal((await it.run(["sync"])).code, 0);
    const motion = { docket: kept.id, date: dates.motionHearing.iso };
    const status = { docket: kept.id, date: dates.statusConference.iso };
    assert.equal(statusOf(eventOn(it, motion)), "CONFIRMED");

    await t.step("an entry docketed in error cancels what it set, for all to see", async () => {
      it.standIn.upsertEntry(kept.id, {
        id: entryId(kept.id, 70),
        entryNumber: 6,
        dateFiled: day(-1).iso,
        description:
          "NOTICE: ENTRY 4 WAS DOCKETED IN ERROR. The hearing notice is to be disregarded.",
      });
      const { code, stdout, stderr } = await it.run(["sync"]);
      assert.equal(code, 0, stderr);
      assert.match(stdout, /^\[main\] wrote 10 events \(1 changed\) -> out\/main\.ics$/m);
      const event = eventOn(it, motion)!;
      assert.equal(statusOf(event), "CANCELLED");
      assert.ok(Number(textOf(event, "sequence")) > 0);
      const shown = await it.json(["show", "--all", "--case", `case-${kept.id}`]);
      const [cancelled] = shown.cases[0].events.filter(({ date }: { date: string }) =>
        date === motion.date
      );
      assert.equal(cancelled.status, "cancelled");
      assert.match(cancelled.reason, /entry 4 in error/);
    });

    await t.step("an edit that takes a hearing away is held back until it is forced", async () => {
      const before = it.published()[feedPath];
      it.standIn.editEntry(entryId(kept.id, 5), {
        description: "ORDER: The parties shall confer and file a joint letter.",
      });
      const sync = await it.run(["sync"]);
      assert.equal(sync.code, 3);
      assert.match(sync.stdout, /^\[main\] held back, would be 9 events/m);
      assert.match(sync.stderr, /1 published event\(s\) would vanish without a reason/);
      assert.match(sync.stderr, new RegExp(`^ +${status.date} .*Status conference`, "mi"));
      assert.match(sync.stderr, /case-calendar emit --force/);
      assert.equal(it.published()[feedPath], before);
      assert.ok(it.read("out/index.html").includes("tatus conference"));

      const emit = await it.run(["emit"]);
      assert.equal(emit.code, 3);
      assert.equal(it.published()[feedPath], before);

      const trial = await it.run(["emit", "--dry-run", "--force"]);
      assert.equal(trial.code, 0, trial.stderr);
      assert.equal(it.published()[feedPath], before);

      const forced = await it.run(["emit", "--force"]);
      assert.equal(forced.code, 0, forced.stderr);
      assert.equal(eventOn(it, status), undefined);
      assert.equal(statusOf(eventOn(it, { ...status, docket: dropped.id })), "CONFIRMED");
      assert.equal((await it.run(["emit"])).code, 0);
    });

    await t.step("a case that leaves the settings leaves the feed, and can come back", async () => {
      const uids = () => [...eventsOf(it.read(feedPath)).keys()];
      const all = uids();
      it.follow({ [`case-${kept.id}`]: [kept.id] });
      const { code, stdout, stderr } = await it.run(["emit"]);
      assert.equal(code, 0, stderr);
      assert.match(stdout, /^\[main\] wrote 4 events \(5 gone\) -> out\/main\.ics$/m);
      assert.deepEqual(uids().filter((uid) => uid.startsWith(`case-${dropped.id}--`)), []);

      const trial = await it.run(["prune"]);
      assert.equal(trial.code, 0, trial.stderr);
      assert.match(trial.stdout, /^nysd\/1:26-cv-05120 .*: 6 entries, \d+ facts, 5 events$/m);
      assert.match(trial.stdout, /dry run: nothing was changed; --apply removes them/);
      assert.match((await it.run(["prune"])).stdout, /6 entries/);

      const applied = await it.run(["prune", "--apply"]);
      assert.equal(applied.code, 0, applied.stderr);
      assert.match(applied.stdout, /^removed$/m);
      assert.match(applied.stderr, /copied the store to data\/case-calendar-2\.sqlite\S*\.bak/);
      assert.match((await it.run(["prune"])).stdout, /nothing to prune/);
      assert.equal((await it.run(["emit"])).code, 0);

      // Followed again, its events get the ids that subscribers know.
      it.follow({ [`case-${kept.id}`]: [kept.id], [`case-${dropped.id}`]: [dropped.id] });
      assert.equal((await it.run(["sync"])).code, 0);
      assert.deepEqual(uids().sort(), all.sort());
    });

    await t.step("even the last case may go, when the settings say so", async () => {
      it.write(
        "config.yaml",
        "index_path: out/index.html\n" +
          "calendars: {main: {name: Main, ics_path: out/main.ics}}\ncases: []\n",
      );
      const { code, stderr } = await it.run(["emit"]);
      assert.equal(code, 0, stderr);
      assert.equal(eventsOf(it.read(feedPath)).size, 0);
    });
  });
});
