/** How many tests ended in which way; steps belong to their test and are not counted. */
export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Counts the tests of a JUnit report as `deno test --junit-path` writes it. Ignored tests are
 * skipped; a test that failed, was cancelled or leaked is failed. A step is listed there as
 * `name of test > name of step` and left out, since its test carries its failure. The two stand in
 * different suites when the test was registered by a function of another file.
 */
export function countTests(junit: string): TestCounts {
  const cases = /<testcase name="([^"]*)"[^>]*?(?:\/>|>(.*?)<\/testcase>)/gs;
  const tests = [...junit.matchAll(cases)];
  const names = new Set(tests.map((test) => test[1]!));
  const counts: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  for (const [, name = "", body = ""] of tests) {
    if (isStep(name, names)) continue;
    if (/<(failure|error)\b/.test(body)) counts.failed++;
    else if (/<skipped\b/.test(body)) counts.skipped++;
    else counts.passed++;
  }
  return counts;
}

function isStep(name: string, names: ReadonlySet<string>): boolean {
  const mark = " &gt; ";
  for (let at = name.indexOf(mark); at >= 0; at = name.indexOf(mark, at + 1)) {
    if (names.has(name.slice(0, at))) return true;
  }
  return false;
}
