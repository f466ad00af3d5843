import assert from "node:assert/strict";
import { countTests } from "../../.ci/count_tests.ts";
import { runDeno } from "../../.ci/run_deno.ts";

/** What `deno test` reports for a test file with this text, and a file `register.ts` beside it. */
async function countsOf(source: string, register = "") {
  const folder = await Deno.makeTempDir({ prefix: "case-calendar-junit-" });
  try {
    Deno.writeTextFileSync(`${folder}/sample_test.ts`, source);
    Deno.writeTextFileSync(`${folder}/register.ts`, register);
    const args = ["test", "--no-config", "--no-check", `--junit-path=${folder}/junit.xml`];
    await runDeno([...args, folder], { output: "piped" });
    return countTests(Deno.readTextFileSync(`${folder}/junit.xml`));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("countTests counts each test once, however it ended", async () => {
  const counts = await countsOf(`
    Deno.test("passes", () => {});
    Deno.test("passes > with an arrow in its name", () => {});
    Deno.test('passes "quoted" & <marked>', () => {});
    Deno.test({ name: "ignored", ignore: true, fn() {} });
    Deno.test("fails", () => { throw new Error("<skipped/> </testcase>"); });
    Deno.test("leaks", async (t) => { await t.step("once", () => {}); throw 1; });
  `);
  assert.deepEqual(counts, { passed: 2, failed: 2, skipped: 1 });
});

Deno.test("countTests leaves steps to their test", async () => {
  const counts = await countsOf(`
    Deno.test("whole", async (t) => {
      await t.step("one", async (t) => { await t.step("deep", () => {}); });
      await t.step({ name: "left out", ignore: true, fn() {} });
    });
    Deno.test("broken", async (t) => { await t.step("bad", () => { throw 1; }); });
  `);
  assert.deepEqual(counts, { passed: 1, failed: 1, skipped: 0 });
});

Deno.test("countTests knows the steps of a test that another file registered", async () => {
  const counts = await countsOf(
    `import { register } from "./register.ts";
    register("whole", async (t) => { await t.step("one", () => {}); });`,
    `export const register = (name, fn) => Deno.test(name, fn);`,
  );
  assert.deepEqual(counts, { passed: 1, failed: 0, skipped: 0 });
});

Deno.test("countTests counts tests that an error outside them cancelled as failed", async () => {
  const counts = await countsOf(`
    Deno.test("first", () => new Promise(() => queueMicrotask(() => { throw 1; })));
    Deno.test("second", () => {});
  `);
  assert.deepEqual(counts, { passed: 0, failed: 2, skipped: 0 });
});

Deno.test("countTests finds nothing in an empty report", () => {
  assert.deepEqual(countTests(""), { passed: 0, failed: 0, skipped: 0 });
});
