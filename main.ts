import { main } from "./src/cli/run.ts";

await main();
