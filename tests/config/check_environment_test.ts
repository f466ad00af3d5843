import assert from "node:assert/strict";
import { configText, linesOf } from "./lines_of.ts";

const text = configText();

Deno.test("a token that is plainly broken is refused without being shown", () => {
  const broken: [string, RegExp][] = [
    ["0123456789abcdef 0123456789abcdef", /blank or line break inside/],
    ["Token 0123456789abcdef", /begins with the word Token/],
    ["<0123456789abcdef>", /quote or bracket/],
    ["0123456789abcdéf", /character that no token has/],
  ];
  for (const [token, message] of broken) {
    const lines = linesOf(text, { env: { COURTLISTENER_TOKEN: token } });
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /^environment: error: COURTLISTENER_TOKEN: /);
    assert.match(lines[0]!, message);
    assert.ok(!lines[0]!.includes("0123456789"), lines[0]);
  }
  assert.deepEqual(linesOf(text, { env: { COURTLISTENER_TOKEN: "  0123456789abcdef\n" } }), []);
});

Deno.test("variables of .env are reported with their line", () => {
  const envFile = {
    path: ".env",
    text: "# mine\nLOG_LEVEL=verbose\nLLM_PROVIDER=antropic\nCOURTLISTENER_TOKN=abc\nPATH=x\n",
  };
  assert.deepEqual(linesOf(text, { envFile }), [
    ".env:2:1: warning: LOG_LEVEL: verbose is not a log level (DEBUG, INFO, WARNING, ERROR, CRITICAL); INFO is used",
    ".env:3:1: warning: LLM_PROVIDER: antropic is not one of anthropic, openai, gemini, ollama, and is ignored; did you mean anthropic?",
    ".env:4:1: warning: COURTLISTENER_TOKN: is not a name this program reads, so the secret has no effect; did you mean COURTLISTENER_TOKEN?",
  ]);
});

Deno.test("an address in the environment is held to the same rules as one in the file", () => {
  const env = { COURTLISTENER_BASE_URL: "http://me:hunter22@example.org" };
  const [line] = linesOf(text, { env });
  assert.match(line!, /^environment: error: COURTLISTENER_BASE_URL: .*name or password/);
  assert.ok(!line!.includes("hunter22"));
  assert.deepEqual(linesOf(text, { env: { COURTLISTENER_BASE_URL: "http://127.0.0.1:99" } }), []);
  const insecure = configText({ top: "courtlistener: { allow_insecure: true }" });
  assert.deepEqual(
    linesOf(insecure, { env: { COURTLISTENER_BASE_URL: "http://example.org" } }),
    [],
  );
});

Deno.test("names of the reference's own scripts are no misspellings", () => {
  const envFile = { path: ".env", text: "CC_PROD_HOST=x\nCC_PROD_SSH_USER=y\n" };
  assert.deepEqual(linesOf(text, { envFile }), []);
});
