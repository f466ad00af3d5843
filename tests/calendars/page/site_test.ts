import assert from "node:assert/strict";
import { planSite } from "../../../src/calendars/page/site.ts";
import { indexCase, indexInput } from "../support/index_input.ts";

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

Deno.test("what has no name is called by its id", () => {
  const { calendars } = planSite(indexInput([], {
    calendars: [{ id: "main", name: " ", feedPath: "", cases: [indexCase({ name: "" })] }],
  }));
  assert.equal(calendars[0]!.name, "main");
  assert.equal(calendars[0]!.cases[0]!.name, "us-v-orlov");
  assert.equal(calendars[0]!.links, null);
});
