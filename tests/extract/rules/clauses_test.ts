import assert from "node:assert/strict";
import { openPage } from "../../../src/extract/rules/page.ts";
import { closing } from "../../../src/extract/rules/clauses.ts";
import { splitWords } from "../../../src/extract/rules/words.ts";

const clauses = (text: string) => {
  const { clauses, words } = openPage({ text, filed: "2024-03-01", courtId: "nysd" });
  return clauses.map(({ first, last }) => text.slice(words[first]!.start, words[last]!.end));
};

Deno.test("abbreviations and initials end no statement", () => {
  assert.deepEqual(clauses("Set before Hon. P. K. Holmes III. Signed by Acme Inc. counsel."), [
    "Set before Hon. P. K. Holmes III.",
    "Signed by Acme Inc. counsel.",
  ]);
});

Deno.test("a statement ends without a blank, too", () => {
  assert.deepEqual(clauses("Discovery due 4/2/2024.Statement due 4/3/2024"), [
    "Discovery due 4/2/2024.",
    "Statement due 4/3/2024",
  ]);
});

Deno.test("an hour may end a statement", () => {
  assert.deepEqual(clauses("Moved to 4/2/2024 at 2:30 p.m. The parties agree."), [
    "Moved to 4/2/2024 at 2:30 p.m.",
    "The parties agree.",
  ]);
  assert.equal(clauses("Moved to 2:30 p.m. Courtroom 5 is open.").length, 1);
});

Deno.test("a bracket with a date is a statement of its own, any other an aside", () => {
  assert.deepEqual(clauses("Motion granted (Trial set for 4/2/2024 at 9:00 AM) as to Poole (1)."), [
    "Motion granted",
    "(Trial set for 4/2/2024 at 9:00 AM)",
    "as to Poole (1).",
  ]);
});

Deno.test("items of a list are statements", () => {
  assert.deepEqual(clauses("a) Motions due 4/2/2024 b) Trial set for 5/6/2024"), [
    "a)",
    "Motions due 4/2/2024",
    "b)",
    "Trial set for 5/6/2024",
  ]);
});

Deno.test("brackets are matched within a limit", () => {
  const words = splitWords("( a ( b ) c )");
  assert.equal(closing(words, 0), 6);
  assert.equal(closing(words, 0, 3), null);
});
