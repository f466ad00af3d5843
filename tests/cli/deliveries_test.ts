import assert from "node:assert/strict";
import { systemClock } from "../../src/platform/system_clock.ts";
import { openInbox } from "../../src/store/inbox/inbox.ts";
import { openStore } from "../../src/store/store.ts";
import { runProgram } from "../support/run_program.ts";
import { withFolder } from "../store/temp_folder.ts";

const settings = "calendars: {}\ncases: []\n";
const escape = "\u001b[31m";

/** A folder with one parked and one applied delivery; answers their ids. */
async function twoDeliveries(folder: string): Promise<[parked: number, applied: number]> {
  Deno.writeTextFileSync(`${folder}/config.yaml`, settings);
  using inbox = openInbox({ path: `${folder}/data/inbox.sqlite`, clock: systemClock });
  for (const key of ["one", "two"]) {
    await inbox.put({
      source: "courtlistener",
      key,
      keyOrigin: "header",
      receivedAt: "2026-03-20T16:00:00Z",
      remoteAddress: "192.0.2.1",
      headers: {},
      body: new TextEncoder().encode(JSON.stringify({ key, text: `${escape}red` })),
    });
  }
  const [first, second] = inbox.after(0, 2).map(({ id }) => id) as [number, number];
  using store = openStore({ path: `${folder}/data/case-calendar-2.sqlite`, clock: systemClock });
  store.deliveries.see([first, second].map((id) => ({
    id,
    source: "courtlistener",
    key: `key ${id}`,
    event: "docket-alert",
    receivedAt: "2026-03-20T16:00:00Z",
    dockets: ["courtlistener:1001"],
  })));
  store.deliveries.settle(first, { state: "parked", reason: "odd" }, { ms: 1 });
  store.deliveries.settle(second, { state: "applied", reason: "" }, { ms: 1 });
  return [first, second];
}

Deno.test("deliveries are listed, shown, tried again and dropped", async () => {
  await withFolder(async (folder) => {
    const [parked, applied] = await twoDeliveries(folder);
    const run = (...args: string[]) => runProgram(["deliveries", ...args], { cwd: folder });
    const list = await run();
    assert.equal(list.code, 0, list.stderr);
    assert.match(list.stdout, /0 waiting, 1 applied, 1 parked, 0 dropped/);
    const json = JSON.parse((await run("list", "--state", "parked", "--json")).stdout);
    assert.equal(json.schema, 1);
    assert.deepEqual(json.deliveries.map(({ id }: { id: number }) => id), [parked]);
    const shown = await run("show", String(parked));
    assert.match(shown.stdout, /state: parked[^]*"key": "one"/);
    assert.ok(!shown.stdout.includes(escape), "untrusted text is harmless");
    assert.match((await run("retry", String(parked))).stdout, /tried again/);
    assert.match((await run("drop", String(parked))).stdout, /dropped/);
    for (const args of [["drop", String(applied)], ["show", "5"], ["retry"], ["mend", "1"]]) {
      const { code, stderr } = await run(...args);
      assert.equal(code, 2, `${args}: ${stderr}`);
    }
  });
});

Deno.test("what waits for its docket to be followed shows how long it is kept, another its next try", async () => {
  await withFolder(async (folder) => {
    const ids = await twoDeliveries(folder);
    {
      using store = openStore({
        path: `${folder}/data/case-calendar-2.sqlite`,
        clock: systemClock,
      });
      store.deliveries.see([81, 82].map((id) => ({
        id,
        source: "courtlistener",
        key: `key ${id}`,
        event: "docket-alert",
        receivedAt: "2026-03-20T16:00:00Z",
        dockets: ["courtlistener:1001"],
      })));
      const nextTryAt = "2026-04-19T16:00:00Z";
      const waiting = { state: "waiting", reason: "later", nextTryAt } as const;
      store.deliveries.settle(81, { ...waiting, waitsFor: "follow" }, { ms: 1 });
      store.deliveries.settle(82, { ...waiting, waitsFor: "turn" }, { ms: 1 });
    }
    assert.ok(!ids.includes(81));
    const shown = async (id: string) =>
      (await runProgram(["deliveries", "show", id], { cwd: folder })).stdout;
    const kept = await shown("81");
    assert.match(kept, /^ {2}kept until: 2026-04-19T16:00:00/m);
    assert.doesNotMatch(kept, /next try/);
    assert.match(await shown("82"), /^ {2}next try: 2026-04-19T16:00:00/m);
  });
});
