import { quoted } from "../problem.ts";
import { rowLimit } from "./row_limit.ts";
import { type Suggestion, toSuggestion } from "./to_suggestion.ts";
import type { SearchAlertReading, UnreadableReading, WebhookEnvelope } from "./webhook_reading.ts";
import { idOf, lineOf, objectOf } from "./wire_values.ts";

/** The sample of the panel's test button (contract a.6). */
const testSearch = { alert: "1", name: "Obergefell v. Hodges", cluster: "2812209" };

/**
 * Event 2: results of a saved search (contract b.2), of any of its four shapes. A docket that was
 * found several times is suggested once, with the first reason and whatever the others know more.
 */
export function readSearchAlert(
  payload: Readonly<Record<string, unknown>>,
  envelope: WebhookEnvelope,
): SearchAlertReading | UnreadableReading {
  const rows = payload.results;
  if (!Array.isArray(rows)) {
    return { event: "unreadable", reason: `"results" is ${quoted(rows)}, not a list` };
  }
  if (rows.length > rowLimit) {
    return { event: "unreadable", reason: `"results" is ${quoted(rows)}, more than ${rowLimit}` };
  }
  const problems = [...envelope.problems];
  const alert = objectOf(payload.alert);
  if (alert === null) {
    problems.push({
      id: null,
      message: `search alert: "alert" is ${quoted(payload.alert)}, not an object`,
      kept: true,
    });
  }
  const alertId = idOf(alert?.id);
  const alertName = lineOf(alert?.name, 120);
  const found: Suggestion[] = [];
  rows.forEach((row, position) => {
    const suggestion = toSuggestion(row, { alertName });
    if (suggestion !== null) found.push(suggestion);
    else {
      const message = `results[${position}]: ${
        quoted(row)
      } names neither a docket nor a court and number`;
      problems.push({ id: null, message, kept: false });
    }
  });
  const isTest = alertId === testSearch.alert && alertName === testSearch.name &&
    rows.length > 0 &&
    rows.every((row) => idOf(objectOf(row)?.cluster_id) === testSearch.cluster);
  const suggestions = oneEach(found);
  return { event: "search-alert", ...envelope, isTest, problems, alertId, alertName, suggestions };
}

function oneEach(found: readonly Suggestion[]): Suggestion[] {
  const byDocket = new Map<string, Suggestion>();
  for (const suggestion of found) {
    const key = suggestion.docketId ?? `${suggestion.courtId} ${suggestion.docketNumber}`;
    const first = byDocket.get(key);
    byDocket.set(
      key,
      first === undefined ? suggestion : {
        ...first,
        courtId: first.courtId || suggestion.courtId,
        docketNumber: first.docketNumber || suggestion.docketNumber,
        caseName: first.caseName || suggestion.caseName,
        url: first.url || suggestion.url,
      },
    );
  }
  return [...byDocket.values()];
}
