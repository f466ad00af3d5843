import { parseIpAddress } from "./ip_address.ts";

/** An address of this machine to listen on. */
export interface ListenAddress {
  /** A name or an IP address, without brackets. */
  hostname: string;
  /** 0 takes a free one. */
  port: number;
}

/**
 * Reads `127.0.0.1:9000`, `[::1]:9000` or `localhost:9000`; null for anything else. Both parts must be
 * written, so that nobody opens a port to everywhere by leaving one out.
 */
export function parseListenAddress(text: string): ListenAddress | null {
  const [, bracketed, plain, digits] =
    /^(?:\[([^\]]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(text.trim()) ??
      [];
  const port = Number(digits);
  const hostname = bracketed ?? plain ?? "";
  if (!(port <= 65_535) || !isListenHost(hostname)) return null;
  if (bracketed !== undefined && !bracketed.includes(":")) return null;
  return { hostname, port };
}

/** Is this a host name, or an IP address without brackets and port? */
export function isListenHost(text: string): boolean {
  if (text.includes(":")) return parseIpAddress(text) !== null && !/[\][]|\.\d+:/.test(text);
  if (/^[\d.]+$/.test(text)) return parseIpAddress(text) !== null;
  return text.length <= 253 &&
    /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.(?!$)|$))+$/i.test(text);
}
