import { webAddressFault, withoutPassword } from "./check_address.ts";
import type { Findings } from "./findings.ts";
import { child, shownValue, textOf, type Tree } from "./yaml_tree.ts";

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;

/**
 * Reports hooks that would send in the clear or share an id, and a mail server that passwords would
 * reach in the clear.
 */
export function checkPush(findings: Findings): void {
  const group = child(findings.source.tree, "push");
  const hooks = child(group, "hooks");
  const ids = new Set<string>();
  if (hooks?.kind === "list") {
    hooks.items.forEach((hook, index) => {
      const id = textOf(child(hook, "id"));
      if (id !== undefined && ids.has(id)) {
        findings.add(["push", "hooks", index, "id"], { message: "is the id of another hook" });
      }
      if (id !== undefined) ids.add(id);
      const node = child(hook, "url");
      const fault = node === undefined ? null : hookFault(node, child(hook, "allow_insecure"));
      if (node === undefined || fault === null) return;
      findings.add(["push", "hooks", index, "url"], {
        value: withoutPassword(shownValue(node)),
        message: fault,
      });
    });
  }
  const mail = child(group, "mail");
  const host = textOf(child(mail, "host"));
  if (textOf(child(mail, "security")) !== "none" || host === undefined) return;
  if (loopback.test(host)) return;
  findings.add(["push", "mail", "security"], {
    message: "sends mail in the clear: only a server on this machine may have none",
  });
}

function hookFault(node: Tree, insecure: Tree | undefined): string | null {
  const address = textOf(node);
  if (address === undefined || address === "") return null;
  // Receivers may be told apart by a query.
  const fault = webAddressFault(address.replace(/\?[^#]*$/, ""));
  if (fault !== null) return fault;
  const { protocol, hostname } = new URL(address);
  const allowed = insecure?.kind === "leaf" && insecure.value === true;
  if (protocol === "https:" || loopback.test(hostname) || allowed) return null;
  return "would be sent to in the clear: use https, or set its allow_insecure: true";
}
