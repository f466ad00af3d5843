import ICAL from "ical.js";

/** A feed as an independent parser reads it. */
export function parseFeed(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text));
}

/** Its VEVENTs by uid; the parser knows the zones that the feed itself defines, and no others. */
export function eventsOf(text: string): Map<string, ICAL.Component> {
  ICAL.TimezoneService.reset();
  const feed = parseFeed(text);
  for (const component of feed.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(new ICAL.Timezone(component));
  }
  const events = feed.getAllSubcomponents("vevent");
  const byUid = new Map(events.map((event) => [String(event.getFirstPropertyValue("uid")), event]));
  if (byUid.size !== events.length) throw new Error("two events of one uid");
  return byUid;
}

/** One date-time of an event: court wall time, zone, and the instant by the feed's own zone rules. */
export function timeOf(
  event: ICAL.Component,
  property: "dtstart" | "dtend",
): { wall: string; zone: string; epochSeconds: number; isDate: boolean } {
  const value = event.getFirstPropertyValue(property);
  if (!(value instanceof ICAL.Time)) throw new Error(`no ${property}`);
  return {
    wall: value.toString(),
    zone: value.zone?.tzid ?? "",
    epochSeconds: value.toUnixTime(),
    isDate: value.isDate,
  };
}

/** A text property, unescaped. The parser leaves properties that came after RFC 5545 as they are. */
export function textOf(component: ICAL.Component, name: string): string | null {
  const property = component.getFirstProperty(name);
  if (property === null) return null;
  const value = String(property.getFirstValue());
  if (property.type !== "unknown") return value;
  return value.replaceAll(/\\([\\;,Nn])/g, (_, escaped) => /n/i.test(escaped) ? "\n" : escaped);
}
