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
  const fixed = strings.map((part) => part.replaceAll(/\n\s+/g, "\n"));
  let text = fixed[0] ?? "";
  values.forEach((value, index) => {
    text += rendered(value) + (fixed[index + 1] ?? "");
  });
  return new Markup(text);
}

/** No markup. */
export const nothing = new Markup("");

function rendered(value: MarkupValue): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === "string") return escapeHtml(plainLine(value));
  if (typeof value === "number") return String(value);
  return value.map(rendered).join("");
}

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
