import assert from "node:assert/strict";
import { allRows, call, smallDocket, standInFor } from "./small_docket.ts";

const dockets = [
  smallDocket(30),
  smallDocket(3, {
    id: 80_000_000,
    courtId: "njb",
    docketNumber: "26-18842",
    caseName: "Cedar Shore",
    dateFiled: "2026-01-05",
    dateTerminated: "2026-06-01",
    pacerCaseId: "555",
  }),
  smallDocket(2, { id: 80_000_001, docketNumber: "1:26-cr-01234-ABC-DEF" }),
];

async function ids(path: string): Promise<number[]> {
  const { standIn } = standInFor(dockets);
  return (await allRows(standIn, path)).map((row) => row.id);
}

async function count(path: string): Promise<number> {
  return (await ids(path)).length;
}

async function refusal(path: string): Promise<unknown> {
  const { standIn } = standInFor(dockets);
  const answer = await call(standIn, path);
  assert.equal(answer.status, 400, path);
  return answer.body;
}

Deno.test("entries are filtered by docket, by its court, and by fields of the docket", async () => {
  assert.equal(await count("docket-entries/?docket=80000000"), 3);
  assert.equal(await count("docket-entries/?docket__id=80000000"), 3);
  assert.equal(await count("docket-entries/?docket__court=njb"), 3);
  assert.equal(await count("docket-entries/?docket__court__jurisdiction=FB"), 3);
  assert.equal(await count("docket-entries/?docket__docket_number_core=2601234"), 32);
  assert.equal(await count("docket-entries/?docket!=70000001"), 5);
});

Deno.test("comparisons include or leave out the bound", async () => {
  const at = (suffix: string) => `docket-entries/?docket=70000001&entry_number${suffix}=10`;
  assert.equal(await count(at("")), 1);
  assert.equal(await count(at("__gt")), 20);
  assert.equal(await count(at("__gte")), 21);
  assert.equal(await count(at("__lt")), 9);
  assert.equal(await count(at("__lte")), 10);
  assert.equal(await count("docket-entries/?docket=70000001&entry_number__range=10,12"), 3);
  assert.equal(await count("docket-entries/?docket=70000001&date_filed__gte=2026-03-30"), 2);
  assert.equal(
    await count("docket-entries/?docket=70000001&date_filed__range=2026-03-03,2026-03-05"),
    3,
  );
  assert.equal(
    await count("docket-entries/?docket=70000001&date_filed__month=3&date_filed__day=31"),
    1,
  );
  assert.equal(await count("docket-entries/?docket=70000001&date_modified__day=31"), 1);
});

Deno.test("isnull finds entries without a number", async () => {
  const { standIn } = standInFor([
    smallDocket(2),
    smallDocket(0, {
      id: 5,
      entries: [{
        id: 77,
        entryNumber: null,
        dateFiled: "2026-05-01",
        description: "Minute Entry",
      }],
    }),
  ]);
  const rows = await allRows(standIn, "docket-entries/?entry_number__isnull=true");
  assert.deepEqual(rows.map((row) => row.id), [77]);
  assert.equal((await allRows(standIn, "docket-entries/?entry_number__isnull=false")).length, 2);
  assert.equal((await allRows(standIn, "docket-entries/?entry_number__gt=0")).length, 2);
});

Deno.test("a moment with another offset or with Z is the same moment; without zone it is Los Angeles time", async () => {
  const { standIn } = standInFor(dockets);
  const rows = await allRows(standIn, "docket-entries/?docket=70000001&order_by=date_modified");
  const mark = rows[4].date_modified as string;
  assert.match(mark, /^2026-03-06T12:00:04\.068924-08:00$/);
  const after = async (value: string) =>
    (await allRows(
      standIn,
      `docket-entries/?docket=70000001&date_modified__gt=${encodeURIComponent(value)}`,
    )).length;
  assert.equal(await after(mark), 25);
  assert.equal(await after(Temporal.Instant.from(mark).toString()), 25);
  assert.equal(await after(mark.slice(0, -6)), 25);
  assert.equal(await after("2026-03-06"), 26);
  const gte = `docket-entries/?docket=70000001&date_modified__gte=${encodeURIComponent(mark)}`;
  assert.equal((await allRows(standIn, gte)).length, 26);
});

Deno.test("a plus that was not encoded is no date-time", async () => {
  assert.deepEqual(await refusal("docket-entries/?date_modified__gt=2026-03-06T12:00:00+00:00"), {
    date_modified__gt: ["Enter a valid date/time."],
  });
});

Deno.test("documents are filtered by their entry's docket and by their own fields", async () => {
  assert.equal(await count("recap-documents/?docket_entry__docket=80000000"), 3);
  assert.equal(await count("recap-documents/?docket_entry__docket__court=njb"), 3);
  assert.equal(await count("recap-documents/?docket_entry__docket=70000001&document_number=7"), 1);
  assert.equal(await count("recap-documents/?is_available=true"), 0);
  assert.equal(await count("recap-documents/?document_type=2"), 0);
  const { standIn } = standInFor(dockets);
  const [first, second] = await allRows(standIn, "recap-documents/?docket_entry__docket=80000000");
  const both = `recap-documents/?pacer_doc_id__in=${first.pacer_doc_id},${second.pacer_doc_id}`;
  assert.equal((await allRows(standIn, both)).length, 2);
  assert.deepEqual(await refusal("recap-documents/?is_sealed=true"), {
    detail: "Unknown filter parameters are not allowed.",
    unknown_params: ["is_sealed"],
  });
});

Deno.test("dockets are found by number, core, PACER id and court", async () => {
  assert.deepEqual(await ids("dockets/?court=nysd&docket_number=1:26-cv-01234"), [70_000_001]);
  assert.deepEqual(await ids("dockets/?docket_number=1:26-cr-01234"), [80_000_001]);
  assert.deepEqual(await ids("dockets/?docket_number_core=2601234"), [80_000_001, 70_000_001]);
  assert.deepEqual(await ids("dockets/?docket_number_core__startswith=2618"), [80_000_000]);
  assert.deepEqual(await ids("dockets/?court=njb&pacer_case_id=555"), [80_000_000]);
  assert.deepEqual(await ids("dockets/?date_terminated__lt=2026-07-01"), [80_000_000]);
});

Deno.test("courts are filtered by any of several jurisdictions and by the beginning of a name", async () => {
  const { standIn } = standInFor(dockets);
  const of = async (query: string) =>
    (await allRows(standIn, `courts/?${query}`)).map((row) => row.id);
  assert.deepEqual(await of("jurisdiction=FB&order_by=id"), ["ilnb", "njb"]);
  assert.ok((await of("jurisdiction=FB&jurisdiction=F")).includes("ca4"));
  assert.deepEqual(await of("short_name__istartswith=s.d. new"), ["nysd"]);
});

Deno.test("a filter over several related rows repeats the row", async () => {
  const { standIn } = standInFor([
    smallDocket(0, {
      entries: [{
        id: 9,
        entryNumber: 1,
        dateFiled: "2026-05-01",
        description: "MOTION",
        documents: [{ id: 91 }, { id: 92, attachmentNumber: 1 }],
      }],
    }),
  ]);
  const rows = await allRows(standIn, "docket-entries/?recap_documents__id__gte=91");
  assert.deepEqual(rows.map((row) => row.id), [9, 9]);
});

Deno.test("unknown parameters are named together, bad values are mapped by name, empty ones ignored", async () => {
  assert.deepEqual(await refusal("docket-entries/?docket_nummer=5&colour=red&docket=70000001"), {
    detail: "Unknown filter parameters are not allowed.",
    unknown_params: ["docket_nummer", "colour"],
  });
  assert.deepEqual(await refusal("docket-entries/?description=order&date_filed__contains=2"), {
    detail: "Unknown filter parameters are not allowed.",
    unknown_params: ["description", "date_filed__contains"],
  });
  const choice = "Select a valid choice. That choice is not one of the available choices.";
  assert.deepEqual(
    await refusal("docket-entries/?docket=404&entry_number=ten&date_filed__lt=2026-02-30"),
    {
      docket: [choice],
      entry_number: ["Enter a number."],
      date_filed__lt: ["Enter a valid date."],
    },
  );
  assert.deepEqual(await refusal("dockets/?court=atlantis"), { court: [choice] });
  assert.deepEqual(await refusal("docket-entries/?id__range=1"), {
    id__range: ["Range query expects two values."],
  });
  assert.equal(await count("docket-entries/?docket=80000000&entry_number=&date_filed__lt="), 3);
});
