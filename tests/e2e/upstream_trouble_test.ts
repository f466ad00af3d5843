import assert from "node:assert/strict";
import type { Fault } from "../../src/standin/faults.ts";
import { maintenancePage } from "../../src/standin/faults.ts";
import { eventsOf } from "../calendars/support/parse_feed.ts";
import { civilDocket, dates, day, entryId } from "./docket.ts";
import { feedPath, type Installation, type Json, token, withInstallation } from "./installation.ts";

const first = civilDocket({ id: 70_200_001 });
const second = civilDocket({ id: 70_200_002, docketNumber: "1:26-cv-05120" });

/** Everything that must not be lost: the events as they are told, the files as they are. */
async function holdings(it: Installation): Promise<{ told: Json; files: Record<string, string> }> {
  return { told: (await it.json(["show", "--all"])).cases, files: it.published() };
}

/** Dates of the feed's events, with the case they belong to. */
function inFeed(it: Installation): string[] {
  return [...eventsOf(it.read(feedPath))].map(([uid, event]) =>
    `${uid.slice(0, uid.indexOf("--"))} ${
      String(event.getFirstPropertyValue("dtstart")).slice(0, 10)
    }`
  );
}

function datesOf(caseId: string): string[] {
  return Object.values(dates).map(({ iso }) => `${caseId} ${iso}`).sort();
}

Deno.test("what CourtListener refuses for good is named, and nothing that was there is lost", async (t) => {
  await withInstallation({ dockets: [first, second], pageSize: 4 }, async (it) => {
    const begun = await it.run(["sync"]);
    assert.equal(begun.code, 0, begun.stderr);
    const before = await holdings(it);
    assert.deepEqual(inFeed(it).sort(), [
      ...datesOf(`case-${first.id}`),
      ...datesOf(`case-${second.id}`),
    ]);
    const afterwards = async () => {
      it.standIn.setFaults([]);
      assert.deepEqual(await holdings(it), before);
    };

    await t.step("a wrong token", async () => {
      const wrong = "f".repeat(40);
      const { code, stderr } = await it.run(["sync"], { env: { COURTLISTENER_TOKEN: wrong } });
      assert.equal(code, 4);
      assert.match(stderr, /CourtListener refused the token: "Invalid token\."/);
      assert.match(stderr, /\.env/);
      assert.ok(!stderr.includes(wrong));
      await afterwards();
    });

    await t.step("no token", async () => {
      it.write(".env", "");
      const asked = it.standIn.requests.length;
      const { code, stderr } = await it.run(["sync"]);
      it.write(".env", `COURTLISTENER_TOKEN=${token}\n`);
      assert.equal(code, 4);
      assert.match(stderr, /COURTLISTENER_TOKEN is not set/);
      assert.equal(it.standIn.requests.length, asked);
    });

    await t.step("entries that the account may not read", async () => {
      it.standIn.setFaults([{ fault: { kind: "forbidden" }, path: "docket-entries/" }]);
      const { code, stderr } = await it.run(["sync"]);
      assert.equal(code, 4);
      assert.match(stderr, /HTTP 403.*You do not have permission/);
      assert.match(stderr, /account of COURTLISTENER_TOKEN may not read this/);
      await afterwards();
    });

    await t.step("a docket that does not exist, beside others that do", async () => {
      it.standIn.fillStub(entryId(second.id, 3), "ORDER: the conference was held as scheduled.");
      it.follow({
        [`case-${first.id}`]: [first.id],
        missing: [99_999_999],
        [`case-${second.id}`]: [second.id],
      });
      const { code, stdout, stderr } = await it.run(["sync"]);
      assert.equal(code, 3);
      assert.match(stderr, /^\[missing\] docket 99999999: .*99999999/m);
      assert.match(stdout, /^\[missing\] dockets_skipped=0 entries_seen=0 processed=0 actions=0$/m);
      assert.match(stdout, /^\[case-70200002\] dockets_skipped=0 entries_seen=\d+ processed=1/m);
      const shown = await it.run(["show", "--case", "missing"]);
      assert.match(shown.stdout, /not synced yet/);
      it.follow({ [`case-${first.id}`]: [first.id], [`case-${second.id}`]: [second.id] });
      assert.equal(inFeed(it).length, 10);
    });

    await t.step("a quota used up for hours, which the next run knows without asking", async () => {
      await it.run(["emit"]);
      const now = await holdings(it);
      it.standIn.setFaults([{
        fault: { kind: "throttled", window: "day", retryAfter: 7200 },
        path: "docket-entries/",
      }]);
      const { code, stderr } = await it.run(["sync"]);
      assert.equal(code, 6);
      const told = /Work can go on at (\S+)/.exec(stderr);
      const wait = Temporal.Instant.from(told![1]!).since(Temporal.Now.instant()).total("minutes");
      assert.ok(wait > 100 && wait < 121, stderr);
      assert.match(stderr, /^\[case-70200002\] docket 70200002: left for the next run$/m);
      it.standIn.setFaults([]);
      const asked = it.standIn.requests.length;
      const again = await it.run(["sync"]);
      assert.equal(again.code, 6);
      assert.match(again.stderr, /Work can go on at /);
      assert.equal(it.standIn.requests.length, asked);
      assert.deepEqual(await holdings(it), now);
    });
  });
});

Deno.test("a blocked account is told so, and left alone for an hour", async () => {
  await withInstallation({ dockets: [first] }, async (it) => {
    it.standIn.setFaults([{ fault: { kind: "blocked" }, path: "docket" }]);
    const { code, stderr } = await it.run(["sync"]);
    assert.equal(code, 6);
    assert.match(stderr, /Your API access has been blocked because of excessive use/);
    assert.match(stderr, /Work can go on at /);
    const asked = it.standIn.requests.length;
    assert.equal((await it.run(["sync"])).code, 6);
    assert.equal(it.standIn.requests.length, asked);
  });
});

Deno.test("a fault of the moment costs a moment", async () => {
  const faults: Fault[] = [
    { kind: "server-error" },
    { kind: "maintenance" },
    { kind: "truncated" },
    { kind: "drop" },
  ];
  await withInstallation({ dockets: [first], pageSize: 2 }, async (it) => {
    // Each page and look-up fails once, each in another way.
    it.standIn.setFaults(
      faults.map((fault, index) => ({ fault, path: "docket", after: index, times: 1 })),
    );
    const { code, stderr } = await it.run(["sync"]);
    assert.equal(code, 0, stderr);
    assert.equal(stderr.match(/trying again in \d+ ms/g)?.length, faults.length, stderr);
    assert.deepEqual(inFeed(it).sort(), datesOf(`case-${first.id}`));
  });
});

Deno.test("a docket whose entries cannot be had is named; the others are synced; later it follows", async () => {
  const html = (status: number, body: string): Fault => ({
    kind: "answer",
    response: () => new Response(body, { status, headers: { "content-type": "text/html" } }),
  });
  const troubles: [Fault, RegExp][] = [
    [{ kind: "garbage" }, /cut off or not JSON: .*\(5 attempts\)/],
    [{ kind: "truncated" }, /cut off or not JSON: .*\(5 attempts\)/],
    [{ kind: "server-error" }, /HTTP 500.*\(5 attempts\)/],
    [{ kind: "drop" }, /\(5 attempts\)/],
    [html(200, maintenancePage), /in maintenance.*\(5 attempts\)/],
    [html(200, "<!doctype html><title>Sign in</title>"), /a web page, not JSON \(HTTP 200\)/],
  ];
  // Side by side, for most of the time is spent waiting between two attempts.
  await Promise.all(troubles.map(async ([fault, told]) => {
    await withInstallation({ dockets: [second, first] }, async (it) => {
      const params = { docket: String(second.id) };
      it.standIn.setFaults([{ fault, path: "docket-entries/", params }]);
      const { code, stderr } = await it.run(["sync"]);
      assert.equal(code, 3, stderr);
      const line = stderr.split("\n").find((one) =>
        one.startsWith(`[case-${second.id}] docket ${second.id}: `)
      );
      assert.match(line ?? stderr, told);
      assert.doesNotMatch(stderr, /unexpected error/);
      assert.deepEqual(inFeed(it).sort(), datesOf(`case-${first.id}`));
      it.standIn.setFaults([]);
      const later = await it.run(["sync"]);
      assert.equal(later.code, 0, later.stderr);
      assert.deepEqual(inFeed(it).sort(), [
        ...datesOf(`case-${first.id}`),
        ...datesOf(`case-${second.id}`),
      ]);
    });
  }));
});

Deno.test("an entry that changes while its docket is read is read as it became by the next run", async () => {
  await withInstallation({ dockets: [first], pageSize: 2 }, async (it) => {
    const later = day(51);
    it.standIn.moveRowsWhilePaging(({ path, number }) => {
      if (path !== "docket-entries/" || number !== 3) return;
      it.standIn.editEntry(entryId(first.id, 1), {
        description: `NOTICE: Initial Conference set for ${later.short} at 10:00 AM.`,
      });
    });
    for (const seen of [6, 2]) {
      const { code, stdout, stderr } = await it.run(["sync"]);
      assert.equal(code, 0, stderr);
      assert.match(stdout, new RegExp(`entries_seen=${seen} `));
    }
    assert.deepEqual(
      inFeed(it).sort(),
      datesOf(`case-${first.id}`)
        .map((one) => one.replace(dates.initialConference.iso, later.iso)).sort(),
    );
  });
});

Deno.test("an entry with an impossible date is named and kept", async () => {
  await withInstallation({ dockets: [first] }, async (it) => {
    const fault: Fault = { kind: "retype", path: "results.4.date_filed", value: "2026-02-30" };
    it.standIn.setFaults([{ fault, path: "docket-entries/", times: 1 }]);
    const { code, stderr } = await it.run(["sync"]);
    assert.equal(code, 0, stderr); // nothing is lost by it
    assert.match(
      stderr,
      new RegExp(`docket entry ${entryId(first.id, 1)}: field "date_filed" is "2026-02-30"`),
    );
    assert.deepEqual(inFeed(it).sort(), datesOf(`case-${first.id}`));
  });
});

Deno.test("an entry that cannot be read is named, hides no other, and comes again", async () => {
  await withInstallation({ dockets: [first] }, async (it) => {
    const fault: Fault = { kind: "retype", path: "results.4.description", value: 42 };
    it.standIn.setFaults([{ fault, path: "docket-entries/", times: 1 }]);
    const { code, stderr } = await it.run(["sync"]);
    assert.equal(code, 3);
    assert.match(
      stderr,
      new RegExp(`docket entry ${entryId(first.id, 1)}: field "description" is 42`),
    );
    const lost = `case-${first.id} ${dates.initialConference.iso}`;
    assert.deepEqual(
      inFeed(it).sort(),
      datesOf(`case-${first.id}`).filter((one) => one !== lost),
    );
    const again = await it.run(["sync"]);
    assert.equal(again.code, 0, again.stderr);
    assert.deepEqual(inFeed(it).sort(), datesOf(`case-${first.id}`));
  });
});

Deno.test("an entry without a text is kept, and read when its text comes", async () => {
  const id = 70_200_009;
  const docket = civilDocket({ id });
  const stub = {
    id: entryId(id, 50),
    entryNumber: 6,
    dateFiled: day(-3).iso,
    description: "",
    documents: [{ description: "Order" }],
  };
  await withInstallation(
    { dockets: [{ ...docket, entries: [...docket.entries, stub] }] },
    async (it) => {
      const { code, stdout, stderr } = await it.run(["sync"]);
      assert.equal(code, 0, stderr);
      assert.match(stdout, /entries_seen=7 /);
      const trial = day(130);
      it.standIn.fillStub(stub.id, `ORDER: Jury Trial set for ${trial.short} at 09:30 AM.`);
      const next = await it.run(["sync"]);
      assert.match(next.stdout, /dockets_skipped=0 .* processed=1 actions=1/);
      assert.deepEqual(
        inFeed(it).sort(),
        [...datesOf(`case-${id}`), `case-${id} ${trial.iso}`].sort(),
      );
    },
  );
});
