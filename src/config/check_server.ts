import { isAddressOrNetwork } from "../platform/address_set.ts";
import { isListenHost, parseListenAddress } from "../platform/listen_address.ts";
import type { Findings } from "./findings.ts";
import { child, shownValue, textOf } from "./yaml_tree.ts";

/** Reports every address of the group `server` that `serve` could not use. */
export function checkServer(findings: Findings): void {
  const group = child(findings.source.tree, "server");
  const host = textOf(child(group, "host"));
  if (host !== undefined && host !== "" && !isListenHost(host)) {
    findings.add(["server", "host"], {
      message: "is neither a host name nor an IP address (the port is server.port)",
      nearest: host === "*" ? "0.0.0.0" : bareHost(host),
    });
  }
  const admin = textOf(child(group, "admin_listen"));
  if (admin !== undefined && admin !== "" && parseListenAddress(admin) === null) {
    findings.add(["server", "admin_listen"], {
      message: "is not a host and a port, such as 127.0.0.1:9000",
      nearest: guessedListen(admin),
    });
  }
  for (const name of ["trusted_proxies", "allowed_sources"]) {
    const list = child(group, name);
    if (list?.kind !== "list") continue;
    list.items.forEach((item, index) => {
      const text = textOf(item);
      if (text === undefined || isAddressOrNetwork(text)) return;
      const written = text.trim();
      const bare = bareHost(written) ?? written.toLowerCase();
      findings.add(["server", name, index], {
        value: shownValue(item),
        message: "is neither an IP address nor a network, and not courtlistener or loopback",
        nearest: isAddressOrNetwork(bare) ? bare : undefined,
      });
    });
  }
}

/** The host of what was written as an address of the web or with a port, if it is one. */
function bareHost(text: string): string | undefined {
  const host = text.replace(/^[a-z]+:\/\/([^/]*).*$/i, "$1")
    .replace(/^\[([^\]]*)\](?::\d+)?$/, "$1").replace(/^([^:]+):\d+$/, "$1");
  return host !== text && isListenHost(host) ? host : undefined;
}

function guessedListen(text: string): string | undefined {
  const plain = text.trim().replace(/^[a-z]+:\/\//i, "").replace(/\/.*$/, "");
  const guess = /^:?\d+$/.test(plain) ? `127.0.0.1:${plain.replace(":", "")}` : plain;
  return parseListenAddress(guess) === null ? undefined : guess;
}
