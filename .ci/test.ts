// deno-lint-ignore-file no-console
/**
 * Runs every kind of test and closes with the line `N passed, N failed, N skipped`.
 *
 *     deno task test [--full] [--seed=N] [PATH | --filter=TEXT | any flag of deno test]…
 */
import { bundle } from "./bundle.ts";
import { countTests, type TestCounts } from "./count_tests.ts";
import { runDeno } from "./run_deno.ts";

interface Arguments {
  full: boolean;
  seed: string;
  rest: string[];
}

function parseArguments(args: string[]): Arguments {
  const rest = args.filter((arg) => arg !== "--full" && !arg.startsWith("--seed="));
  const seed = args.find((arg) => arg.startsWith("--seed="))?.slice("--seed=".length) ??
    Deno.env.get("CASE_CALENDAR_TEST_SEED") ?? "20261121";
  return { full: args.includes("--full"), seed, rest };
}

/** One run of all tests with the wall clock of the machine in `zone`. */
async function runTests({ full, seed, rest }: Arguments, zone: string): Promise<TestCounts> {
  const folder = await Deno.makeTempDir({ prefix: "case-calendar-tests-" });
  try {
    const junit = `${folder}/junit.xml`;
    const args = ["test", "--no-prompt", "-A", "--parallel", `--junit-path=${junit}`, ...rest];
    const env = {
      TZ: zone,
      CASE_CALENDAR_TEST_SEED: seed,
      CASE_CALENDAR_TEST_FULL: full ? "1" : "0",
      CASE_CALENDAR_BUNDLE: "fresh",
    };
    const minutes = full ? 60 : 15;
    const { code } = await runDeno(args, { env, minutes });
    if (code === 143) console.error(`Ended after ${minutes} minutes: some test does not end.`);
    const counts = countTests(await Deno.readTextFile(junit).catch(() => ""));
    // An error outside every test (a file that does not load) is not in the report.
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    return counts;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Without a bundle the end-to-end tests fail, the others still tell what they know. */
async function bundled(): Promise<boolean> {
  try {
    await bundle();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

const wanted = parseArguments(Deno.args);
console.log(`Seed ${wanted.seed}${wanted.full ? ", full counts" : ""}`);
const total: TestCounts = { passed: 0, failed: await bundled() ? 0 : 1, skipped: 0 };
// The full run proves that nothing depends on the zone of the machine.
const zones = wanted.full ? ["UTC", "America/Los_Angeles", "Asia/Tokyo"] : ["UTC"];
for (const [index, zone] of zones.entries()) {
  if (index > 0) console.log(`Once more, small counts, with the machine's zone ${zone}`);
  const counts = await runTests({ ...wanted, full: wanted.full && index === 0 }, zone);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
if (total.failed > 0) console.log(`To run it again: deno task test --seed=${wanted.seed}`);
if (total.passed + total.failed === 0) console.log("No test ran.");
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
Deno.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
