import assert from "node:assert/strict";
import { openStore } from "../../src/store/store.ts";
import { virtualClock } from "../support/virtual_clock.ts";
import { start } from "./memory_store.ts";
import { withFolder } from "./temp_folder.ts";

Deno.test("the offset of an installation is drawn once, and two installations differ", async () => {
  await withFolder((folder) => {
    const clock = virtualClock(start);
    const offsets = ["a", "b"].map((name) => {
      const path = `${folder}/${name}.sqlite`;
      using reader = openStore({ path, clock });
      reader.close();
      using blind = openStore({ path, clock, readOnly: true });
      assert.equal(blind.installation.offset(), 0.5);
      using store = openStore({ path, clock });
      const offset = store.installation.offset();
      assert.ok(offset >= 0 && offset < 1);
      using again = openStore({ path, clock });
      assert.equal(again.installation.offset(), offset);
      assert.equal(blind.installation.offset(), offset);
      return offset;
    });
    assert.notEqual(offsets[0], offsets[1]);
  });
});
