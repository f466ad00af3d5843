import assert from "node:assert/strict";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { loadConfig } from "../../src/config/load_config.ts";
import {
  blockingProblems,
  problemsForCheck,
  requireConfig,
  requireToken,
} from "../../src/config/require_config.ts";
import { configText } from "./lines_of.ts";

const load = (text: string, env: Record<string, string> = {}) =>
  loadConfig({ path: "config.yaml", text, env });

Deno.test("an unknown key blocks `config check`, and every command once the file has version 1", () => {
  const old = load(configText({ top: "colour: red" }));
  assert.equal(blockingProblems(old).length, 0);
  assert.equal(blockingProblems(old, { check: true }).length, 1);
  assert.deepEqual(problemsForCheck(old).map(({ severity }) => severity), ["error"]);
  assert.ok(requireConfig(old));
  const strict = load(configText({ top: "version: 1\ncolour: red" }));
  assert.equal(blockingProblems(strict).length, 1);
  assert.throws(() => requireConfig(strict), /this key is not known/);
});

Deno.test("the error lists every blocking problem and leads on", () => {
  const loaded = load(configText({ top: "index_path: /x\ncolour: red", cases: "cases: 5" }));
  assert.throws(() => requireConfig(loaded), (error) => {
    assert.ok(error instanceof CaseCalendarError);
    assert.equal(error.exitCode, 5);
    assert.match(
      error.facts.cause,
      /^2 problems:\n {2}config\.yaml:1:13: .*\n {2}config\.yaml:7:8: /,
    );
    assert.match(error.facts.next!, /config check/);
    return true;
  });
});

Deno.test("a broken token stops only who needs it", () => {
  const loaded = load(configText(), { COURTLISTENER_TOKEN: "0123456789 abcdef" });
  assert.ok(requireConfig(loaded));
  assert.equal(blockingProblems(loaded, { check: true }).length, 1);
  assert.throws(() => requireToken(loaded), (error) => {
    assert.ok(error instanceof CaseCalendarError);
    assert.equal(error.exitCode, 4);
    assert.ok(!error.message.includes("0123456789"));
    return true;
  });
});

Deno.test("a missing token says where to get one; a good one is trimmed", () => {
  assert.throws(() => requireToken(load(configText())), /COURTLISTENER_TOKEN is not set/);
  const good = load(configText(), { COURTLISTENER_TOKEN: " 0123456789abcdef\n" });
  assert.equal(requireToken(good), "0123456789abcdef");
});

Deno.test("a broken base address stops every command that did not say otherwise", () => {
  const loaded = load(configText(), { COURTLISTENER_BASE_URL: "http://example.org" });
  assert.throws(() => requireConfig(loaded), /in the clear/);
  assert.ok(requireConfig(loaded, { needs: [] }));
});
