import type { AddressSet } from "../platform/address_set.ts";
import { parseIpAddress } from "../platform/ip_address.ts";

/** Who sent a request, as far as it can be believed. */
export interface ClientAddress {
  /** The nearest address that is not a trusted proxy. */
  address: string;
  /** Connected straight from this machine: no proxy passed it on. */
  directLoopback: boolean;
  /** A trusted proxy named no client: the address is that of the proxy. */
  unknown: boolean;
}

/** More hops than any chain of proxies has. */
const mostHops = 32;

/**
 * Reads `X-Forwarded-For` from the right, where the nearest proxy wrote, and stops at the first
 * address that is not a trusted proxy; what stands left of it can be invented by the client. A peer
 * that is not trusted speaks for itself. Text that is no address ends the walk.
 */
export function clientAddress(
  request: { peer: string; headers: Headers },
  options: { trusted: AddressSet; loopback: AddressSet },
): ClientAddress {
  const { peer, headers } = request;
  const forwarded = headers.get("x-forwarded-for");
  const passedOn = forwarded !== null ||
    passingHeaders.some((name) => headers.has(name));
  const directLoopback = !passedOn && options.loopback.has(peer);
  if (!options.trusted.has(peer)) return { address: peer, directLoopback, unknown: false };
  const hops = (forwarded ?? "").split(",").slice(-mostHops).map((hop) => hop.trim()).reverse();
  let nearest = peer;
  for (const hop of hops) {
    if (parseIpAddress(hop) === null) break;
    nearest = withoutPort(hop);
    if (!options.trusted.has(hop)) return { address: nearest, directLoopback, unknown: false };
  }
  return { address: nearest, directLoopback, unknown: nearest === peer };
}

/** Other marks that proxies leave. */
const passingHeaders = ["forwarded", "x-real-ip", "via"] as const;

function withoutPort(hop: string): string {
  return hop.replace(/^\[([^\]]*)\](?::\d+)?$/, "$1").replace(/^([\d.]+):\d+$/, "$1");
}
