import type { ExtractedAction } from "../src/app/extract_text.ts";

/** A label of the corpus (`LABELLING.md` there says what the fields mean). */
export interface Label {
  type: "hearing" | "deadline";
  action: string;
  alt_action?: string;
  title: string;
  date: string | null;
  time: string | null;
  text: string;
  optional?: boolean;
  relative?: boolean;
  date_implied?: boolean;
}

/** A labelled entry with what was read in it. */
export interface ReadEntryRow {
  description: string;
  date_filed?: string | null;
  labels: readonly Label[];
  actions: readonly ExtractedAction[];
}

const bands = [
  { name: "0.9 and more", from: 0.9, to: 2 },
  { name: "0.6 to 0.9", from: 0.6, to: 0.9 },
  { name: "below 0.6", from: 0, to: 0.6 },
] as const;

/**
 * For each band of confidence: actions read, how many of them are right (type, date, action, time),
 * wrong, or matched by a label that may be left out, and the share of all required labels found.
 * Pairs as the scorer of the corpus does.
 */
export function confidenceTable(rows: readonly ReadEntryRow[]): string[] {
  const required = rows.flatMap((row) => row.labels).filter((label) => !label.optional).length;
  const judged = rows.flatMap(judge);
  const lines = bands.map(({ name, from, to }) => {
    const here = judged.filter(({ confidence }) => confidence >= from && confidence < to);
    const count = (verdict: string) => here.filter((one) => one.verdict === verdict).length;
    const [right, wrong, optional] = [count("right"), count("wrong"), count("optional")];
    const share = right + wrong === 0 ? "-" : (right / (right + wrong)).toFixed(3);
    const found = required === 0 ? "-" : (right / required).toFixed(3);
    return `${name.padEnd(14)} ${String(here.length).padStart(5)} ${String(right).padStart(6)} ` +
      `${String(wrong).padStart(6)} ${String(optional).padStart(9)} ${share.padStart(7)} ${
        found.padStart(16)
      }`;
  });
  return ["confidence      read  right  wrong  optional   share  of all required", ...lines];
}

type Verdict = "right" | "wrong" | "optional";

function judge(row: ReadEntryRow): { confidence: number; verdict: Verdict }[] {
  const edges = row.labels.flatMap((label, l) =>
    row.actions.flatMap((action, a) =>
      label.type === action.type && dateFits(row, { label, action })
        ? [{ l, a, rank: rank(row, { label, action }) }]
        : []
    )
  ).sort((x, y) => y.rank - x.rank || x.l - y.l || x.a - y.a);
  const labelOf = new Map<number, Label>(), used = new Set<number>();
  for (const { l, a } of edges) {
    if (used.has(l) || labelOf.has(a)) continue;
    used.add(l);
    labelOf.set(a, row.labels[l]!);
  }
  return row.actions.map((action, a) => {
    const label = labelOf.get(a);
    const verdict: Verdict = label === undefined
      ? "wrong"
      : label.optional
      ? "optional"
      : agrees(label, action)
      ? "right"
      : "wrong";
    return { confidence: action.confidence, verdict };
  });
}

interface Pair {
  label: Label;
  action: ExtractedAction;
}

function dateFits(row: ReadEntryRow, { label, action }: Pair): boolean {
  if (label.date_implied) return [null, row.date_filed, label.date].includes(action.date);
  if (label.relative) return action.date === null || overlaps(row, { label, action });
  return label.date === action.date;
}

function agrees(label: Label, action: ExtractedAction): boolean {
  if (action.action !== label.action && action.action !== label.alt_action) return false;
  return label.time === null || label.action === "held" || label.time === action.time;
}

function overlaps({ description }: ReadEntryRow, { label, action }: Pair): boolean {
  const at = description.indexOf(label.text);
  if (label.text === "" || at < 0) return false;
  for (
    let i = description.indexOf(action.text);
    i >= 0;
    i = description.indexOf(action.text, i + 1)
  ) {
    if (at < i + action.text.length && i < at + label.text.length) return true;
  }
  return false;
}

function rank(row: ReadEntryRow, pair: Pair): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[a-z0-9]+/g) ?? []);
  const own = words(pair.label.title), near = words(pair.action.title);
  const shared = [...own].filter((word) => near.has(word)).length / (own.size || 1);
  return Number(overlaps(row, pair)) * 8 + Number(agrees(pair.label, pair.action)) * 4 +
    Number(!pair.label.optional) * 2 + shared;
}
