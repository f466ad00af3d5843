import { serviceAddressFault, webAddressFault, withoutPassword } from "./check_address.ts";
import { checkAttendees } from "./check_attendees.ts";
import { checkCalendars } from "./check_calendars.ts";
import { checkCases } from "./check_cases.ts";
import { checkLater } from "./check_later.ts";
import { checkPaths } from "./check_paths.ts";
import { checkPush } from "./check_push.ts";
import { checkServer } from "./check_server.ts";
import type { Findings } from "./findings.ts";
import { child, shownValue, textOf } from "./yaml_tree.ts";

/**
 * Checks what the shape cannot say: ids that must exist or differ, paths, addresses. Works on the
 * trees, so that one wrong type hides nothing else. `followed` are the cases of `data/cases.yaml`.
 */
export function checkMeaning(main: Findings, followed: Findings | null): void {
  const { tree } = main.source;
  checkPaths(main);
  checkCalendars(main);
  checkCases(followed === null ? [main] : [main, followed], {
    calendars: child(tree, "calendars"),
  });
  checkPublicAddress(main);
  checkAttendees(main);
  checkBaseAddress(main);
  checkServer(main);
  checkPush(main);
  checkLater(main);
  const description = textOf(child(tree, "site_description"));
  if (description !== undefined && description.length > 160) {
    main.add(["site_description"], {
      severity: "note",
      message: `has ${description.length} characters; search engines show about 160`,
    });
  }
}

function checkPublicAddress(findings: Findings): void {
  const address = textOf(child(findings.source.tree, "public_base_url"));
  if (address === undefined || address === "") return;
  const fault = webAddressFault(address);
  if (fault === null) return;
  const host = address.replace(/^[a-z]+:\/\//i, "");
  const guess = `https://${host}`;
  findings.add(["public_base_url"], {
    value: `"${withoutPassword(address)}"`,
    message: fault,
    nearest: webAddressFault(guess) === null ? guess : undefined,
  });
}

function checkBaseAddress(findings: Findings): void {
  const group = child(findings.source.tree, "courtlistener");
  const node = child(group, "base_url");
  const address = textOf(node);
  if (node === undefined || address === undefined || address === "") return;
  const insecure = child(group, "allow_insecure");
  const fault = serviceAddressFault(address, {
    allowInsecure: insecure?.kind === "leaf" && insecure.value === true,
  });
  if (fault === null) return;
  findings.add(["courtlistener", "base_url"], {
    value: withoutPassword(shownValue(node)).replace(/^"[^"]*@/, '"<hidden>@'),
    message: fault,
  });
}
