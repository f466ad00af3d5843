import assert from "node:assert/strict";
import fc from "fast-check";
import { compareRows, type OrderTerm } from "../../src/standin/ordering.ts";
import { cursorPage, numberedPage } from "../../src/standin/pagination.ts";
import type { Row } from "../../src/standin/rows.ts";
import { runs } from "../support/counts.ts";
import { allRows, call, root, smallDocket, standInFor } from "./small_docket.ts";

const url = (query: string) => new URL(`${root}dockets/${query}`);

function pageOf(rows: readonly Row[], at: URL, order: OrderTerm[], pageSize: number) {
  const page = cursorPage(rows, { url: at, order, pageSize, deepest: 100 });
  assert.ok(page.ok);
  return {
    ids: page.rows.map((row) => row.id as number),
    next: page.body.next as string | null,
    previous: page.body.previous as string | null,
  };
}

Deno.test("following next by cursor gives every row once, in order, however many share a value", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 40 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 7 }),
      (values, descending, pageSize) => {
        const order = [{ column: "date_modified", descending }];
        const rows = values.map((value, id) => ({ id, date_modified: value }))
          .sort(compareRows(order));
        const seen: number[] = [];
        let at: string | null = url("").toString();
        for (let turns = 0; at !== null; turns++) {
          assert.ok(turns < 60, "paging comes to an end");
          const page = pageOf(rows, new URL(at), order, pageSize);
          seen.push(...page.ids);
          at = page.next;
        }
        assert.deepEqual(seen, rows.map((row) => row.id));
      },
    ),
    runs(150, 3000),
  );
});

Deno.test("previous leads back through the pages that were seen", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 7 }),
      (count, pageSize) => {
        const order = [{ column: "id", descending: true }];
        const rows = Array.from({ length: count }, (_, id) => ({ id })).reverse();
        const forward: number[][] = [];
        let at: string | null = url("").toString();
        let last = at;
        while (at !== null) {
          const page = pageOf(rows, new URL(at), order, pageSize);
          forward.push(page.ids);
          last = at;
          at = page.next;
        }
        const back: number[][] = [];
        for (let to: string | null = last; to !== null;) {
          const page = pageOf(rows, new URL(to), order, pageSize);
          back.unshift(page.ids);
          to = page.previous;
        }
        assert.deepEqual(back, forward);
      },
    ),
    runs(100, 1000),
  );
});

Deno.test("count is a URL by cursor and an integer by page, and count=on gives the integer alone", async () => {
  const { standIn } = standInFor([smallDocket(45)]);
  const list = "docket-entries/?docket=70000001";
  const cursor = await call(standIn, `${list}&order_by=-date_modified`);
  assert.equal(
    cursor.body.count,
    `${root}docket-entries/?count=on&docket=70000001&order_by=-date_modified`,
  );
  assert.deepEqual((await call(standIn, cursor.body.count)).body, { count: 45 });
  const second = await call(standIn, cursor.body.next);
  assert.equal(second.body.count, cursor.body.count);
  const page = await call(standIn, `${list}&order_by=recap_sequence_number,entry_number`);
  assert.equal(page.body.count, 45);
  assert.equal(new URL(page.body.next).searchParams.get("page"), "2");
});

Deno.test("one cursor field pages by cursor; two fields, another field or an unknown one by number", async () => {
  const { standIn } = standInFor([smallDocket(3)]);
  const countOf = async (order: string) =>
    typeof (await call(standIn, `docket-entries/?order_by=${order}`)).body.count;
  for (const order of ["", "id", "-id", "date_created", "-date_modified"]) {
    assert.equal(await countOf(order), "string", order);
  }
  for (const order of ["date_filed", "entry_number", "date_modified,id", "bogus"]) {
    assert.equal(await countOf(order), "number", order);
  }
  assert.equal(typeof (await call(standIn, "courts/")).body.count, "number");
});

Deno.test("next carries every parameter, sorted, and is enough to go on", async () => {
  const { standIn } = standInFor([smallDocket(45)]);
  const path = "docket-entries/?order_by=date_modified&docket=70000001" +
    "&omit=recap_documents__plain_text&date_modified__gt=2026-03-05T00%3A00%3A00Z";
  const first = await call(standIn, path);
  const names = [...new URL(first.body.next).searchParams.keys()];
  assert.deepEqual(names, ["cursor", "date_modified__gt", "docket", "omit", "order_by"]);
  assert.equal((await allRows(standIn, path)).length, 42);
});

Deno.test("a foreign cursor and a cursor of another ordering are 404 Invalid cursor", async () => {
  const { standIn } = standInFor([smallDocket(45)]);
  const first = await call(standIn, "docket-entries/?order_by=date_modified");
  const next = new URL(first.body.next);
  next.searchParams.set("order_by", "-date_modified");
  for (
    const path of [next.toString(), "docket-entries/?cursor=%21%21", "docket-entries/?cursor=abcd"]
  ) {
    const answer = await call(standIn, path);
    assert.equal(answer.status, 404);
    assert.deepEqual(answer.body, { detail: "Invalid cursor" });
  }
});

Deno.test("pages by number end at the last one and never go beyond a hundred", async () => {
  const { standIn } = standInFor([smallDocket(45)]);
  const list = "docket-entries/?order_by=entry_number,id";
  const third = await call(standIn, `${list}&page=3`);
  assert.equal(third.body.results.length, 5);
  assert.equal(third.body.next, null);
  assert.equal(new URL(third.body.previous).searchParams.get("page"), "2");
  const second = await call(standIn, third.body.previous);
  assert.equal(new URL(second.body.previous).searchParams.has("page"), false);
  for (
    const [page, detail] of [["4", /^Invalid page/], ["0", /^Invalid page/], [
      "101",
      /Deep API/,
    ]] as const
  ) {
    const answer = await call(standIn, `${list}&page=${page}`);
    assert.equal(answer.status, 404);
    assert.match(answer.body.detail, detail);
  }
  const deep = numberedPage([], { url: url("?page=101"), order: [], pageSize: 1, deepest: null });
  assert.ok(!deep.ok);
});

Deno.test("page_size is ignored on entries and obeyed for alerts in page mode only", async () => {
  const { standIn } = standInFor([
    smallDocket(45),
    smallDocket(0, { id: 2 }),
    smallDocket(0, { id: 3 }),
  ]);
  assert.equal((await call(standIn, "docket-entries/?page_size=50")).body.results.length, 20);
  for (const docket of [70_000_001, 2, 3]) {
    await call(standIn, "docket-alerts/", { method: "POST", body: { docket } });
  }
  const paged = await call(standIn, "docket-alerts/?order_by=date_modified&page_size=2");
  assert.deepEqual([paged.body.count, paged.body.results.length], [3, 2]);
  const cursor = await call(standIn, "docket-alerts/?page_size=2");
  assert.equal(cursor.body.results.length, 3);
});

Deno.test("rows that change while one pages upwards come again; paging downwards one is missed", async () => {
  for (const order of ["date_modified", "-date_modified"]) {
    const { standIn } = standInFor([smallDocket(60)]);
    const ids = standIn.entryIds(70_000_001);
    const unseen = order === "date_modified" ? ids[2]! : ids[5]!;
    standIn.moveRowsWhilePaging(({ number }) => {
      if (number === 1) standIn.editEntry(unseen, { description: "CORRECTED" });
    });
    const rows = await allRows(standIn, `docket-entries/?docket=70000001&order_by=${order}`);
    const texts = rows.filter((row) => row.id === unseen).map((row) => row.description);
    const rest = new Set(rows.map((row) => row.id));
    assert.equal(rest.size, order === "date_modified" ? 60 : 59);
    assert.deepEqual(texts, order === "date_modified" ? ["ORDER number 3", "CORRECTED"] : []);
  }
});

Deno.test("the hook is told what each page held", async () => {
  const { standIn } = standInFor([smallDocket(25)]);
  const told: [number, number, boolean][] = [];
  standIn.moveRowsWhilePaging(({ number, ids, more, path }) => {
    assert.equal(path, "docket-entries/");
    told.push([number, ids.length, more]);
  });
  await allRows(standIn, "docket-entries/");
  assert.deepEqual(told, [[1, 20, true], [2, 5, false]]);
});
