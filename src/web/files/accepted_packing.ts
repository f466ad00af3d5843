import { type Packing, packings } from "./served_file.ts";

/**
 * The best packing that an `Accept-Encoding` allows (RFC 9110 section 12.5.3): the one with the
 * highest weight, the smaller one where weights are equal; null for plain bytes, also where the
 * header asks for something we do not have.
 */
export function acceptedPacking(header: string | null): Packing | null {
  if (header === null) return null;
  const weights = new Map<string, number>();
  for (const part of header.slice(0, 1000).split(",")) {
    const [name = "", ...parameters] = part.split(";").map((one) => one.trim().toLowerCase());
    const weight = parameters.find((one) => one.startsWith("q="))?.slice(2);
    const known = weight === undefined ? 1 : Number(weight);
    weights.set(name === "x-gzip" ? "gzip" : name, Number.isFinite(known) ? known : 0);
  }
  const weightOf = (name: Packing) => weights.get(name) ?? weights.get("*") ?? 0;
  const [best] = [...packings].sort((a, b) => weightOf(b) - weightOf(a));
  const plain = weights.get("identity") ?? 0;
  return best !== undefined && weightOf(best) > 0 && weightOf(best) >= plain ? best : null;
}
