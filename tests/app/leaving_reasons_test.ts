import assert from "node:assert/strict";
import type { CaseState } from "../../src/app/case_state.ts";
import { leavingReasons } from "../../src/app/leaving_reasons.ts";
import type { DocketReference } from "../../src/config/config.ts";
import { withStore } from "../store/memory_store.ts";
import { docketRecord, key, ledgerRow, publishedRow } from "../store/sample_records.ts";
import { settingsOf } from "./installation.ts";

const uid = publishedRow().uid;
const previous = [publishedRow()];

/** The case as it stands: in calendar `main`, following the dockets of these keys. */
function marlow(dockets: string[], merged: CaseState["merged"] = new Map()): CaseState {
  const { cases } = settingsOf({ folder: "x", cases: [{ id: "marlow", dockets: [1001] }] });
  return {
    settings: cases[0]!,
    dockets: dockets.map((docketKey) => ({
      docketKey,
      courtId: "nysd",
      docketNumber: "",
      url: "",
      entries: 0,
      recordUrls: [],
      firstFiling: null,
      lastFiling: null,
    })),
    events: [],
    merged,
  };
}

Deno.test("an event of a case that is followed as before has no reason to leave", () => {
  withStore((store) => {
    store.ledger.save([ledgerRow()]);
    const state = marlow([key]);
    assert.equal(leavingReasons(previous, { state, cases: [state], store }).size, 0);
    assert.equal(leavingReasons([], { state: null, cases: [], store }).size, 0);
  });
});

Deno.test("a case that is gone, or in another calendar, is the reason", () => {
  withStore((store) => {
    store.ledger.save([ledgerRow()]);
    assert.deepEqual(leavingReasons(previous, { state: null, cases: [], store }).get(uid), {
      kind: "removed-case",
      detail: "case marlow is no longer in the settings",
    });
    const cases = [marlow([key])];
    assert.deepEqual(leavingReasons(previous, { state: null, cases, store }).get(uid), {
      kind: "removed-case",
      detail: "case marlow is now in calendar main",
    });
  });
});

Deno.test("a docket that the case does not follow any more is the reason", () => {
  withStore((store) => {
    store.ledger.save([ledgerRow()]);
    const state = marlow(["nysd/1:26-cr-00999"]);
    assert.deepEqual(leavingReasons(previous, { state, cases: [state], store }).get(uid), {
      kind: "removed-case",
      detail: `docket ${key} is no longer in case marlow`,
    });
  });
});

Deno.test("a docket whose number has become ambiguous is no reason", () => {
  withStore((store) => {
    store.ledger.save([ledgerRow()]);
    store.dockets.save(docketRecord(), key);
    store.dockets.save(docketRecord({ id: "1002" }), "nysd/3:26-cr-00123");
    const one = marlow([]);
    const reference: DocketReference = {
      by: "number",
      courtId: "nysd",
      number: "26-cr-00123",
      key: "nysd/26-cr-00123",
    };
    const state = { ...one, settings: { ...one.settings, dockets: [reference] } };
    assert.equal(leavingReasons(previous, { state, cases: [state], store }).size, 0);
  });
});

Deno.test("an event that another one took in leaves with that reason", () => {
  withStore((store) => {
    store.ledger.save([ledgerRow()]);
    const reason = { kind: "merged", detail: "merged into sentencing" } as const;
    const state = marlow([key], new Map([[uid, reason]]));
    const reasons = leavingReasons(previous, { state, cases: [state], store });
    assert.deepEqual([...reasons], [[uid, reason]]);
  });
});
