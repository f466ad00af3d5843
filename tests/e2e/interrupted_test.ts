import assert from "node:assert/strict";
import { civilDocket } from "./docket.ts";
import { type Installation, repeated, urlsOf, withInstallation } from "./installation.ts";

const dockets = [
  civilDocket({ id: 70_100_001 }),
  civilDocket({ id: 70_100_002, docketNumber: "1:26-cv-05120", caseName: "Pell v. Orchard Glass" }),
  civilDocket({ id: 70_100_003, docketNumber: "1:26-cv-06233", caseName: "Tamm v. Brightwater" }),
];

/** Everything the program knows, as it tells it. */
async function everything({ run }: Installation): Promise<string> {
  const { code, stdout, stderr } = await run(["show", "--json", "--all"]);
  assert.equal(code, 0, stderr);
  return stdout;
}

/** An account whose dockets are asked about one after the other. */
const limits = { minute: 50 };

/** URLs that were answered more than once. */
function answeredTwice({ standIn }: Installation): string[] {
  const urls = urlsOf(standIn);
  return repeated(urls.filter((_, index) => standIn.requests[index]!.status === 200));
}

Deno.test("sync, killed again and again, goes on where it was and ends with the same calendar", async () => {
  let expected = "";
  await withInstallation({ dockets, pageSize: 2, limits }, async (it) => {
    const { code, stderr } = await it.run(["sync"]);
    assert.equal(code, 0, stderr);
    expected = await everything(it);
  });
  await withInstallation({ dockets, pageSize: 2, limits }, async (it) => {
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      const before = it.standIn.requests.length;
      const held = it.hold(4);
      const program = await it.start(["sync"]);
      await held.reached;
      program.kill("SIGKILL");
      assert.equal((await program.ended).code, 137);
      held.release();
      assert.equal(it.standIn.requests.length - before, 4);
    }
    it.standIn.setFaults([]);
    const { code, stderr } = await it.run(["sync"]);
    assert.equal(code, 0, stderr);
    assert.deepEqual(answeredTwice(it), []);
    assert.deepEqual(JSON.parse(await everything(it)), JSON.parse(expected));
  });
});

Deno.test("sync, interrupted by a signal, ends with 130, keeps what it has and holds nothing", async () => {
  await withInstallation({ dockets, pageSize: 2, limits }, async (it) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      const held = it.hold(4);
      const program = await it.start(["sync"]);
      await held.reached;
      program.kill(signal);
      const { code, stderr } = await program.ended;
      held.release();
      assert.equal(code, 130, stderr);
      assert.match(stderr, /interrupted; what was committed is kept/);
    }
    it.standIn.setFaults([]);
    const { code, stderr } = await it.run(["sync"]);
    assert.equal(code, 0, stderr);
    assert.deepEqual(answeredTwice(it), []);
  });
});

Deno.test("sync, waiting for its quota, ends at once when it is interrupted", async () => {
  await withInstallation({ dockets, pageSize: 2, limits: { minute: 3 } }, async (it) => {
    const third = Promise.withResolvers<void>();
    it.standIn.moveRowsWhilePaging(({ number }) => number === 2 && third.resolve());
    const program = await it.start(["sync"]);
    await third.promise;
    program.kill("SIGINT");
    const { code, stderr } = await program.ended;
    assert.equal(code, 130, stderr);
    // The look at the limits does not count there.
    assert.equal(it.standIn.requests.length, 4);
  });
});

Deno.test("a second sync, and prune, step back while one is at work; show does not", async () => {
  await withInstallation({ dockets: dockets.slice(0, 1), pageSize: 2 }, async (it) => {
    const held = it.hold(4);
    const first = await it.start(["sync"]);
    await held.reached;
    const asked = it.standIn.requests.length;
    const refusals = await Promise.all([it.run(["sync"]), it.run(["prune", "--apply"])]);
    for (const { code, stdout, stderr } of refusals) {
      assert.equal(code, 7, stderr);
      assert.equal(stdout, "");
      assert.match(
        stderr,
        new RegExp(`case-calendar sync \\(process ${first.pid}\\) is at work since`),
      );
    }
    assert.equal(it.standIn.requests.length, asked);
    assert.equal((await it.run(["show"])).code, 0);
    held.release();
    const { code, stderr } = await first.ended;
    assert.equal(code, 0, stderr);
  });
});

Deno.test("what is followed while a sync is at work does not leave the calendars with its end", async () => {
  const cases = { one: [dockets[0]!.id] };
  await withInstallation({ dockets, cases, limits }, async (it) => {
    const { reached, release } = it.hold(2);
    const sync = await it.start(["sync"]);
    await reached;
    const add = await it.run([
      ...["add", String(dockets[1]!.id), "--case", "two", "--name", "Second matter", "--no-sync"],
    ]);
    assert.equal(add.code, 0, add.stderr);
    release();
    const { code, stderr } = await sync.ended;
    assert.equal(code, 0, stderr);
    assert.match(it.read("out/index.html"), /Second matter/);
  });
});
