import assert from "node:assert/strict";
import { alertsLine } from "../../src/app/alert_result.ts";
import { alertsAreDue } from "../../src/app/alerts_are_due.ts";
import { keepAlerts, keepAlertsWhenDue } from "../../src/app/keep_alerts.ts";
import type { CourtListenerOptions } from "../../src/courtlistener/courtlistener_options.ts";
import { dockets, ids, subscribe, toolsOf } from "./alert_tools.ts";
import { docketOf, type Installation, installation } from "./installation.ts";

/** What was asked about alerts since the last look, such as `POST 201`. */
function calls(site: Installation): string[] {
  return site.standIn.requests.splice(0)
    .filter(({ path }) => path.includes("/docket-alerts/"))
    .map(({ method }) => method);
}

Deno.test("what is missing is made, what is off is switched on, what is on is left alone", async () => {
  await using site = await installation({ dockets });
  await subscribe(site, ids[1]!);
  await subscribe(site, ids[2]!, 0);
  const tools = toolsOf(site);
  const result = await keepAlerts({}, tools);
  assert.deepEqual(result.rows.map(({ recordId, outcome }) => [Number(recordId), outcome]), [
    [ids[0], "created"],
    [ids[1], "already subscribed"],
    [ids[2], "re-activated"],
    [ids[3], "created"],
  ]);
  assert.deepEqual(calls(site), ["GET", "POST", "PATCH", "POST"]);
  assert.deepEqual(tools.logged, [
    "info docket alerts: 2 created, 1 already subscribed, 0 failed, 1 re-activated",
  ]);
  const again = await keepAlerts({}, tools);
  assert.equal(again.alreadySubscribed, 4);
  assert.deepEqual(calls(site), ["GET"]);
});

Deno.test("dockets are in order of their ids, and an alert that nobody follows is left alone", async () => {
  await using site = await installation({
    dockets,
    cases: [{ id: "b", dockets: [ids[1]!] }, { id: "a", dockets: [ids[2]!, ids[0]!] }],
  });
  await subscribe(site, ids[3]!);
  const { rows } = await keepAlerts({}, toolsOf(site));
  assert.deepEqual(rows.map(({ recordId, cases }) => [Number(recordId), cases]), [
    [ids[0], ["a"]],
    [ids[1], ["b"]],
    [ids[2], ["a"]],
  ]);
  assert.deepEqual(calls(site), ["GET", "POST", "POST", "POST"]);
  const { rows: only } = await keepAlerts({
    cases: site.config.cases.filter(({ id }) => id === "b"),
  }, toolsOf(site));
  assert.deepEqual(only.map(({ recordId }) => Number(recordId)), [ids[1]]);
});

Deno.test("one docket that is refused does not stop the next, and waits for the next day", async () => {
  await using site = await installation({
    dockets,
    cases: [{ id: "a", dockets: [999, ids[0]!] }],
  });
  const tools = toolsOf(site);
  const result = await keepAlertsWhenDue({}, tools);
  assert.deepEqual(result?.rows.map(({ outcome }) => outcome), ["failed", "created"]);
  assert.match(tools.logged[0]!, /^warn .*docket 999/);
  assert.match(tools.logged[1]!, /: 1 created, 0 already subscribed, 1 failed$/);
  assert.equal(await keepAlertsWhenDue({}, tools), null);
  // What only the next day can mend is not tried again within hours.
  assert.equal(site.store.runs.last("alerts")?.outcome, "ok");
  site.clock.advance(86_400_000);
  assert.equal((await keepAlertsWhenDue({}, tools))?.failed, 1);
});

Deno.test("a fault of the moment fails one docket, and the next run tries it again", async () => {
  await using site = await installation({ dockets });
  let posts = 0;
  site.standIn.setFaults(({ method }) =>
    method === "POST" && ++posts === 2 ? { kind: "bad-gateway" } : null
  );
  const tools = toolsOf(site);
  const first = await keepAlertsWhenDue({}, tools);
  assert.deepEqual(first?.rows.map(({ outcome }) => outcome), [
    "created",
    "failed",
    "created",
    "created",
  ]);
  const second = await keepAlertsWhenDue({}, tools);
  assert.deepEqual([second?.created, second?.alreadySubscribed], [1, 3]);
  assert.equal(await keepAlertsWhenDue({}, tools), null);
});

Deno.test("without the list every docket failed, nothing is made, and one warning says why", async () => {
  await using site = await installation({ dockets });
  const unreachable: Partial<CourtListenerOptions> = {
    fetch: () => Promise.reject(new TypeError("connection refused")),
  };
  const kinds: [Partial<CourtListenerOptions>, boolean, RegExp][] = [
    [{ token: "wrongwrongwrongwrongwrongwrongwrongwrong" }, false, /the token is refused/],
    [{}, true, /answers with an error.*HTTP 500/],
    [unreachable, false, /not reached or understood/],
  ];
  for (const [client, broken, told] of kinds) {
    site.standIn.setFaults(() => broken ? { kind: "server-error" } : null);
    const tools = toolsOf(site, client);
    const result = await keepAlerts({}, tools);
    assert.equal(result.failed, 4);
    assert.ok(result.listError);
    const warnings = tools.logged.filter((line) => line.startsWith("warn"));
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, told);
    assert.ok(!calls(site).includes("POST"));
    assert.equal(alertsAreDue({}, tools), true);
  }
});

Deno.test("a used-up quota defers what is left, without an error", async () => {
  await using site = await installation({ dockets, limits: { minute: 3, hour: 50, day: 125 } });
  const tools = toolsOf(site, { maxWait: 0 });
  const first = await keepAlerts({}, tools);
  assert.deepEqual([first.created, first.deferred, first.failed], [2, 2, 0]);
  assert.deepEqual(tools.logged.map((line) => line.split(" ")[0]), ["info"]);
  const second = await keepAlerts({}, tools);
  assert.deepEqual([second.deferred, second.failed], [4, 0]);
  site.clock.advance(61_000);
  const third = await keepAlertsWhenDue({}, tools);
  assert.deepEqual([third?.created, third?.alreadySubscribed], [2, 2]);
});

Deno.test("no more subscriptions than wanted are made at a time, and the next check goes on", async () => {
  await using site = await installation({ dockets });
  await subscribe(site, ids[0]!);
  const tools = toolsOf(site);
  const first = await keepAlertsWhenDue({ most: 2 }, tools);
  assert.deepEqual([first?.alreadySubscribed, first?.created, first?.deferred], [1, 2, 1]);
  const second = await keepAlertsWhenDue({ most: 2 }, tools);
  assert.deepEqual([second?.created, second?.deferred], [1, 0]);
  assert.equal(alertsAreDue({}, tools), false);
});

Deno.test("a docket named by its number is looked up, once, and all its records are subscribed to", async () => {
  const twins = [docketOf(0), docketOf(0, { id: ids[1]!, docketNumber: "1:26-cv-00001" })];
  const number = { court: "nysd", number: "1:26-cv-00001" };
  await using site = await installation({
    dockets: twins,
    cases: [
      { id: "a", dockets: [number, { court: "nysd", number: "1:26-cv-00077" }] },
      { id: "b", dockets: [ids[1]!] },
    ],
  });
  const tools = toolsOf(site);
  const planned = await keepAlerts({ dryRun: true }, tools);
  assert.deepEqual(planned.rows.map(({ recordId, action }) => [recordId, action]), [
    [String(ids[1]), "subscribe"],
    [null, "look up"],
    [null, "look up"],
  ]);
  assert.deepEqual(calls(site), ["GET"]);
  const { rows } = await keepAlertsWhenDue({}, tools) ?? assert.fail("not due");
  assert.deepEqual(rows.map(({ recordId, cases, outcome }) => [Number(recordId), cases, outcome]), [
    [ids[0], ["a"], "created"],
    [ids[1], ["a", "b"], "created"],
    [0, ["a"], "failed"],
  ]);
  assert.deepEqual(calls(site), ["GET", "POST", "POST"]);
  assert.equal(alertsAreDue({}, tools), false);
});

Deno.test("a dry run says what would be done, and changes and notes nothing", async () => {
  await using site = await installation({ dockets });
  await subscribe(site, ids[0]!, 0);
  const tools = toolsOf(site);
  const { rows } = await keepAlerts({ dryRun: true }, tools);
  assert.deepEqual(rows.map(({ state, action, outcome }) => [state, action, outcome]), [
    ["off", "switch on", "planned"],
    ["none", "subscribe", "planned"],
    ["none", "subscribe", "planned"],
    ["none", "subscribe", "planned"],
  ]);
  assert.deepEqual(calls(site), ["GET"]);
  assert.deepEqual(tools.logged, []);
  assert.equal(site.store.runs.last("alerts"), null);
});

Deno.test("an abort ends the check with its reason", async () => {
  await using site = await installation({ dockets });
  const stop = new AbortController();
  stop.abort(new DOMException("stopped", "AbortError"));
  const { signal } = stop;
  await assert.rejects(keepAlerts({}, { ...toolsOf(site, { signal }), signal }), /stopped/);
});

Deno.test("what prune planned is switched off by a check of all cases, and by no other", async () => {
  await using site = await installation({ dockets });
  const tools = toolsOf(site);
  await keepAlerts({}, tools);
  const [first, second] = ids.map(String);
  for (const target of [first!, second!]) {
    site.store.cleanUps.plan({ service: "courtlistener", target, label: `docket ${target}` });
  }
  site.store.cleanUps.plan({ service: "m365", target: "AAMk", label: "gone/trial" });
  const cases = site.config.cases.filter(({ id }) => id !== "case-1");
  tools.config = { ...tools.config, cases };
  calls(site);
  await keepAlerts({ cases }, tools);
  await keepAlerts({ dryRun: true }, tools);
  assert.deepEqual(calls(site), ["GET", "GET"]);
  const failing = toolsOf(site);
  site.standIn.setFaults([{ method: "PATCH", fault: { kind: "server-error" } }]);
  const { ended, notEnded } = await keepAlerts({}, { ...failing, config: tools.config });
  assert.equal(ended, 0);
  assert.match(notEnded.join(), /^docket \d+: Cannot switch off docket alert \d/);
  assert.match(
    failing.logged[0]!,
    /^warn docket alerts: docket \d+: Cannot switch off docket alert \d/,
  );
  site.standIn.setFaults([]);
  const result = await keepAlerts({}, tools);
  assert.equal(result.ended, 1);
  assert.match(
    alertsLine(result),
    /^docket alerts: 0 created, 3 already subscribed, 0 failed, 1 ended/,
  );
  const states = () =>
    new Map(site.store.docketAlerts.all().map(({ docketId, active }) => [docketId, active]));
  assert.deepEqual([states().get(first!), states().get(second!)], [false, true]);
  // That of the docket which is followed stays planned and on; `prune` takes it back.
  assert.deepEqual(
    site.store.cleanUps.list().map(({ service, target }) => `${service} ${target}`).sort(),
    [`courtlistener ${second}`, "m365 AAMk"],
  );
});

Deno.test("alerts that this program made are known as such, others are not", async () => {
  await using site = await installation({ dockets });
  await subscribe(site, ids[1]!);
  const tools = toolsOf(site);
  await keepAlerts({}, tools);
  await keepAlerts({}, tools);
  const made = site.store.docketAlerts.all().filter(({ madeAt }) => madeAt !== null);
  assert.deepEqual(made.map(({ docketId }) => Number(docketId)), [ids[0], ids[2], ids[3]]);
});
