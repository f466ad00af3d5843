import assert from "node:assert/strict";
import { listSuggestions } from "../../../src/app/deliveries/list_suggestions.ts";
import { docketOf } from "../installation.ts";
import { receiving } from "./receiving.ts";

const found = (changes: Record<string, string | null>) => ({
  docketId: null,
  courtId: "nysd",
  docketNumber: "1:26-cv-00555",
  caseName: "Harbor v. Quill",
  url: "",
  reason: "search alert",
  ...changes,
});

Deno.test("what a case follows by then is left out, and the rest can be pasted into add", async () => {
  await using made = await receiving({ dockets: [docketOf(0)] });
  const { store } = made.site;
  store.suggestions.add(found({ docketId: "70000001" }));
  store.suggestions.add(found({ docketId: "555" }));
  store.suggestions.add(found({}));
  store.suggestions.add(found({ courtId: "it's", docketNumber: "$(rm -r .)" }));
  assert.deepEqual(listSuggestions(made.tools()).map(({ add }) => add).sort(), [
    "'it'\\''s' '$(rm -r .)'",
    "555",
    "nysd 1:26-cv-00555",
  ]);
});
