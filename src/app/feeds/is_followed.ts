import type { Config } from "../../config/config.ts";
import { court } from "../../domain/courts.ts";
import { type FeedView, tagSlug } from "../../domain/feed_view.ts";

/** Whether the settings have what a view is about; for a court, whether there is such a court. */
export function isFollowed({ sort, id }: FeedView, { calendars, cases }: Config): boolean {
  switch (sort) {
    case "calendars":
      return calendars.some((one) => one.id === id);
    case "cases":
      return cases.some((one) => one.id === id);
    case "tags":
      return cases.some(({ tags }) => tags.some((tag) => tagSlug(tag) === id));
    case "courts":
      return court(id) !== undefined;
    case "kinds":
    case "all":
      return true;
  }
}
