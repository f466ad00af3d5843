/** The id of an element: letters, digits, `_` and `-`, a letter first. */
export function anchor(wanted: string): string {
  return wanted.replaceAll(/[^A-Za-z0-9_-]+/g, "-").replace(/^[^A-Za-z]+/, "").slice(0, 150) ||
    "item";
}

/** Keeps names apart by a number behind all but the first; upper and lower case count as one. */
export function uniqueNames(reserved: readonly string[]): (wanted: string) => string {
  const taken = new Set(reserved);
  return (wanted) => {
    let name = wanted;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${wanted}-${count}`;
    taken.add(name.toLowerCase());
    return name;
  };
}
