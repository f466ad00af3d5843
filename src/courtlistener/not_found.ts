import { CaseCalendarError } from "../domain/errors.ts";

/** What was asked for; `page` is a further page of a list whose cursor has become invalid. */
export type Resource = "docket" | "entry" | "document" | "court" | "page";

/** CourtListener knows no such record (any more). Told apart so that a caller can mark it as gone. */
export class NotFoundError extends CaseCalendarError {
  readonly resource: Resource;
  /** The id asked for; for a page that of its docket. */
  readonly id: string;

  constructor(action: string, missing: { resource: Resource; id: string }) {
    super("failed", { action, cause: causeOf(missing), next: nextSteps[missing.resource] });
    this.resource = missing.resource;
    this.id = missing.id;
  }
}

const names = { docket: "docket", entry: "docket entry", document: "document", court: "court" };

function causeOf({ resource, id }: { resource: Resource; id: string }): string {
  if (resource === "page") return `the list of docket ${id} has changed, and its next page is gone`;
  return `CourtListener has no ${names[resource]} ${id}`;
}

const nextSteps: Record<Resource, string> = {
  docket:
    "Compare the number with the address of the docket's page, courtlistener.com/docket/<number>/…, and correct it in the config file",
  entry: "CourtListener may have merged it into another entry; the next sync reads the docket anew",
  document: "CourtListener may have merged its entry into another one; the next sync reads it anew",
  court: "Court ids are those of courtlistener.com/api/jurisdictions/, such as nysd",
  page: "Begin the list again from its first page; nothing that was stored is affected",
};
