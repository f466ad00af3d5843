import assert from "node:assert/strict";
import { configText, linesOf } from "./lines_of.ts";

const problems = (top: string) => linesOf(configText({ top }));

Deno.test("hooks in the clear, ids taken twice and mail in the clear are told with their place", () => {
  assert.deepEqual(
    problems(`push:
  hooks:
    - { id: a, url: "http://hooks.example.org/x" }
    - { id: a, url: "ftp://hooks.example.org/x" }
  mail: { host: mail.example.org, security: none, from: a@example.org, to: [b@example.org] }`)
      .map((line) => line.replace(/^config.yaml:(\d+):\d+: error: /, "$1 ")),
    [
      '3 push.hooks[0].url: "http://hooks.example.org/x" would be sent to in the clear: use https, or set its allow_insecure: true',
      '4 push.hooks[1].id: "a" is the id of another hook',
      '4 push.hooks[1].url: "ftp://hooks.example.org/x" is not an address that begins with https://',
      '5 push.mail.security: "none" sends mail in the clear: only a server on this machine may have none',
    ],
  );
});

Deno.test("hooks over https, on this machine or allowed, and any mail server with TLS are fine", () => {
  assert.deepEqual(
    problems(`push:
  hooks:
    - { id: a, url: "https://hooks.example.org/x?key=1" }
    - { id: b, url: "http://127.0.0.1:8080/x" }
    - { id: c, url: "http://hooks.example.org/", allow_insecure: true }
  mail: { host: mail.example.org, from: a@example.org, to: [b@example.org] }`),
    [],
  );
});
