import { UnreachableError } from "../courtlistener/unreachable.ts";
import type { CaseCalendarError } from "../domain/errors.ts";
import type { RecordRef } from "../store/dockets.ts";
import type { Store } from "../store/store.ts";

/** Notes a failed turn of records; without any answer nothing was checked, and their turn stays due. */
export function markFailure(
  refs: readonly RecordRef[],
  { failure, store }: { failure: CaseCalendarError; store: Pick<Store, "marks"> },
): void {
  if (failure.kind === "store") return;
  if (failure instanceof UnreachableError && !failure.answered) return;
  for (const ref of refs) store.marks.checked(ref, failure.message);
}
