import assert from "node:assert/strict";
import { createMetrics, type MetricFamily } from "../../src/web/metrics.ts";

const total: MetricFamily = { name: "things_total", help: "Things\nseen", kind: "counter" };
const seconds: MetricFamily = { name: "thing_seconds", help: "Seconds", kind: "histogram" };
const depth: MetricFamily = { name: "depth", help: "Depth", kind: "gauge" };

const lines = (text: string, start: string) =>
  text.split("\n").filter((line) => line.startsWith(start));

Deno.test("counters add up by labels, and are there at zero from the start", () => {
  const metrics = createMetrics([total]);
  assert.equal(
    metrics.render(),
    "# HELP things_total Things seen\n# TYPE things_total counter\nthings_total 0\n",
  );
  metrics.count(total, { kind: "a" });
  metrics.count(total, { kind: "a" }, 2);
  metrics.count(total, { kind: "b" });
  assert.deepEqual(lines(metrics.render(), "things_total"), [
    'things_total{kind="a"} 3',
    'things_total{kind="b"} 1',
  ]);
});

Deno.test("a histogram counts at and below each bound, and all of it at the end", () => {
  const metrics = createMetrics();
  for (const value of [0.001, 0.0011, 0.3, 99]) metrics.observe(seconds, value, { route: "r" });
  const text = metrics.render();
  const below = (bound: string) =>
    Number(/ (\d+)$/.exec(lines(text, `thing_seconds_bucket{route="r",le="${bound}"}`)[0]!)![1]);
  assert.deepEqual(["0.001", "0.0025", "0.25", "0.5", "10", "+Inf"].map(below), [1, 2, 2, 3, 3, 4]);
  assert.deepEqual(lines(text, "thing_seconds_count"), ['thing_seconds_count{route="r"} 4']);
  assert.match(lines(text, "thing_seconds_sum")[0]!, / 99\.3021$/);
});

Deno.test("gauges of one family share a head, and label values are escaped", () => {
  const text = createMetrics().render([
    { family: depth, value: 1, labels: { of: 'a"b\\c\nd' } },
    { family: depth, value: 2.5 },
  ]);
  assert.deepEqual(text.split("\n"), [
    "# HELP depth Depth",
    "# TYPE depth gauge",
    'depth{of="a\\"b\\\\c\\nd"} 1',
    "depth 2.5",
    "",
  ]);
});
