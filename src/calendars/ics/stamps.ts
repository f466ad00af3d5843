/** `20260504T150000Z`: an instant as RFC 5545 writes it, to the second. */
export function utcStamp(instant: Temporal.Instant): string {
  return compact(instant.toString({ smallestUnit: "second", roundingMode: "trunc" }));
}

/** `20260504T100000`: a wall time, whose zone stands elsewhere. */
export function localStamp(wall: Temporal.PlainDateTime): string {
  return compact(wall.toString({ smallestUnit: "second" }));
}

/** `20260504`. */
export function dateStamp(date: Temporal.PlainDate): string {
  return compact(date.toString());
}

/** `-` and `:` of ISO 8601 are left out; no year of a feed has a sign. */
function compact(iso: string): string {
  return iso.replaceAll(/[-:]/g, "");
}
