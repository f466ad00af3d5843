import assert from "node:assert/strict";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { isLocked, sqliteError } from "../../src/store/sqlite_error.ts";

const at = { action: "Cannot write to the store", path: "data/x.sqlite", waitedMs: 250 };

function thrown(message: string, errcode?: number): Error {
  const error = Object.assign(new Error(message), { code: "ERR_SQLITE_ERROR" });
  return errcode === undefined ? error : Object.assign(error, { errcode });
}

Deno.test("codes, their extended forms and messages without a code are explained alike", () => {
  const samples: [string, number, RegExp][] = [
    ["database is locked", 5, /locked by another process \(waited 0\.25 s\)/],
    ["database is locked", 517, /locked by another process/],
    ["attempt to write a readonly database", 8, /read-only/],
    ["disk I/O error", 778, /input\/output/],
    ["database disk image is malformed", 11, /damaged/],
    ["database or disk is full", 13, /disk is full/],
    ["unable to open database file: data/x.sqlite", 14, /cannot open/],
    ["file is not a database", 26, /not an SQLite database/],
  ];
  for (const [message, code, cause] of samples) {
    for (const error of [thrown(message, code), thrown(message)]) {
      const explained = sqliteError(error, at);
      assert(explained instanceof CaseCalendarError, message);
      assert.equal(explained.kind, "store");
      assert.match(explained.facts.cause, cause);
      assert(explained.facts.next);
      assert.equal(explained.cause, error);
    }
  }
});

Deno.test("the sandbox's refusal is explained", () => {
  const refused = sqliteError(new Deno.errors.NotCapable("Requires write access"), at);
  assert(refused instanceof CaseCalendarError);
  assert.equal(refused.kind, "store");
});

Deno.test("everything else comes back as it was", () => {
  const user = new CaseCalendarError("store", { action: "a", cause: "b" });
  for (
    const error of [user, thrown("UNIQUE constraint failed", 1555), new TypeError("x"), "text"]
  ) {
    assert.equal(sqliteError(error, at), error);
  }
});

Deno.test("a lock is told from other failures", () => {
  assert(isLocked(thrown("database is locked", 261)));
  assert(!isLocked(thrown("database or disk is full", 13)));
  assert(!isLocked("database is locked"));
});
