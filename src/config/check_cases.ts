import { court, courts } from "../domain/courts.ts";
import { docketKey, matchDocketKey } from "../domain/docket_key.ts";
import { printable } from "../domain/errors.ts";
import { checkId } from "./check_id.ts";
import { checkPeople } from "./check_people.ts";
import type { Findings } from "./findings.ts";
import { nearest } from "./nearest.ts";
import type { Step } from "./problem.ts";
import { child, items, labelOf, textOf, type Tree } from "./yaml_tree.ts";

/** Where a case or docket was met first. */
interface Seen {
  where: string;
  caseIndex: string;
}

/** Checks what the cases of all files mean together, beyond their shape. */
export function checkCases(
  sources: readonly Findings[],
  { calendars }: { calendars: Tree | undefined },
): void {
  const ids = new Map<string, Seen>();
  const dockets = new Map<string, Seen>();
  for (const findings of sources) {
    items(child(findings.source.tree, "cases")).forEach((one, index) => {
      if (one.kind !== "map") return;
      const steps = ["cases", index];
      checkCaseId(findings, { one, steps, ids });
      checkCalendar(findings, { one, steps, calendars });
      checkDockets(findings, { one, steps, dockets });
      checkExtraDocuments(findings, { one, steps });
      checkTags(findings, { one, steps });
      checkPeople(findings, { owner: one, steps });
    });
  }
}

interface OneCase {
  one: Tree;
  steps: readonly Step[];
}

function seenAt(findings: Findings, { steps }: { steps: readonly Step[] }): Seen {
  const file = findings.source.file;
  return {
    where: `${file} line ${findings.line(steps)}`,
    caseIndex: `${file} ${String(steps[1])}`,
  };
}

function checkCaseId(
  findings: Findings,
  { one, steps, ids }: OneCase & { ids: Map<string, Seen> },
): void {
  const id = labelOf(child(one, "id"));
  if (id === undefined || id === "") return;
  const at = [...steps, "id"];
  checkId(findings, { id, steps: at, atKey: false });
  const first = ids.get(id);
  if (first === undefined) ids.set(id, seenAt(findings, { steps: at }));
  else findings.add(at, { message: `is the id of another case, too (${first.where})` });
}

function checkCalendar(
  findings: Findings,
  { one, steps, calendars }: OneCase & { calendars: Tree | undefined },
): void {
  const id = labelOf(child(one, "calendar"));
  if (id === undefined || id === "" || calendars?.kind !== "map") return;
  if (calendars.entries.has(id)) return;
  const known = [...calendars.entries.keys()];
  const list = known.length === 0 ? "there is none" : `there are ${known.slice(0, 8).join(", ")}`;
  findings.add([...steps, "calendar"], {
    message: `is not one of the calendars (${
      printable(list, 200)
    }), so its events would appear nowhere`,
    nearest: nearest(id, known),
  });
}

function checkDockets(
  findings: Findings,
  { one, steps, dockets }: OneCase & { dockets: Map<string, Seen> },
): void {
  const list = child(one, "dockets");
  if (list?.kind === "list" && list.items.length === 0) {
    findings.add([...steps, "dockets"], {
      severity: "warning",
      message: "lists no docket, so nothing is read for this case",
    });
  }
  items(list).forEach((item, index) => {
    const at = [...steps, "dockets", index];
    const identity = docketIdentity(findings, { item, steps: at });
    if (identity === null) return;
    const here = seenAt(findings, { steps: at });
    const first = dockets.get(identity);
    if (first === undefined) {
      const like = similar(identity, dockets);
      if (like !== undefined) {
        findings.add(at, {
          severity: "warning",
          message:
            `may be a docket that is listed already (${like.where}): one of the two numbers ` +
            "lacks the office or the case type",
        });
      }
      dockets.set(identity, { ...here, caseIndex: seenAt(findings, { steps }).caseIndex });
    } else if (first.caseIndex === seenAt(findings, { steps }).caseIndex) {
      findings.add(at, { severity: "warning", message: `is listed twice (${first.where})` });
    } else {
      findings.add(at, {
        message: `belongs to another case already (${first.where}); a docket feeds one case`,
      });
    }
  });
}

/** A docket met before whose number contradicts this one in nothing. */
function similar(identity: string, dockets: ReadonlyMap<string, Seen>): Seen | undefined {
  if (!identity.includes("/")) return undefined;
  // The serial stands at the end of both; comparing the rest is slow.
  const serial = identity.slice(-5);
  const others = [...dockets.keys()].filter((other) => other.endsWith(serial));
  const match = matchDocketKey(identity, others);
  const other = match.found === "one"
    ? match.key
    : match.found === "several"
    ? match.candidates[0]
    : "";
  return dockets.get(other ?? "");
}

/** What makes two entries of `dockets` one docket; null when it cannot be told. */
function docketIdentity(
  findings: Findings,
  { item, steps }: { item: Tree; steps: readonly Step[] },
): string | null {
  if (item.kind === "leaf") return typeof item.value === "number" ? `record ${item.value}` : null;
  const id = textOf(child(item, "court"));
  const number = textOf(child(item, "number"));
  if (id === undefined || number === undefined || id === "" || number === "") return null;
  if (court(id) === undefined) {
    findings.add([...steps, "court"], {
      message: "is not a federal court we know; CourtListener's ids look like nysd, ca9, njb",
      nearest: nearest(id, courts.map((known) => known.id)),
    });
    return null;
  }
  const key = docketKey(id, number);
  if (key.ok) return key.key;
  findings.add([...steps, "number"], { message: `is not a docket number: ${key.reason}` });
  return null;
}

function checkExtraDocuments(findings: Findings, { one, steps }: OneCase): void {
  const own = new Set(
    items(child(one, "dockets")).flatMap((item) => item.kind === "leaf" ? [item.value] : []),
  );
  items(child(one, "extra_documents")).forEach((document, index) => {
    const at = [...steps, "extra_documents", index];
    const docket = child(document, "docket");
    if (docket?.kind === "leaf" && typeof docket.value === "number" && !own.has(docket.value)) {
      findings.add([...at, "docket"], {
        message: "is not one of this case's dockets",
        nearest: own.size === 1 ? String([...own][0]) : undefined,
      });
    }
    const url = textOf(child(document, "url"));
    if (url !== undefined && url !== "" && !/^https:\/\/[^\s/]+/i.test(url)) {
      findings.add([...at, "url"], {
        severity: "warning",
        message: "does not begin with https://, so it will not be fetched",
      });
    }
    const note = child(document, "note");
    if (note?.kind === "leaf" && typeof note.value === "string" && isBlank(note.value)) {
      findings.add([...at, "note"], { message: "must say something" });
    }
  });
}

function checkTags(findings: Findings, { one, steps }: OneCase): void {
  items(child(one, "tags")).forEach((tag, index) => {
    if (tag.kind === "leaf" && typeof tag.value === "string" && isBlank(tag.value)) {
      findings.add([...steps, "tags", index], { message: "must say something" });
    }
  });
}

/** Blank, but not empty: empty text is reported by the shape already. */
function isBlank(text: string): boolean {
  return text !== "" && text.trim() === "";
}
