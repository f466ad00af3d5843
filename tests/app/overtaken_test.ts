import assert from "node:assert/strict";
import { Overtaken } from "../../src/app/overtaken.ts";

Deno.test("being overtaken is a failure of the store that asks for another publication", () => {
  const error = new Overtaken('calendar "main"');
  assert.equal(error.kind, "store");
  assert.match(error.message, /Cannot publish calendar "main": another process/);
  assert.equal(error.facts.next, "Publish again");
});
