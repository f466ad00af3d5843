import assert from "node:assert/strict";
import { readInput } from "../../src/cli/read_input.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { testIo } from "../support/test_io.ts";

function failure(cause: RegExp): (error: unknown) => boolean {
  return (error) => error instanceof CaseCalendarError && cause.test(error.facts.cause);
}

Deno.test("readInput() reads standard input for nothing and for a dash", async () => {
  assert.equal(
    await readInput(undefined, testIo({ stdin: "Sentencing § set" })),
    "Sentencing § set",
  );
  assert.equal(await readInput("-", testIo({ stdin: "x" })), "x");
});

Deno.test("readInput() names a missing file, a folder, and text that is not UTF-8", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await assert.rejects(readInput(`${folder}/none.txt`, testIo()), failure(/no such file/));
    await assert.rejects(readInput(folder, testIo()), failure(/folder/));
    await Deno.writeFile(`${folder}/latin1.txt`, new Uint8Array([0xa7, 0x20]));
    await assert.rejects(readInput(`${folder}/latin1.txt`, testIo()), failure(/not UTF-8/));
    await assert.rejects(
      readInput("-", testIo({ stdin: new Uint8Array([0xff]) })),
      failure(/not UTF-8/),
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test({
  name: "readInput() says how to pipe in a file outside the sandbox",
  permissions: { read: false },
  fn: async () => {
    await assert.rejects(readInput("docket.txt", testIo()), (error) => {
      assert(error instanceof CaseCalendarError);
      assert.match(error.facts.cause, /only its own folders/);
      assert.match(error.facts.next ?? "", /< "docket\.txt"/);
      return true;
    });
  },
});
