import assert from "node:assert/strict";
import { Environment, environmentValues } from "../../src/config/environment.ts";

const token = "0123456789abcdef0123456789abcdef01234567";

Deno.test("the environment wins over credentials, these over the file; empty means unset", () => {
  const environment = new Environment([
    { origin: "environment", values: environmentValues({ LOG_LEVEL: "debug", LLM_MODEL: " " }) },
    { origin: "credential", values: environmentValues({ COURTLISTENER_TOKEN: `${token}\n` }) },
    {
      origin: ".env",
      values: [
        { name: "LOG_LEVEL", value: "error", line: 1 },
        { name: "COURTLISTENER_TOKEN", value: "other", line: 2 },
        { name: "LLM_MODEL", value: "small", line: 3 },
        { name: "PATH", value: "/bin", line: 4 },
      ],
    },
  ]);
  assert.equal(environment.get("LOG_LEVEL"), "debug");
  assert.equal(environment.origin("LOG_LEVEL"), "environment");
  assert.equal(environment.get("COURTLISTENER_TOKEN"), token);
  assert.equal(environment.origin("COURTLISTENER_TOKEN"), "credential");
  assert.equal(environment.get("LLM_MODEL"), "small");
  assert.equal(environment.line("LLM_MODEL"), 3);
  assert.equal(environment.get("PATH"), undefined);
  assert.equal(environment.origin("OPENAI_API_KEY"), null);
});

Deno.test("secrets show only as set or unset, however the object is printed", () => {
  const environment = new Environment([{
    origin: "environment",
    values: environmentValues({ COURTLISTENER_TOKEN: token, LLM_MODEL: "small" }),
  }]);
  for (const shown of [JSON.stringify(environment), Deno.inspect(environment), `${environment}`]) {
    assert.ok(!shown.includes(token.slice(0, 10)), shown);
  }
  assert.equal(environment.shown("COURTLISTENER_TOKEN"), "<set>");
  assert.equal(environment.shown("OPENAI_API_KEY"), "<unset>");
  assert.equal(environment.shown("LLM_MODEL"), "small");
  assert.equal(environment.shown("LOG_LEVEL"), null);
});

Deno.test("a secret is taken out of any text, whole or cut short", () => {
  const environment = new Environment([{
    origin: "environment",
    values: environmentValues({ COURTLISTENER_TOKEN: token, OPENAI_API_KEY: "short" }),
  }]);
  assert.equal(environment.redact(`a ${token} b ${token}`), "a <hidden> b <hidden>");
  assert.equal(environment.redact(`"${token.slice(0, 30)}…"`), '"<hidden>…"');
  assert.equal(environment.redact("a short word"), "a short word");
});
