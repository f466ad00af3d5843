import { UnreadableAnswerError } from "../../courtlistener/unreadable_answer.ts";
import { printable } from "../../domain/errors.ts";
import type { Reread } from "../../store/rereads.ts";
import type { Store } from "../../store/store.ts";

/**
 * Ends the plan of an entry or document that CourtListener answers with and that cannot be read: it is
 * kept among the unreadable rows instead, which `sync` asks for at growing intervals and `status`
 * tells. Another try soon would give the same. False for every other failure; then nothing is done.
 */
export function noteUnreadable(
  { kind, id, docketRecordId }: Pick<Reread, "kind" | "id" | "docketRecordId">,
  { error, store }: { error: unknown; store: Store },
): boolean {
  if (!(error instanceof UnreadableAnswerError) || kind === "docket") return false;
  store.transaction(() => {
    const problem = printable(error.facts.cause, 500);
    store.unreadableRows.note({ kind, id, docketRecordId, problem });
    store.rereads.done({ kind, id });
  });
  return true;
}
