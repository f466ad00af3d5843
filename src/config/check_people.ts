import type { Findings } from "./findings.ts";
import type { Step } from "./problem.ts";
import { longestReminder } from "./schema.ts";
import { child, items, type Tree } from "./yaml_tree.ts";

/** A mail address as far as it can be told without sending: one `@`, no blanks. */
const address = /^[^\s@,;<>"]+@[^\s@,;<>"]+$/;

/** Checks `notify_emails` and `reminders` of a calendar or case at `steps`. */
export function checkPeople(
  findings: Findings,
  { owner, steps }: { owner: Tree; steps: readonly Step[] },
): void {
  items(child(owner, "notify_emails")).forEach((item, index) => {
    if (item.kind !== "leaf" || typeof item.value !== "string") return;
    if (item.value === "" || address.test(item.value)) return;
    findings.add([...steps, "notify_emails", index], { message: "is not a mail address" });
  });
  items(child(owner, "reminders")).forEach((item, index) => {
    const minutes = child(item, "minutes");
    if (minutes?.kind !== "leaf" || typeof minutes.value !== "number") return;
    if (minutes.value <= longestReminder) return;
    findings.add([...steps, "reminders", index, "minutes"], {
      severity: "warning",
      message: `is more than four weeks; Google takes ${longestReminder} minutes at most`,
    });
  });
}
