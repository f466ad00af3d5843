import assert from "node:assert/strict";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { fileError } from "../../src/platform/file_error.ts";

const action = "Cannot write the file";

/** Writes to a disk that is always full, in a process that may: devices take all permissions. */
const fullDisk = `
  import { fileError } from ${
  JSON.stringify(import.meta.resolve("../../src/platform/file_error.ts"))
};
  try {
    Deno.writeTextFileSync("/dev/full", "x");
  } catch (error) {
    const { kind, facts, cause } = fileError(error, { action: "x" });
    console.log(JSON.stringify({ kind, facts, isCause: cause === error }));
  }`;

Deno.test("a full disk is named, as the system reports it", async () => {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["eval", "--no-check", fullDisk],
    stdin: "null",
  }).output();
  const told = JSON.parse(new TextDecoder().decode(stdout));
  assert.equal(told.kind, "failed");
  assert.equal(told.facts.cause, "the disk is full");
  assert.match(told.facts.next, /free some space/);
  assert.equal(told.isCause, true);
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
