import { Document, isMap, isScalar, isSeq, parseDocument, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { CaseCalendarError, printable } from "../domain/errors.ts";
import type { NamedDocket } from "./named_docket.ts";

/** A docket to be written, with words for people behind it. */
export interface WrittenDocket {
  named: NamedDocket;
  /** One plain line; `""` for none. */
  remark: string;
}

/** One change of the file of followed cases. */
export type FollowedEdit =
  | {
    does: "add case";
    id: string;
    name: string;
    calendar: string;
    tags: readonly string[];
    dockets: readonly WrittenDocket[];
  }
  | { does: "add dockets"; id: string; dockets: readonly WrittenDocket[] }
  | { does: "remove case"; id: string }
  /** `places`: positions in the `dockets` of the case, from 0. */
  | { does: "remove dockets"; id: string; places: readonly number[] };

const heading = ` Cases that \`case-calendar add\` follows, read after those of the settings file.
 It may be edited by hand; comments and order stay.`;

/**
 * The text of `data/cases.yaml` after one change; every comment, the order and the way values are
 * written stay. An empty text becomes a new file. Scalars are copied as they are written, whatever
 * YAML 1.1 would read them as. The text must be one that `loadConfig` takes. Throws a `usage` error
 * where aliases stand in the way.
 */
export function editFollowedCases(text: string, edit: FollowedEdit): string {
  const document = parseDocument(text.replace(/^\uFEFF/, ""), {
    version: "1.1",
    schema: "failsafe",
    uniqueKeys: false,
    logLevel: "error",
  }) as unknown as Document;
  if (document.contents === null || isBlank(document.contents)) {
    const comment = document.comment ?? "";
    document.contents = new YAMLMap();
    document.commentBefore = [document.commentBefore ?? "", comment].filter((one) => one !== "")
      .join("\n") || heading;
    document.comment = null;
  }
  apply(casesOf(document), edit);
  try {
    return document.toString({ lineWidth: 0 });
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith("Unresolved alias")) throw error;
    throw byHand(edit, "other lines refer to what is to be removed");
  }
}

function byHand({ id }: FollowedEdit, cause: string): CaseCalendarError {
  return new CaseCalendarError("usage", {
    action: `Cannot change the case "${printable(id)}" in the file of followed cases`,
    cause,
    next: "Change the file by hand",
  });
}

function apply(cases: YAMLSeq, edit: FollowedEdit): void {
  if (edit.does === "add case") {
    // `[]` on one line grows into a list of lines.
    if (cases.items.length === 0) cases.flow = false;
    cases.items.push(newCase(edit, cases.flow === true));
    return;
  }
  const place = cases.items.findIndex((item) =>
    isMap(item) && wordOf(item.get("id", true)) === edit.id
  );
  const one = cases.items[place];
  if (!isMap(one)) throw byHand(edit, "it is written with aliases");
  if (edit.does === "remove case") {
    cases.items.splice(place, 1);
    if (cases.items.length === 0) cases.flow = true;
    return;
  }
  const dockets = one.get("dockets", true) as unknown;
  if (!isSeq(dockets)) throw byHand(edit, "its dockets are written with aliases");
  if (edit.does === "remove dockets") {
    dockets.items = dockets.items.filter((_, index) => !edit.places.includes(index));
    return;
  }
  if (dockets.items.length === 0) dockets.flow = false;
  dockets.items.push(...edit.dockets.map((docket) => newDocket(docket, dockets.flow === true)));
}

function isBlank(node: unknown): boolean {
  return isScalar(node) && (node.value === null || node.value === "") && node.anchor === undefined;
}

/** The list of cases, made where the file has none. */
function casesOf(document: Document): YAMLSeq {
  const root = document.contents as unknown as YAMLMap;
  const present = root.get("cases", true) as unknown;
  if (isSeq(present)) return present;
  const made = new YAMLSeq();
  root.set(plain("cases"), made);
  return made;
}

function newCase(
  { id, name, calendar, tags, dockets }: Extract<FollowedEdit, { does: "add case" }>,
  flow: boolean,
): YAMLMap {
  const made = new YAMLMap();
  made.set(plain("id"), idScalar(id));
  made.set(plain("name"), quoted(name));
  made.set(plain("calendar"), idScalar(calendar));
  if (tags.length > 0) {
    const list = new YAMLSeq();
    list.flow = true;
    list.items = tags.map(quoted);
    made.set(plain("tags"), list);
  }
  const list = new YAMLSeq();
  list.items = dockets.map((docket) => newDocket(docket, flow));
  made.set(plain("dockets"), list);
  return made;
}

function newDocket({ named, remark }: WrittenDocket, flow: boolean): Scalar | YAMLMap {
  let made: Scalar | YAMLMap;
  if (typeof named === "number") made = plain(String(named));
  else {
    made = new YAMLMap();
    made.flow = true;
    made.set(plain("court"), idScalar(named.court));
    made.set(plain("number"), quoted(named.number));
  }
  // Within braces a comment would swallow the rest of its line.
  if (!flow && remark !== "") made.comment = ` ${remark}`;
  return made;
}

function plain(text: string): Scalar {
  const made = new Scalar(text);
  made.type = Scalar.PLAIN;
  return made;
}

function quoted(text: string): Scalar {
  const made = new Scalar(text);
  made.type = Scalar.QUOTE_DOUBLE;
  return made;
}

/** Bare where nothing can misread it: some words, and digits alone, are no text in YAML 1.1. */
function idScalar(text: string): Scalar {
  const bare = /^[a-z][a-z0-9-]*[a-z0-9]$/.test(text) &&
    !/^(?:yes|no|on|off|true|false|null|inf|nan)$/.test(text);
  return bare ? plain(text) : quoted(text);
}

function wordOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : "";
}
