import assert from "node:assert/strict";
import { ownSuggestions } from "../../src/cli/own_suggestions.ts";

const wrong = 'Unexpected option or argument: "--evnt".';
const help = "Usage: case-calendar show [--json] [--environment]\n  --json  Print JSON.\n";

Deno.test("only options that the command takes are suggested", () => {
  const several = `${wrong}\n\nDid you mean one of these? \`--env\` \`--json\` \`--port\``;
  assert.equal(ownSuggestions(several, help), `${wrong}\n\nDid you mean \`--json\`?`);
  const none = `${wrong}\n\nDid you mean \`--env\`?`;
  assert.equal(ownSuggestions(none, help), wrong);
  assert.equal(ownSuggestions(wrong, help), wrong);
});
