import type { Findings } from "./findings.ts";
import type { Step } from "./problem.ts";

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
// deno-lint-ignore no-control-regex
const unusable = /[/\\\u0000-\u001f\u007f]/;

/**
 * Checks an id of a case or calendar. It becomes part of event UIDs, file names and addresses, so
 * what the reference took is kept as it is, but anything else than kebab-case is worth a warning.
 */
export function checkId(
  findings: Findings,
  { id, steps, atKey }: { id: string; steps: readonly Step[]; atKey: boolean },
): void {
  const value = atKey ? "" : undefined;
  const add = (severity: "error" | "warning", message: string, nearest?: string) =>
    findings.add(steps, {
      severity,
      atKey,
      message,
      nearest,
      ...(value === undefined ? {} : { value }),
    });
  if (id === "" || kebab.test(id)) return;
  if (unusable.test(id) || /^\.+$/.test(id) || id === "__proto__") {
    add("error", "cannot be an id: it is part of file names and addresses");
  } else if (id.length > 100) {
    add("error", "is longer than the 100 characters an id may have");
  } else {
    const suggestion = id.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    add(
      "warning",
      "is not written in small letters, digits and single hyphens; it works, and should stay once " +
        "it is published: a new id is a new calendar entry for every subscriber",
      suggestion === "" ? undefined : suggestion,
    );
  }
}
