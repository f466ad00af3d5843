import { type RowText, textsAgree } from "./choose_version.ts";

/** Why two rows are one entry. */
export interface Join {
  /** The two rows, `upstream:id`. */
  rows: [string, string];
  reason:
    | "same PACER document id"
    | "same number and date, one text in the other"
    | "same number and date, one without text"
    | "the other row is gone upstream"
    | "the only stub and the only text of that day with this label";
}

/** Rows that are one logical entry. */
export interface JoinedRows {
  rows: RowText[];
  joins: Join[];
}

/**
 * Joins rows whose identity is proven. Rows of one upstream stay apart unless the PACER document
 * ids agree or one of them is gone; across upstreams number, date and text decide. Computed anew
 * from the present texts each time, so a join ends when either side gets a text that differs.
 */
export function joinRows(rows: readonly RowText[]): JoinedRows[] {
  const groups = new Map<RowText, JoinedRows>(
    rows.map((row) => [row, { rows: [row], joins: [] }]),
  );
  const proven: { a: RowText; b: RowText; reason: Join["reason"]; rank: number }[] = [];
  for (const [a, b] of pairs(rows)) {
    const reason = reasonToJoin(a, b) ?? labelJoin(a, b, rows);
    if (reason) proven.push({ a, b, reason, rank: ranks.indexOf(reason) });
  }
  proven.sort((x, y) =>
    x.rank - y.rank || (`${x.a.key} ${x.b.key}` < `${y.a.key} ${y.b.key}` ? -1 : 1)
  );
  for (const { a, b, reason } of proven) {
    const [one, other] = [groups.get(a)!, groups.get(b)!];
    if (one === other) continue;
    const clash = one.rows.some((x) =>
      other.rows.some((y) => (x !== a || y !== b) && !mayBeOne(x, y))
    );
    if (clash) continue;
    const merged: JoinedRows = {
      rows: [...one.rows, ...other.rows].sort((x, y) => (x.key < y.key ? -1 : 1)),
      joins: [...one.joins, ...other.joins, { rows: [a.key, b.key], reason }],
    };
    for (const row of merged.rows) groups.set(row, merged);
  }
  return [...new Set(rows.map((row) => groups.get(row)!))];
}

/** Pairs of rows with a document id, a number, or (unnumbered) a day in common. */
function pairs(rows: readonly RowText[]): [RowText, RowText][] {
  const buckets = new Map<string, number[]>();
  rows.forEach((row, i) => {
    const { entryNumber } = row.chosen.record;
    const marks = [entryNumber === null ? `day ${row.filed}` : `number ${entryNumber}`];
    if (row.pacerDocId !== "") marks.push(`document ${row.pacerDocId}`);
    for (const mark of marks) buckets.set(mark, [...buckets.get(mark) ?? [], i]);
  });
  const found = new Set<string>();
  const result: [RowText, RowText][] = [];
  for (const bucket of buckets.values()) {
    bucket.forEach((i, place) => {
      for (const j of bucket.slice(place + 1)) {
        if (found.has(`${i} ${j}`)) continue;
        found.add(`${i} ${j}`);
        result.push([rows[i]!, rows[j]!]);
      }
    });
  }
  return result;
}

const ranks: readonly Join["reason"][] = [
  "same PACER document id",
  "same number and date, one text in the other",
  "same number and date, one without text",
  "the other row is gone upstream",
  "the only stub and the only text of that day with this label",
];

function upstream(row: RowText): string {
  return row.chosen.record.upstream;
}

/** Could the two be one entry at all, given that others were joined to them? */
function mayBeOne(a: RowText, b: RowText): boolean {
  const [x, y] = [a.chosen.record, b.chosen.record];
  if (x.entryNumber !== null && y.entryNumber !== null && x.entryNumber !== y.entryNumber) {
    return false;
  }
  if (upstream(a) !== upstream(b)) return true;
  return (a.pacerDocId !== "" && a.pacerDocId === b.pacerDocId) || a.gone || b.gone;
}

function reasonToJoin(a: RowText, b: RowText): Join["reason"] | null {
  const [x, y] = [a.chosen.record, b.chosen.record];
  if (!mayBeOne(a, b)) return null;
  if (a.pacerDocId !== "" && b.pacerDocId !== "") {
    return a.pacerDocId === b.pacerDocId ? "same PACER document id" : null;
  }
  const [p, q] = [x.pacerSequenceNumber, y.pacerSequenceNumber];
  if (p !== null && q !== null && p !== q) return null;
  if (!withinOneDay(a.filed, b.filed)) return null;
  const sameNumber = x.entryNumber !== null && x.entryNumber === y.entryNumber;
  const unnumbered = x.entryNumber === null && y.entryNumber === null;
  const agree = textsAgree(a.text, b.text);
  if (upstream(a) === upstream(b)) {
    const same = sameNumber ? agree || a.isStub || b.isStub : unnumbered && agree &&
      a.filed === b.filed && a.text !== "" && b.text !== "";
    return same && a.gone !== b.gone ? "the other row is gone upstream" : null;
  }
  if (!sameNumber) return null;
  if (a.isStub || b.isStub) return "same number and date, one without text";
  return agree ? "same number and date, one text in the other" : null;
}

/** An unnumbered stub and the one text of its day that begins with its label. */
function labelJoin(a: RowText, b: RowText, rows: readonly RowText[]): Join["reason"] | null {
  if (upstream(a) === upstream(b) || a.isStub === b.isStub) return null;
  if (a.chosen.record.entryNumber !== null || b.chosen.record.entryNumber !== null) return null;
  const [stub, full] = a.isStub ? [a, b] : [b, a];
  if (stub.filed !== full.filed || stub.text === "") return null;
  const free = (row: RowText) =>
    row.filed === stub.filed && row.chosen.record.entryNumber === null && !row.gone;
  const stubs = rows.filter((row) =>
    row.isStub && free(row) && upstream(row) === upstream(stub) && row.text === stub.text
  );
  const texts = rows.filter((row) =>
    !row.isStub && free(row) && upstream(row) === upstream(full) && fitsLabel(row.text, stub.text)
  );
  return stubs.length === 1 && texts.length === 1 && texts[0] === full
    ? "the only stub and the only text of that day with this label"
    : null;
}

function fitsLabel(text: string, label: string): boolean {
  const words = label.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  return words.length > 0 && words.every((word) => text.includes(word));
}

function withinOneDay(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= 86_400_000;
}
