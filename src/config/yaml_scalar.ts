/**
 * How an unquoted YAML 1.1 word is read, by the resolver rules of the reference's parser (PyYAML's
 * safe loader): `no` is false, `0123` is octal, `y` stays text, `1e3` stays text, `1:30` is 90.
 * Only dates differ: they stay text here, since no setting is a date.
 */

/** The value of a plain scalar, and what YAML 1.2 would make of the same word when it differs. */
export interface PlainScalar {
  value: string | number | boolean | null;
  /** The YAML 1.2 reading in words (`the text "no"`, `the number 123`); null when it is the same. */
  inYaml12: string | null;
}

const nullForm = /^(?:~|null|Null|NULL|)$/;
const trueForm = /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const falseForm = /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/;
const binaryForm = /^[-+]?0b[0-1_]+$/;
const octalForm = /^[-+]?0[0-7_]+$/;
const hexForm = /^[-+]?0x[0-9a-fA-F_]+$/;
const decimalForm = /^[-+]?(?:0|[1-9][0-9_]*)$/;
const baseSixtyForm = /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+$/;
const floatForm =
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?)$/;
const baseSixtyFloatForm = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/;
const infinityForm = /^[-+]?\.(?:inf|Inf|INF)$/;
const notANumberForm = /^\.(?:nan|NaN|NAN)$/;

/** Reads an unquoted word. */
export function readPlainScalar(word: string): PlainScalar {
  const value = valueIn11(word);
  const other = valueIn12(word);
  return {
    value,
    inYaml12: Object.is(value, other) ? null : valueInWords(other),
  };
}

function valueIn11(word: string): PlainScalar["value"] {
  if (nullForm.test(word)) return null;
  if (trueForm.test(word)) return true;
  if (falseForm.test(word)) return false;
  const digits = word.replaceAll("_", "");
  if (binaryForm.test(word)) return whole(digits, "0b");
  if (octalForm.test(word)) return whole(digits, "0o");
  if (hexForm.test(word)) return whole(digits, "0x");
  if (decimalForm.test(word)) return Number(digits);
  if (baseSixtyForm.test(word) || baseSixtyFloatForm.test(word)) return baseSixty(digits);
  if (floatForm.test(word)) return Number(digits);
  if (infinityForm.test(word)) return word.startsWith("-") ? -Infinity : Infinity;
  if (notANumberForm.test(word)) return NaN;
  return word;
}

/** The core schema of YAML 1.2, section 10.3.2. */
function valueIn12(word: string): PlainScalar["value"] {
  if (nullForm.test(word)) return null;
  if (/^(?:true|True|TRUE)$/.test(word)) return true;
  if (/^(?:false|False|FALSE)$/.test(word)) return false;
  if (/^[-+]?[0-9]+$/.test(word)) return Number(word);
  if (/^0o[0-7]+$/.test(word) || /^0x[0-9a-fA-F]+$/.test(word)) return Number(word);
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(word)) return Number(word);
  if (infinityForm.test(word)) return word.startsWith("-") ? -Infinity : Infinity;
  if (notANumberForm.test(word)) return NaN;
  return word;
}

function whole(digits: string, prefix: "0b" | "0o" | "0x"): number {
  const negative = digits.startsWith("-");
  const bare = digits.replace(/^[-+]/, "").replace(/^0[bx]?/, "");
  const value = Number(`${prefix}${bare === "" ? "0" : bare}`);
  return negative ? -value : value;
}

function baseSixty(digits: string): number {
  const negative = digits.startsWith("-");
  let value = 0;
  for (const part of digits.replace(/^[-+]/, "").split(":")) value = value * 60 + Number(part);
  return negative ? -value : value;
}

/** A value for a message: `the text "no"`, `the number 83`, `true`, `nothing`. */
export function valueInWords(value: PlainScalar["value"]): string {
  if (typeof value === "string") return `the text "${value}"`;
  if (typeof value === "number") return `the number ${value}`;
  return value === null ? "nothing" : String(value);
}
