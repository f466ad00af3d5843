import { CaseCalendarError, printable } from "../domain/errors.ts";
import { parseIpAddress } from "./ip_address.ts";

/** A set of IP addresses and networks. */
export interface AddressSet {
  /** False for what is no address. */
  has(address: string): boolean;
}

/**
 * The addresses CourtListener names as the source of its webhooks (its documentation; its proxies
 * have no others).
 */
export const courtListenerAddresses = ["34.210.230.218", "54.189.59.91"] as const;

/** Names that stand for several addresses in a list of settings. */
const named = new Map<string, readonly string[]>([
  ["courtlistener", courtListenerAddresses],
  ["loopback", ["127.0.0.0/8", "::1"]],
]);

/**
 * A set from addresses, networks (`192.0.2.0/24`, `2001:db8::/32`) and the names `courtlistener` and
 * `loopback`. Throws a `config` error that quotes what is none of these.
 */
export function addressSet(list: readonly string[]): AddressSet {
  const networks = list.flatMap((item) => named.get(item) ?? [item]).map(parseNetwork);
  return {
    has: (text) => {
      const address = parseIpAddress(text);
      return address !== null && networks.some((network) => contains(network, address));
    },
  };
}

/** Can {@link addressSet} read this item of a list? */
export function isAddressOrNetwork(item: string): boolean {
  return named.has(item) || readNetwork(item) !== null;
}

interface Network {
  address: Uint8Array;
  bits: number;
}

function parseNetwork(text: string): Network {
  const network = readNetwork(text);
  if (network !== null) return network;
  throw new CaseCalendarError("config", {
    action: "Cannot read a list of addresses",
    cause: `"${printable(text, 60)}" is neither an IP address nor a network`,
    next: "write 192.0.2.1, 192.0.2.0/24, 2001:db8::/32, courtlistener or loopback",
  });
}

function readNetwork(text: string): Network | null {
  const [host = "", length, ...rest] = text.trim().split("/");
  const address = parseIpAddress(host);
  const own = host.includes(":") ? 128 : 32;
  const bits = length === undefined ? own : /^\d{1,3}$/.test(length) ? Number(length) : NaN;
  if (address === null || rest.length > 0 || !(bits <= own)) return null;
  return { address, bits: bits + 128 - own };
}

function contains({ address, bits }: Network, other: Uint8Array): boolean {
  for (let index = 0; index < 16; index++) {
    const left = Math.min(8, Math.max(0, bits - index * 8));
    const mask = (0xff << (8 - left)) & 0xff;
    if (((address[index]! ^ other[index]!) & mask) !== 0) return false;
  }
  return true;
}
