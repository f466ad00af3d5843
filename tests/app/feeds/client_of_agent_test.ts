import assert from "node:assert/strict";
import { clientOfAgent } from "../../../src/app/feeds/client_of_agent.ts";

Deno.test("calendar programs are known by what they call themselves, browsers are none", () => {
  for (
    const [agent, client] of [
      ["Google-Calendar-Importer", "google"],
      ["Microsoft.Exchange/15.20 (Windows NT 10.0; Win64; x64)", "outlook"],
      ["Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17328; Pro)", "outlook"],
      ["macOS/15.1 (24B83) dataaccessd/1.0", "apple"],
      ["iOS/18.1 (22B83) dataaccessd/1.0", "apple"],
      ["Mac_OS_X/10.15.7 (19H2) CalendarAgent/930.5.1", "apple"],
      [
        "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0",
        "thunderbird",
      ],
      ["ProtonCalendar/1.0", "proton"],
      ["Fastmail Calendar Subscriptions", "fastmail"],
      [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36",
        null,
      ],
      [
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Safari/605.1.15",
        null,
      ],
      ["curl/8.14.1", null],
      ["", null],
      [null, null],
      [`${"x".repeat(400)} Thunderbird/128`, null],
    ] as const
  ) assert.equal(clientOfAgent(agent), client, String(agent));
});
