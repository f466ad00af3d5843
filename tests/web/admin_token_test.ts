import assert from "node:assert/strict";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { requireAdminToken } from "../../src/web/admin_token.ts";

Deno.test("a token has 128 bits, in whatever a header carries", () => {
  for (
    const good of [
      "9f86d081884c7d659a2feaa0c55ad015",
      "Zk3vT9qLx0bWc7RnYp5MhJ+/==",
      "a!b#c$d%e&f'g(h)i*j+k,",
    ]
  ) {
    assert.equal(requireAdminToken(` ${good}\n`), good);
  }
});

Deno.test("another is a usage error with a good one to use, and not quoted", () => {
  const bad: [string, RegExp][] = [
    ["a", /bits/],
    ["short-and-weak", /bits/],
    ["", /empty/],
    ["aB".repeat(40), /repeats/],
    ["with blanks in between the words", /blanks/],
    ["geheim-für-alle-die-es-wissen-sollen", /blanks/],
  ];
  for (const [token, reason] of bad) {
    assert.throws(() => requireAdminToken(token), (error) => {
      assert.ok(error instanceof CaseCalendarError);
      assert.equal(error.kind, "usage");
      assert.match(error.facts.cause, reason);
      if (token.length > 1) assert.ok(!JSON.stringify(error.facts).includes(token));
      const suggested = /TOKEN=(\S+)/.exec(error.facts.next ?? "")?.[1] ?? "";
      assert.equal(requireAdminToken(suggested), suggested);
      return true;
    });
  }
});
