import assert from "node:assert/strict";
import { checkedToken } from "../../src/courtlistener/checked_token.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";

Deno.test("blanks around a token are dropped", () => {
  assert.equal(checkedToken(" 0123456789abcdef\n"), "0123456789abcdef");
});

Deno.test("what cannot be a token is refused without being quoted", () => {
  for (const token of ["", " ", "two words", "0123456789\r\nx: y", "tökentöken"]) {
    assert.throws(() => checkedToken(token), (error) => {
      assert.ok(error instanceof CaseCalendarError && error.kind === "authentication");
      assert.ok(token.trim() === "" || !error.message.includes(token));
      return true;
    });
  }
});
