const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * What is wrong with the address of a service the operator chose, as the end of a sentence; null when
 * nothing is. https anywhere; plain http only on this machine unless the operator allows it.
 */
export function serviceAddressFault(
  address: string,
  { allowInsecure }: { allowInsecure: boolean },
): string | null {
  const fault = webAddressFault(address);
  if (fault !== null) return fault;
  const url = new URL(address);
  if (url.protocol === "https:" || loopback.test(url.hostname) || allowInsecure) return null;
  return "sends the token in the clear: use https, or set courtlistener.allow_insecure: true";
}

/**
 * What is wrong with a base address for links, as the end of a sentence; null when nothing is. It must
 * be http or https, without name, password, query or fragment.
 */
export function webAddressFault(address: string): string | null {
  if (!URL.canParse(address)) return "is not an address that begins with https://";
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return "is not an address that begins with https://";
  }
  if (url.username !== "" || url.password !== "") return "must not hold a name or password";
  if (url.search !== "" || url.hash !== "") return "must not hold a query or fragment";
  return null;
}

/** Hides name and password of an address, for messages. */
export function withoutPassword(address: string): string {
  return address.replace(/^([a-z][a-z0-9+.-]*:\/*)[^/?#\s]*@/i, "$1<hidden>@");
}
