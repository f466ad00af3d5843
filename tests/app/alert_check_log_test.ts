import assert from "node:assert/strict";
import { alertCheckEnd, lastAlertCheck, startAlertCheck } from "../../src/app/alert_check_log.ts";
import { alertRows, rowsInOrder } from "../../src/app/alert_rows.ts";
import { NotFoundError } from "../../src/courtlistener/not_found.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { withStore } from "../store/memory_store.ts";
import { recordingLog } from "./deliveries/receiving.ts";
import { installation } from "./installation.ts";

Deno.test("the last check is the last that came to its end, whole or in part", () => {
  withStore((store, clock) => {
    const log = recordingLog([]);
    const check = (outcome: "ok" | "partlyDone" | "failed" | "stopped", noted = {}) => {
      clock.advance(1000);
      startAlertCheck({ store, log })({ outcome, noted });
    };
    const outcome = () => lastAlertCheck(store)?.outcome;
    assert.equal(outcome(), undefined);
    check("failed");
    assert.equal(outcome(), undefined);
    check("partlyDone", { "docket 1": 0 });
    check("stopped");
    assert.deepEqual(lastAlertCheck(store)?.counts, { "docket 1": 0 });
    check("ok");
    assert.equal(outcome(), "ok");
    check("partlyDone");
    assert.equal(outcome(), "partlyDone");
  });
});

Deno.test("a store that cannot note it is told, and stops no check", () => {
  const logged: string[] = [];
  const locked = () => {
    throw new Error("locked");
  };
  withStore(({ runs }) => {
    const log = recordingLog(logged);
    startAlertCheck({ store: { runs: { ...runs, start: locked } }, log })({
      outcome: "ok",
      noted: {},
    });
    startAlertCheck({ store: { runs: { ...runs, end: locked } }, log })({
      outcome: "ok",
      noted: {},
    });
  });
  assert.equal(logged.length, 2);
  for (const line of logged) {
    assert.match(line, /^warn docket alerts: Cannot note the check.*locked/);
  }
});

Deno.test("noted is what need not be looked at within the day", async () => {
  await using site = await installation({
    cases: [{ id: "a", dockets: [1, 2, 3] }, { id: "b", dockets: [4, 5] }],
  });
  const { store, config } = site;
  const alert = (docketId: string, active: boolean) => ({
    id: docketId,
    docketId,
    active,
    createdAt: null,
    modifiedAt: null,
    lastHitAt: null,
  });
  const byDocket = new Map(
    [alert("1", true), alert("4", true), alert("5", false)].map((one) => [one.docketId, one]),
  );
  const rows = rowsInOrder(alertRows(config.cases.slice(0, 1), store));
  const [on, missing, failed] = rows;
  on!.outcome = "already subscribed";
  Object.assign(missing!, {
    outcome: "failed",
    error: new NotFoundError("Cannot subscribe", { resource: "docket", id: "2" }),
  });
  Object.assign(failed!, { outcome: "created" });
  const end = () => alertCheckEnd(rows, { byDocket, config, store });
  assert.deepEqual(end(), {
    outcome: "ok",
    noted: { "docket 1": 1, "docket 2": 0, "docket 3": 1, "docket 4": 1 },
  });
  const error = new CaseCalendarError("failed", { action: "Cannot", cause: "odd" });
  Object.assign(failed!, { outcome: "failed", error });
  assert.deepEqual([end().outcome, end().noted["docket 3"]], ["partlyDone", undefined]);
  Object.assign(failed!, { outcome: "deferred" });
  assert.equal(end().outcome, "partlyDone");
});
