import assert from "node:assert/strict";
import { nearest } from "../../src/config/nearest.ts";

const keys = ["ics_path", "index_path", "name", "tags", "site_title", "ensure_docket_alerts"];

Deno.test("a slip of the pen finds the key that was meant", () => {
  const slips: [string, string][] = [
    ["ics_pth", "ics_path"],
    ["ICS-PATH", "ics_path"],
    ["nmae", "name"],
    ["tag", "tags"],
    ["site_titel", "site_title"],
    ["ensure_docket_alert", "ensure_docket_alerts"],
  ];
  for (const [word, meant] of slips) assert.equal(nearest(word, keys), meant);
});

Deno.test("a word that resembles nothing finds nothing", () => {
  for (const word of ["", "colour", "xx", "a".repeat(10_000)]) {
    assert.equal(nearest(word, keys), undefined);
  }
  assert.equal(nearest("name", []), undefined);
});

Deno.test("of two equally near keys the first is taken, and a nearer one wins", () => {
  assert.equal(nearest("mai", ["main", "mail"]), "main");
  assert.equal(nearest("mail", ["main", "mail"]), "mail");
});
