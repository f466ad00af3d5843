import assert from "node:assert/strict";
import { call, smallDocket, standInFor } from "./small_docket.ts";

const dockets = [
  smallDocket(5),
  smallDocket(0, {
    id: 2,
    courtId: "njb",
    docketNumber: "26-18842",
    caseName: "Delphine Arceneau",
  }),
  smallDocket(0, {
    id: 3,
    courtId: "cand",
    docketNumber: "4:26-cv-00077-ARL",
    caseName: "Alder v. Nim",
  }),
];

async function found(query: string): Promise<number[]> {
  const { standIn } = standInFor(dockets);
  const answer = await call(standIn, `search/?${query}`, { headers: { Authorization: "" } });
  assert.equal(answer.status, 200);
  assert.equal(answer.body.count, answer.body.results.length);
  return answer.body.results.map((row: { docket_id: number }) => row.docket_id);
}

Deno.test("a docket number is found as a phrase, with or without office, zeros and initials", async () => {
  for (const number of ["1:26-cv-01234", "26-cv-1234", "26-CV-01234"]) {
    assert.deepEqual(await found(`type=d&docket_number=${number}`), [70_000_001], number);
  }
  assert.deepEqual(await found("type=d&docket_number=26-cv-77-ARL"), [3]);
  assert.deepEqual(await found("type=d&docket_number=26-cv-123"), []);
});

Deno.test("courts are separated by spaces or commas, words must all occur, other types find nothing", async () => {
  assert.deepEqual(await found("type=d&court=njb,cand"), [2, 3]);
  assert.deepEqual(await found("type=d&court=njb cand&q=alder"), [3]);
  assert.deepEqual(await found("type=d&q=ALDER"), [70_000_001, 3]);
  assert.deepEqual(await found("type=o&q=alder"), []);
  assert.deepEqual(await found("q=alder&unknown=1"), []);
});

Deno.test("type r adds at most three documents and says whether there are more", async () => {
  const { standIn } = standInFor(dockets);
  const { body } = await call(standIn, "search/?type=r&q=order");
  assert.equal(body.document_count, 5);
  assert.equal(body.results[0].recap_documents.length, 3);
  assert.equal(body.results[0].meta.more_docs, true);
  const one = await call(standIn, "search/?type=r&q=number 5");
  assert.deepEqual(
    one.body.results[0].recap_documents.map((row: { entry_number: number }) => row.entry_number),
    [5],
  );
});

Deno.test("search pages by a cursor with an integer count", async () => {
  const { standIn } = standInFor(dockets, { pageSize: 2 });
  const first = await call(standIn, "search/?type=d");
  assert.deepEqual([first.body.count, first.body.results.length], [3, 2]);
  const second = await call(standIn, first.body.next);
  assert.deepEqual([second.body.next, second.body.results.length], [null, 1]);
  assert.equal((await call(standIn, "search/?type=d&cursor=!!")).status, 404);
});
