import type { RuleFamily } from "./rule_family.ts";

/**
 * How the paper was served from which a period runs. `clerk`: left with the court clerk; `carrier`: a
 * commercial carrier; `agreed`: other means, not electronic, agreed in writing; `unknown`: served, the
 * means not being stated.
 */
export type Service =
  | "hand"
  | "mail"
  | "clerk"
  | "carrier"
  | "agreed"
  | "electronic"
  | "unknown";

/** Whether three days are added; `unsure` where the facts known here do not decide it. */
export type AddedDays = "three" | "none" | "unsure";

/** On and after this day service by electronic means adds nothing (amendments of 2016). */
const electronicAddsNothing = "2016-12-01";

/**
 * Are three days added to a period that runs from service? By Civ. 6(d), Crim. 45(c), Bankr. 9006(f)
 * for mail, papers left with the clerk and other agreed means; by App. 26(c) for what is neither
 * served electronically nor delivered on the stated day. Electronic service added them for papers
 * served before 1 December 2016. `served` is the day of service, `YYYY-MM-DD`. These rules are about
 * papers after the summons; service of the summons adds nothing by any means.
 */
export function addedDays(
  service: Service,
  { family, served }: { family: RuleFamily; served: string },
): AddedDays {
  switch (service) {
    case "hand":
      return "none";
    case "mail":
      return "three";
    case "electronic":
      return served < electronicAddsNothing ? "three" : "none";
    case "clerk":
    case "agreed":
      return family === "appellate" ? "unsure" : "three";
    case "carrier":
      return family === "appellate" ? "three" : "unsure";
    case "unknown":
      return "unsure";
  }
}

/** The means in words, after `service`: `by mail`, `by leaving it with the clerk`. */
export const serviceWords: Readonly<Record<Service, string>> = {
  hand: "by hand",
  mail: "by mail",
  clerk: "by leaving it with the clerk",
  carrier: "by commercial carrier",
  agreed: "by other means agreed in writing",
  electronic: "by electronic means",
  unknown: "by unknown means",
};
