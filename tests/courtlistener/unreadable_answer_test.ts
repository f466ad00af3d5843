import assert from "node:assert/strict";
import { UnreadableAnswerError } from "../../src/courtlistener/unreadable_answer.ts";
import { docketOf, installation } from "../app/installation.ts";

Deno.test("an answer that is not as documented is told apart from one that did not come", async () => {
  await using site = await installation({ dockets: [docketOf(1)] });
  const entry = String(docketOf(1).entries[0]!.id);
  site.standIn.setFaults([{
    path: "docket-entries/",
    times: 1,
    fault: { kind: "retype", path: "entry_number", value: {} },
  }]);
  await assert.rejects(site.client().entry(entry), (error) => {
    assert.ok(error instanceof UnreadableAnswerError);
    assert.equal(error.kind, "failed");
    assert.match(
      error.message,
      /^Cannot read docket entry \d+ from CourtListener: .*"entry_number"/,
    );
    return true;
  });
  site.standIn.setFaults([{ fault: { kind: "server-error" } }]);
  await assert.rejects(
    site.client().entry(entry),
    (error) => !(error instanceof UnreadableAnswerError),
  );
});
