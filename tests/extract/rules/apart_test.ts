import assert from "node:assert/strict";
import { verbApart } from "../../../src/extract/rules/apart.ts";
import { openPage } from "../../../src/extract/rules/page.ts";
import { triggerBefore } from "../../../src/extract/rules/triggers.ts";

/** Kind and first word of the verb that governs the last date of a text. */
function apart(text: string): string | null {
  const page = openPage({ text, filed: "2024-03-01", courtId: "nysd" });
  const moment = page.moments.at(-1)!;
  const found = verbApart(page, triggerBefore(page, moment.first, 0), 0);
  return found && `${found.kind} ${page.words[found.first]!.lower}`;
}

Deno.test("a verb and its date can stand apart", () => {
  assert.equal(apart("The trial is advanced, on its own motion, to 4/10/2024"), "moved is");
  assert.equal(apart("The trial will begin before the undersigned on 4/10/2024"), "set will");
  assert.equal(
    apart("Trial is set before Judge Quill, in Courtroom 4, at 9:00 AM 4/10/2024"),
    "set is",
  );
});

Deno.test("another verb or an open phrase parts them for good", () => {
  assert.equal(apart("The trial is set before Judge Quill who filed it on 4/10/2024"), null);
  assert.equal(apart("The trial is continued and counsel shall be heard on 4/10/2024"), null);
  assert.equal(apart("The motion is continued for the reasons of 4/10/2024"), null);
});
