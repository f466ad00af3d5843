import assert from "node:assert/strict";
import { startTimer } from "../../src/courtlistener/start_timer.ts";

Deno.test("a timer fires once, and a cancelled one does not", async () => {
  const fired: string[] = [];
  const cancel = startTimer(0, () => fired.push("cancelled"));
  cancel();
  await new Promise<void>((resolve) =>
    startTimer(0, () => {
      fired.push("fired");
      resolve();
    })
  );
  assert.deepEqual(fired, ["fired"]);
});
