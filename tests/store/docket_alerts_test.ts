import assert from "node:assert/strict";
import { withStore } from "./memory_store.ts";

const row = {
  docketId: "7",
  active: true,
  createdAt: "2026-02-01T00:00:00Z",
  modifiedAt: null,
  lastHitAt: null,
};
const at = "2026-03-01T12:00:00Z";

Deno.test("a list replaces the one before; what was found out about an alert stays", () => {
  withStore(({ docketAlerts }) => {
    docketAlerts.note([row, { ...row, docketId: "8" }], at);
    docketAlerts.judge("7", { hitAt: "2026-03-01T11:00:00Z", missed: true });
    docketAlerts.made("7");
    docketAlerts.note([{ ...row, active: false, lastHitAt: at }], "2026-03-02T12:00:00Z");
    assert.deepEqual(docketAlerts.all(), [{
      ...row,
      active: false,
      lastHitAt: at,
      firstListedAt: at,
      judgedHitAt: "2026-03-01T11:00:00Z",
      missedHitAt: "2026-03-01T11:00:00Z",
      madeAt: "2026-03-01T12:00:00Z",
    }]);
  });
});

Deno.test("a missed hit stays noted when a later one came, until it is settled", () => {
  withStore(({ docketAlerts }) => {
    docketAlerts.note([row], at);
    docketAlerts.judge("7", { hitAt: "2026-03-01T11:00:00Z", missed: true });
    docketAlerts.judge("7", { hitAt: "2026-03-01T13:00:00Z", missed: false });
    const [known] = docketAlerts.all();
    assert.deepEqual([known!.judgedHitAt, known!.missedHitAt], [
      "2026-03-01T13:00:00Z",
      "2026-03-01T11:00:00Z",
    ]);
    docketAlerts.settle("7");
    assert.equal(docketAlerts.all()[0]!.missedHitAt, null);
  });
});
