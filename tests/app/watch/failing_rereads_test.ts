import assert from "node:assert/strict";
import { failingRereads } from "../../../src/app/watch/failing_rereads.ts";
import { installation } from "../installation.ts";
import { hour, watching } from "./watched.ts";

Deno.test("what is tried once a day only is told, what is tried again soon is not", async () => {
  await using site = await installation();
  const { rereads } = site.store;
  const look = () => failingRereads.look(watching(site));
  const plan = (id: string) =>
    rereads.plan({
      kind: "document",
      id,
      docketRecordId: "70000001",
      reason: "it was bought",
      dueAt: site.clock.now().toString(),
    });
  const postpone = (id: string, { tries, hours }: { tries: number; hours: number }) =>
    rereads.postpone({ kind: "document", id }, {
      step: 0,
      tries,
      dueAt: site.clock.now().add({ minutes: hours * 60 }).toString(),
    });
  for (const id of ["1", "2", "3"]) plan(id);
  postpone("1", { tries: 0, hours: 5 });
  postpone("2", { tries: 9, hours: 0.25 });
  assert.equal(look(), null);
  postpone("3", { tries: 60, hours: 24 });
  assert.match(
    look()!,
    /^document 3 of docket 70000001, .*it was bought, failed 60 times .* once a day; /,
  );
  postpone("2", { tries: 60, hours: 24 });
  assert.match(look()!, /and 1 more likewise/);
  rereads.done({ kind: "document", id: "3" });
  rereads.done({ kind: "document", id: "2" });
  site.clock.advance(hour);
  assert.equal(look(), null);
});
