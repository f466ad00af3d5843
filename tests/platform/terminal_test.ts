import assert from "node:assert/strict";
import { describeTerminal, styled } from "../../src/platform/terminal.ts";

function describe(
  env: Record<string, string>,
  options: { isTerminal?: boolean; reportedColumns?: number } = {},
) {
  return describeTerminal({ isTerminal: true, ...options, env: (name) => env[name] });
}

Deno.test("describeTerminal takes the width from COLUMNS, else from the terminal, else 80", () => {
  assert.equal(describe({ COLUMNS: "120" }, { reportedColumns: 90 }).columns, 120);
  assert.equal(describe({}, { reportedColumns: 90 }).columns, 90);
  assert.equal(describe({ COLUMNS: "wide" }, { reportedColumns: 90 }).columns, 90);
  assert.equal(describe({}).columns, 80);
  assert.equal(describe({}, { isTerminal: false }).columns, 100);
});

Deno.test("describeTerminal keeps the width readable", () => {
  assert.equal(describe({ COLUMNS: "3" }).columns, 40);
  assert.equal(describe({ COLUMNS: "100000" }).columns, 200);
});

Deno.test("describeTerminal colours terminals only, and obeys NO_COLOR and TERM=dumb", () => {
  assert.equal(describe({}).color, true);
  assert.equal(describe({ NO_COLOR: "1" }).color, false);
  assert.equal(describe({ NO_COLOR: "" }).color, true);
  assert.equal(describe({ TERM: "dumb" }).color, false);
  assert.equal(describe({}, { isTerminal: false }).color, false);
});

Deno.test("styled writes escapes only where there is colour", () => {
  assert.equal(styled("x", { style: "bold", terminal: { color: true } }), "\x1b[1mx\x1b[22m");
  assert.equal(styled("x", { style: "red", terminal: { color: false } }), "x");
});
