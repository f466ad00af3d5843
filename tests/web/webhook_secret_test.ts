import assert from "node:assert/strict";
import { newSecret } from "../../src/platform/new_secret.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { requireSecrets, secretProblem } from "../../src/web/webhook_secret.ts";

Deno.test("secrets of 128 bits in a URL-safe alphabet are good", () => {
  for (
    const good of [
      "Zk3vT9qLx0bWc7RnYp5MhJ",
      "9f86d081884c7d659a2feaa0c55ad015",
      "0b6f7d4e-1f6a-4a6e-9a58-6fd1f2a8f3b1",
      "correct-horse-battery-staple",
      newSecret(),
    ]
  ) {
    assert.equal(secretProblem(good), null, good);
  }
});

Deno.test("short, unsafe and monotonous ones are not, and the reason does not hold them", () => {
  const bad: [string, RegExp][] = [
    ["", /empty/],
    ["sixteenletters16", /bits/],
    ["Zk3vT9qLx0bWc7RnYp5Mh", /bits/],
    ["9f86d081884c7d659a2feaa0c55ad01", /bits/],
    ["01234567890123456789012345678901234567", /bits/],
    ["Zk3vT9qLx0bWc7RnYp5MhJ+/=", /URL/],
    ["with blanks in between the words", /URL/],
    ["geheim-für-alle-die-es-wissen-sollen", /URL/],
    ["aB".repeat(40), /repeats/],
  ];
  for (const [secret, reason] of bad) {
    const problem = secretProblem(secret);
    assert.match(problem ?? "", reason, secret);
    assert(secret === "" || !problem!.includes(secret));
  }
});

Deno.test("a bad secret among good ones is a config error with a good suggestion", () => {
  const good = newSecret();
  assert.deepEqual(requireSecrets([` ${good}\n`]), [good]);
  for (const secrets of [[], [good, "short-and-weak"], ["  "]]) {
    assert.throws(() => requireSecrets(secrets), (error) => {
      assert(error instanceof CaseCalendarError);
      assert.equal(error.kind, "config");
      assert(!JSON.stringify(error.facts).includes("short-and-weak"));
      const suggested = /SECRET=(\S+)/.exec(error.facts.next ?? "")?.[1] ?? "";
      assert.equal(suggested.length, 43);
      assert.equal(secretProblem(suggested), null);
      return true;
    });
  }
});
