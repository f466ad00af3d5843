import assert from "node:assert/strict";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { fileError } from "../../src/platform/file_error.ts";

function thrownBy(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  assert.fail("nothing was thrown");
}

const action = "Cannot write the file";

Deno.test("a full disk is named, as the system reports it", () => {
  const full = thrownBy(() => Deno.writeTextFileSync("/dev/full", "x"));
  const explained = fileError(full, { action });
  assert(explained instanceof CaseCalendarError);
  assert.equal(explained.kind, "failed");
  assert.equal(explained.facts.cause, "the disk is full");
  assert.match(explained.facts.next!, /free some space/);
  assert.equal(explained.cause, full);
});

Deno.test("the kind can be chosen, and an unknown code keeps the system's words, made printable", () => {
  const odd = Object.assign(new Error("odd\u001b[31m failure"), { code: "EODD" });
  const explained = fileError(odd, { action, kind: "store" });
  assert(explained instanceof CaseCalendarError);
  assert.equal(explained.exitCode, 7);
  assert.equal(explained.facts.cause, "odd\\u001b[31m failure");
});

Deno.test("what no file system said comes back as it was", () => {
  const errors = [
    new TypeError("defect"),
    Object.assign(new Error("database is locked"), { code: "ERR_SQLITE_ERROR" }),
    "text",
    new CaseCalendarError("store", { action, cause: "x" }),
  ];
  for (const error of errors) assert.equal(fileError(error, { action }), error);
});

Deno.test("what the sandbox does not let read is not called unwritable, nor the other way round", () => {
  const refused = (access: string) =>
    fileError(new Deno.errors.NotCapable(`Requires ${access} access to "copy.sqlite", run again`), {
      action,
    }) as CaseCalendarError;
  assert.match(refused("read").facts.cause, /only read below data/);
  assert.match(refused("read").facts.next!, /standard input/);
  assert.match(refused("write").facts.cause, /only write below data/);
});
