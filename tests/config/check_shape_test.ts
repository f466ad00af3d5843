import assert from "node:assert/strict";
import { linesOf } from "./lines_of.ts";

/** Config lines, and what must be said about them (file name and path to the case left out). */
const faulty: [name: string, text: string, problems: string[]][] = [
  ["an empty file", "", ["1:1: error: the file is empty; it must have cases and calendars"]],
  ["a file with comments only", "# x\n", [
    "1:1: error: the file is empty; it must have cases and calendars",
  ]],
  ["a file that is a list", "- a\n", [
    "1:1: error: the file must be a mapping of keys with cases and calendars",
  ]],
  ["a file that is a word", "hello\n", [
    "1:1: error: the file must be a mapping of keys with cases and calendars",
  ]],
  ["missing cases and calendars", "site_title: X\n", [
    "1:1: error: calendars: is required",
    "1:1: error: cases: is required",
  ]],
  ["empty cases and calendars", "calendars:\ncases:\n", [
    "1:1: error: calendars: is required, but empty",
    "2:1: error: cases: is required, but empty",
  ]],
  ["lists and mappings exchanged", "calendars: [a]\ncases: { a: b }\n", [
    "config.yaml:1:12: error: calendars: the list must be a mapping of keys, not a list",
    "2:8: error: cases: the mapping must be a list, not a mapping",
  ]],
  ["words where mappings belong", "calendars: main\ncases: [a]\n", [
    '1:12: error: calendars: "main" must be a mapping of keys, not text',
    '2:9: error: cases[0]: "a" must be a mapping of keys, not text',
  ]],
  ["a calendar without anything", "calendars:\n  main:\ncases: []\n", [
    "2:3: error: calendars.main: is empty; it needs an ics_path",
  ]],
  [
    "wrong types at the top",
    `store_path: 5
site_title: [a]
ensure_docket_alerts: "false"
case_summaries: true
index_path: yes
version: 2
calendars: {}
cases: []
`,
    [
      "1:13: error: store_path: 5 must be text; put it in quotes",
      "2:13: error: site_title: the list must be text, not a list",
      '3:23: error: ensure_docket_alerts: "false" must be true or false, not text; did you mean false without quotes?',
      "4:17: error: case_summaries: true must be a mapping of keys, not true or false",
      "5:13: error: index_path: yes must be text; YAML 1.1 reads yes as true, so put it in quotes",
      "6:10: error: version: 2 must be 1",
    ],
  ],
  [
    "wrong values in groups",
    `calendars: {}
cases: []
case_summaries: { provider: opnai, debounce_seconds: -1, allow_ocr: 1 }
courtlistener: { tier: fre }
server: on
daemon: { sync_hours: 0.05, alerts_hours: -1, reconcile_hours: 0, retention_hours: daily }
`,
    [
      '3:29: error: case_summaries.provider: "opnai" must be one of anthropic, openai, gemini, ollama; did you mean openai?',
      "3:54: error: case_summaries.debounce_seconds: -1 must not be negative",
      "3:69: error: case_summaries.allow_ocr: 1 must be true or false, not a number",
      '4:24: error: courtlistener.tier: "fre" must be one of free, tier-1, tier-2, tier-3, tier-4, education; did you mean free?',
      "5:9: error: server: on must be a mapping of keys, not true or false",
      "6:23: error: daemon.sync_hours: 0.05 must be hours, at least 0.1, or 0 for never",
      "6:43: error: daemon.alerts_hours: -1 must be hours, at least 0.1, or 0 for never",
      '6:84: error: daemon.retention_hours: "daily" must be a number, not text',
    ],
  ],
  [
    "bad reminders",
    `calendars:
  main:
    ics_path: out/main.ics
    reminders:
      - 30
      - { method: popups, minutes: 30 }
      - { method: Email, minutes: "30" }
      - { minutes: -5 }
      - { minutes: 7.5 }
      - { method: popup }
      -
  other: { ics_path: out/o.ics, reminders: 30 }
cases: []
`,
    [
      "5:9: error: calendars.main.reminders[0]: 30 must be a mapping of keys, not a number",
      '6:19: error: calendars.main.reminders[1].method: "popups" must be one of popup, email; did you mean popup?',
      '7:35: error: calendars.main.reminders[2].minutes: "30" must be a number, not text; did you mean 30 without quotes?',
      "8:20: error: calendars.main.reminders[3].minutes: -5 must not be negative",
      "9:20: error: calendars.main.reminders[4].minutes: 7.5 must be a whole number, not a fraction",
      "10:9: error: calendars.main.reminders[5].minutes: is required",
      "11:8: error: calendars.main.reminders[6]: is an empty entry",
      "12:44: error: calendars.other.reminders: 30 must be a list; did you mean [30]?",
    ],
  ],
  ["a case without its four keys", "calendars: {}\ncases:\n  - tags: [a]\n", [
    "3:5: error: cases[0].id: is required",
    "3:5: error: cases[0].name: is required",
    "3:5: error: cases[0].calendar: is required",
    "3:5: error: cases[0].dockets: is required",
  ]],
  [
    "bad docket ids",
    `calendars: { main: { ics_path: out/m.ics } }
cases:
  - id: doe
    name: Doe
    calendar: main
    dockets:
      - "101"
      - 10.5
      - -3
      - https://www.courtlistener.com/docket/68123/doe-v-roe/
      - [102]
      - { court: nysd }
      - { court: 9, number: 1:30 }
      -
`,
    [
      '7:9: error: cases[0].dockets[0]: "101" must be a CourtListener docket id or {court, number}; did you mean 101?',
      "8:9: error: cases[0].dockets[1]: 10.5 must be a CourtListener docket id or {court, number}",
      "9:9: error: cases[0].dockets[2]: -3 must be a CourtListener docket id, above zero",
      '10:9: error: cases[0].dockets[3]: "https://www.courtlistener.com/docket/68123/doe-v-roe/" must be a CourtListener docket id or {court, number}; did you mean 68123?',
      "11:9: error: cases[0].dockets[4]: the list must be a CourtListener docket id or {court, number}",
      "12:9: error: cases[0].dockets[5].number: is required",
      "13:18: error: cases[0].dockets[6].court: 9 must be text; put it in quotes",
      "13:29: error: cases[0].dockets[6].number: 1:30 must be text; put it in quotes",
      "14:8: error: cases[0].dockets[7]: is an empty entry",
    ],
  ],
  [
    "tags and extra documents of wrong shape",
    `calendars: { main: { ics_path: out/m.ics } }
cases:
  - id: doe
    name: Doe
    calendar: main
    dockets: [101]
    tags: [1, no, ""]
    extra_documents:
      - { docket: "101", url: https://example.org/a.pdf, note: x }
      - { docket: 101 }
      - order.pdf
`,
    [
      "7:12: error: cases[0].tags[0]: 1 must be text; put it in quotes",
      "7:15: error: cases[0].tags[1]: no must be text; YAML 1.1 reads no as false, so put it in quotes",
      '7:19: error: cases[0].tags[2]: "" must not be empty',
      '9:19: error: cases[0].extra_documents[0].docket: "101" must be a number, not text; did you mean 101 without quotes?',
      "10:9: error: cases[0].extra_documents[1].url: is required",
      "10:9: error: cases[0].extra_documents[1].note: is required",
      '11:9: error: cases[0].extra_documents[2]: "order.pdf" must be a mapping of keys, not text',
    ],
  ],
  [
    "names that YAML reads as something else",
    `calendars: { main: { name: no, ics_path: out/m.ics } }
cases:
  - { id: yes, name: off, calendar: on, dockets: [1] }
`,
    [
      "1:28: error: calendars.main.name: no must be text; YAML 1.1 reads no as false, so put it in quotes",
      "3:11: error: cases[0].id: yes must be text; YAML 1.1 reads yes as true, so put it in quotes",
      "3:22: error: cases[0].name: off must be text; YAML 1.1 reads off as false, so put it in quotes",
      "3:37: error: cases[0].calendar: on must be text; YAML 1.1 reads on as true, so put it in quotes",
    ],
  ],
];

for (const [name, text, problems] of faulty) {
  Deno.test(`all problems are named with their places: ${name}`, () => {
    const expected = problems.map((line) =>
      line.startsWith("config.yaml:") ? line : `config.yaml:${line}`
    );
    assert.deepEqual(linesOf(text).filter((line) => line.includes(": error: ")), expected);
  });
}
