import assert from "node:assert/strict";
import { openPage, printed } from "../../../src/extract/rules/page.ts";

Deno.test("dates in a clerk's stamp are no moments, but known as dates", () => {
  const page = openPage({
    text: "Trial 4/2/2024 (Entered: 03/01/2024)",
    filed: null,
    courtId: "nysd",
  });
  assert.deepEqual(page.moments.map((moment) => moment.date), ["2024-04-02"]);
  const stamp = page.words.findIndex((word) => word.lower === "03");
  assert.equal(page.dated[stamp], 1);
  assert.equal(page.masked[stamp], 1);
});

Deno.test("printed words come with all between them", () => {
  const page = openPage({ text: "Set  for trial", filed: null, courtId: "nysd" });
  assert.equal(printed(page, 0, 1), "Set  for");
  assert.equal(printed(page, 1, 0), "");
});
