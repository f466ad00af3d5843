import { type InboxOptions, type InboxStore, openInbox } from "../../../src/store/inbox/inbox.ts";
import { type VirtualClock, virtualClock } from "../../support/virtual_clock.ts";
import { withFolder } from "../temp_folder.ts";

/** An inbox in a folder of its own, and what belongs to it. */
export interface TestedInbox {
  inbox: InboxStore;
  clock: VirtualClock;
  folder: string;
  path: string;
  /** Another one on the same file, as a second process would have it. */
  again(options?: Partial<InboxOptions>): InboxStore;
}

/** Runs `work` with a fresh inbox, and closes it and what was opened beside it. */
export async function withInbox(
  work: (tested: TestedInbox) => void | Promise<void>,
  options: Partial<InboxOptions> = {},
): Promise<void> {
  await withFolder(async (folder) => {
    const path = `${folder}/data/inbox.sqlite`;
    const clock = virtualClock("2026-03-02T15:00:00Z");
    const opened: InboxStore[] = [];
    const open = (own: Partial<InboxOptions>) => {
      const inbox = openInbox({ path, clock, idleAfter: 3_600_000, ...own });
      opened.push(inbox);
      return inbox;
    };
    try {
      const inbox = open(options);
      await work({ inbox, clock, folder, path, again: (own = {}) => open(own) });
    } finally {
      for (const inbox of opened) inbox.close();
    }
  });
}
