/** Label names and values of a series; few different values each, never text from outside. */
export type Labels = Readonly<Record<string, string>>;

/** What a metric is called and means. */
export interface MetricFamily {
  /** `case_calendar_…`, with the unit; counters end in `_total`. */
  name: string;
  help: string;
  kind: "counter" | "gauge" | "histogram";
}

/** A value that is asked for when metrics are read. */
export interface Gauge {
  family: MetricFamily;
  value: number;
  labels?: Labels;
}

/** Counters and histograms of this process. */
export interface Metrics {
  count(family: MetricFamily, labels?: Labels, by?: number): void;
  /** Records a duration in seconds. */
  observe(family: MetricFamily, seconds: number, labels?: Labels): void;
  /** Everything in the text format of Prometheus 0.0.4, with gauges beside it. */
  render(gauges?: readonly Gauge[]): string;
}

/** Upper bounds in seconds: a millisecond is ordinary, one second is CourtListener's limit. */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const;

/** The content type of {@link Metrics.render}. */
export const metricsContentType = "text/plain; version=0.0.4; charset=utf-8";

/** A fresh set of metrics; families given here are shown from the start, at zero. */
export function createMetrics(shown: readonly MetricFamily[] = []): Metrics {
  const families = new Map<string, { family: MetricFamily; series: Map<string, Series> }>();

  function seriesOf(family: MetricFamily, labels: Labels = {}): Series {
    let found = families.get(family.name);
    if (found === undefined) {
      found = { family, series: new Map() };
      families.set(family.name, found);
    }
    const key = written(labels);
    let series = found.series.get(key);
    if (series === undefined) {
      series = { labels, value: 0, buckets: bounds.map(() => 0), observed: 0 };
      found.series.set(key, series);
    }
    return series;
  }

  for (const family of shown) seriesOf(family);
  return {
    count(family, labels, by = 1) {
      seriesOf(family, labels).value += by;
    },
    observe(family, seconds, labels) {
      const series = seriesOf(family, labels);
      series.value += seconds;
      series.observed++;
      const bucket = bounds.findIndex((bound) => seconds <= bound);
      if (bucket >= 0) series.buckets[bucket]!++;
    },
    render(gauges = []) {
      const lines = [...families.values()].flatMap(({ family, series }) => {
        const all = [...series.values()];
        // A family at zero is shown without labels until it has some.
        const used = all.filter(({ labels }) => all.length === 1 || Object.keys(labels).length > 0);
        return [...head(family), ...used.flatMap((one) => seriesLines(family, one))];
      });
      return `${[...lines, ...gaugeLines(gauges)].join("\n")}\n`;
    },
  };
}

interface Series {
  labels: Labels;
  /** The count, or the sum of what was observed. */
  value: number;
  /** Observations in each bucket alone, not below it. */
  buckets: number[];
  observed: number;
}

function head({ name, help, kind }: MetricFamily): string[] {
  return [`# HELP ${name} ${help.replaceAll(/\s+/g, " ")}`, `# TYPE ${name} ${kind}`];
}

function seriesLines({ name, kind }: MetricFamily, series: Series): string[] {
  const { labels, value, observed } = series;
  if (kind !== "histogram") return [`${name}${written(labels)} ${value}`];
  let below = 0;
  return [
    ...bounds.map((bound, index) => {
      below += series.buckets[index]!;
      return `${name}_bucket${written({ ...labels, le: String(bound) })} ${below}`;
    }),
    `${name}_bucket${written({ ...labels, le: "+Inf" })} ${observed}`,
    `${name}_sum${written(labels)} ${value}`,
    `${name}_count${written(labels)} ${observed}`,
  ];
}

function gaugeLines(gauges: readonly Gauge[]): string[] {
  const byName = Map.groupBy(gauges, ({ family }) => family.name);
  return [...byName.values()].flatMap((same) => [
    ...head(same[0]!.family),
    ...same.map(({ family, labels, value }) => `${family.name}${written(labels ?? {})} ${value}`),
  ]);
}

function written(labels: Labels): string {
  const pairs = Object.entries(labels);
  if (pairs.length === 0) return "";
  return `{${pairs.map(([name, value]) => `${name}="${escaped(value)}"`).join(",")}}`;
}

function escaped(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
