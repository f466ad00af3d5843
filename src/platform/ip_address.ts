/**
 * The 16 bytes of an IP address as text; IPv4 becomes its IPv4-mapped IPv6 form, so that the two
 * ways of writing one address are equal. Brackets, a port and a zone (`%eth0`) are left out. Null
 * for anything else.
 */
export function parseIpAddress(text: string): Uint8Array | null {
  const plain = withoutPort(text.trim());
  const four = parseFour(plain);
  if (four !== null) return mapped(four);
  return plain.includes(":") ? parseSix(plain.replace(/%.*$/, "")) : null;
}

/** `[::1]:80` and `192.0.2.1:80`; a bare IPv6 address holds several colons. */
function withoutPort(text: string): string {
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text);
  if (bracketed !== null) return bracketed[1]!;
  return /^[\d.]+:\d{1,5}$/.test(text) ? text.slice(0, text.indexOf(":")) : text;
}

function parseFour(text: string): number[] | null {
  const parts = text.split(".");
  if (parts.length !== 4) return null;
  // A leading zero is octal to some readers and decimal to others.
  if (!parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) return null;
  return parts.map(Number);
}

function mapped(four: readonly number[]): Uint8Array {
  return new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, ...four]);
}

function parseSix(text: string): Uint8Array | null {
  const halves = text.split("::");
  if (halves.length > 2) return null;
  const [head, tail] = halves.map((half) => half === "" ? [] : groups(half));
  if (head === null || head === undefined || tail === null) return null;
  const given = [...head, ...(tail ?? [])];
  const missing = 16 - given.length;
  if (tail === undefined ? missing !== 0 : missing < 2) return null;
  return new Uint8Array([...head, ...new Array<number>(missing).fill(0), ...(tail ?? [])]);
}

/** The bytes of groups between colons; the last may be an IPv4 address. */
function groups(text: string): number[] | null {
  const parts = text.split(":");
  const bytes: number[] = [];
  for (const [index, part] of parts.entries()) {
    const four = index === parts.length - 1 && part.includes(".") ? parseFour(part) : null;
    if (four !== null) bytes.push(...four);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) {
      const value = parseInt(part, 16);
      bytes.push(value >> 8, value & 255);
    } else return null;
  }
  return bytes;
}
