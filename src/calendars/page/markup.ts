import { plainLine } from "../../domain/plain_text.ts";

/** HTML that is safe to place in a page; only {@link markup} makes it from outside text. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What a template may hold: strings are escaped, markup is not, lists are joined. */
export type MarkupValue = string | number | Markup | readonly MarkupValue[];

/**
 * A template of HTML whose string values are escaped for element content and double-quoted
 * attributes, each as one line without control characters (`plainLine`). Indentation of the template
 * itself is left out.
 */
export function markup(strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  let fixed = templates.get(strings);
  if (fixed === undefined) {
    fixed = strings.map((part) => part.replaceAll(/\n\s+/g, "\n"));
    templates.set(strings, fixed);
  }
  let text = fixed[0] ?? "";
  for (let index = 0; index < values.length; index++) {
    text += rendered(values[index]!) + fixed[index + 1]!;
  }
  return new Markup(text);
}

/** The fixed parts of each template, without their indentation. */
const templates = new WeakMap<TemplateStringsArray, string[]>();

/** No markup. */
export const nothing = new Markup("");

function rendered(value: MarkupValue): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === "string") return suspect.test(value) ? escapeHtml(plainLine(value)) : value;
  if (typeof value === "number") return String(value);
  let text = "";
  for (const one of value) text += rendered(one);
  return text;
}

/** What is printable ASCII with single spaces within and no letter of markup stays as it is. */
const suspect = /[^\x20\x21\x23-\x25\x28-\x3b\x3d\x3f-\x7e]|^ | $| {2}/;

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character]!);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
