import { counted } from "../domain/counted.ts";

/** Bits a secret must hold at least: nobody guesses it, however long they try. */
const fewestBits = 128;
/** The letters of a random secret of 128 bits repeat, but never this much. */
const fewestDifferent = 8;

/**
 * Why somebody might guess a secret, in words for the operator that never hold it, or null. It must
 * have at least 128 bits, counted by its length and the smallest ordinary alphabet it fits: 32
 * hexadecimal digits, 22 letters, digits and dashes.
 */
export function weakness(secret: string): string | null {
  const bits = Math.floor(secret.length * bitsPerCharacter(secret));
  if (bits < fewestBits) {
    return `it holds about ${bits} bits (${
      counted(secret.length, "character")
    }); ${fewestBits} are needed`;
  }
  if (new Set(secret).size < fewestDifferent) return "it repeats few different characters";
  return null;
}

function bitsPerCharacter(secret: string): number {
  if (/^\d+$/.test(secret)) return Math.log2(10);
  if (/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(secret)) return 4;
  if (/^(?:[0-9a-z]+|[0-9A-Z]+)$/.test(secret)) return Math.log2(36);
  return /^[0-9A-Za-z]+$/.test(secret) ? Math.log2(62) : 6;
}
