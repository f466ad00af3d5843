import assert from "node:assert/strict";
import { displayWidth } from "../../src/platform/display_width.ts";
import { civilDocket, dates } from "./docket.ts";
import { feedPath, type Json, withInstallation } from "./installation.ts";

const docket = civilDocket({ id: 70_600_001 });
const caseId = `case-${docket.id}`;

Deno.test("show lists events, tells why one is there, and changes nothing", async (t) => {
  await withInstallation({ dockets: [docket] }, async (it) => {
    const sync = await it.json(["sync"]);
    assert.equal(sync.schema, 1);
    assert.equal(sync.cases[0].dockets[0].outcome, "ok");
    assert.equal(sync.publication.calendars[0].events, 5);
    const before = it.files();
    const list = await it.json(["show"]);
    const events: Json[] = list.cases[0].events;
    const motion = events.find(({ date }) => date === dates.motionHearing.iso);

    await t.step("as a table that fits, and as JSON", async () => {
      assert.equal(list.schema, 1);
      assert.deepEqual(list.clashes, { sameTime: [], lateChanges: [] });
      assert.equal(events.length, 5);
      const { code, stdout } = await it.run(["show"], { env: { COLUMNS: "80" } });
      assert.equal(code, 0);
      for (const { iso } of Object.values(dates)) {
        assert.match(stdout, new RegExp(`^ +${iso} `, "m"));
      }
      assert.deepEqual(stdout.split("\n").filter((line) => displayWidth(line) > 80), []);
      assert.match(stdout, /: 4 hearings, 1 deadline$/m);
      // The name of an event, cut short to fit, still finds it.
      const cut = stdout.split("\n").find((line) => line.includes(dates.motionHearing.iso))!
        .split(/ {2,}/).at(-1)!;
      assert.match(cut, /…$/);
      assert.equal((await it.json(["show", cut])).event.date, dates.motionHearing.iso);
    });

    await t.step("one event, by name and by a prefix that fits it alone", async () => {
      assert.equal(motion.time, "14:00");
      const { code, stdout } = await it.run(["show", motion.event]);
      assert.equal(code, 0);
      assert.ok(stdout.includes(`Motion Hearing set for ${dates.motionHearing.short}`), stdout);
      assert.ok(stdout.includes(motion.event));
      const prefix = motion.event.slice(0, -3);
      const one = await it.json(["show", prefix]);
      assert.equal(one.schema, 1);
      assert.equal(one.event.event, motion.event);
    });

    await t.step("a prefix of several, of none, and an unknown case", async () => {
      const several = await it.run(["show", `${caseId}/`]);
      assert.equal(several.code, 2);
      assert.match(several.stderr, /5 events begin so: /);
      for (const { event } of events) assert.ok(several.stderr.includes(event), event);
      const none = await it.run(["show", "case-1/nothing"]);
      assert.equal(none.code, 2);
      assert.match(none.stderr, /"case-1\/nothing"/);
      const unknown = await it.run(["show", "--case", "orlov"]);
      assert.equal(unknown.code, 2);
      assert.match(unknown.stderr, new RegExp(`"orlov"[^]*Cases: ${caseId}`));
      const sync = await it.run(["sync", "--case", "orlov"]);
      assert.equal(sync.code, 2);
    });

    await t.step("no colours where none are wanted", async () => {
      for (const args of [["show"], ["show", motion.event], ["config", "show"]]) {
        const { stdout, stderr } = await it.run(args, {
          env: { NO_COLOR: "1", TERM: "xterm-256color" },
        });
        assert.equal(`${stdout}${stderr}`.includes("\x1b"), false);
      }
    });

    await t.step("dry runs write nothing, neither feeds nor store", async () => {
      assert.deepEqual(it.files(), before);
      const asked = it.standIn.requests.length;
      Deno.removeSync(`${it.folder}/out/main.ics`);
      const without = it.files();
      const emit = await it.run(["emit", "--dry-run"]);
      assert.equal(emit.code, 0, emit.stderr);
      assert.match(emit.stdout, /^\[main\] would write 5 events -> out\/main\.ics$/m);
      const sync = await it.run(["sync", "--dry-run"]);
      assert.equal(sync.code, 0, sync.stderr);
      assert.match(sync.stdout, /At least 2 requests; nothing was asked or changed/);
      assert.equal((await it.json(["sync", "--dry-run"])).schema, 1);
      assert.equal((await it.json(["emit", "--dry-run"])).schema, 1);
      assert.equal((await it.json(["prune"])).schema, 1);
      assert.deepEqual(it.files(), without);
      assert.equal(it.standIn.requests.length, asked);
    });

    await t.step("emit puts a lost feed back, byte for byte, without a request", async () => {
      const asked = it.standIn.requests.length;
      const { code, stderr } = await it.run(["emit"]);
      assert.equal(code, 0, stderr);
      assert.equal(it.published()[feedPath], before[feedPath]);
      assert.equal(it.standIn.requests.length, asked);
    });
  });
});
