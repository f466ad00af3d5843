import type { Draft } from "./draft.ts";
import { type Page } from "./page.ts";
import { judgeAfter, placeAfter } from "./places.ts";

/** The whole entry is a call to appear in this way: `NOTICE TO APPEAR BY TELEPHONE`. */
const appearBy =
  /^\W*(?:[\w'’]+\W+){0,3}?notice to appear (?:(by (?:telephone|phone|video ?conference|zoom|teleconference))|via (zoom(?: video)?|telephone|video ?conference))\b/i;
/** `)**IN FLINT**`: some clerks mark the city behind CM/ECF's own words. */
const markedPlace = /^\s*\)?\s*\*+\s*in ([A-Z][A-Za-z. ]{2,40}?)\s*\*+/i;
const roomLike = /\b(?:chambers|courtrooms?|room|rm|ctrm|courthouse)\b/i;

/**
 * Completes place and judge of a proceeding whose date has neither beside it: between the name and
 * the date (`conference in chambers (Room 2188) on D`, `matter set before Judge Quill on D`), behind
 * a defendant's name (`D for Dana Poole before Judge Quill`), in the entry's title or in a mark
 * behind. What is stated beside the date stays.
 */
export function placeElsewhere(page: Page, draft: Draft): void {
  const { words, text } = page;
  if (draft.verb !== "held") {
    if (draft.location === null) draft.location = placeWithin(page, draft);
    if (draft.location === null && draft.verb !== "cancelled") {
      const by = appearBy.exec(text.slice(0, 120));
      draft.location = by?.[1] ?? by?.[2] ??
        markedPlace.exec(text.slice(words[draft.last]!.end, words[draft.last]!.end + 60))?.[1] ??
        null;
    }
  }
  if (draft.judge === null) draft.judge = judgeWithin(page, draft) ?? judgeBehindName(page, draft);
}

/** A room named between the first and the last word. */
function placeWithin(page: Page, { first, last }: Draft): string | null {
  for (let i = first; i < Math.min(last, first + 40); i++) {
    if (page.words[i]!.lower !== "in" || page.dated[i]) continue;
    let limit = i + 1;
    while (limit < last && !page.dated[limit + 1] && page.words[limit + 1]!.lower !== "on") limit++;
    const place = placeAfter(page, i, limit);
    if (place !== null && roomLike.test(place.text)) return place.text;
  }
  return null;
}

function judgeWithin(page: Page, { first, last }: Draft): string | null {
  for (let i = first; i < Math.min(last, first + 40); i++) {
    if (page.words[i]!.lower === "before") {
      const judge = judgeAfter(page, i, last);
      if (judge !== null) return judge.text;
    }
  }
  return null;
}

/** `set for 9:00 3/15/24 for Dana Poole before Judge Quill`. */
function judgeBehindName(page: Page, { last }: Draft): string | null {
  const { words } = page;
  if (words[last + 1]?.lower !== "for") return null;
  let i = last + 2;
  while (i < Math.min(words.length, last + 8) && words[i]!.kind === "word" && words[i]!.capital) {
    i++;
  }
  if (words[i]?.lower !== "before" || i === last + 2) return null;
  return judgeAfter(page, i, Math.min(words.length - 1, i + 8))?.text ?? null;
}
