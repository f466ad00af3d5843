/**
 * The message about a wrong option without those suggestions that the command, told by its help text,
 * does not take: the parser suggests the options of all commands.
 */
export function ownSuggestions(message: string, help: string): string {
  const asked = /\n+Did you mean [^]*$/.exec(message);
  if (asked === null) return message;
  const own = [...asked[0].matchAll(/`([^`]+)`/g)].map(([, name]) => name!)
    .filter((name) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(help));
  const before = message.slice(0, asked.index);
  return own.length === 0
    ? before
    : `${before}\n\nDid you mean ${own.map((name) => `\`${name}\``).join(" or ")}?`;
}
