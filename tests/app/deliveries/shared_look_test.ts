import assert from "node:assert/strict";
import { sharedIdOf, sharedLooks } from "../../../src/app/deliveries/shared_look.ts";
import type { DocumentRecord } from "../../../src/domain/upstream.ts";
import { openStore } from "../../../src/store/store.ts";
import { virtualClock } from "../../support/virtual_clock.ts";
import { documentRecord } from "../../store/sample_records.ts";

function idOf(documents: readonly Partial<DocumentRecord>[], hoursOut = 0): string | null {
  const clock = virtualClock("2026-03-20T16:00:00Z");
  using store = openStore({ path: ":memory:", clock });
  if (hoursOut > 0) {
    const nextAt = clock.now().add({ hours: hoursOut }).toString();
    store.outages.failed(sharedLooks, { failures: 1, nextAt, reason: "HTTP 400" });
    clock.advance(3_600_000);
  }
  return sharedIdOf({ documents: documents.map((one) => documentRecord(one)) }, { store, clock });
}

Deno.test("an entry is asked for by PACER's id of its main document", () => {
  assert.equal(
    idOf([
      { attachmentNumber: 1, pacerDocId: "127038119002" },
      { attachmentNumber: null, pacerDocId: "127038119001" },
    ]),
    "127038119001",
  );
});

Deno.test("an entry without a document on PACER, or with an odd id, is asked for by itself", () => {
  assert.equal(idOf([]), null);
  for (const pacerDocId of ["", "1,2", "a b", "-1", "9".repeat(65)]) {
    assert.equal(idOf([{ attachmentNumber: null, pacerDocId }]), null, pacerDocId);
  }
});

Deno.test("while CourtListener does not answer for several, every entry is asked for by itself", () => {
  const document = { attachmentNumber: null, pacerDocId: "127038119001" };
  assert.equal(idOf([document], 6), null);
  assert.equal(idOf([document], 1), "127038119001");
});
