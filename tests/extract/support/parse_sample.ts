/** One docket text with what must be read in it. */
export interface Sample {
  /** What the sample shows, as the name of its test. */
  why: string;
  courtId: string;
  filed: string;
  docketNumber?: string;
  /** The docket text on one line. */
  text: string;
  /** Why the test is skipped, or null. */
  todo: string | null;
  /** Null where nothing is written below the text. */
  expected: Expected | null;
}

/** The lines below the text, taken apart. */
export interface Expected {
  /** `hearing moved | Sentencing | 2027-06-08 14:00 | was 2027-05-04`, in the order of the text. */
  actions: string[];
  /** For each action, the fields that its line states; `-` for none. */
  details: Partial<Record<"at" | "before" | "party", string>>[];
  /** What else must be read, as `extract --explain` says it. */
  also: string[];
  /** What must be skipped: `5/1/2027 | asked for, not set`. */
  skipped: string[];
}

const headNames = ["why", "court", "filed", "docket", "todo"];

/**
 * Parses a sample: a head of `why`, `court`, `filed` (and `docket`, `todo`), the text, and what must
 * be read, parted by lines of `---`. Line breaks of the text stand for blanks. Anything that is not
 * understood is an error, so that no expectation is passed over.
 */
export function parseSample(source: string, name: string): Sample {
  const wrong = (what: string) => new Error(`sample ${name}: ${what}`);
  const [head = "", text = "", expected, ...more] = source.split(/^---\n/m);
  if (more.length > 0) throw wrong("more than three parts");
  const known = new Map<string, string>();
  for (const line of lines(head)) {
    const [, key, value] = /^(\w+): (.+)$/.exec(line) ?? [];
    if (key === undefined || !headNames.includes(key)) throw wrong(`"${line}" in the head`);
    known.set(key, value!);
  }
  const need = (key: string): string => {
    const value = known.get(key);
    if (value === undefined) throw wrong(`no "${key}:" in the head`);
    return value;
  };
  const docketNumber = known.get("docket");
  const printed = lines(text).join(" ");
  if (printed === "") throw wrong("no docket text");
  const stated = lines(expected ?? "");
  return {
    why: need("why"),
    courtId: need("court"),
    filed: need("filed"),
    ...(docketNumber === undefined ? {} : { docketNumber }),
    text: printed,
    todo: known.get("todo") ?? null,
    expected: stated.length === 0 ? null : parseExpected(stated, wrong),
  };
}

function parseExpected(stated: readonly string[], wrong: (what: string) => Error): Expected {
  const expected: Expected = { actions: [], details: [], also: [], skipped: [] };
  let nothing = false;
  for (const line of stated) {
    const [lead = "", ...cells] = line.split(" | ");
    if (line === "nothing") nothing = true;
    else if (lead === "also" && cells.length === 1) expected.also.push(cells[0]!);
    else if (lead === "skipped" && cells.length === 2) expected.skipped.push(cells.join(" | "));
    else if (/^(?:hearing|deadline) (?:set|moved|cancelled|held|met)$/.test(lead)) {
      const [title = "", when = "", ...rest] = cells;
      if (!/^(?:-|\d{4}-\d\d-\d\d)(?: \d\d:\d\d)?$/.test(when)) throw wrong(`"${line}": no date`);
      const was = rest.filter((cell) => cell.startsWith("was "));
      expected.actions.push([lead, title, when, ...was].join(" | "));
      const details = rest.filter((cell) => !cell.startsWith("was ")).map((cell) => {
        const [, key, value] = /^(at|before|party) (.+)$/.exec(cell) ?? [];
        if (key === undefined) throw wrong(`"${cell}" in "${line}"`);
        return [key, value!];
      });
      expected.details.push(Object.fromEntries(details));
    } else throw wrong(`"${line}" is no expectation`);
  }
  if (nothing === expected.actions.length > 0) {
    throw wrong(nothing ? `"nothing" beside actions` : `no action and not "nothing"`);
  }
  return expected;
}

function lines(part: string): string[] {
  return part.split("\n").map((line) => line.trim()).filter((line) => line !== "");
}
