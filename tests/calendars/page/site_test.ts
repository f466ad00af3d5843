import assert from "node:assert/strict";
import { planSite } from "../../../src/calendars/page/site.ts";
import { indexCase, indexInput } from "../support/index_input.ts";
import { deadline, published } from "../support/published.ts";

const cases = (...ids: string[]) =>
  planSite(indexInput(ids.map((id) => indexCase({ id })))).calendars[0]!.cases;

Deno.test("the address of a case is its id, whatever its letters", () => {
  assert.deepEqual(cases("us-v-orlov", "Käse 7").map(({ path, href }) => [path, href]), [
    ["cases/us-v-orlov.html", "./cases/us-v-orlov.html"],
    ["cases/Käse 7.html", "./cases/K%C3%A4se%207.html"],
  ]);
});

Deno.test("an id that is no file name is made one, and no two cases share a page", () => {
  assert.deepEqual(
    cases("../../etc/passwd", "a/b", "a-b", "A-B", "", ".").map(({ path }) => path),
    [
      "cases/-..-etc-passwd.html",
      "cases/a-b.html",
      "cases/a-b-2.html",
      "cases/A-B-3.html",
      "cases/case.html",
      "cases/case-2.html",
    ],
  );
  const [long] = cases("👩‍⚖️".repeat(200));
  assert.ok(new TextEncoder().encode(long!.path).length < 255);
});

Deno.test("the place of an event on its page is its key, a second one of that key gets its own", () => {
  const item = indexCase({
    events: [published({ key: "plea" }), published({ key: "plea" }), deadline({ key: "main" })],
    former: [deadline({ key: "deadline:reply" })],
  });
  const [shown] = planSite(indexInput([item])).calendars[0]!.cases;
  assert.deepEqual(shown!.events.map(({ id }) => id), ["plea", "plea-2", "main-2"]);
  assert.deepEqual(shown!.former.map(({ id }) => id), ["deadline-reply"]);
});

Deno.test("what has no name is called by its id", () => {
  const { calendars } = planSite(indexInput([], {
    calendars: [{ id: "main", name: " ", feedPath: "", cases: [indexCase({ name: "" })] }],
  }));
  assert.equal(calendars[0]!.name, "main");
  assert.equal(calendars[0]!.cases[0]!.name, "us-v-orlov");
  assert.equal(calendars[0]!.links, null);
});
