import assert from "node:assert/strict";
import { isFollowed } from "../../../src/app/feeds/is_followed.ts";
import { readViewPath } from "../../../src/domain/feed_view.ts";
import { settingsOf } from "../installation.ts";

Deno.test("what is followed stands in the settings; courts are those there are", () => {
  const cases = [{ id: "a", dockets: [1], tags: ["Trade secrets"] }];
  const config = settingsOf({ folder: "/tmp/x", cases });
  const followed = (path: string) => isFollowed(readViewPath(path)!, config);
  for (
    const path of ["calendars/main", "cases/a", "tags/trade-secrets", "courts/nysd", "all"]
  ) assert.ok(followed(path), path);
  for (const path of ["calendars/b", "cases/b", "tags/b", "courts/none"]) {
    assert.ok(!followed(path), path);
  }
});
