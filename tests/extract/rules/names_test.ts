import assert from "node:assert/strict";
import { namedAsTo, nameList, sideOf } from "../../../src/extract/rules/names.ts";
import { openPage } from "../../../src/extract/rules/page.ts";

const page = (text: string) => openPage({ text, filed: "2024-03-01", courtId: "nysd" });
const list = (text: string) => {
  const at = page(text);
  return nameList(at, 0, at.words.length - 1).names;
};

Deno.test("lists of names are read with counters, initials and suffixes", () => {
  assert.deepEqual(list("Dana J. Poole (1), Max de la Cruz (2) and Ida Fox held"), [
    "Dana J. Poole",
    "Max de la Cruz",
    "Ida Fox",
  ]);
  assert.deepEqual(list("defendant(s) Dana Poole. The court"), ["Dana Poole"]);
  assert.deepEqual(list("Acme, Inc., Beta LLC"), ["Acme, Inc", "Beta LLC"]);
  assert.deepEqual(list("Orchard Bankin Opposition to"), ["Orchard Bank"]);
});

Deno.test("defendants stand behind `as to`", () => {
  const at = page("Sentencing as to Dana Poole, Max Reyes set for");
  assert.deepEqual(namedAsTo(at, 0, at.words.length - 1), ["Dana Poole", "Max Reyes"]);
  const before = page("ORDER as to Dana Poole, Docket Call set for 3/4/2024");
  assert.deepEqual(namedAsTo(before, 0, before.words.length - 1), ["Dana Poole"]);
  const none = page("as to 30 MOTION to Dismiss");
  assert.deepEqual(namedAsTo(none, 0, none.words.length - 1), []);
});

Deno.test("sides are read from roles", () => {
  assert.equal(sideOf("the Government"), "government");
  assert.equal(sideOf("Plaintiff and Defendant"), "parties");
  assert.equal(sideOf("Appellee USA"), "appellee");
  assert.equal(sideOf("Acme"), null);
});
