import type { MetricFamily } from "./metrics.ts";

/** Deliveries by source and outcome: stored, known, refused, unstored, busy. */
export const deliveriesTotal: MetricFamily = {
  name: "case_calendar_deliveries_total",
  help: "Deliveries by source and outcome",
  kind: "counter",
};

/** Answers by route and status. */
export const answersTotal: MetricFamily = {
  name: "case_calendar_answers_total",
  help: "HTTP answers by route and status",
  kind: "counter",
};

/** Seconds from the head of a request to its answer, by route; a slow body is the sender's time. */
export const answerSeconds: MetricFamily = {
  name: "case_calendar_answer_seconds",
  help: "Seconds from the head of a request to its answer, by route",
  kind: "histogram",
};

/** Requests whose answer is not given yet. */
export const requestsInFlight: MetricFamily = {
  name: "case_calendar_requests_in_flight",
  help: "Requests being answered now",
  kind: "gauge",
};

/** How often the port was opened again after the HTTP layer had closed it. */
export const listensAgainTotal: MetricFamily = {
  name: "case_calendar_listens_again_total",
  help: "Times the port was opened again after the HTTP layer had closed it",
  kind: "counter",
};

/** What a receiver shows from its start. */
export const receiverFamilies = [
  deliveriesTotal,
  answersTotal,
  answerSeconds,
  listensAgainTotal,
] as const;
