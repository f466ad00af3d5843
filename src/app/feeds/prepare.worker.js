"use strict";
// src/app/feeds/prepare_file.ts
var import_node_buffer2 = require("node:buffer");
var import_node_crypto4 = require("node:crypto");
var import_node_zlib2 = require("node:zlib");

// src/domain/feed_view.ts
var import_node_crypto = require("node:crypto");
function kindsOf(type) {
  return type === "hearing" ? "hearings" : "deadlines";
}
function viewPath({ sort, id }) {
  return sort === "all" ? "all" : `${sort}/${id}`;
}
function tagSlug(tag) {
  const plain2 = tag.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "").slice(0, 80);
  if (plain2 !== "") return plain2;
  return `tag-${(0, import_node_crypto.createHash)("sha256").update(tag.trim().toLowerCase()).digest("hex").slice(0, 12)}`;
}

// src/app/feeds/render_view.ts
var import_node_zlib = require("node:zlib");

// src/domain/event_stamp.ts
var import_node_crypto2 = require("node:crypto");
function eventStamp(published) {
  return known.getOrInsertComputed(published, stampOf);
}
var known = /* @__PURE__ */ new WeakMap();
function stampOf({ sequence, createdAt, modifiedAt, ...content }) {
  const hash = (0, import_node_crypto2.createHash)("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 32);
  return `${hash} ${sequence} ${createdAt} ${modifiedAt}`;
}

// src/domain/published_event.ts
function eventUid(event) {
  let uid = uids.get(event);
  if (uid === void 0) {
    uid = `${event.caseId}--${event.key}@case-calendar`;
    uids.set(event, uid);
  }
  return uid;
}
var uids = /* @__PURE__ */ new WeakMap();

// src/domain/plain_text.ts
function plainLine(text) {
  if (!suspect.test(text)) return text;
  return plainText(text).replaceAll(/\s+/g, " ");
}
function plainText(text) {
  return text.toWellFormed().replaceAll(lineBreaks, "\n").replaceAll("	", " ").replaceAll(unsafe, "").replaceAll(/[ \u00a0]+(?=\n)/g, "").replaceAll(/\n{3,}/g, "\n\n").trim();
}
var suspect = /[^\x20-\x7e]|^ | $| {2}/;
var lineBreaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
var unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
function shorten(text, limit) {
  if (text.length <= limit) return text;
  const room = text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "");
  const wordEnd = room.search(/\s\S*$/);
  const cut = wordEnd > limit * 2 / 3 ? room.slice(0, wordEnd) : room;
  return `${cut.replace(/[\s,;:([\u201c"'-]+$/, "")}\u2026`;
}

// src/domain/place_in_words.ts
function placeInWords(location) {
  return plainLine(location ?? "").replaceAll(/, ?[-\u2013] (?=\S)/g, ", ").trim();
}

// src/domain/titles.ts
var titleLimit = 255;
var ownTitleLimit = 140;
function eventTitle(published) {
  const { event } = published;
  const head = `${event.type === "hearing" ? "[HEARING]" : "[DEADLINE]"} ${flag(published)}`;
  const tail = event.status !== "cancelled" && event.certainty === "tentative" ? " (to be confirmed)" : "";
  const room = titleLimit - head.length - ": ".length - tail.length;
  const whole = plainLine(event.title) || (event.type === "hearing" ? "Hearing" : "Deadline");
  const caseWhole = plainLine(published.caseName) || plainLine(published.caseId);
  const title = caseWhole.length + whole.length <= room ? whole : shorten(whole, ownTitleLimit);
  return `${head}${shorten(caseWhole, room - title.length)}: ${title}${tail}`;
}
function flag({ event }) {
  if (event.status === "cancelled") return "[cancelled] ";
  return event.type === "hearing" && event.time === null ? "[time TBD] " : "";
}

// src/calendars/ics/content_line.ts
function contentLine(name, value, parameters) {
  let line = name;
  for (const parameter in parameters) {
    const value2 = parameters[parameter];
    const values = typeof value2 === "string" ? [
      value2
    ] : value2;
    line += `;${parameter}=${values.map(parameterValue).join(",")}`;
  }
  line += `:${value}`;
  if (line.length <= octetLimit && plain.test(line)) return `${line}\r
`;
  return fold(unsafe2.test(line) ? line.toWellFormed().replaceAll(controls, "") : line);
}
var octetLimit = 75;
var plain = /^[\x20-\x7e]*$/;
var unsafe2 = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/;
var controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;
function parameterValue(text) {
  if (/^[A-Za-z0-9_/+. -]+$/.test(text)) return text;
  const escaped = text.replaceAll("^", "^^").replaceAll('"', "^'").replaceAll(/\r\n|[\r\n]/g, "^n");
  return `"${escaped}"`;
}
function fold(line) {
  let folded = "";
  let from = 0;
  for (let limit = octetLimit; from < line.length; limit = octetLimit - 1) {
    const to = endOfFold(line, {
      from,
      limit
    });
    folded += `${from === 0 ? "" : "\r\n "}${line.slice(from, to)}`;
    from = to;
  }
  return `${folded}\r
`;
}
function endOfFold(line, { from, limit }) {
  const most2 = line.slice(from, from + limit);
  if (plain.test(most2)) return from + most2.length;
  let octets = 0;
  let at = from;
  while (at < line.length) {
    const code = line.codePointAt(at);
    octets += code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
    if (octets > limit) break;
    at += code < 65536 ? 1 : 2;
  }
  return at;
}

// src/calendars/ics/escape_text.ts
function escapeText(text) {
  return (unusual.test(text) ? cleaned(text) : text).replace(/[\\;,\n]/g, (found) => found === "\n" ? "\\n" : `\\${found}`);
}
function cleaned(text) {
  return text.toWellFormed().replaceAll(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, "\n").replaceAll("	", " ").replaceAll(controls2, "");
}
var unusual = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/;
var controls2 = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff]/g;

// src/calendars/ics/alarm_lines.ts
function alarmLines({ event, reminders }, { title, attendees }) {
  if (event.status === "cancelled" || event.status === "held" || event.status === "met") return "";
  const seen = /* @__PURE__ */ new Set();
  let lines2 = "";
  for (const { method, minutes } of reminders) {
    const byMail = method === "email" && attendees.length > 0;
    const id = `${byMail} ${minutes}`;
    if (!Number.isSafeInteger(minutes) || minutes <= 0 || seen.has(id)) continue;
    seen.add(id);
    lines2 += contentLine("BEGIN", "VALARM") + contentLine("ACTION", byMail ? "EMAIL" : "DISPLAY") + contentLine("TRIGGER", `-${duration(minutes)}`) + (byMail ? contentLine("SUMMARY", escapeText(`Reminder: ${title}`)) : "") + contentLine("DESCRIPTION", escapeText(title)) + (byMail ? attendees.map((email) => contentLine("ATTENDEE", `mailto:${email}`)).join("") : "") + contentLine("END", "VALARM");
  }
  return lines2;
}
function duration(minutes) {
  if (minutes % 1440 === 0) return `P${minutes / 1440}D`;
  return minutes % 60 === 0 ? `PT${minutes / 60}H` : `PT${minutes}M`;
}

// src/calendars/ics/client_profile.ts
var standard = {
  cancelled: "status",
  limits: {
    title: 255,
    place: 255,
    description: 16e3
  },
  extensions: [
    "apple-color"
  ],
  calendarZone: true,
  alarms: true
};
var profiles = {
  standard,
  google: {
    ...standard,
    cancelled: "mark",
    limits: {
      ...standard.limits,
      description: 8e3
    },
    extensions: [
      "google-conference"
    ],
    alarms: false
  },
  outlook: {
    ...standard,
    extensions: [
      "microsoft-busy"
    ],
    alarms: false
  },
  apple: standard,
  thunderbird: {
    ...standard,
    extensions: []
  },
  proton: {
    ...standard,
    limits: {
      ...standard.limits,
      description: 3e3
    },
    extensions: [],
    calendarZone: false
  },
  fastmail: {
    ...standard,
    extensions: []
  }
};
function clientProfile(name) {
  return profiles[name];
}

// src/domain/web_url.ts
function webUrl(text) {
  const trimmed = text.trim();
  if (!/^https?:\/\//i.test(trimmed)) return "";
  try {
    const url = new URL(trimmed);
    return url.username === "" && url.password === "" ? url.href : "";
  } catch {
    return "";
  }
}

// src/calendars/ics/event_link.ts
function eventLink({ sources, docketUrl }) {
  let newest = null;
  for (const { filed, url } of sources) {
    const page = webUrl(url);
    if (page !== "" && (newest === null || filed >= newest.filed)) newest = {
      filed,
      url: page
    };
  }
  return newest?.url ?? webUrl(docketUrl);
}

// src/domain/court_time.ts
var dateForm = /^(\d{4})-(\d{2})-(\d{2})$/;
var timeForm = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;
var knownDates = /* @__PURE__ */ new Map();
var knownTimes = /* @__PURE__ */ new Map();
var mostKnown = 5e3;
function isDate(text) {
  if (knownDates.has(text)) return true;
  const parts = dateForm.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(month, year);
}
function daysOf(month, year) {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
function isTime(text) {
  return timeForm.test(text);
}
var knownZones = /* @__PURE__ */ new Set();
function isZone(text) {
  if (knownZones.has(text)) return true;
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    Temporal.ZonedDateTime.from({
      year: 2e3,
      month: 1,
      day: 1,
      timeZone: text
    });
    if (knownZones.size < 1e3) knownZones.add(text);
    return true;
  } catch {
    return false;
  }
}
function plainDate(date) {
  return knownDates.get(date) ?? kept(knownDates, date, () => {
    if (!isDate(date)) throw new RangeError(`not a date: ${date.slice(0, 40)}`);
    return Temporal.PlainDate.from(date);
  });
}
function plainTime(time) {
  return knownTimes.get(time) ?? kept(knownTimes, time, () => {
    if (!isTime(time)) throw new RangeError(`not a time: ${time.slice(0, 40)}`);
    return Temporal.PlainTime.from(time);
  });
}
function kept(known2, text, make) {
  const made = make();
  if (known2.size >= mostKnown) known2.clear();
  known2.set(text, made);
  return made;
}
function courtDateTime(wall) {
  const date = plainDate(wall.date);
  if (wall.time === null) return date.toZonedDateTime(wall.zone);
  return date.toPlainDateTime(plainTime(wall.time)).toZonedDateTime(wall.zone, {
    disambiguation: "compatible"
  });
}
function courtInstant(wall) {
  return courtDateTime(wall).toInstant();
}
var weekdays = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday"
];
var months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];
function weekday(date) {
  return weekdays[plainDate(date).dayOfWeek - 1];
}
function formatCourtDate(date, options = {}) {
  const day = plainDate(date);
  const text = `${day.day} ${months[day.month - 1]} ${day.year}`;
  return options.weekday === true ? `${weekday(date)} ${text}` : text;
}
var ownAbbreviations = {
  "Pacific/Guam": "ChST",
  "Pacific/Saipan": "ChST",
  "Pacific/Pago_Pago": "SST"
};
var formats = /* @__PURE__ */ new Map();
var letters = /* @__PURE__ */ new Map();
function zoneAbbreviation(wall) {
  const own = ownAbbreviations[wall.zone];
  if (own !== void 0) return own;
  const key = `${wall.date} ${wall.time} ${wall.zone}`;
  const known2 = letters.get(key);
  if (known2 !== void 0) return known2;
  const found = askForLetters(wall);
  if (letters.size >= 5e3) letters.clear();
  letters.set(key, found);
  return found;
}
function askForLetters(wall) {
  let format = formats.get(wall.zone);
  if (format === void 0) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: wall.zone,
      timeZoneName: "short"
    });
    formats.set(wall.zone, format);
  }
  const parts = format.formatToParts(courtInstant(wall).epochMilliseconds);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? wall.zone;
}
function formatClock(time) {
  const { hour, minute } = plainTime(time);
  const half = hour < 12 ? "AM" : "PM";
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, "0")} ${half}`;
}

// src/domain/deadline_style.ts
var deadlineReminderHour = "16:00";
function deadlineHour(time, style) {
  return style === "timed" ? time ?? deadlineReminderHour : null;
}

// src/domain/kinds.ts
var genericHearing = "hearing";
var genericDeadline = "filing";
var hearing = (id, title, minutes, onceOnly = false) => ({
  id,
  title,
  minutes,
  onceOnly
});
var hearingKinds = [
  hearing(genericHearing, "Hearing", 60),
  hearing("initial-appearance", "Initial appearance", 30, true),
  hearing("arraignment", "Arraignment", 30, true),
  hearing("detention-hearing", "Detention hearing", 30),
  hearing("bond-hearing", "Bond hearing", 30),
  hearing("preliminary-hearing", "Preliminary hearing", 60),
  hearing("identity-hearing", "Identity hearing", 30),
  hearing("change-of-plea", "Change of plea hearing", 45, true),
  hearing("sentencing", "Sentencing", 90, true),
  hearing("revocation-hearing", "Revocation hearing", 60),
  hearing("competency-hearing", "Competency hearing", 60),
  hearing("suppression-hearing", "Suppression hearing", 120),
  hearing("evidentiary-hearing", "Evidentiary hearing", 120),
  hearing("status-conference", "Status conference", 30),
  hearing("scheduling-conference", "Scheduling conference", 30),
  hearing("case-management-conference", "Case management conference", 30),
  hearing("initial-conference", "Initial conference", 30),
  hearing("pretrial-conference", "Pretrial conference", 60),
  hearing("final-pretrial-conference", "Final pretrial conference", 60, true),
  hearing("settlement-conference", "Settlement conference", 120),
  hearing("telephone-conference", "Telephone conference", 30),
  hearing("conference", "Conference", 30),
  hearing("discovery-hearing", "Discovery hearing", 60),
  hearing("motion-hearing", "Motion hearing", 60),
  hearing("motion-in-limine-hearing", "Motion in limine hearing", 60),
  hearing("presentment", "Presentment of motion", 30),
  hearing("claim-construction-hearing", "Claim construction hearing", 120),
  hearing("fairness-hearing", "Fairness hearing", 60),
  hearing("show-cause-hearing", "Show cause hearing", 60),
  hearing("injunction-hearing", "Injunction hearing", 120),
  hearing("oral-argument", "Oral argument", 60, true),
  hearing("docket-call", "Docket call", 30),
  hearing("jury-selection", "Jury selection", 240),
  hearing("jury-trial", "Jury trial", 240, true),
  hearing("bench-trial", "Bench trial", 240, true),
  hearing("trial", "Trial", 240, true),
  hearing("mediation", "Mediation", 240),
  hearing("arbitration", "Arbitration hearing", 240),
  hearing("meeting-of-creditors", "Meeting of creditors", 30, true),
  hearing("confirmation-hearing", "Confirmation hearing", 60, true),
  hearing("dismissal-hearing", "Hearing on dismissal", 30),
  hearing("disclosure-statement-hearing", "Disclosure statement hearing", 60),
  hearing("reaffirmation-hearing", "Reaffirmation hearing", 30),
  hearing("attorney-conference", "Attorney conference", 30),
  hearing("charging-conference", "Charging conference", 30),
  hearing("forfeiture-hearing", "Forfeiture hearing", 60),
  hearing("restitution-hearing", "Restitution hearing", 60),
  hearing("removal-hearing", "Removal hearing", 30)
];
var due = (id, title) => ({
  id,
  title
});
var deadlineKinds = [
  due(genericDeadline, "Filing"),
  due("answer", "Answer"),
  due("response", "Response"),
  due("reply", "Reply"),
  due("surreply", "Sur-reply"),
  due("objections", "Objections"),
  due("brief", "Brief"),
  due("opening-brief", "Opening brief"),
  due("answering-brief", "Answering brief"),
  due("reply-brief", "Reply brief"),
  due("appendix", "Appendix"),
  due("record", "Record on appeal"),
  due("docketing-statement", "Docketing statement"),
  due("appearance-form", "Appearance of counsel form"),
  due("disclosure-statement", "Disclosure statement"),
  due("transcript-order", "Transcript order"),
  due("transcript", "Transcript"),
  due("redaction-request", "Redaction request"),
  due("redacted-transcript", "Redacted transcript"),
  due("transcript-release", "Release of transcript restriction"),
  due("status-report", "Status report"),
  due("joint-status-report", "Joint status report"),
  due("case-management-statement", "Case management statement"),
  due("rule-26-report", "Rule 26(f) report"),
  due("initial-disclosures", "Initial disclosures"),
  due("expert-disclosures", "Expert disclosures"),
  due("rebuttal-expert-disclosures", "Rebuttal expert disclosures"),
  due("discovery", "Discovery"),
  due("fact-discovery", "Fact discovery"),
  due("expert-discovery", "Expert discovery"),
  due("motions", "Motions"),
  due("pretrial-motions", "Pretrial motions"),
  due("dispositive-motions", "Dispositive motions"),
  due("motions-in-limine", "Motions in limine"),
  due("daubert-motions", "Daubert motions"),
  due("discovery-motions", "Discovery motions"),
  due("amended-pleadings", "Amended pleadings"),
  due("joinder", "Joinder of parties"),
  due("pretrial-order", "Pretrial order"),
  due("pretrial-disclosures", "Pretrial disclosures"),
  due("witness-list", "Witness list"),
  due("exhibit-list", "Exhibit list"),
  due("jury-instructions", "Jury instructions"),
  due("voir-dire", "Proposed voir dire"),
  due("trial-brief", "Trial brief"),
  due("mediation", "Mediation"),
  due("settlement", "Settlement"),
  due("dismissal-papers", "Dismissal papers"),
  due("sentencing-memorandum", "Sentencing memorandum"),
  due("presentence-report", "Presentence report"),
  due("presentence-objections", "Objections to presentence report"),
  due("self-surrender", "Self-surrender"),
  due("proposed-order", "Proposed order"),
  due("stipulation", "Stipulation"),
  due("service", "Service of process"),
  due("filing-fee", "Filing fee"),
  due("plan", "Plan"),
  due("schedules", "Schedules and statements"),
  due("incomplete-filings", "Incomplete filings"),
  due("credit-counseling", "Certificate of credit counseling"),
  due("financial-management", "Financial management course"),
  due("proofs-of-claim", "Proofs of claim"),
  due("government-proofs-of-claim", "Government proofs of claim"),
  due("discharge-objections", "Objections to discharge"),
  due("dischargeability-complaint", "Complaint to determine dischargeability"),
  due("confirmation-objections", "Objections to confirmation"),
  due("reaffirmation", "Reaffirmation agreement"),
  due("mediator-assignment", "Mediator assignment"),
  due("notice", "Notice"),
  due("notice-of-appeal", "Notice of appeal"),
  due("rehearing-petition", "Petition for rehearing"),
  due("mandate", "Mandate"),
  due("payment", "Payment"),
  due("claim", "Claim"),
  due("consent", "Consent or declination"),
  due("affidavit", "Affidavit"),
  due("declaration", "Declaration"),
  due("acknowledgment", "Acknowledgment"),
  due("letter", "Letter")
];
var hearingIndex = new Map(hearingKinds.map((kind) => [
  kind.id,
  kind
]));
function hearingKind(id) {
  return hearingIndex.get(id) ?? hearingIndex.get(genericHearing);
}

// src/calendars/ics/stamps.ts
function utcStamp(instant2) {
  return compact(instant2.toString({
    smallestUnit: "second",
    roundingMode: "trunc"
  }));
}
function localStamp(wall) {
  return compact(wall.toString({
    smallestUnit: "second"
  }));
}
function dateStamp(date) {
  return compact(date.toString());
}
function compact(iso) {
  return iso.replaceAll(/[-:]/g, "");
}

// src/calendars/ics/vtimezone.ts
var firstZoneYear = 1970;
var settledSince = 2038;
var yearsAhead = 6;
var blocks = /* @__PURE__ */ new Map();
function vtimezone(zone, { from, to }) {
  const key = `${zone} ${from} ${to}`;
  let block = blocks.get(key);
  if (block === void 0) {
    block = component(zone, {
      from,
      to
    });
    blocks.set(key, block);
  }
  return block;
}
function component(zone, years) {
  const last = Math.min(years.to, Math.max(years.from, settledSince)) + yearsAhead;
  const start = Temporal.PlainDate.from({
    year: years.from,
    month: 1,
    day: 1
  }).toZonedDateTime(zone);
  const changes = changesOf(start, last);
  const before = changes[0];
  const observances = before !== void 0 && before.wall.year >= years.from - 1 && Temporal.ZonedDateTime.compare(before.at, start) <= 0 ? rulesOf(changes).map((rule) => ruleLines(rule, {
    zone,
    last
  })) : [
    fixedLines(start, zone),
    ...rulesOf(changes.filter(({ at }) => Temporal.ZonedDateTime.compare(at, start) > 0)).map((rule) => ruleLines(rule, {
      zone,
      last
    }))
  ];
  return contentLine("BEGIN", "VTIMEZONE") + contentLine("TZID", zone) + observances.join("") + contentLine("END", "VTIMEZONE");
}
function changesOf(start, last) {
  const changes = [];
  let at = start.add({
    nanoseconds: 1
  }).getTimeZoneTransition("previous") ?? start.getTimeZoneTransition("next");
  while (at !== null && at.year <= last) {
    const from = at.subtract({
      nanoseconds: 1
    }).offsetNanoseconds / 1e9;
    const wall = at.toInstant().toZonedDateTimeISO("UTC").toPlainDateTime().add({
      seconds: from
    });
    changes.push({
      at,
      wall,
      from,
      to: at.offsetNanoseconds / 1e9
    });
    at = at.getTimeZoneTransition("next");
  }
  return changes;
}
function rulesOf(changes) {
  const rules = [];
  for (const change of changes) {
    const weeks = weeksOf(change.wall);
    const rule = rules.findLast((rule2) => continues(rule2, {
      change,
      weeks
    }));
    if (rule === void 0) rules.push({
      changes: [
        change
      ],
      weeks
    });
    else {
      rule.changes.push(change);
      rule.weeks = rule.weeks.filter((week) => weeks.includes(week));
    }
  }
  return rules;
}
function weeksOf(wall) {
  const week = Math.ceil(wall.day / 7);
  return wall.day + 7 > wall.daysInMonth ? [
    -1,
    week
  ] : [
    week
  ];
}
function continues({ changes, weeks }, { change, weeks: candidates }) {
  const last = changes.at(-1);
  return last.wall.year + 1 === change.wall.year && last.wall.month === change.wall.month && last.wall.dayOfWeek === change.wall.dayOfWeek && last.wall.toPlainTime().equals(change.wall.toPlainTime()) && last.from === change.from && last.to === change.to && weeks.some((week) => candidates.includes(week));
}
var weekdays2 = [
  "MO",
  "TU",
  "WE",
  "TH",
  "FR",
  "SA",
  "SU"
];
function ruleLines({ changes, weeks }, { zone, last }) {
  const first = changes[0];
  const final = changes.at(-1);
  const goesOn = final.wall.year === last && changes.length > 1;
  const { month, dayOfWeek } = first.wall;
  const week = weeks.includes(5) ? -1 : weeks[0];
  const rule = `FREQ=YEARLY;BYMONTH=${month};BYDAY=${week}${weekdays2[dayOfWeek - 1]}`;
  const until = goesOn ? "" : `;UNTIL=${utcStamp(final.at.toInstant())}`;
  return observance({
    start: first.wall,
    from: first.from,
    to: first.to,
    name: abbreviation(first.at.add({
      hours: 24
    }), zone),
    rule: goesOn || changes.length > 1 ? contentLine("RRULE", `${rule}${until}`) : ""
  });
}
function fixedLines(start, zone) {
  const offset = start.offsetNanoseconds / 1e9;
  return observance({
    start: Temporal.PlainDateTime.from(`${firstZoneYear}-01-01T00:00:00`),
    from: offset,
    to: offset,
    name: abbreviation(start, zone),
    rule: ""
  });
}
function observance({ start, from, to, name, rule }) {
  const kind = to > from ? "DAYLIGHT" : "STANDARD";
  return contentLine("BEGIN", kind) + contentLine("DTSTART", localStamp(start)) + contentLine("TZOFFSETFROM", offsetText(from)) + contentLine("TZOFFSETTO", offsetText(to)) + (name === "" ? "" : contentLine("TZNAME", name)) + rule + contentLine("END", kind);
}
function abbreviation(at, zone) {
  const name = zoneAbbreviation({
    date: at.toPlainDate().toString(),
    time: at.toPlainTime().toString({
      smallestUnit: "second"
    }),
    zone
  });
  return /^[A-Za-z]+$/.test(name) && name !== "GMT" ? name : "";
}
function offsetText(seconds) {
  const two = (part) => String(part).padStart(2, "0");
  const size = Math.abs(seconds);
  const rest = size % 60 === 0 ? "" : two(size % 60);
  return `${seconds < 0 ? "-" : "+"}${two(Math.floor(size / 3600))}${two(Math.floor(size / 60) % 60)}${rest}`;
}

// src/calendars/ics/event_times.ts
var deadlineMinutes = 15;
function eventTimes(published) {
  const { event, zone, deadlineStyle } = published;
  const { date } = event;
  if (!isDate(date)) throw new RangeError(`"${plainLine(date)}" is not a date`);
  if (date >= "9999-12-31") throw new RangeError(`"${date}" has no next day that a feed can state`);
  const day = Temporal.PlainDate.from(date);
  const wholeDay = {
    allDay: true,
    start: day,
    end: day.add({
      days: 1
    })
  };
  const time = event.type === "hearing" ? event.time : deadlineHour(event.time, deadlineStyle);
  if (time === null) return wholeDay;
  if (!isTime(time) || !isZone(zone)) {
    const cause = `time "${plainLine(time)}" in zone "${plainLine(zone)}" cannot be placed`;
    return {
      ...wholeDay,
      problem: `${cause}; shown as all-day`
    };
  }
  const start = courtDateTime({
    date,
    time,
    zone
  });
  const end = event.type === "hearing" ? statedEnd(published, start) ?? start.add({
    minutes: hearingKind(event.kind).minutes
  }) : earlier(start.add({
    minutes: deadlineMinutes
  }), courtDateTime({
    date: wholeDay.end.toString(),
    time: null,
    zone
  }));
  return day.year >= firstZoneYear && zone !== "UTC" ? {
    allDay: false,
    start,
    end,
    zone
  } : {
    allDay: false,
    start: start.withTimeZone("UTC"),
    end: end.withTimeZone("UTC"),
    zone: null
  };
}
function statedEnd({ event, zone }, start) {
  if (event.endTime === null || !isTime(event.endTime)) return null;
  const end = courtDateTime({
    date: event.date,
    time: event.endTime,
    zone
  });
  return Temporal.ZonedDateTime.compare(end, start) > 0 ? end : null;
}
function earlier(a, b) {
  return Temporal.ZonedDateTime.compare(a, b) <= 0 ? a : b;
}

// src/domain/earlier_slots.ts
function earlierSlots({ date, time, history: history2 }) {
  const slots = [
    ...history2,
    {
      date,
      time
    }
  ];
  return history2.filter((slot, index) => {
    const next = slots[index + 1];
    return !(slot.time === null && slot.date === next.date);
  }).reverse();
}

// src/domain/event_when.ts
function eventWhen(when) {
  const day = dayInWords(when.event.date, {
    weekday: true
  });
  const hours = eventHours(when);
  return hours === "" ? day : `${day}, ${hours}`;
}
function eventHours({ event, zone, zoneConfirmed }) {
  const { date, time, endTime } = event;
  if (time === null) return "";
  const hours = endTime === null ? clockInWords(time) : `${clockInWords(time)} to ${clockInWords(endTime)}`;
  if (!zoneConfirmed || !isDate(date) || !isTime(time) || !isZone(zone)) return hours;
  return `${hours} ${zoneAbbreviation({
    date,
    time,
    zone
  })}`;
}
function dayInWords(date, options = {}) {
  return isDate(date) ? formatCourtDate(date, options) : plainLine(date);
}
function clockInWords(time) {
  return isTime(time) ? formatClock(time) : plainLine(time);
}

// src/domain/descriptions.ts
var quoteLimit = 300;
var lineLimit = 500;
var most = {
  quotes: 4,
  history: 8,
  doubts: 6,
  parties: 12,
  documents: 12,
  numbers: 40
};
function eventDescription(published) {
  const { event } = published;
  const blocks2 = [
    lines([
      whatHappened(published),
      ...history(event),
      ...limited(event.doubts.map(doubt), most.doubts),
      wholeTitle(published)
    ]),
    lines(published.remote.map(waysToAttend)),
    ...evidence(published),
    lines(computedBases(event)),
    lines([
      labelled("Tags", published.tags.map(plainLine).filter(Boolean).join(", ")),
      labelled(parties(event).length > 1 ? "Parties" : "Party", list(parties(event), most.parties)),
      judge(event.judge),
      labelled("Location", placeInWords(event.location))
    ]),
    lines([
      caseLine(published),
      link("Docket", published.docketUrl)
    ]),
    documents(published.documents),
    lines([
      labelled("Docket entries", list(entryNumbers(published.sources), most.numbers)),
      labelled("Upstream entry IDs", list(published.upstreamEntryIds, most.numbers))
    ])
  ];
  return blocks2.filter((block) => block !== "").join("\n\n");
}
function whatHappened(published) {
  const { event } = published;
  const when = eventWhen(published);
  const reason = event.reason === null ? "" : `: ${plainLine(event.reason).replace(/\.$/, "")}`;
  if (event.status === "cancelled") {
    const was = event.type === "hearing" ? "Was set for" : "Was due";
    return lines([
      `Cancelled${reason}.`,
      `${was} ${when}.`,
      zoneNote(published)
    ]);
  }
  if (event.type === "deadline") {
    if (event.status === "met") return `Met${reason}. Was due ${when}.`;
    const due2 = event.certainty === "tentative" ? "To be confirmed: due" : "Due";
    return lines([
      event.time === null ? `${due2} ${when}.` : `${due2} ${when}, as the docket states it.`,
      event.conditional ? "Applies only if a condition in the quoted words is met." : "",
      shownAs(published),
      zoneNote(published)
    ]);
  }
  if (event.status === "held") return lines([
    `Held on ${when}${reason}.`,
    zoneNote(published)
  ]);
  return lines([
    `${event.certainty === "tentative" ? "To be confirmed" : "Scheduled"}: ${when}.`,
    event.time === null ? "The docket states no time." : "",
    event.conditional ? "Takes place only if a condition in the quoted words is met." : "",
    zoneNote(published)
  ]);
}
function shownAs({ event, deadlineStyle }) {
  const rules = "the hour by which a filing is timely follows the court's rules and orders.";
  if (deadlineStyle === "all-day") return `Shown as an all-day event: ${rules}`;
  return event.time === null ? `Shown at ${clockInWords(deadlineReminderHour)} as a reminder, not as the limit: ${rules}` : "";
}
function zoneNote({ event, zone, zoneConfirmed, deadlineStyle }) {
  return zoneConfirmed || event.time === null && !(event.type === "deadline" && deadlineStyle === "timed") ? "" : `Zone to be confirmed; the hour is shown in ${plainLine(zone)}.`;
}
function waysToAttend({ uri, label }) {
  return uri.startsWith("tel:") ? label : `${label}: ${uri}`;
}
function history(event) {
  return limited(earlierSlots(event).map(({ date, time }, index) => `${index === 0 ? "Moved from" : "Before that"} ${dayInWords(date)}${time === null ? "" : ` at ${clockInWords(time)}`}.`), most.history);
}
function doubt(sentence) {
  const words = shorten(plainLine(sentence), lineLimit);
  const start = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
  return /[.!?\u2026]$/.test(start) ? start : `${start}.`;
}
function wholeTitle({ caseName, event }) {
  const whole = `${plainLine(caseName)}: ${plainLine(event.title)}`;
  return whole.length > titleLimit - 60 ? shorten(whole, 2 * lineLimit) : "";
}
function evidence({ sources }) {
  return limited(quotedSources(sources).map((source) => lines([
    `${entryLabel(source)}: \u201C${source.quote}\u201D`,
    source.url
  ])), most.quotes, (rest) => `${rest} earlier ${rest === 1 ? "entry" : "entries"} not quoted here.`);
}
function quotedSources(sources) {
  const quoted = /* @__PURE__ */ new Map();
  for (const source of byFiling(sources).reverse()) {
    const quote = shorten(plainLine(source.quote), quoteLimit);
    const id = JSON.stringify([
      source.entryNumber,
      source.filed,
      quote
    ]);
    if (quote !== "" && !quoted.has(id)) {
      quoted.set(id, {
        ...source,
        quote,
        url: webUrl(source.url)
      });
    }
  }
  return [
    ...quoted.values()
  ];
}
function entryLabel({ entryNumber, filed }) {
  const day = dayInWords(filed);
  return entryNumber === null ? `Docket entry filed ${day}` : `Docket entry ${entryNumber} (filed ${day})`;
}
function computedBases({ support, date }) {
  const bases = support.flatMap((fact) => {
    if (fact.computed === void 0 || fact.date !== date) return [];
    const [rule, basis] = [
      fact.computed.rule,
      fact.computed.basis
    ].map((text) => shorten(plainLine(text), lineLimit));
    return [
      `Computed date: ${rule}; ${basis}.`
    ];
  });
  return [
    ...new Set(bases)
  ];
}
function parties({ party, parties: parties2 }) {
  const named = parties2.length > 0 ? parties2 : party === null ? [] : [
    party
  ];
  return [
    ...new Set(named.map(plainLine).filter(Boolean))
  ];
}
function judge(name) {
  const words = plainLine(name ?? "");
  const several = words.replaceAll(/,\s*(?:Jr|Sr|I{1,3}|IV|Esq|[A-Z]\.[A-Z])\b\.?/g, "");
  return labelled(/[,;]/.test(several) ? "Panel" : "Judge", words);
}
function caseLine({ docketNumber, courtCitation, courtId }) {
  const court2 = plainLine(courtCitation) || plainLine(courtId);
  const number = plainLine(docketNumber);
  return labelled("Case", number === "" ? court2 : court2 === "" ? number : `${number} (${court2})`);
}
function documents(links) {
  const shown = limited(links.flatMap(({ label, url, state }) => {
    const name = plainLine(label);
    if (name === "") return [];
    if (state === "sealed") return [
      `${name}: (sealed)`
    ];
    const page = webUrl(url);
    if (state === "not-uploaded" || page === "") return [
      `${name}: (not yet uploaded to RECAP)`
    ];
    return [
      `${name}: ${page}`
    ];
  }), most.documents);
  return shown.length === 0 ? "" : lines([
    "Documents:",
    ...shown
  ]);
}
function entryNumbers(sources) {
  const numbers = sources.flatMap(({ entryNumber }) => entryNumber === null ? [] : [
    entryNumber
  ]);
  return [
    ...new Set(numbers)
  ].sort((a, b) => a - b).map(String);
}
function byFiling(sources) {
  return [
    ...sources
  ].sort((a, b) => a.filed < b.filed ? -1 : a.filed > b.filed ? 1 : 0);
}
function labelled(label, value) {
  const words = shorten(plainLine(value ?? ""), lineLimit);
  return words === "" ? "" : `${label}: ${words}`;
}
function link(label, url) {
  const page = webUrl(url);
  return page === "" ? "" : `${label}: ${page}`;
}
function list(items, limit) {
  return limited(items.map(plainLine).filter(Boolean), limit).join(", ");
}
function limited(items, limit, more = (rest) => `and ${rest} more`) {
  return items.length <= limit ? [
    ...items
  ] : [
    ...items.slice(0, limit),
    more(items.length - limit)
  ];
}
function lines(items) {
  return items.filter((item) => item !== "").join("\n");
}

// src/calendars/ics/feed_description.ts
function feedDescription(published, limit) {
  const text = eventDescription(published);
  const link2 = eventLink(published);
  return shorten(link2 === "" || text.includes(link2) ? text : `${text}

${link2}`, limit);
}

// src/calendars/ics/uri_value.ts
function uriValue(url) {
  return url.replaceAll(",", "%2C").replaceAll(";", "%3B").replaceAll("\\", "%5C");
}

// src/calendars/ics/render_event.ts
var categoryLimit = 100;
function renderEvent(published, options = {}) {
  const profile = clientProfile(options.profile ?? "standard");
  const problems = [];
  const times = eventTimes(published);
  if (times.allDay && times.problem !== void 0) problems.push(times.problem);
  const title = shorten(eventTitle(published), profile.limits.title);
  const { remote } = published;
  const attendees = options.allowAttendees === true ? attendeesOf(published.notifyEmails, problems) : [];
  const modified = instant(published.modifiedAt, {
    published,
    problems
  });
  const url = eventLink(published);
  const text = contentLine("BEGIN", "VEVENT") + contentLine("UID", escapeText(plainLine(eventUid(published)))) + contentLine("SEQUENCE", String(published.sequence)) + contentLine("DTSTAMP", modified) + contentLine("CREATED", instant(published.createdAt, {
    published,
    problems
  })) + contentLine("LAST-MODIFIED", modified) + timeLines(times) + contentLine("SUMMARY", escapeText(title)) + textLine("LOCATION", shorten(place(published, remote), profile.limits.place)) + textLine("DESCRIPTION", feedDescription(published, profile.limits.description)) + (url === "" ? "" : contentLine("URL", uriValue(url))) + contentLine("CATEGORIES", categories(published).map(escapeText).join(",")) + remote.map((access) => conferenceLines(access, profile)).join("") + contentLine("STATUS", statusOf(published, options.cancelled ?? profile.cancelled)) + contentLine("TRANSP", isBusy(published, times) ? "OPAQUE" : "TRANSPARENT") + (profile.extensions.includes("microsoft-busy") ? microsoftLines(published, times) : "") + attendees.map((email) => contentLine("ATTENDEE", `mailto:${email}`, {
    RSVP: "TRUE"
  })).join("") + (profile.alarms ? alarmLines(published, {
    title,
    attendees
  }) : "") + contentLine("END", "VEVENT");
  return {
    text,
    ...zoneOf(times),
    problems
  };
}
function timeLines(times) {
  if (times.allDay) {
    const whole = {
      VALUE: "DATE"
    };
    return contentLine("DTSTART", dateStamp(times.start), whole) + contentLine("DTEND", dateStamp(times.end), whole);
  }
  const { start, end, zone } = times;
  if (zone === null) {
    return contentLine("DTSTART", utcStamp(start.toInstant())) + contentLine("DTEND", utcStamp(end.toInstant()));
  }
  return contentLine("DTSTART", localStamp(start.toPlainDateTime()), {
    TZID: zone
  }) + contentLine("DTEND", localStamp(end.toPlainDateTime()), {
    TZID: zone
  });
}
function zoneOf(times) {
  if (times.allDay) return {
    zone: null,
    inUtc: false
  };
  const { zone, start, end } = times;
  return zone === null ? {
    zone: null,
    inUtc: true
  } : {
    zone: {
      zone,
      from: start.year,
      to: end.year
    },
    inUtc: false
  };
}
function textLine(name, text) {
  return text === "" ? "" : contentLine(name, escapeText(text));
}
function place({ event }, remote) {
  const named = placeInWords(event.location);
  if (named !== "" || remote.length === 0) return named;
  const { uri, label } = remote[0];
  return uri.startsWith("tel:") ? label : uri;
}
function statusOf({ event }, cancelled) {
  if (event.status === "cancelled") return cancelled === "status" ? "CANCELLED" : "CONFIRMED";
  return event.certainty === "tentative" ? "TENTATIVE" : "CONFIRMED";
}
function isBusy({ event, busy }, times) {
  return busy && !times.allDay && event.type === "hearing" && event.status !== "cancelled";
}
function microsoftLines(published, times) {
  const busy = !isBusy(published, times) ? "FREE" : published.event.certainty === "tentative" ? "TENTATIVE" : "BUSY";
  return contentLine("X-MICROSOFT-CDO-BUSYSTATUS", busy) + (times.allDay ? contentLine("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE") : "");
}
function conferenceLines({ uri, features, label }, profile) {
  const google = profile.extensions.includes("google-conference") && uri.startsWith("https:");
  return contentLine("CONFERENCE", uriValue(uri), {
    VALUE: "URI",
    FEATURE: features,
    LABEL: label
  }) + (google ? contentLine("X-GOOGLE-CONFERENCE", uriValue(uri)) : "");
}
function categories({ event, courtCitation, courtId, tags }) {
  const names = /* @__PURE__ */ new Map();
  const kind = event.type === "hearing" ? "Hearing" : "Deadline";
  for (const text of [
    kind,
    courtCitation || courtId,
    ...tags
  ]) {
    const name = shorten(plainLine(text), categoryLimit);
    const id = name.toLowerCase();
    if (name !== "" && !names.has(id)) names.set(id, name);
  }
  return [
    ...names.values()
  ];
}
function attendeesOf(addresses, problems) {
  return [
    ...new Set(addresses)
  ].flatMap((email) => {
    if (/^[^\s@<>",;:\\]+@[^\s@<>",;:\\]+$/.test(email)) return [
      email
    ];
    problems.push(`"${plainLine(email)}" is not an e-mail address; left out of the attendees`);
    return [];
  });
}
function instant(text, { published, problems }) {
  try {
    return utcStamp(Temporal.Instant.from(text));
  } catch {
    problems.push(`"${plainLine(text)}" is not an instant; the day of the event stands in for it`);
    return `${published.event.date.replaceAll("-", "")}T000000Z`;
  }
}

// src/calendars/ics/case_feed.ts
function renderCaseFeed(events, { before = null, ...options }) {
  const known2 = knownEvents(before);
  const problems = [];
  const made = /* @__PURE__ */ new Map();
  for (const published of events) {
    const uid = eventUid(published);
    try {
      if (made.has(uid)) throw new Error("another event of this feed has the same uid");
      const stamp = eventStamp(published);
      const same = known2.get(uid);
      const one = same?.event.stamp === stamp ? same : rendered(published, {
        uid,
        stamp,
        options
      });
      made.set(uid, one);
      for (const message of one.event.problems) problems.push({
        uid,
        message
      });
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      problems.push({
        uid,
        message: `left out of the feed: ${cause}`
      });
    }
  }
  const all = [
    ...made.values()
  ];
  const bytes = new Uint8Array(all.reduce((sum, { event }) => sum + event.length, 0));
  let from = 0;
  for (const one of all) {
    bytes.set(one.bytes, from);
    from += one.bytes.length;
  }
  return {
    events: all.map(({ event }) => event),
    bytes,
    problems
  };
}
function timesOf(events) {
  const zones = /* @__PURE__ */ new Map();
  for (const { zone, inUtc } of events) {
    const id = `${zone?.zone ?? ""} ${inUtc}`;
    const same = zones.get(id)?.zone ?? null;
    if (same === null || zone === null) zones.set(id, {
      zone,
      inUtc
    });
    else {
      const from = Math.min(zone.from, same.from);
      const to = Math.max(zone.to, same.to);
      zones.set(id, {
        zone: {
          ...zone,
          from,
          to
        },
        inUtc
      });
    }
  }
  return [
    ...zones.values()
  ];
}
function knownEvents(before) {
  let from = 0;
  return new Map(before?.events.map((event) => [
    event.uid,
    {
      event,
      bytes: before.bytes.subarray(from, from += event.length)
    }
  ]));
}
var encoder = new TextEncoder();
function rendered(published, { uid, stamp, options }) {
  const { text, ...about } = renderEvent(published, options);
  const bytes = encoder.encode(text);
  const { courtId, event: { type } } = published;
  return {
    event: {
      uid,
      stamp,
      type,
      courtId,
      length: bytes.length,
      ...about
    },
    bytes
  };
}

// src/domain/calendar_colors.ts
var calendarColors = {
  black: "#000000",
  brown: "#a52a2a",
  crimson: "#dc143c",
  darkblue: "#00008b",
  darkcyan: "#008b8b",
  darkgreen: "#006400",
  darkmagenta: "#8b008b",
  darkred: "#8b0000",
  dimgray: "#696969",
  firebrick: "#b22222",
  forestgreen: "#228b22",
  green: "#008000",
  indigo: "#4b0082",
  maroon: "#800000",
  mediumblue: "#0000cd",
  navy: "#000080",
  purple: "#800080",
  royalblue: "#4169e1",
  saddlebrown: "#8b4513",
  slateblue: "#6a5acd",
  steelblue: "#4682b4",
  teal: "#008080"
};

// src/calendars/ics/feed_header.ts
var refresh = "PT1H";
var usualDescription = "Hearings and deadlines, read from public court dockets by a program. Not legal advice: the docket itself is what counts.";
var feedFooter = contentLine("END", "VCALENDAR");
function feedHeader(calendar, { profile, zone, attendees }) {
  const { extensions, calendarZone } = clientProfile(profile);
  const name = escapeText(plainLine(calendar.name));
  const described = plainLine(calendar.description ?? "");
  const description = escapeText(described === "" ? usualDescription : described);
  const { color } = calendar;
  const optional = (property, value) => value === "" ? "" : contentLine(property, value);
  const address = (property, url, parameters) => url === "" ? "" : contentLine(property, url, parameters);
  return contentLine("BEGIN", "VCALENDAR") + contentLine("VERSION", "2.0") + contentLine("PRODID", "-//case-calendar//EN") + contentLine("CALSCALE", "GREGORIAN") + (attendees ? "" : contentLine("METHOD", "PUBLISH")) + optional("NAME", name) + optional("X-WR-CALNAME", name) + contentLine("DESCRIPTION", description) + contentLine("X-WR-CALDESC", description) + address("URL", webUrl(calendar.url ?? "")) + address("SOURCE", webUrl(calendar.sourceUrl ?? ""), {
    VALUE: "URI"
  }) + (color === void 0 ? "" : contentLine("COLOR", color)) + (color !== void 0 && extensions.includes("apple-color") ? contentLine("X-APPLE-CALENDAR-COLOR", calendarColors[color]) : "") + (calendarZone && zone !== null ? contentLine("X-WR-TIMEZONE", zone) : "") + contentLine("REFRESH-INTERVAL", refresh, {
    VALUE: "DURATION"
  }) + contentLine("X-PUBLISHED-TTL", refresh);
}

// src/calendars/ics/compose_feed.ts
function feedHead(calendar, { events, ...options }) {
  const zones = zonesUsed(events);
  const [zone] = zones.keys();
  const single = zones.size === 1 && !events.some(({ inUtc }) => inUtc);
  const header = feedHeader(calendar, {
    profile: options.profile ?? "standard",
    zone: single ? zone : null,
    attendees: options.allowAttendees === true
  });
  const timezones = [
    ...zones
  ].sort(([a], [b]) => a < b ? -1 : 1).map(([zone2, years]) => vtimezone(zone2, years));
  return [
    header,
    ...timezones
  ].join("");
}
function zonesUsed(events) {
  const zones = /* @__PURE__ */ new Map();
  for (const { zone: use } of events) {
    if (use === null) continue;
    const { zone, from, to } = use;
    const known2 = zones.get(zone);
    zones.set(zone, {
      from: Math.min(from, known2?.from ?? from),
      to: Math.max(to, known2?.to ?? to)
    });
  }
  return zones;
}

// src/calendars/visible_events.ts
function visibleEvents(events) {
  const visible = events.filter(({ event, significance }) => event.certainty !== "hidden" && significance === "major");
  const isInOrder = visible.every((event, index) => index === 0 || inOrder(visible[index - 1], event) <= 0);
  return isInOrder ? visible : visible.sort(inOrder);
}
function inOrder(a, b) {
  return compare(a.event.date, b.event.date) || compare(a.event.time ?? "", b.event.time ?? "") || compare(eventUid(a), eventUid(b));
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/app/feeds/feed_options.ts
var noOptions = {
  kind: null,
  tags: [],
  courts: [],
  cases: [],
  alarm: null,
  cancelled: null,
  profile: null,
  unclear: []
};

// src/domain/courts/appellate_courts.ts
var appellateCourts = `
ca1|||America/New_York|First Circuit|1st Cir.|Court of Appeals for the First Circuit
ca10|||America/Denver|Tenth Circuit|10th Cir.|Court of Appeals for the Tenth Circuit
ca11|||America/New_York|Eleventh Circuit|11th Cir.|Court of Appeals for the Eleventh Circuit
ca2|||America/New_York|Second Circuit|2d Cir.|Court of Appeals for the Second Circuit
ca3|||America/New_York|Third Circuit|3rd Cir.|Court of Appeals for the Third Circuit
ca4|||America/New_York|Fourth Circuit|4th Cir.|Court of Appeals for the Fourth Circuit
ca5|||America/Chicago|Fifth Circuit|5th Cir.|Court of Appeals for the Fifth Circuit
ca6|||America/New_York|Sixth Circuit|6th Cir.|Court of Appeals for the Sixth Circuit
ca7|||America/Chicago|Seventh Circuit|7th Cir.|Court of Appeals for the Seventh Circuit
ca8|||America/Chicago|Eighth Circuit|8th Cir.|Court of Appeals for the Eighth Circuit
ca9|||America/Los_Angeles|Ninth Circuit|9th Cir.|Court of Appeals for the Ninth Circuit
cadc|||America/New_York|D.C. Circuit|D.C. Cir.|Court of Appeals for the D.C. Circuit
cafc|||America/New_York|Federal Circuit|Fed. Cir.|Court of Appeals for the Federal Circuit
scotus|||America/New_York|Supreme Court|SCOTUS|Supreme Court of the United States
`;

// src/domain/courts/appellate_panels.ts
var appellatePanels = `
bap1|||America/New_York|First Circuit|1st Cir. BAP|Bankruptcy Appellate Panel of the First Circuit
bap10|||America/Denver|Tenth Circuit|10th Cir. BAP|Bankruptcy Appellate Panel of the Tenth Circuit
bap2|||America/New_York|Second Circuit|2d Cir. BAP|Bankruptcy Appellate Panel of the Second Circuit
bap6|||America/New_York|Sixth Circuit|6th Cir. BAP|Bankruptcy Appellate Panel of the Sixth Circuit
bap8|||America/Chicago|Eighth Circuit|8th Cir. BAP|United States Bankruptcy Appellate Panel for the Eighth Circuit
bap9|||America/Los_Angeles|Ninth Circuit|9th Cir. BAP|United States Bankruptcy Appellate Panel for the Ninth Circuit
bapma|||America/New_York|Massachusetts|Mass. BAP|Bankruptcy Appellate Panel of Massachusetts
bapme|||America/New_York|D. Maine|Me. BAP|Bankruptcy Appellate Panel, D. Maine
`;

// src/domain/courts/bankruptcy_courts.ts
var bankruptcyCourts = `
akb|||America/Anchorage|D. Alaska|Bankr. D. Alaska
almb|||America/Chicago|M.D. Alabama|Bankr. M.D. Ala.
alnb|||America/Chicago|N.D. Alabama|Bankr. N.D. Ala.
alsb|||America/Chicago|S.D. Alabama|Bankr. S.D. Ala.
arb|azb||America/Phoenix|D. Arizona|Bankr. D. Ariz.
areb|||America/Chicago|E.D. Arkansas|Bankr. E.D. Ark.
arwb|||America/Chicago|W.D. Arkansas|Bankr. W.D. Ark.
cacb|||America/Los_Angeles|C.D. California|Bankr. C.D. Cal.
caeb|||America/Los_Angeles|E.D. California|Bankr. E.D. Cal.
canb|||America/Los_Angeles|N.D. California|Bankr. N.D. Cal.
casb|||America/Los_Angeles|S.D. California|Bankr. S.D. Cal.
cob|||America/Denver|D. Colorado|Bankr.D. Colo.
ctb|||America/New_York|D. Connecticut|Bankr. D. Conn.
dcb|||America/New_York|District of Columbia|Bankr. D.C.
deb|||America/New_York|D. Delaware|Bankr. D. Del.
flmb|||America/New_York|M.D. Florida|Bankr. M.D. Fla.
flnb|||America/New_York|N.D. Florida|Bankr. N.D. Fla.
flsb|||America/New_York|S.D. Florida|Bankr. S.D. Florida
gamb|||America/New_York|M.D. Georgia|Bankr. M.D. Ga.
ganb|||America/New_York|N.D. Georgia|Bankr. N.D. Ga.
gasb|||America/New_York|S.D. Georgia|Bankr. S.D. Ga.
gub|||Pacific/Guam|D. Guam|Bankr. D. Guam
hib|||Pacific/Honolulu|D. Hawaii|Bankr. D. Haw.
ianb|||America/Chicago|N.D. Iowa|Bankr. D. Iowa
iasb|||America/Chicago|S.D. Iowa|Bankr. S.D. Iowa
idb|||America/Boise|D. Idaho|Bankr. D. Idaho
ilcb|||America/Chicago|C.D. Illinois|Bankr. C.D. Ill.
ilnb|||America/Chicago|N.D. Illinois|Bankr. N.D. Ill.
ilsb|||America/Chicago|S.D. Illinois|Bankr. S.D. Ill.
innb|||America/New_York|N.D. Indiana|Bankr. N.D. Ind.
insb|||America/New_York|S.D. Indiana|Bankr. S.D. Ind.
ksb|||America/Chicago|D. Kansas|Bankr. D. Kan.
kyeb|||America/New_York|E.D. Kentucky|Bankr. E.D. Ky.
kywb|||America/New_York|W.D. Kentucky|Bankr. W.D. Ky.
laeb|||America/Chicago|E.D. Louisiana|Bankr. E.D. La.
lamb|||America/Chicago|M.D. Louisiana|Bankr. M.D. La.
lawb|||America/Chicago|W.D. Louisiana|Bankr. W.D. La.
mab|||America/New_York|D. Massachusetts|Bankr. D. Mass.
mdb|||America/New_York|D. Maryland|Bankr. D. Md.
meb|||America/New_York|D. Maine|Bankr. D. Me.
mieb|||America/Detroit|E.D. Michigan|Bankr. E.D. Mich.
miwb|||America/Detroit|W.D. Michigan|Bankr. W.D. Mich.
mnb|||America/Chicago|D. Minnesota|Bankr. D. Minn.
moeb|||America/Chicago|E.D. Missouri|Bankr. E.D. Mo.
mowb|||America/Chicago|W.D. Missouri|Bankr. W.D. Mo.
msnb|||America/Chicago|N.D. Mississippi|Bankr. N.D. Miss.
mssb|||America/Chicago|S.D. Mississippi|Bankr. S.D. Miss.
mtb|||America/Denver|D. Montana|Bankr. D. Mont.
nceb|||America/New_York|E.D. North Carolina|Bankr. E.D.N.C.
ncmb|||America/New_York|M.D. North Carolina|Bankr. M.D.N.C.
ncwb|||America/New_York|W.D. North Carolina|Bankr. W.D.N.C.
ndb|||America/Chicago|D. North Dakota|Bankr. D.N.D.
nebraskab|neb||America/Chicago|D. Nebraska|Bankr. D. Neb.
nhb|||America/New_York|D. New Hampshire|Bankr. D.N.H.
njb|||America/New_York|D. New Jersey|Bankr. D.N.J.
nmb|||America/Denver|D. New Mexico|Bankr. D.N.M.
nmib|||Pacific/Guam|Northern Mariana Islands|Bankr. N. Mar. I.
nvb|||America/Los_Angeles|D. Nevada|Bankr. D. Nev.
nyeb|||America/New_York|E.D. New York|Bankr. E.D.N.Y.
nynb|||America/New_York|N.D. New York|Bankr. N.D.N.Y.
nysb|||America/New_York|S.D. New York|Bankr. S.D.N.Y.
nywb|||America/New_York|W.D. New York|Bankr. W.D.N.Y.
ohnb|||America/New_York|N.D. Ohio|Bankr. N.D. Ohio
ohsb|||America/New_York|S.D. Ohio|Bankr. S.D. Ohio
okeb|||America/Chicago|E.D. Oklahoma|Bankr. E.D. Okla.
oknb|||America/Chicago|N.D. Oklahoma|Bankr. N.D. Okla
okwb|||America/Chicago|W.D. Oklahoma|Bankr. W.D. Okla.
orb|||America/Los_Angeles|D. Oregon|Bankr. D. Or.
paeb|||America/New_York|E.D. Pennsylvania|Bankr. E.D. Pa.
pamb|||America/New_York|M.D. Pennsylvania|Bankr. M.D. Penn.
pawb|||America/New_York|W.D. Pennsylvania|Bankr. W.D. Pa.
prb|||America/Puerto_Rico|D. Puerto Rico|Bankr. D.P.R.
rib|||America/New_York|D. Rhode Island|Bankr. D.R.I.
scb|||America/New_York|D. South Carolina|Bankr. D.S.C.
sdb|||America/Chicago|D. South Dakota|Bankr. D.S.D.
tennesseeb||past|America/Chicago|D. Tennessee|Bankr. D. Tenn.
tneb|||America/New_York|E.D. Tennessee|Bankr. E.D. Tenn.
tnmb|||America/Chicago|M.D. Tennessee|Bankr. M.D. Tenn.
tnwb|||America/Chicago|W.D. Tennessee|Bankr. W.D. Tenn.
txeb|||America/Chicago|E.D. Texas|Bankr. E.D. Tex.
txnb|||America/Chicago|N.D. Texas|Bankr. N.D. Tex.
txsb|||America/Chicago|S.D. Texas|Bankr. S.D. Tex.
txwb|||America/Chicago|W.D. Texas|Bankr. W.D. Tex.
utb|||America/Denver|D. Utah|Bankr. D. Utah
vaeb|||America/New_York|E.D. Virginia|Bankr. E.D. Va.
vawb|||America/New_York|W.D. Virginia|Bankr. W.D. Va.
vib|||America/St_Thomas|D. Virgin Islands|Bankr. D.V.I.
vtb|||America/New_York|D. Vermont|Bankr. D. Vt.
waeb|||America/Los_Angeles|E.D. Washington|Bankr. E.D. Wash.
wawb|||America/Los_Angeles|W.D. Washington|Bankr. W.D. Wash.
wieb|||America/Chicago|E.D. Wisconsin|Bankr. E.D. Wis.
wiwb|||America/Chicago|W.D. Wisconsin|Bankr. W.D. Wis.
wvnb|||America/New_York|N.D. West Virginia|Bankr. N.D.W. Va.
wvsb|||America/New_York|S.D. West Virginia|Bankr. S.D.W. Va.
wyb|||America/Denver|D. Wyoming|Bankr. D. Wyo.
`;

// src/domain/courts/district_courts.ts
var districtCourts = `
akd|||America/Anchorage|D. Alaska|D. Alaska
ald||past|America/Chicago|D. Alabama
almd|||America/Chicago|M.D. Alabama|M.D. Ala.
alnd|||America/Chicago|N.D. Alabama|N.D. Ala.
alsd|||America/Chicago|S.D. Alabama|S.D. Ala.
ared|||America/Chicago|E.D. Arkansas|E.D. Ark.
arwd|||America/Chicago|W.D. Arkansas|W.D. Ark.
asd|||Pacific/Pago_Pago|D. American Samoa|D. Am. Samoa
azd|||America/Phoenix|D. Arizona|D. Ariz.
caca||past|America/Los_Angeles|California Circuit||Circuit Court for California
cacd|||America/Los_Angeles|C.D. California|C.D. Cal.
caed|||America/Los_Angeles|E.D. California|E.D. Cal.
californiad||past|America/Los_Angeles|D. California|D. Cal.
canalzoned||past|America/Panama|Canal Zone|D.C.Z.
cand|||America/Los_Angeles|N.D. California|N.D. Cal.
casd|||America/Los_Angeles|S.D. California|S.D. Cal.
circtdel||past|America/New_York|Circuit Court of Delaware|Cir. Ct. Del.|U.S. Circuit Court for the District of Delaware
circtnc||past|America/New_York|Circuit Court of North Carolina|Cir. Ct. N.C.|U.S. Circuit Court for the District of North Carolina
circttenn||past|America/Chicago|Circuit Court of Tennessee|Cir. Ct. N.C.|U.S. Circuit Court for the District of Tennessee
cod|||America/Denver|D. Colorado|D. Colo.
ctd|||America/New_York|D. Connecticut|D. Conn.
dcd|||America/New_York|District of Columbia|D.C.
ded|||America/New_York|D. Delaware|D. Del.
fld||past|America/New_York|D. Florida
flmd|||America/New_York|M.D. Florida|M.D. Fla.
flnd|||America/New_York|N.D. Florida|N.D. Fla.
flsd|||America/New_York|S.D. Florida|S.D. Fla.
gad||past|America/New_York|D. Georgia
gamd|||America/New_York|M.D. Georgia|M.D. Ga.
gand|||America/New_York|N.D. Georgia|N.D. Ga.
gasd|||America/New_York|S.D. Georgia|S.D. Ga.
gud|||Pacific/Guam|D. Guam|D. Guam
hid|||Pacific/Honolulu|D. Hawaii|D. Haw.
iad||past|America/Chicago|D. Iowa
iand|||America/Chicago|N.D. Iowa|N.D. Iowa
iasd|||America/Chicago|S.D. Iowa|S.D. Iowa
idd|||America/Boise|D. Idaho|D. Idaho
ilcd|||America/Chicago|C.D. Illinois|C.D. Ill.
illinoisd||past|America/Chicago|D. Illinois|D. Ill.
illinoised||past|America/Chicago|E.D. Illinois|E.D. Ill.
ilnd|||America/Chicago|N.D. Illinois|N.D. Ill.
ilsd|||America/Chicago|S.D. Illinois|S.D. Ill.
indianad||past|America/Indiana/Indianapolis|D. Indiana|D. Ind.
innd|||America/New_York|N.D. Indiana|N.D. Ind.
insd|||America/New_York|S.D. Indiana|S.D. Ind.
ksd|||America/Chicago|D. Kansas|D. Kan.
kyd||past|America/New_York|D. Kentucky
kyed|||America/New_York|E.D. Kentucky|E.D. Ky.
kywd|||America/New_York|W.D. Kentucky|W.D. Ky.
lad||past|America/Chicago|D. Louisiana
laed|||America/Chicago|E.D. Louisiana.|E.D. La.
lamd|||America/Chicago|M.D. Louisiana|M.D. La.
lawd|||America/Chicago|W.D. Louisiana|W.D. La.
mad|||America/New_York|D. Massachusetts|D. Mass.
mdd|||America/New_York|D. Maryland|D. Maryland
med|||America/New_York|D. Maine|D. Me.
michd||past|America/Detroit|D. Michigan
mied|||America/Detroit|E.D. Michigan|E.D. Mich.
missd||past|America/Chicago|D. Mississippi
miwd|||America/Detroit|W.D. Michigan|W.D. Mich.
mnd|||America/Chicago|D. Minnesota|D. Minnesota
mod||past|America/Chicago|D. Missouri
moed|||America/Chicago|E.D. Missouri|E.D. Mo.
mowd|||America/Chicago|W.D. Missouri|W.D. Mo.
msnd|||America/Chicago|N.D. Mississippi|N.D. Miss.
mssd|||America/Chicago|S.D. Mississippi|S.D. Miss.
mtd|||America/Denver|D. Montana|D. Mont.
ncd||past|America/New_York|D. North Carolina
nced|||America/New_York|E.D. North Carolina|E.D.N.C.
ncmd|||America/New_York|M.D. North Carolina|M.D.N.C.
ncwd|||America/New_York|W.D. North Carolina|W.D.N.C.
ndd|||America/Chicago|D. North Dakota|D.N.D.
ned|||America/Chicago|D. Nebraska|D. Neb.
nhd|||America/New_York|D. New Hampshire|D.N.H.
njd|||America/New_York|D. New Jersey|D.N.J.
nmd|||America/Denver|D. New Mexico|D.N.M.
nmid|||Pacific/Guam|Northern Mariana Islands|N. Mar. I.
nvd|||America/Los_Angeles|D. Nevada|D. Nev.
nyd||past|America/New_York|D. New York
nyed|||America/New_York|E.D. New York|E.D.N.Y
nynd|||America/New_York|N.D. New York|N.D.N.Y.
nysd|||America/New_York|S.D. New York|S.D.N.Y.
nywd|||America/New_York|W.D. New York|W.D.N.Y.
ohiod||past|America/New_York|D. Ohio|D. Ohio
ohnd|||America/New_York|N.D. Ohio|N.D. Ohio
ohsd|||America/New_York|S.D. Ohio|S.D. Ohio
oked|||America/Chicago|E.D. Oklahoma|E.D. Okla.
oknd|||America/Chicago|N.D. Oklahoma|N.D. Okla.
okwd|||America/Chicago|W.D. Oklahoma|W.D. Okla.
ord|||America/Los_Angeles|D. Oregon|D. Or.
orld||past|America/Chicago|Orleans District Court||District Court, Orleans
paed|||America/New_York|E.D. Pennsylvania|E.D. Pa.
pamd|||America/New_York|M.D. Pennsylvania|M.D. Penn.
pawd|||America/New_York|W.D. Pennsylvania|W.D. Pa.
pennsylvaniad||past|America/New_York|D. Pennsylvania|D. Pa.
prd|||America/Puerto_Rico|D. Puerto Rico|D.P.R.
rid|||America/New_York|D. Rhode Island|D.R.I.
scd|||America/New_York|D. South Carolina|D.S.C.
sdd|||America/Chicago|D. South Dakota|D.S.D.
southcarolinaed||past|America/New_York|E.D. South Carolina|E.D.S.C.
southcarolinawd||past|America/New_York|W.D. South Carolina|W.D.S.C.
tennessed||past|America/Chicago|D. Tennessee|D. Tenn.
texd||past|America/Chicago|D. Texas
tned|||America/New_York|E.D. Tennessee|E.D. Tenn.
tnmd|||America/Chicago|M.D. Tennessee|M.D. Tenn.
tnwd|||America/Chicago|W.D. Tennessee|W.D. Tenn.
txed|||America/Chicago|E.D. Texas|E.D. Tex.
txnd|||America/Chicago|N.D. Texas|N.D. Tex.
txsd|||America/Chicago|S.D. Texas|S.D. Tex.
txwd|||America/Chicago|W.D. Texas|W.D. Tex.
utd|||America/Denver|D. Utah|D. Utah
vad||past|America/New_York|D. Virginia
vaed|||America/New_York|E.D. Virginia|E.D. Va.
vawd|||America/New_York|W.D. Virginia|W.D. Va.
vid|||America/St_Thomas|Virgin Islands|D.V.I.
vtd|||America/New_York|D. Vermont|D. Vt.
waed|||America/Los_Angeles|E.D. Washington|E.D. Wash.
washd||past|America/Los_Angeles|D. Washington
wawd|||America/Los_Angeles|W.D. Washington|W.D. Wash.
wied|||America/Chicago|E.D. Wisconsin|D. Wis.
wisd||past|America/Chicago|D. Wisconsin
wiwd|||America/Chicago|W.D. Wisconsin|W.D. Wis.
wvad||past|America/New_York|D. West Virginia
wvnd|||America/New_York|N.D. West Virginia|N.D.W. Va.
wvsd|||America/New_York|S.D. West Virginia|S.D.W. Va
wyd|||America/Denver|D. Wyoming|D. Wyo.
`;

// src/domain/courts/docket_number.ts
var suffix = String.raw`(?:[a-z]{1,6})?(?:[\s,/&._-]+(?:[a-z]{1,6}|\d{1,3})|[\s,/&._-]*\([^()]{0,40}\))*[\s,.;]*`;
var usual = new RegExp(String.raw`^(?:(\d{1,2})\s*[:-]\s*)?(\d{4}|\d{2})(?:\s*-?\s*([a-z]{1,8})\.?\s*-?\s*|\s*-\s*)(\d{1,7})(?!\d)` + suffix + "$");
var typeFirst = new RegExp(String.raw`^(?:(\d{1,2})\s*:\s*)?([a-z]{1,8})\.?\s*-?\s*(\d{4}|\d{2})\s*-\s*(\d{1,7})(?!\d)` + suffix + "$");

// src/domain/courts/special_courts.ts
var specialCourts = `
acca|||America/New_York|Army Court of Criminal Appeals|A.C.C.A.|Army Court of Criminal Appeals
afcca|||America/New_York|Air Force Court of Criminal Appeals|A.F.C.C.A.|United States Air Force Court of Criminal Appeals
ag|||America/New_York|Attorneys General|Op. Att\u2019y Gen.|United States Attorneys General
armfor|||America/New_York|Court of Appeals for the Armed Forces|C.A.A.F.|Court of Appeals for the Armed Forces
asbca|||America/New_York|Armed Services Board of Contract Appeals|A.S.B.C.A.|Armed Services Board of Contract Appeals
bia|||America/New_York|Board of Immigration Appeals|B.I.A.|Board of Immigration Appeals
bva|||America/New_York|Board of Veterans' Appeals|Board of Vet. App.|Board of Veterans' Appeals
cavc|||America/New_York|Veterans Claims|Vet. App.|United States Court of Appeals for Veterans Claims
cc||past|America/New_York|Court of Claims|Ct. Cl.|United States Court of Claims
ccpa||past|America/New_York|Customs and Patent Appeals|C.C.P.A.|Court of Customs and Patent Appeals
cit|||America/New_York|Court of International Trade|Ct. Intl. Trade|United States Court of International Trade
com||past|America/New_York|Commerce Court|Comm. Ct.|Commerce Court
cusc||past|America/New_York|U.S. Customs Court|Cust. Ct.|United States Customs Court
eca||past|America/New_York|Emergency Court of Appeals|Emer. Ct. App.|Emergency Court of Appeals
fisc|||America/New_York|Foreign Intelligence Surveillance Court|FISA Ct.|Foreign Intelligence Surveillance Court
fiscr|||America/New_York|Foreign Intelligence Surveillance Court of Review|FISA Ct. Rev.|Foreign Intelligence Surveillance Court of Review
jpml|||America/New_York|Judicial Panel on Multidistrict Litigation|J.P.M.L.|United States Judicial Panel on Multidistrict Litigation
mc|||America/New_York|Military Commission Review|M.C.|United States Court of Military Commission Review
mspb|||America/New_York|Merit Systems Protection Board|MSPB|Merit Systems Protection Board
nmcca|||America/New_York|Navy-Marine Corps Court of Criminal Appeals|N.M.C.C.A.|Navy-Marine Corps Court of Criminal Appeals
olc|||America/New_York|Office of Legal Counsel|O.L.C.|Office of Legal Counsel
reglrailreorgct||past|America/New_York|Special Court under the Regional Rail Reorganization Act|Regl. Rail Reorg. Act|Special Court under the Regional Rail Reorganization Act
tax|||America/New_York|U.S. Tax Court|Tax Ct.|United States Tax Court
tecoa||past|America/New_York|Temporary Emergency Court of Appeals|Temp. Emerg. Ct. App.|Temporary Emergency Court of Appeals
ttab|||America/New_York|Trademark Trial and Appeal Board|T.T.A.B.|Trademark Trial and Appeal Board
uscfc|cofc||America/New_York|Federal Claims|Fed. Cl.|United States Court of Federal Claims
uscgcoca|||America/New_York|Coast Guard Court of Criminal Appeals|C.G. Ct. Crim. App.|United States Coast Guard Court of Criminal Appeals
`;

// src/domain/courts/split_districts.ts
var eastern = "America/New_York";
var central = "America/Chicago";
var mountain = "America/Denver";
var pacific = "America/Los_Angeles";
var boise = "America/Boise";
var indiana = "America/Indiana/Indianapolis";
var louisville = "America/Kentucky/Louisville";
var division = (digits, city, zone) => ({
  digits,
  city,
  zone
});
var florida = [
  division("1", "Gainesville", eastern),
  division("3", "Pensacola", central),
  division("4", "Tallahassee", eastern),
  division("5", "Panama City", central)
];
var tennessee = [
  division("1", "Chattanooga", eastern),
  division("2", "Greeneville", eastern),
  division("3", "Knoxville", eastern),
  division("4", "Winchester", central)
];
var northernIndiana = [
  division("1", "Fort Wayne", indiana),
  division("2", "Hammond", central),
  division("3", "South Bend", indiana),
  division("4", "Lafayette", indiana)
];
var westernKentucky = [
  division("1", "Bowling Green", central),
  division("3", "Louisville", louisville),
  division("4", "Owensboro", central),
  division("5", "Paducah", central)
];
var southDakota = [
  division("1", "Aberdeen", central),
  division("3", "Pierre", central),
  division("4", "Sioux Falls", central),
  division("5", "Rapid City", mountain)
];
var splitDistricts = {
  flnd: {
    names: "prefix",
    divisions: florida
  },
  flnb: {
    names: "serial",
    since: 2004,
    divisions: florida
  },
  tned: {
    names: "prefix",
    divisions: tennessee
  },
  tneb: {
    names: "prefix",
    divisions: tennessee
  },
  innd: {
    names: "prefix",
    divisions: northernIndiana
  },
  innb: {
    names: "serial",
    divisions: northernIndiana
  },
  insd: {
    names: "prefix",
    divisions: [
      division("1", "Indianapolis", indiana),
      division("2", "Terre Haute", indiana),
      division("3", "Evansville", central),
      division("4", "New Albany", louisville)
    ]
  },
  insb: {
    names: "serial",
    divisions: [
      division("0", "Indianapolis", indiana),
      division("7", "Evansville", central),
      division("8", "Terre Haute", indiana),
      division("9", "New Albany", louisville)
    ]
  },
  kywd: {
    names: "prefix",
    divisions: westernKentucky
  },
  kywb: {
    names: "serial",
    divisions: westernKentucky
  },
  sdd: {
    names: "prefix",
    divisions: southDakota
  },
  sdb: {
    names: "serial",
    divisions: southDakota
  },
  txwd: {
    names: "prefix",
    divisions: [
      division("1", "Austin", central),
      division("2", "Del Rio", central),
      division("3", "El Paso", mountain),
      division("4", "Pecos", central),
      division("5", "San Antonio", central),
      division("6", "Waco", central),
      division("7", "Midland-Odessa", central)
    ]
  },
  txwb: {
    names: "serial",
    divisions: [
      division("1", "Austin", central),
      division("3", "El Paso", mountain),
      division("5", "San Antonio", central),
      division("6", "Waco", central),
      division("7", "Midland", central)
    ]
  },
  idd: {
    names: "prefix",
    divisions: [
      division("1", "Boise", boise),
      division("2", "Coeur d'Alene", pacific),
      division("3", "Moscow", pacific),
      division("4", "Pocatello", boise)
    ]
  },
  idb: {
    names: "serial",
    divisions: [
      division("00", "Boise", boise),
      division("20", "Coeur d'Alene", pacific),
      division("40", "Pocatello", boise)
    ]
  }
};

// src/domain/courts.ts
var madeNames = {
  district: "District Court, ",
  bankruptcy: "United States Bankruptcy Court, "
};
function readTable(jurisdiction, table) {
  return table.trim().split("\n").map((line) => {
    const [id = "", pacerId = "", past = "", zone = "", shortName = "", citation = "", full = ""] = line.split("|");
    return {
      id,
      pacerId: pacerId || id,
      jurisdiction,
      fullName: full || `${madeNames[jurisdiction] ?? ""}${shortName}`,
      shortName,
      citation: citation || id,
      zone,
      current: past === ""
    };
  });
}
var courts = [
  ...readTable("appellate", appellateCourts),
  ...readTable("district", districtCourts),
  ...readTable("bankruptcy", bankruptcyCourts),
  ...readTable("panel", appellatePanels),
  ...readTable("special", specialCourts)
];
var byId = new Map(courts.map((court2) => [
  court2.id,
  court2
]));
var byPacerId = new Map([
  ...courts.map((court2) => [
    court2.pacerId,
    court2.id
  ]),
  [
    "nysb-mega",
    "nysb"
  ]
]);
function courtIdOf(code) {
  const plain2 = code.trim().toLowerCase();
  if (byId.has(plain2)) return plain2;
  return byPacerId.get(plain2) ?? plain2;
}
function court(id) {
  return byId.get(courtIdOf(id));
}

// src/app/feeds/view_cases.ts
function casesOf(view, { calendar, cases }) {
  switch (view.sort) {
    case "calendars":
      return calendar.id === view.id ? cases : [];
    case "cases":
      return cases.filter(({ id }) => id === view.id);
    case "courts":
      return cases.filter(({ courts: courts2 }) => courts2.includes(view.id));
    case "tags":
      return cases.filter(({ tags }) => tags.some((tag) => tagSlug(tag) === view.id));
    case "kinds":
    case "all":
      return cases;
  }
}
function withinView(view, { calendars, isPrivate = false }) {
  return calendars.filter(({ listed }) => listed || isPrivate).map((one) => ({
    ...one,
    cases: casesOf(view, one)
  })).filter(({ calendar, cases }) => cases.length > 0 || view.sort === "calendars" && calendar.id === view.id);
}
function attendeesIn({ sort }, within) {
  return (sort === "calendars" || sort === "cases") && within.length > 0 && within.every(({ attendees }) => attendees);
}
function headOf(view, input) {
  const { within, siteTitle, publicBaseUrl, unclear = [], isPrivate = false } = input;
  const { address = addressOf(view) } = input;
  const [first] = within;
  const own = view.sort === "calendars" || view.sort === "cases" ? first?.calendar : null;
  const notes = [
    view.sort === "calendars" ? own?.description ?? "" : "",
    within.length === 0 && view.sort !== "all" && view.sort !== "kinds" ? goneNote : "",
    ...unclear.map((name) => `The address of this feed asks for something unknown with "${name}"; that is passed over.`)
  ].filter((note) => note !== "");
  const index = within.find(({ calendar }) => calendar.url !== void 0)?.calendar.url;
  const page = view.sort === "cases" ? `${index}cases/${encodeURIComponent(view.id)}.html` : index;
  return {
    id: viewPath(view),
    name: nameOf(view, {
      within,
      siteTitle
    }),
    ...notes.length === 0 ? {} : {
      description: notes.join(" ")
    },
    ...own?.color === void 0 ? {} : {
      color: own.color
    },
    ...publicBaseUrl === null || isPrivate ? {} : {
      ...index === void 0 ? {} : {
        url: page
      },
      sourceUrl: `${publicBaseUrl}/${address}`
    }
  };
}
function addressOf(view) {
  return `${viewPath(view).split("/").map(encodeURIComponent).join("/")}.ics`;
}
var goneNote = "What this feed was about is no longer in the settings of its calendar, so it is empty and stays so.";
function nameOf(view, { within, siteTitle }) {
  switch (view.sort) {
    case "calendars":
      return within[0]?.calendar.name ?? view.id;
    case "cases":
      return within[0]?.cases[0]?.name ?? view.id;
    case "courts":
      return `${siteTitle}: ${court(view.id)?.citation ?? view.id}`;
    case "tags": {
      const tags = within.flatMap(({ cases }) => cases.flatMap((one) => one.tags));
      return `${siteTitle}: ${tags.find((tag) => tagSlug(tag) === view.id) ?? view.id}`;
    }
    case "kinds":
      return `${siteTitle}: ${view.id}`;
    case "all":
      return siteTitle;
  }
}

// src/app/feeds/render_view.ts
function renderView(view, input) {
  const { snapshots, options = noOptions, isPrivate = false } = input;
  const within = withinView(view, {
    calendars: snapshots,
    isPrivate
  });
  const attendees = attendeesIn(view, within);
  const eventOptions = eventOptionsOf(options, {
    attendees
  });
  const asked = within.flatMap(({ cases }) => cases).filter((one) => isAsked(one, options));
  const byId2 = Map.groupBy(asked, ({ id }) => id);
  const isWanted = wantedBy(view, options);
  const bodies = [];
  const times = [];
  let size = 0;
  for (const id of [
    ...byId2.keys()
  ].sort()) {
    const all = byId2.get(id).flatMap((one) => one.events().filter(isWanted));
    const shown = visibleEvents(all).map((event) => withAlarm(event, options.alarm));
    const made = renderCaseFeed(shown, eventOptions);
    bodies.push({
      packed: (0, import_node_zlib.deflateRawSync)(made.bytes, {
        level: 1
      }),
      size: made.bytes.length
    });
    size += made.bytes.length;
    times.push(...timesOf(made.events));
  }
  const { unclear } = options;
  const calendar = headOf(view, {
    ...input,
    within,
    unclear
  });
  const encoder3 = new TextEncoder();
  const head = encoder3.encode(feedHead(calendar, {
    ...eventOptions,
    events: times
  }));
  const foot = encoder3.encode(feedFooter);
  return {
    *blocks() {
      yield head;
      for (const body of bodies) yield* unpacked(body);
      yield foot;
    },
    size: head.length + size + foot.length
  };
}
var ownBuffer = 16 * 1024;
function* unpacked({ packed: packed2, size }) {
  const chunkSize = Math.max(size + 1, ownBuffer);
  const block = (0, import_node_zlib.inflateRawSync)(packed2, {
    chunkSize
  });
  yield block;
  const { buffer } = block;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === chunkSize) buffer.transfer(0);
}
function eventOptionsOf({ profile, cancelled }, { attendees }) {
  return {
    allowAttendees: attendees,
    ...profile === null ? {} : {
      profile
    },
    ...cancelled === null || cancelled === "hide" ? {} : {
      cancelled: cancelled === "mark" ? "mark" : "status"
    }
  };
}
function isAsked({ id, tags, courts: courts2 }, options) {
  return (options.cases.length === 0 || options.cases.includes(id)) && (options.courts.length === 0 || courts2.some((one) => options.courts.includes(one))) && (options.tags.length === 0 || tags.some((tag) => options.tags.includes(tagSlug(tag))));
}
function wantedBy(view, { kind, courts: courts2, cancelled }) {
  return ({ courtId, event }) => (view.sort !== "kinds" || kindsOf(event.type) === view.id) && (view.sort !== "courts" || courtId === view.id) && (kind === null || kindsOf(event.type) === kind) && (courts2.length === 0 || courts2.includes(courtId)) && (cancelled !== "hide" || event.status !== "cancelled");
}
function withAlarm(event, alarm) {
  if (alarm === null) return event;
  return {
    ...event,
    reminders: alarm === "none" ? [] : [
      {
        method: "popup",
        minutes: alarm
      }
    ]
  };
}

// src/app/feeds/served_folder.ts
var import_node_crypto3 = require("node:crypto");
var import_node_path2 = require("node:path");

// src/platform/atomic_file.ts
var import_node_path = require("node:path");
var import_node_buffer = require("node:buffer");
function fileMark(path) {
  try {
    const info = Deno.lstatSync(path);
    return info.isFile ? markOf(info) : null;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
var blockSize = 128 * 1024;
var newBlock = new Uint8Array(blockSize);
var oldBlock = new Uint8Array(blockSize);
var encoder2 = new TextEncoder();
function markOf({ ino, size, mtime }) {
  return `${ino} ${size} ${mtime?.getTime()}`;
}

// src/platform/remove_if_there.ts
function removeIfThere(path) {
  try {
    Deno.removeSync(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

// src/app/feeds/served_folder.ts
function servedStatePath(folder) {
  return (0, import_node_path2.join)(folder, "state.json");
}
function readServed(folder) {
  const mark = fileMark(servedStatePath(folder));
  const state = readState(folder);
  if (state === null) return null;
  const { siteTitle, publicBaseUrl, calendars } = state;
  return {
    siteTitle,
    publicBaseUrl,
    snapshots: calendars.flatMap(({ published }) => published === null ? [] : {
      ...published,
      cases: published.cases.map(({ file, ...one }) => ({
        ...one,
        events: () => readEvents((0, import_node_path2.join)(folder, file), one)
      }))
    }),
    missing: calendars.filter(({ published }) => published === null).map(({ id }) => id),
    isCurrent: () => fileMark(servedStatePath(folder)) === mark
  };
}
function readState(folder) {
  try {
    const state = JSON.parse(Deno.readTextFileSync(servedStatePath(folder)));
    return state?.schema === 2 ? state : null;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof SyntaxError) return null;
    throw error;
  }
}
var pieceSize = 64 * 1024;
function readEvents(path, { id }) {
  const what = `what was left of case "${id}" for serving, "${path}",`;
  let text;
  try {
    text = Deno.readTextFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new Error(`${what} is gone`);
    throw error;
  }
  try {
    return text.split("\n").flatMap((line) => line === "" ? [] : JSON.parse(line));
  } catch {
    removeIfThere(path);
    throw new Error(`${what} is damaged`);
  }
}

// src/app/feeds/prepare_file.ts
var largestPlain = 256 * 1024;
var blockSize2 = 128 * 1024;
async function prepareFile(job, { read = readServed } = {}) {
  if (job.kind === "view") return await packed(rendered2(job, read));
  using file = Deno.openSync(job.path);
  return await packed({
    size: file.statSync().size,
    blocks: () => blocksOf(file)
  });
}
async function packed({ size, blocks: blocks2 }) {
  const br = packer((0, import_node_zlib2.createBrotliCompress)({
    params: {
      [import_node_zlib2.constants.BROTLI_PARAM_QUALITY]: 5,
      [import_node_zlib2.constants.BROTLI_PARAM_SIZE_HINT]: size
    }
  }));
  const gzip = packer((0, import_node_zlib2.createGzip)({
    level: 6
  }));
  const hash = (0, import_node_crypto4.createHash)("sha256");
  let length = 0;
  const plain2 = [];
  for (const block of blocks2()) {
    hash.update(block);
    length += block.length;
    if (length <= largestPlain) plain2.push(Uint8Array.from(block));
    await Promise.all([
      br.add(block),
      gzip.add(block)
    ]);
  }
  return {
    hash: hash.digest("hex"),
    size: length,
    plain: length <= largestPlain ? joined(plain2) : null,
    packed: {
      br: await br.end(),
      gzip: await gzip.end()
    }
  };
}
function packer(stream) {
  const out = [];
  stream.on("data", (some) => out.push(some));
  const ended = Promise.withResolvers();
  stream.on("end", ended.resolve);
  stream.on("error", ended.reject);
  ended.promise.catch(() => {
  });
  return {
    /** Resolves when the block is no longer needed. */
    add: (block) => new Promise((resolve, reject) => {
      stream.write(block, (error) => error ? reject(error) : resolve());
    }),
    end: async () => {
      stream.end();
      await ended.promise;
      return joined(out);
    }
  };
}
function* blocksOf(file) {
  const block = new Uint8Array(blockSize2);
  for (let read = file.readSync(block); read !== null; read = file.readSync(block)) {
    yield block.subarray(0, read);
  }
}
var mostAttempts = 5;
function rendered2({ folder, view, isFollowed, ...how }, read) {
  for (let attempt = 1; ; attempt++) {
    const served = read(folder);
    if (served === null) throw new Error("nothing was published for serving yet");
    if (served.missing.length > 0 && !isWhole(view, served)) {
      throw new Error(`calendar "${served.missing[0]}" was not published for serving yet`);
    }
    if (isFollowed && isUnknown(view, served)) {
      throw new Error(`"${viewPath(view)}" was not published for serving yet`);
    }
    try {
      return renderView(view, {
        ...served,
        ...how
      });
    } catch (error) {
      if (attempt === mostAttempts || served.isCurrent()) throw error;
    }
  }
}
function isWhole({ sort, id }, { snapshots }) {
  if (sort === "calendars") return snapshots.some(({ calendar }) => calendar.id === id);
  return sort === "cases" && snapshots.some(({ cases }) => cases.some((one) => one.id === id));
}
function isUnknown(view, { snapshots: calendars }) {
  return (view.sort === "calendars" || view.sort === "cases" || view.sort === "tags") && withinView(view, {
    calendars,
    isPrivate: true
  }).length === 0;
}
function joined(parts) {
  return Uint8Array.from(import_node_buffer2.Buffer.concat(parts));
}

// src/app/feeds/prepare.worker.ts
var scope = globalThis;
scope.onmessage = async ({ data: { job } }) => {
  try {
    const file = await prepareFile(job);
    const all = [
      file.packed.br,
      file.packed.gzip,
      ...file.plain === null ? [] : [
        file.plain
      ]
    ];
    scope.postMessage({
      file
    }, all.map(({ buffer }) => buffer));
  } catch (error) {
    scope.postMessage({
      failed: error instanceof Error ? error.message : String(error)
    });
  }
};
