import assert from "node:assert/strict";
import type { NewSuggestion } from "../../src/store/suggestions.ts";
import { withStore } from "./memory_store.ts";

const suggestion = (changes: Partial<NewSuggestion> = {}): NewSuggestion => ({
  docketId: "70000555",
  courtId: "nysd",
  docketNumber: "1:26-cv-00555",
  caseName: "Cole v. Dunn",
  url: "",
  reason: "entry 1",
  ...changes,
});

Deno.test("a docket is suggested once, with what is known best and the newest reason", () => {
  withStore((store, clock) => {
    const { suggestions } = store;
    suggestions.add(suggestion({ caseName: "" }));
    clock.advance(60_000);
    suggestions.add(suggestion({ courtId: "", docketNumber: "", reason: "entry 2" }));
    suggestions.add(suggestion({ docketId: null, docketNumber: "1:26-cv-00777" }));
    const [one, other, ...more] = suggestions.list(10).sort((a, b) => b.times - a.times);
    assert.deepEqual(more, []);
    assert.deepEqual(
      [one!.times, one!.caseName, one!.docketNumber, one!.reason, one!.firstAt, one!.lastAt],
      [
        2,
        "Cole v. Dunn",
        "1:26-cv-00555",
        "entry 2",
        "2026-03-01T12:00:00Z",
        "2026-03-01T12:01:00Z",
      ],
    );
    assert.deepEqual([other!.docketId, other!.times], [null, 1]);
    assert.equal(suggestions.forget("2026-03-02T00:00:00Z"), 2);
  });
});
