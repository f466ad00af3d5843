// src/calendars/rendering/in_process_renderer.ts
import { createHash as createHash3 } from "node:crypto";

// src/domain/court_time.ts
var dateForm = /^\d{4}-\d{2}-\d{2}$/;
var timeForm = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;
function isDate(text) {
  if (!dateForm.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
function isTime(text) {
  return timeForm.test(text);
}
function isZone(text) {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    Temporal.ZonedDateTime.from({
      year: 2e3,
      month: 1,
      day: 1,
      timeZone: text
    });
    return true;
  } catch {
    return false;
  }
}
function plainDate(date) {
  if (!isDate(date)) throw new RangeError(`not a date: ${date.slice(0, 40)}`);
  return Temporal.PlainDate.from(date);
}
function plainTime(time) {
  if (!isTime(time)) throw new RangeError(`not a time: ${time.slice(0, 40)}`);
  return Temporal.PlainTime.from(time);
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
function addDays(date, days) {
  return plainDate(date).add({
    days
  }).toString();
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
  const day2 = plainDate(date);
  const text = `${day2.day} ${months[day2.month - 1]} ${day2.year}`;
  return options.weekday === true ? `${weekday(date)} ${text}` : text;
}
var ownAbbreviations = {
  "Pacific/Guam": "ChST",
  "Pacific/Saipan": "ChST",
  "Pacific/Pago_Pago": "SST"
};
var formats = /* @__PURE__ */ new Map();
function zoneAbbreviation(wall) {
  const own = ownAbbreviations[wall.zone];
  if (own !== void 0) return own;
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

// src/domain/plan/feed_window.ts
function feedWindow(events2, { today, cancelledDays = 30 }) {
  const oldest = addDays(today, -cancelledDays);
  const window = {
    kept: [],
    withheld: []
  };
  for (const published of events2) {
    const { event } = published;
    const old = event.status === "cancelled" && lastWord(event) < oldest;
    (old ? window.withheld : window.kept).push(published);
  }
  return window;
}
function lastWord({ support }) {
  const days = support.map(({ filed }) => filed).filter(isDate).sort();
  const cancelling = support.filter(({ verb, filed }) => verb === "cancelled" && isDate(filed)).map(({ filed }) => filed).sort();
  return cancelling.at(-1) ?? days.at(-1) ?? "9999-12-31";
}

// src/domain/published_event.ts
function eventUid(event) {
  return `${event.caseId}--${event.key}@case-calendar`;
}

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
  return `${cut.replace(/[\s,;:([“"'-]+$/, "")}\u2026`;
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

// src/domain/plan/content_hash.ts
import { createHash } from "node:crypto";

// src/domain/event_when.ts
function eventWhen(when) {
  const day2 = dayInWords(when.event.date, {
    weekday: true
  });
  const hours2 = eventHours(when);
  return hours2 === "" ? day2 : `${day2}, ${hours2}`;
}
function eventHours({ event, zone, zoneConfirmed }) {
  const { date, time, endTime } = event;
  if (time === null) return "";
  const hours2 = endTime === null ? clockInWords(time) : `${clockInWords(time)} to ${clockInWords(endTime)}`;
  if (!zoneConfirmed || !isDate(date) || !isTime(time) || !isZone(zone)) return hours2;
  return `${hours2} ${zoneAbbreviation({
    date,
    time,
    zone
  })}`;
}
function machineWhen({ event, zone }) {
  const { date, time } = event;
  if (time === null || !isTime(time)) return date;
  if (!isDate(date) || !isZone(zone)) return `${date}T${time}`;
  return courtDateTime({
    date,
    time,
    zone
  }).toString({
    timeZoneName: "never",
    smallestUnit: "minute"
  });
}
function dayInWords(date, options = {}) {
  return isDate(date) ? formatCourtDate(date, options) : plainLine(date);
}
function clockInWords(time) {
  return isTime(time) ? formatClock(time) : plainLine(time);
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
    ...evidence(published),
    lines(computedBases(event)),
    lines([
      labelled("Tags", published.tags.map(plainLine).filter(Boolean).join(", ")),
      labelled(parties(event).length > 1 ? "Parties" : "Party", list(parties(event), most.parties)),
      judge(event.judge),
      labelled("Location", event.location)
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
      "Shown as an all-day event: the hour by which a filing is timely follows the court's rules and orders.",
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
function zoneNote({ event, zone, zoneConfirmed }) {
  return zoneConfirmed || event.time === null ? "" : `Zone to be confirmed; the hour is shown in ${plainLine(zone)}.`;
}
function history({ history: history2 }) {
  const newest = [
    ...history2
  ].reverse();
  return limited(newest.map(({ date, time }, index) => `${index === 0 ? "Moved from" : "Before that"} ${dayInWords(date)}${time === null ? "" : ` at ${clockInWords(time)}`}.`), most.history);
}
function doubt(sentence2) {
  const words = shorten(plainLine(sentence2), lineLimit);
  const start = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
  return /[.!?…]$/.test(start) ? start : `${start}.`;
}
function wholeTitle({ caseName: caseName2, event }) {
  const whole = `${plainLine(caseName2)}: ${plainLine(event.title)}`;
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
  const day2 = dayInWords(filed);
  return entryNumber === null ? `Docket entry filed ${day2}` : `Docket entry ${entryNumber} (filed ${day2})`;
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
  const court = plainLine(courtCitation) || plainLine(courtId);
  const number = plainLine(docketNumber);
  return labelled("Case", number === "" ? court : court === "" ? number : `${number} (${court})`);
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
  ].sort((a2, b2) => a2 - b2).map(String);
}
function byFiling(sources) {
  return [
    ...sources
  ].sort((a2, b2) => a2.filed < b2.filed ? -1 : a2.filed > b2.filed ? 1 : 0);
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

// src/domain/plan/content_hash.ts
function contentHash(published) {
  const { event } = published;
  const content = [
    eventTitle(published),
    eventDescription(published),
    event.date,
    event.time,
    event.endTime,
    event.kind,
    event.status === "passed" ? "pending" : event.status,
    event.certainty,
    event.location,
    published.significance,
    published.zone,
    published.courtCitation,
    published.docketUrl,
    published.tags,
    published.reminders.map(({ method, minutes }) => [
      method,
      minutes
    ]),
    published.notifyEmails
  ];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 32);
}

// src/domain/plan/publish_plan.ts
function planPublication(input) {
  const previous = new Map(input.previous.map((row) => [
    row.uid,
    row
  ]));
  const plan = {
    events: [],
    rows: [],
    added: [],
    changed: [],
    removed: [],
    clashes: [],
    unexplained: []
  };
  const present = /* @__PURE__ */ new Set();
  const next = input.next.map((event) => ({
    event,
    row: settle(event, {
      before: previous.get(eventUid(event)),
      now: input.now
    })
  }));
  next.sort((a2, b2) => compare(a2.row.uid, b2.row.uid) || compare(a2.row.contentHash, b2.row.contentHash));
  for (const { event, row } of next) {
    const { uid } = row;
    if (present.has(uid)) {
      plan.clashes.push({
        uid,
        title: row.title
      });
      continue;
    }
    present.add(uid);
    const before = previous.get(uid);
    if (before === void 0) plan.added.push(uid);
    else if (before.contentHash !== row.contentHash) plan.changed.push(uid);
    plan.rows.push(row);
    plan.events.push({
      ...event,
      sequence: row.sequence,
      createdAt: row.createdAt,
      modifiedAt: row.modifiedAt
    });
  }
  const withheld = new Map(input.withheld?.map((event) => [
    eventUid(event),
    event
  ]));
  for (const row of [
    ...input.previous
  ].sort((a2, b2) => compare(a2.uid, b2.uid))) {
    if (present.has(row.uid)) continue;
    const reason = input.reasons?.get(row.uid) ?? outcome(withheld.get(row.uid)) ?? ended(row);
    plan.removed.push({
      uid: row.uid,
      reason
    });
    if (reason === null) plan.unexplained.push(row);
  }
  return plan;
}
function settle(published, { before, now }) {
  const { event } = published;
  const hash = contentHash(published);
  const row = {
    uid: eventUid(published),
    caseId: published.caseId,
    key: published.key,
    contentHash: hash,
    sequence: published.sequence,
    createdAt: published.createdAt || now,
    modifiedAt: published.modifiedAt || now,
    title: eventTitle(published),
    type: event.type,
    date: event.date,
    time: event.time,
    endTime: event.endTime,
    zone: published.zone,
    location: event.location,
    status: event.status,
    certainty: event.certainty
  };
  if (before === void 0) return row;
  return {
    ...row,
    sequence: before.sequence + (appointment(before) === appointment(row) ? 0 : 1),
    createdAt: before.createdAt,
    modifiedAt: before.contentHash === hash ? before.modifiedAt : now
  };
}
function appointment(row) {
  const status = row.status === "passed" ? "pending" : row.status;
  return JSON.stringify([
    row.date,
    row.time,
    row.endTime,
    row.zone,
    row.location,
    status,
    row.certainty
  ]);
}
function outcome(withheld) {
  const status = withheld?.event.status;
  if (status !== "cancelled" && status !== "held" && status !== "met") return null;
  return {
    kind: status,
    detail: withheld?.event.reason ?? status
  };
}
function ended(row) {
  return row.status === "cancelled" ? {
    kind: "cancelled",
    detail: "shown as cancelled"
  } : null;
}
function compare(a2, b2) {
  return a2 < b2 ? -1 : a2 > b2 ? 1 : 0;
}

// npm:ical-generator/11.1.2/dist/index.mjs
var e = function(e3) {
  return e3.DAILY = `DAILY`, e3.HOURLY = `HOURLY`, e3.MINUTELY = `MINUTELY`, e3.MONTHLY = `MONTHLY`, e3.SECONDLY = `SECONDLY`, e3.WEEKLY = `WEEKLY`, e3.YEARLY = `YEARLY`, e3;
}({});
var t = function(e3) {
  return e3.AUTOMATIC = `AUTOMATIC`, e3.DISABLED = `DISABLED`, e3.ENABLED = `ENABLED`, e3;
}({});
var n = function(e3) {
  return e3.BICYCLE = `BICYCLE`, e3.CAR = `CAR`, e3.TRANSIT = `TRANSIT`, e3.WALKING = `WALKING`, e3;
}({});
var r = function(e3) {
  return e3.FR = `FR`, e3.MO = `MO`, e3.SA = `SA`, e3.SU = `SU`, e3.TH = `TH`, e3.TU = `TU`, e3.WE = `WE`, e3;
}({});
function i(e3, t2, n2) {
  if (Array.isArray(t2)) e3.x = t2.map((e4) => {
    if (Array.isArray(e4)) return e4;
    if (typeof e4.key != `string` || typeof e4.value != `string`) throw Error(`Either key or value is not a string!`);
    if (e4.key.substr(0, 2) !== `X-`) throw Error("Key has to start with `X-`!");
    return [
      e4.key,
      e4.value
    ];
  });
  else if (typeof t2 == `object`) e3.x = Object.entries(t2).map(([e4, t3]) => {
    if (typeof e4 != `string` || typeof t3 != `string`) throw Error(`Either key or value is not a string!`);
    if (e4.substr(0, 2) !== `X-`) throw Error("Key has to start with `X-`!");
    return [
      e4,
      t3
    ];
  });
  else if (typeof t2 == `string` && typeof n2 == `string`) {
    if (t2.substr(0, 2) !== `X-`) throw Error("Key has to start with `X-`!");
    e3.x.push([
      t2,
      n2
    ]);
  } else return e3.x.map((e4) => ({
    key: e4[0],
    value: e4[1]
  }));
}
function a(e3, t2) {
  if (e3 instanceof Date && isNaN(e3.getTime()) || typeof e3 == `string` && isNaN(new Date(e3).getTime())) throw Error(`\`${t2}\` has to be a valid date!`);
  if (e3 instanceof Date || typeof e3 == `string` || typeof e3 == `object` && e3 && (w(e3) || C(e3) || S(e3) || x(e3)) || h(e3) && e3.isValid === true || (g(e3) || m(e3)) && e3.isValid()) return e3;
  throw Error(`\`${t2}\` has to be a valid date!`);
}
function o(e3, t2) {
  let n2 = Object.values(e3), r2 = String(t2).toUpperCase();
  if (!r2 || !n2.includes(r2)) throw Error(`Input must be one of the following: ${n2.join(`, `)}`);
  return r2;
}
function s(e3, t2) {
  let n2 = null;
  if (typeof t2 == `string`) {
    let e4 = t2.match(/^(.+) ?<([^>]+)>$/);
    e4 ? n2 = {
      email: e4[2].trim(),
      name: e4[1].trim()
    } : t2.includes(`@`) && (n2 = {
      email: t2.trim(),
      name: t2.trim()
    });
  } else typeof t2 == `object` && (n2 = {
    email: t2.email,
    mailto: t2.mailto,
    name: t2.name,
    sentBy: t2.sentBy
  });
  if (!n2 && typeof t2 == `string`) throw Error("`" + e3 + "` isn't formated correctly. See https://sebbo2002.github.io/ical-generator/develop/reference/interfaces/ICalOrganizer.html");
  if (!n2) throw Error("`" + e3 + "` needs to be a valid formed string or an object. See https://sebbo2002.github.io/ical-generator/develop/reference/interfaces/ICalOrganizer.html");
  if (!n2.name) throw Error("`" + e3 + ".name` is empty!");
  if (!n2.email) throw Error("`" + e3 + ".email` is empty!");
  return n2;
}
function c(e3, t2) {
  return t2 ? l(e3) : String(e3).replace(/[\\;,]/g, (e4) => `\\` + e4).replace(/(?:\r\n|\r|\n)/g, `\\n`);
}
function l(e3) {
  return String(e3).replace(/\^/g, `^^`).replace(/"/g, `^'`).replace(/(?:\r\n|\r|\n)/g, `^n`);
}
function u(e3) {
  return e3.split(`\r
`).map(function(e4) {
    if (e4.length <= 74 && A(e4)) return e4;
    let t2 = ``, n2 = 0;
    for (let r2 = 0; r2 < e4.length; r2++) {
      let i2 = e4.charAt(r2), a2 = e4.charCodeAt(r2), o2;
      a2 < 128 ? o2 = 1 : a2 < 2048 ? o2 = 2 : a2 >= 55296 && a2 <= 56319 ? (i2 += e4.charAt(++r2), o2 = 4) : o2 = 3, n2 += o2, n2 > 74 && (t2 += `\r
 `, n2 = o2), t2 += i2;
    }
    return t2;
  }).join(`\r
`);
}
function d(e3, t2, n2, r2) {
  if (e3?.startsWith(`/`) && (e3 = e3.substr(1)), typeof t2 == `string` || t2 instanceof Date) {
    let i2 = T(t2) ? t2.withTimeZone(e3) : new Date(t2), a2 = i2.getUTCFullYear().toString().padStart(4, `0`) + String(i2.getUTCMonth() + 1).padStart(2, `0`) + i2.getUTCDate().toString().padStart(2, `0`);
    return e3 && (a2 = i2.getFullYear().toString().padStart(2, `0`) + String(i2.getMonth() + 1).padStart(2, `0`) + i2.getDate().toString().padStart(2, `0`)), n2 ? a2 : e3 ? (a2 += `T` + i2.getHours().toString().padStart(2, `0`) + i2.getMinutes().toString().padStart(2, `0`) + i2.getSeconds().toString().padStart(2, `0`), a2) : (a2 += `T` + i2.getUTCHours().toString().padStart(2, `0`) + i2.getUTCMinutes().toString().padStart(2, `0`) + i2.getUTCSeconds().toString().padStart(2, `0`) + (r2 ? `` : `Z`), a2);
  }
  if (g(t2)) {
    let i2 = e3 ? v(t2) && !t2.tz() ? t2.clone().tz(e3) : t2 : r2 || n2 && v(t2) && t2.tz() ? t2 : t2.utc();
    return i2.format(`YYYYMMDD`) + (n2 ? `` : `T` + i2.format(`HHmmss`) + (r2 || e3 ? `` : `Z`));
  }
  if (h(t2)) {
    let i2 = e3 ? t2.setZone(e3) : r2 || n2 && t2.zone.type !== `system` ? t2 : t2.setZone(`utc`);
    return i2.toFormat(`yyyyLLdd`) + (n2 ? `` : `T` + i2.toFormat(`HHmmss`) + (r2 || e3 ? `` : `Z`));
  }
  if (w(t2)) {
    let i2 = t2;
    return e3 && (i2 = t2.withTimeZone(e3)), !e3 && t2.timeZoneId !== `UTC` && (i2 = t2.withTimeZone(`UTC`)), d(null, i2.toPlainDateTime(), n2, r2 || !!e3);
  }
  if (C(t2)) {
    if (n2) return t2.year.toString().padStart(4, `0`) + t2.month.toString().padStart(2, `0`) + t2.day.toString().padStart(2, `0`);
    if (e3) {
      let i2 = t2.toZonedDateTime(e3);
      return d(e3, i2, n2, r2);
    }
    return t2.year.toString().padStart(4, `0`) + t2.month.toString().padStart(2, `0`) + t2.day.toString().padStart(2, `0`) + `T` + t2.hour.toString().padStart(2, `0`) + t2.minute.toString().padStart(2, `0`) + t2.second.toString().padStart(2, `0`) + (r2 || e3 ? `` : `Z`);
  }
  if (S(t2)) return t2.year.toString().padStart(4, `0`) + t2.month.toString().padStart(2, `0`) + t2.day.toString().padStart(2, `0`) + (n2 ? `` : `T000000` + (r2 || e3 ? `` : `Z`));
  if (x(t2)) {
    let i2 = e3 || `UTC`, a2 = t2.toZonedDateTimeISO(i2);
    return d(e3, a2, n2, r2);
  }
  {
    let i2 = t2;
    if (e3) i2 = typeof t2.tz == `function` ? t2.tz(e3) : t2;
    else if (!r2) {
      if (typeof t2.utc == `function`) i2 = t2.utc();
      else throw Error(`Unable to convert dayjs object to UTC value: UTC plugin is not available!`);
    }
    return i2.format(`YYYYMMDD`) + (n2 ? `` : `T` + i2.format(`HHmmss`) + (r2 || e3 ? `` : `Z`));
  }
}
function f(e3, t2, n2, r2) {
  let i2 = ``, a2 = r2?.floating || false;
  return r2?.timezone && (i2 = `;TZID=` + r2.timezone, a2 = true), t2 + i2 + `:` + d(e3, n2, false, a2);
}
function p(e3) {
  let t2 = e3.x.map(([e4, t3]) => e4.toUpperCase() + `:` + c(t3, false)).join(`\r
`);
  return t2.length ? t2 + `\r
` : ``;
}
function m(e3) {
  return typeof e3 == `object` && !!e3 && !(e3 instanceof Date) && !g(e3) && !h(e3) && !b(e3);
}
function h(e3) {
  return typeof e3 == `object` && !!e3 && `toJSDate` in e3 && typeof e3.toJSDate == `function` && !b(e3);
}
function g(e3) {
  return e3 != null && e3._isAMomentObject != null && !b(e3);
}
function _(e3) {
  return typeof e3 == `object` && !!e3 && `asSeconds` in e3 && typeof e3.asSeconds == `function`;
}
function v(e3) {
  return g(e3) && `tz` in e3 && typeof e3.tz == `function`;
}
function y(e3) {
  return typeof e3 == `object` && !!e3 && `between` in e3 && typeof e3.between == `function` && typeof e3.toString == `function`;
}
function b(e3) {
  return w(e3) || C(e3) || S(e3) || x(e3);
}
function x(e3) {
  return typeof e3 == `object` && !!e3 && !w(e3) && !C(e3) && !S(e3) && `toZonedDateTimeISO` in e3 && typeof e3.toZonedDateTimeISO == `function` && !(`year` in e3) && !(`timeZoneId` in e3);
}
function S(e3) {
  return typeof e3 == `object` && !!e3 && !w(e3) && !C(e3) && `toPlainDateTime` in e3 && typeof e3.toPlainDateTime == `function` && `year` in e3 && typeof e3.year == `number` && `month` in e3 && typeof e3.month == `number` && `day` in e3 && typeof e3.day == `number` && !(`hour` in e3) && !(`timeZoneId` in e3) && !(`epochSeconds` in e3);
}
function C(e3) {
  return typeof e3 == `object` && !!e3 && !w(e3) && `toZonedDateTime` in e3 && typeof e3.toZonedDateTime == `function` && `toPlainDate` in e3 && typeof e3.toPlainDate == `function` && `year` in e3 && typeof e3.year == `number` && `month` in e3 && typeof e3.month == `number` && `day` in e3 && typeof e3.day == `number` && `hour` in e3 && typeof e3.hour == `number` && `minute` in e3 && typeof e3.minute == `number` && `second` in e3 && typeof e3.second == `number` && !(`timeZone` in e3);
}
function w(e3) {
  return typeof e3 == `object` && !!e3 && `timeZoneId` in e3 && typeof e3.timeZoneId == `string` && `toPlainDateTime` in e3 && typeof e3.toPlainDateTime == `function` && `year` in e3 && typeof e3.year == `number` && `month` in e3 && typeof e3.month == `number` && `day` in e3 && typeof e3.day == `number` && `hour` in e3 && typeof e3.hour == `number` && `minute` in e3 && typeof e3.minute == `number` && `second` in e3 && typeof e3.second == `number`;
}
function T(e3) {
  return e3 instanceof Date && `internal` in e3 && e3.internal instanceof Date && `withTimeZone` in e3 && typeof e3.withTimeZone == `function` && `tzComponents` in e3 && typeof e3.tzComponents == `function`;
}
function E(e3) {
  let t2 = l(e3);
  return /[,:;]/.test(t2) ? `"` + t2 + `"` : t2;
}
function D(e3) {
  if (typeof e3 == `string` || e3 instanceof Date) return new Date(e3);
  if (w(e3)) {
    let t2 = e3.toInstant();
    return new Date(t2.epochMilliseconds);
  }
  return C(e3) ? new Date(Date.UTC(e3.year, e3.month - 1, e3.day, e3.hour, e3.minute, e3.second)) : S(e3) ? new Date(Date.UTC(e3.year, e3.month - 1, e3.day)) : x(e3) ? new Date(e3.epochMilliseconds) : h(e3) ? e3.toJSDate() : e3.toDate();
}
function O(e3) {
  let t2 = ``;
  return e3 < 0 && (t2 = `-`, e3 *= -1), t2 += `P`, e3 >= 86400 && (t2 += Math.floor(e3 / 86400) + `D`, e3 %= 86400), !e3 && t2.length > 1 ? t2 : (t2 += `T`, e3 >= 3600 && (t2 += Math.floor(e3 / 3600) + `H`, e3 %= 3600), e3 >= 60 && (t2 += Math.floor(e3 / 60) + `M`, e3 %= 60), e3 > 0 ? t2 += e3 + `S` : t2.length <= 2 && (t2 += `0S`), t2);
}
function k(e3) {
  return e3 ? typeof e3 == `string` ? e3 : w(e3) ? k(e3.withTimeZone(`UTC`).toPlainDateTime()) : (b(e3), e3.toJSON()) : null;
}
function A(e3) {
  for (let t2 = 0; t2 < e3.length; t2++) if (e3.charCodeAt(t2) > 127) return false;
  return true;
}
var j = function(e3) {
  return e3.CHAIR = `CHAIR`, e3.NON = `NON-PARTICIPANT`, e3.OPT = `OPT-PARTICIPANT`, e3.REQ = `REQ-PARTICIPANT`, e3;
}({});
var M = function(e3) {
  return e3.CLIENT = `CLIENT`, e3.NONE = `NONE`, e3.SERVER = `SERVER`, e3;
}({});
var N = function(e3) {
  return e3.ACCEPTED = `ACCEPTED`, e3.DECLINED = `DECLINED`, e3.DELEGATED = `DELEGATED`, e3.NEEDSACTION = `NEEDS-ACTION`, e3.TENTATIVE = `TENTATIVE`, e3;
}({});
var P = function(e3) {
  return e3.GROUP = `GROUP`, e3.INDIVIDUAL = `INDIVIDUAL`, e3.RESOURCE = `RESOURCE`, e3.ROOM = `ROOM`, e3.UNKNOWN = `UNKNOWN`, e3;
}({});
var F = class e2 {
  data;
  parent;
  constructor(e3, t2) {
    if (this.data = {
      delegatedFrom: null,
      delegatedTo: null,
      email: ``,
      mailto: null,
      name: null,
      role: `REQ-PARTICIPANT`,
      rsvp: null,
      scheduleAgent: null,
      sentBy: null,
      status: null,
      type: null,
      x: []
    }, this.parent = t2, !this.parent) throw Error("`event` option required!");
    if (!e3.email) throw Error("No value for `email` in ICalAttendee given!");
    e3.name !== void 0 && this.name(e3.name), e3.email !== void 0 && this.email(e3.email), e3.mailto !== void 0 && this.mailto(e3.mailto), e3.sentBy !== void 0 && this.sentBy(e3.sentBy), e3.status !== void 0 && this.status(e3.status), e3.role !== void 0 && this.role(e3.role), e3.rsvp !== void 0 && this.rsvp(e3.rsvp), e3.type !== void 0 && this.type(e3.type), e3.delegatedTo !== void 0 && this.delegatedTo(e3.delegatedTo), e3.delegatedFrom !== void 0 && this.delegatedFrom(e3.delegatedFrom), e3.delegatesTo && this.delegatesTo(e3.delegatesTo), e3.delegatesFrom && this.delegatesFrom(e3.delegatesFrom), e3.scheduleAgent !== void 0 && this.scheduleAgent(e3.scheduleAgent), e3.x !== void 0 && this.x(e3.x);
  }
  delegatedFrom(t2) {
    return t2 === void 0 ? this.data.delegatedFrom : (t2 ? typeof t2 == `string` ? this.data.delegatedFrom = new e2(s(`delegatedFrom`, t2), this.parent) : t2 instanceof e2 ? this.data.delegatedFrom = t2 : this.data.delegatedFrom = new e2(t2, this.parent) : this.data.delegatedFrom = null, this);
  }
  delegatedTo(t2) {
    return t2 === void 0 ? this.data.delegatedTo : t2 ? (typeof t2 == `string` ? this.data.delegatedTo = new e2(s(`delegatedTo`, t2), this.parent) : t2 instanceof e2 ? this.data.delegatedTo = t2 : this.data.delegatedTo = new e2(t2, this.parent), this.data.status = `DELEGATED`, this) : (this.data.delegatedTo = null, this.data.status === `DELEGATED` && (this.data.status = null), this);
  }
  delegatesFrom(t2) {
    let n2 = t2 instanceof e2 ? t2 : this.parent.createAttendee(t2);
    return this.delegatedFrom(n2), n2.delegatedTo(this), n2;
  }
  delegatesTo(t2) {
    let n2 = t2 instanceof e2 ? t2 : this.parent.createAttendee(t2);
    return this.delegatedTo(n2), n2.delegatedFrom(this), n2;
  }
  email(e3) {
    return e3 ? (this.data.email = e3, this) : this.data.email;
  }
  mailto(e3) {
    return e3 === void 0 ? this.data.mailto : (this.data.mailto = e3 || null, this);
  }
  name(e3) {
    return e3 === void 0 ? this.data.name : (this.data.name = e3 || null, this);
  }
  role(e3) {
    return e3 === void 0 ? this.data.role : (this.data.role = o(j, e3), this);
  }
  rsvp(e3) {
    return e3 === void 0 ? this.data.rsvp : e3 === null ? (this.data.rsvp = null, this) : (this.data.rsvp = !!e3, this);
  }
  scheduleAgent(e3) {
    return e3 === void 0 ? this.data.scheduleAgent : e3 ? typeof e3 == `string` && e3.toUpperCase().startsWith(`X-`) ? (this.data.scheduleAgent = e3, this) : (this.data.scheduleAgent = o(M, e3), this) : (this.data.scheduleAgent = null, this);
  }
  sentBy(e3) {
    return e3 ? (this.data.sentBy = e3, this) : this.data.sentBy;
  }
  status(e3) {
    return e3 === void 0 ? this.data.status : e3 ? (this.data.status = o(N, e3), this) : (this.data.status = null, this);
  }
  toJSON() {
    return Object.assign({}, this.data, {
      delegatedFrom: this.data.delegatedFrom?.email() || null,
      delegatedTo: this.data.delegatedTo?.email() || null,
      x: this.x()
    });
  }
  toString() {
    let e3 = `ATTENDEE`;
    if (!this.data.email) throw Error("No value for `email` in ICalAttendee given!");
    return e3 += `;ROLE=` + this.data.role, this.data.type && (e3 += `;CUTYPE=` + this.data.type), this.data.status && (e3 += `;PARTSTAT=` + this.data.status), this.data.rsvp !== null && (e3 += `;RSVP=` + this.data.rsvp.toString().toUpperCase()), this.data.sentBy !== null && (e3 += `;SENT-BY="mailto:` + l(this.data.sentBy) + `"`), this.data.delegatedTo && (e3 += `;DELEGATED-TO="` + l(this.data.delegatedTo.email()) + `"`), this.data.delegatedFrom && (e3 += `;DELEGATED-FROM="` + l(this.data.delegatedFrom.email()) + `"`), this.data.name && (e3 += `;CN="` + l(this.data.name) + `"`), this.data.email && this.data.mailto && (e3 += `;EMAIL=` + E(this.data.email)), this.data.scheduleAgent && (e3 += `;SCHEDULE-AGENT=` + this.data.scheduleAgent), this.data.x.length && (e3 += `;` + this.data.x.map(([e4, t2]) => e4.toUpperCase() + `=` + E(t2)).join(`;`)), e3 += `:MAILTO:` + c(this.data.mailto || this.data.email, false) + `\r
`, e3;
  }
  type(e3) {
    return e3 === void 0 ? this.data.type : e3 ? (this.data.type = o(P, e3), this) : (this.data.type = null, this);
  }
  x(e3, t2) {
    if (e3 === void 0) return i(this.data);
    if (typeof e3 == `string` && typeof t2 == `string`) i(this.data, e3, t2);
    else if (typeof e3 == `object`) i(this.data, e3);
    else throw Error(`Either key or value is not a string!`);
    return this;
  }
};
var I = function(e3) {
  return e3.audio = `audio`, e3.display = `display`, e3.email = `email`, e3;
}({});
var L = {
  end: `END`,
  start: `START`
};
var R = class {
  data;
  event;
  constructor(e3, t2) {
    if (this.data = {
      attach: null,
      attendees: [],
      description: null,
      interval: null,
      relatesTo: null,
      repeat: null,
      summary: null,
      trigger: -600,
      type: `display`,
      x: []
    }, this.event = t2, !t2) throw Error("`event` option required!");
    e3.type !== void 0 && this.type(e3.type), `trigger` in e3 && e3.trigger !== void 0 && this.trigger(e3.trigger), `triggerBefore` in e3 && e3.triggerBefore !== void 0 && this.triggerBefore(e3.triggerBefore), `triggerAfter` in e3 && e3.triggerAfter !== void 0 && this.triggerAfter(e3.triggerAfter), e3.repeat && this.repeat(e3.repeat), e3.attach !== void 0 && this.attach(e3.attach), e3.description !== void 0 && this.description(e3.description), e3.summary !== void 0 && this.summary(e3.summary), e3.attendees !== void 0 && this.attendees(e3.attendees), e3.x !== void 0 && this.x(e3.x);
  }
  attach(e3) {
    if (e3 === void 0) return this.data.attach;
    if (!e3) return this.data.attach = null, this;
    let t2;
    if (typeof e3 == `string`) t2 = {
      mime: null,
      uri: e3
    };
    else if (typeof e3 == `object`) t2 = {
      mime: e3.mime || null,
      uri: e3.uri
    };
    else throw Error("`attachment` needs to be a valid formed string or an object. See https://sebbo2002.github.io/ical-generator/develop/reference/classes/ICalAlarm.html#attach");
    if (!t2.uri) throw Error("`attach.uri` is empty!");
    return this.data.attach = {
      mime: t2.mime,
      uri: t2.uri
    }, this;
  }
  attendees(e3) {
    return e3 ? (e3.forEach((e4) => this.createAttendee(e4)), this) : this.data.attendees;
  }
  createAttendee(e3) {
    if (e3 instanceof F) return this.data.attendees.push(e3), e3;
    typeof e3 == `string` && (e3 = s(`data`, e3));
    let t2 = new F(e3, this);
    return this.data.attendees.push(t2), t2;
  }
  description(e3) {
    return e3 === void 0 ? this.data.description : e3 ? (this.data.description = e3, this) : (this.data.description = null, this);
  }
  relatesTo(e3) {
    if (e3 === void 0) return this.data.relatesTo;
    if (!e3) return this.data.relatesTo = null, this;
    if (!Object.values(L).includes(e3)) throw Error("`relatesTo` is not correct, must be either `START` or `END`!");
    return this.data.relatesTo = e3, this;
  }
  repeat(e3) {
    if (e3 === void 0) return this.data.repeat;
    if (!e3) return this.data.repeat = null, this;
    if (typeof e3 != `object`) throw Error("`repeat` is not correct, must be an object!");
    if (typeof e3.times != `number` || !isFinite(e3.times)) throw Error("`repeat.times` is not correct, must be numeric!");
    if (typeof e3.interval != `number` || !isFinite(e3.interval)) throw Error("`repeat.interval` is not correct, must be numeric!");
    return this.data.repeat = e3, this;
  }
  summary(e3) {
    return e3 === void 0 ? this.data.summary : e3 ? (this.data.summary = e3, this) : (this.data.summary = null, this);
  }
  toJSON() {
    let e3 = this.trigger();
    return Object.assign({}, this.data, {
      trigger: typeof e3 == `number` ? e3 : k(e3),
      x: this.x()
    });
  }
  toString() {
    let e3 = `BEGIN:VALARM\r
`;
    if (e3 += `ACTION:` + this.data.type.toUpperCase() + `\r
`, typeof this.data.trigger == `number` && this.data.relatesTo === null ? this.data.trigger > 0 ? e3 += `TRIGGER;RELATED=END:` + O(this.data.trigger) + `\r
` : e3 += `TRIGGER:` + O(this.data.trigger) + `\r
` : typeof this.data.trigger == `number` ? e3 += `TRIGGER;RELATED=` + this.data.relatesTo?.toUpperCase() + `:` + O(this.data.trigger) + `\r
` : e3 += `TRIGGER;VALUE=DATE-TIME:` + d(this.event.timezone(), this.data.trigger) + `\r
`, this.data.repeat) {
      if (!this.data.repeat.times) throw Error("No value for `repeat.times` in ICalAlarm given, but required for `interval`!");
      if (!this.data.repeat.interval) throw Error("No value for `repeat.interval` in ICalAlarm given, but required for `repeat`!");
      e3 += `REPEAT:` + this.data.repeat.times + `\r
`, e3 += `DURATION:` + O(this.data.repeat.interval) + `\r
`;
    }
    return this.data.type === `audio` && this.data.attach && this.data.attach.mime ? e3 += `ATTACH;FMTTYPE=` + E(this.data.attach.mime) + `:` + c(this.data.attach.uri, false) + `\r
` : this.data.type === `audio` && this.data.attach ? e3 += `ATTACH;VALUE=URI:` + c(this.data.attach.uri, false) + `\r
` : this.data.type === `audio` && (e3 += `ATTACH;VALUE=URI:Basso\r
`), this.data.type !== `audio` && this.data.description ? e3 += `DESCRIPTION:` + c(this.data.description, false) + `\r
` : this.data.type !== `audio` && (e3 += `DESCRIPTION:` + c(this.event.summary(), false) + `\r
`), this.data.type === `email` && this.data.summary ? e3 += `SUMMARY:` + c(this.data.summary, false) + `\r
` : this.data.type === `email` && (e3 += `SUMMARY:` + c(this.event.summary(), false) + `\r
`), this.data.type === `email` && this.data.attendees.forEach((t2) => {
      e3 += t2.toString();
    }), e3 += p(this.data), e3 += `END:VALARM\r
`, e3;
  }
  trigger(e3) {
    if (e3 === void 0 && typeof this.data.trigger == `number`) return -1 * this.data.trigger;
    if (e3 === void 0) return this.data.trigger;
    if (typeof e3 == `number` && isFinite(e3)) this.data.trigger = -1 * e3;
    else if (!e3 || typeof e3 == `number`) throw Error("`trigger` is not correct, must be a finite number or a supported date!");
    else this.data.trigger = a(e3, `trigger`);
    return this;
  }
  triggerAfter(e3) {
    return e3 === void 0 ? this.data.trigger : this.trigger(typeof e3 == `number` ? -1 * e3 : e3);
  }
  triggerBefore(e3) {
    return e3 === void 0 ? this.trigger() : this.trigger(e3);
  }
  type(e3) {
    if (e3 === void 0) return this.data.type;
    if (!e3 || !Object.keys(I).includes(e3)) throw Error("`type` is not correct, must be either `display` or `audio`!");
    return this.data.type = e3, this;
  }
  x(e3, t2) {
    if (e3 === void 0) return i(this.data);
    if (typeof e3 == `string` && typeof t2 == `string`) i(this.data, e3, t2);
    else if (typeof e3 == `object`) i(this.data, e3);
    else throw Error(`Either key or value is not a string!`);
    return this;
  }
};
var z = class {
  data;
  constructor(e3) {
    if (this.data = {
      name: ``
    }, !e3.name) throw Error("No value for `name` in ICalCategory given!");
    this.name(e3.name);
  }
  name(e3) {
    return e3 === void 0 ? this.data.name : (this.data.name = e3, this);
  }
  toJSON() {
    return Object.assign({}, this.data);
  }
  toString() {
    return c(this.data.name, false);
  }
};
var B = function(e3) {
  return e3.BUSY = `BUSY`, e3.FREE = `FREE`, e3.OOF = `OOF`, e3.TENTATIVE = `TENTATIVE`, e3;
}({});
var V = function(e3) {
  return e3.CONFIDENTIAL = `CONFIDENTIAL`, e3.PRIVATE = `PRIVATE`, e3.PUBLIC = `PUBLIC`, e3;
}({});
var H = function(e3) {
  return e3.CANCELLED = `CANCELLED`, e3.CONFIRMED = `CONFIRMED`, e3.TENTATIVE = `TENTATIVE`, e3;
}({});
var U = function(e3) {
  return e3.OPAQUE = `OPAQUE`, e3.TRANSPARENT = `TRANSPARENT`, e3;
}({});
var W = class {
  calendar;
  data;
  constructor(e3, t2) {
    if (this.data = {
      alarms: [],
      allDay: false,
      attachments: [],
      attendees: [],
      busystatus: null,
      categories: [],
      class: null,
      created: null,
      description: null,
      end: null,
      floating: false,
      id: crypto.randomUUID(),
      lastModified: null,
      location: null,
      organizer: null,
      priority: null,
      recurrenceId: null,
      repeating: null,
      sequence: 0,
      stamp: /* @__PURE__ */ new Date(),
      start: /* @__PURE__ */ new Date(),
      status: null,
      summary: ``,
      timezone: null,
      transparency: null,
      travelTime: null,
      url: null,
      x: []
    }, this.calendar = t2, !t2) throw Error("`calendar` option required!");
    e3.id && this.id(e3.id), e3.sequence !== void 0 && this.sequence(e3.sequence), e3.start && this.start(e3.start), e3.end !== void 0 && this.end(e3.end), e3.recurrenceId !== void 0 && this.recurrenceId(e3.recurrenceId), e3.timezone !== void 0 && this.timezone(e3.timezone), e3.stamp !== void 0 && this.stamp(e3.stamp), e3.allDay !== void 0 && this.allDay(e3.allDay), e3.floating !== void 0 && this.floating(e3.floating), e3.repeating !== void 0 && this.repeating(e3.repeating), e3.summary !== void 0 && this.summary(e3.summary), e3.location !== void 0 && this.location(e3.location), e3.description !== void 0 && this.description(e3.description), e3.organizer !== void 0 && this.organizer(e3.organizer), e3.attendees !== void 0 && this.attendees(e3.attendees), e3.alarms !== void 0 && this.alarms(e3.alarms), e3.categories !== void 0 && this.categories(e3.categories), e3.status !== void 0 && this.status(e3.status), e3.busystatus !== void 0 && this.busystatus(e3.busystatus), e3.priority !== void 0 && this.priority(e3.priority), e3.url !== void 0 && this.url(e3.url), e3.attachments !== void 0 && this.attachments(e3.attachments), e3.transparency !== void 0 && this.transparency(e3.transparency), e3.travelTime !== void 0 && this.travelTime(e3.travelTime), e3.created !== void 0 && this.created(e3.created), e3.lastModified !== void 0 && this.lastModified(e3.lastModified), e3.class !== void 0 && this.class(e3.class), e3.x !== void 0 && this.x(e3.x);
  }
  alarms(e3) {
    return e3 ? (e3.forEach((e4) => this.createAlarm(e4)), this) : this.data.alarms;
  }
  allDay(e3) {
    return e3 === void 0 ? this.data.allDay : (this.data.allDay = !!e3, this);
  }
  attachments(e3) {
    return e3 ? (e3.forEach((e4) => this.createAttachment(e4)), this) : this.data.attachments;
  }
  attendees(e3) {
    return e3 ? (e3.forEach((e4) => this.createAttendee(e4)), this) : this.data.attendees;
  }
  busystatus(e3) {
    return e3 === void 0 ? this.data.busystatus : e3 === null ? (this.data.busystatus = null, this) : (this.data.busystatus = o(B, e3), this);
  }
  categories(e3) {
    return e3 ? (e3.forEach((e4) => this.createCategory(e4)), this) : this.data.categories;
  }
  class(e3) {
    return e3 === void 0 ? this.data.class : e3 === null ? (this.data.class = null, this) : (this.data.class = o(V, e3), this);
  }
  createAlarm(e3) {
    let t2 = e3 instanceof R ? e3 : new R(e3, this);
    return this.data.alarms.push(t2), t2;
  }
  createAttachment(e3) {
    return this.data.attachments.push(e3), this;
  }
  createAttendee(e3) {
    if (e3 instanceof F) return this.data.attendees.push(e3), e3;
    typeof e3 == `string` && (e3 = s(`data`, e3));
    let t2 = new F(e3, this);
    return this.data.attendees.push(t2), t2;
  }
  createCategory(e3) {
    let t2 = e3 instanceof z ? e3 : new z(e3);
    return this.data.categories.push(t2), t2;
  }
  created(e3) {
    return e3 === void 0 ? this.data.created : e3 === null ? (this.data.created = null, this) : (this.data.created = a(e3, `created`), this);
  }
  description(e3) {
    return e3 === void 0 ? this.data.description : e3 === null ? (this.data.description = null, this) : (typeof e3 == `string` ? this.data.description = {
      plain: e3
    } : this.data.description = e3, this);
  }
  end(e3) {
    return e3 === void 0 ? (this.swapStartAndEndIfRequired(), this.data.end) : e3 === null ? (this.data.end = null, this) : (this.data.end = a(e3, `end`), this);
  }
  floating(e3) {
    return e3 === void 0 ? this.data.floating : (this.data.floating = !!e3, this.data.floating && (this.data.timezone = null), this);
  }
  id(e3) {
    return e3 === void 0 ? this.data.id : (this.data.id = String(e3), this);
  }
  lastModified(e3) {
    return e3 === void 0 ? this.data.lastModified : e3 === null ? (this.data.lastModified = null, this) : (this.data.lastModified = a(e3, `lastModified`), this);
  }
  location(e3) {
    if (e3 === void 0) return this.data.location;
    if (typeof e3 == `string`) return this.data.location = {
      title: e3
    }, this;
    if (e3 && (`title` in e3 && !e3.title || e3?.geo && (typeof e3.geo.lat != `number` || !isFinite(e3.geo.lat) || typeof e3.geo.lon != `number` || !isFinite(e3.geo.lon)) || !(`title` in e3) && !e3?.geo)) throw Error("`location` isn't formatted correctly. See https://sebbo2002.github.io/ical-generator/develop/reference/classes/ICalEvent.html#location");
    return this.data.location = e3 || null, this;
  }
  organizer(e3) {
    return e3 === void 0 ? this.data.organizer : e3 === null ? (this.data.organizer = null, this) : (this.data.organizer = s(`organizer`, e3), this);
  }
  priority(e3) {
    if (e3 === void 0) return this.data.priority;
    if (e3 === null) return this.data.priority = null, this;
    if (e3 < 0 || e3 > 9) throw Error("`priority` is invalid, musst be 0 \u2264 priority \u2264 9.");
    return this.data.priority = Math.round(e3), this;
  }
  recurrenceId(e3) {
    return e3 === void 0 ? this.data.recurrenceId : e3 === null ? (this.data.recurrenceId = null, this) : (this.data.recurrenceId = a(e3, `recurrenceId`), this);
  }
  repeating(t2) {
    if (t2 === void 0) return this.data.repeating;
    if (!t2) return this.data.repeating = null, this;
    if (y(t2) || typeof t2 == `string`) return this.data.repeating = t2, this;
    if (this.data.repeating = {
      freq: o(e, t2.freq)
    }, t2.count) {
      if (!isFinite(t2.count)) throw Error("`repeating.count` must be a finite number!");
      this.data.repeating.count = t2.count;
    }
    if (t2.interval) {
      if (!isFinite(t2.interval)) throw Error("`repeating.interval` must be a finite number!");
      this.data.repeating.interval = t2.interval;
    }
    if (t2.until !== void 0 && (this.data.repeating.until = a(t2.until, `repeating.until`)), t2.byDay) {
      let e3 = Array.isArray(t2.byDay) ? t2.byDay : [
        t2.byDay
      ];
      this.data.repeating.byDay = e3.map((e4) => o(r, e4));
    }
    if (t2.byMonth) {
      let e3 = Array.isArray(t2.byMonth) ? t2.byMonth : [
        t2.byMonth
      ];
      this.data.repeating.byMonth = e3.map((e4) => {
        if (typeof e4 != `number` || e4 < 1 || e4 > 12) throw Error("`repeating.byMonth` contains invalid value `" + e4 + "`!");
        return e4;
      });
    }
    if (t2.byMonthDay) {
      let e3 = Array.isArray(t2.byMonthDay) ? t2.byMonthDay : [
        t2.byMonthDay
      ];
      this.data.repeating.byMonthDay = e3.map((e4) => {
        if (typeof e4 != `number` || e4 < -31 || e4 > 31 || e4 === 0) throw Error("`repeating.byMonthDay` contains invalid value `" + e4 + "`!");
        return e4;
      });
    }
    if (t2.bySetPos) {
      if (!this.data.repeating.byDay) throw "`repeating.bySetPos` must be used along with `repeating.byDay`!";
      let e3 = Array.isArray(t2.bySetPos) ? t2.bySetPos : [
        t2.bySetPos
      ];
      this.data.repeating.bySetPos = e3.map((e4) => {
        if (typeof e4 != `number` || e4 < -366 || e4 > 366 || e4 === 0) throw "`repeating.bySetPos` contains invalid value `" + e4 + "`!";
        return e4;
      });
    }
    if (t2.exclude) {
      let e3 = Array.isArray(t2.exclude) ? t2.exclude : [
        t2.exclude
      ];
      this.data.repeating.exclude = e3.map((e4, t3) => a(e4, `repeating.exclude[${t3}]`));
    }
    return t2.startOfWeek && (this.data.repeating.startOfWeek = o(r, t2.startOfWeek)), this;
  }
  sequence(e3) {
    if (e3 === void 0) return this.data.sequence;
    if (isNaN(parseInt(String(e3), 10))) throw Error("`sequence` must be a number!");
    return this.data.sequence = e3, this;
  }
  stamp(e3) {
    return e3 === void 0 ? this.data.stamp : (this.data.stamp = a(e3, `stamp`), this);
  }
  start(e3) {
    return e3 === void 0 ? (this.swapStartAndEndIfRequired(), this.data.start) : (this.data.start = a(e3, `start`), this);
  }
  status(e3) {
    return e3 === void 0 ? this.data.status : e3 === null ? (this.data.status = null, this) : (this.data.status = o(H, e3), this);
  }
  summary(e3) {
    return e3 === void 0 ? this.data.summary : (this.data.summary = e3 ? String(e3) : ``, this);
  }
  timestamp(e3) {
    return e3 === void 0 ? this.stamp() : this.stamp(e3);
  }
  timezone(e3) {
    return e3 === void 0 && this.data.timezone !== null ? this.data.timezone : e3 === void 0 ? this.calendar.timezone() : (this.data.timezone = e3 && e3 !== `UTC` ? e3.toString() : null, this.data.timezone && (this.data.floating = false), this);
  }
  toJSON() {
    let e3 = null;
    return y(this.data.repeating) || typeof this.data.repeating == `string` ? e3 = this.data.repeating.toString() : this.data.repeating && (e3 = Object.assign({}, this.data.repeating, {
      exclude: this.data.repeating.exclude?.map((e4) => k(e4)),
      until: k(this.data.repeating.until) || void 0
    })), this.swapStartAndEndIfRequired(), Object.assign({}, this.data, {
      created: k(this.data.created) || null,
      end: k(this.data.end) || null,
      lastModified: k(this.data.lastModified) || null,
      recurrenceId: k(this.data.recurrenceId) || null,
      repeating: e3,
      stamp: k(this.data.stamp) || null,
      start: k(this.data.start) || null,
      x: this.x()
    });
  }
  toString() {
    let e3 = ``;
    if (e3 += `BEGIN:VEVENT\r
`, e3 += `UID:` + this.data.id + `\r
`, e3 += `SEQUENCE:` + this.data.sequence + `\r
`, this.swapStartAndEndIfRequired(), e3 += `DTSTAMP:` + d(this.calendar.timezone(), this.data.stamp) + `\r
`, this.data.allDay ? (e3 += `DTSTART;VALUE=DATE:` + d(this.timezone(), this.data.start, true) + `\r
`, this.data.end && (e3 += `DTEND;VALUE=DATE:` + d(this.timezone(), this.data.end, true) + `\r
`), e3 += `X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r
`, e3 += `X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE\r
`) : (e3 += f(this.timezone(), `DTSTART`, this.data.start, this.data) + `\r
`, this.data.end && (e3 += f(this.timezone(), `DTEND`, this.data.end, this.data) + `\r
`)), y(this.data.repeating) || typeof this.data.repeating == `string`) {
      let t2 = this.data.repeating.toString().replace(/\r\n/g, `
`).split(`
`).filter((e4) => e4 && !e4.startsWith(`DTSTART:`)).join(`\r
`);
      !t2.includes(`\r
`) && !t2.startsWith(`RRULE:`) && (t2 = `RRULE:` + t2), e3 += t2.trim() + `\r
`;
    } else this.data.repeating && (e3 += `RRULE:FREQ=` + this.data.repeating.freq, this.data.repeating.count && (e3 += `;COUNT=` + this.data.repeating.count), this.data.repeating.interval && (e3 += `;INTERVAL=` + this.data.repeating.interval), this.data.repeating.until && (e3 += `;UNTIL=` + d(this.calendar.timezone(), this.data.repeating.until, false, this.floating())), this.data.repeating.byDay && (e3 += `;BYDAY=` + this.data.repeating.byDay.join(`,`)), this.data.repeating.byMonth && (e3 += `;BYMONTH=` + this.data.repeating.byMonth.join(`,`)), this.data.repeating.byMonthDay && (e3 += `;BYMONTHDAY=` + this.data.repeating.byMonthDay.join(`,`)), this.data.repeating.bySetPos && (e3 += `;BYSETPOS=` + this.data.repeating.bySetPos.join(`,`)), this.data.repeating.startOfWeek && (e3 += `;WKST=` + this.data.repeating.startOfWeek), e3 += `\r
`, this.data.repeating.exclude && (this.data.allDay ? e3 += `EXDATE;VALUE=DATE:` + this.data.repeating.exclude.map((e4) => d(this.calendar.timezone(), e4, true)).join(`,`) + `\r
` : (e3 += `EXDATE`, this.timezone() ? e3 += `;TZID=` + this.timezone() + `:` + this.data.repeating.exclude.map((e4) => d(this.timezone(), e4, false, true)).join(`,`) + `\r
` : e3 += `:` + this.data.repeating.exclude.map((e4) => d(this.timezone(), e4, false, this.floating())).join(`,`) + `\r
`)));
    if (this.data.recurrenceId && (e3 += f(this.timezone(), `RECURRENCE-ID`, this.data.recurrenceId, this.data) + `\r
`), e3 += `SUMMARY:` + c(this.data.summary, false) + `\r
`, this.data.transparency && (e3 += `TRANSP:` + c(this.data.transparency, false) + `\r
`), this.data.location && `title` in this.data.location && this.data.location.title && (e3 += `LOCATION:` + c(this.data.location.title + (this.data.location.address ? `
` + this.data.location.address : ``), false) + `\r
`, this.data.location.radius && this.data.location.geo && (e3 += `X-APPLE-STRUCTURED-LOCATION;VALUE=URI;` + (this.data.location.address ? `X-ADDRESS=` + E(this.data.location.address) + `;` : ``) + `X-APPLE-RADIUS=` + E(this.data.location.radius) + `;X-TITLE=` + E(this.data.location.title) + `:geo:` + c(this.data.location.geo?.lat, false) + `,` + c(this.data.location.geo?.lon, false) + `\r
`)), this.data.location?.geo?.lat && this.data.location.geo.lon && (e3 += `GEO:` + c(this.data.location.geo.lat, false) + `;` + c(this.data.location.geo.lon, false) + `\r
`), this.data.travelTime && (e3 += `X-APPLE-TRAVEL-DURATION;VALUE=DURATION:` + O(this.data.travelTime.seconds) + `\r
`, this.data.location && (this.data.travelTime.suggestionBehavior && (e3 += `X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:` + this.data.travelTime.suggestionBehavior + `\r
`), this.data.travelTime.startFrom))) {
      e3 += `X-APPLE-TRAVEL-START;`;
      let t2 = [];
      t2.push(`ROUTING=` + this.data.travelTime.startFrom.transportation), t2.push(`VALUE=URI`), `address` in this.data.travelTime.startFrom.location && this.data.travelTime.startFrom.location.address && t2.push(`X-ADDRESS=` + E(this.data.travelTime.startFrom.location.address)), `radius` in this.data.travelTime.startFrom.location && this.data.travelTime.startFrom.location.radius && t2.push(`X-APPLE-RADIUS=` + E(this.data.travelTime.startFrom.location.radius)), `title` in this.data.travelTime.startFrom.location && this.data.travelTime.startFrom.location.title && t2.push(`X-TITLE=` + E(this.data.travelTime.startFrom.location.title)), e3 += t2.join(`;`), `geo` in this.data.travelTime.startFrom.location && this.data.travelTime.startFrom.location.geo && (e3 += `:geo:` + c(this.data.travelTime.startFrom.location.geo?.lat, false) + `,` + c(this.data.travelTime.startFrom.location.geo?.lon, false)), e3 += `\r
`;
    }
    return this.data.description && (e3 += `DESCRIPTION:` + c(this.data.description.plain, false) + `\r
`, this.data.description.html && (e3 += `X-ALT-DESC;FMTTYPE=text/html:` + c(this.data.description.html, false) + `\r
`)), this.data.organizer && (e3 += `ORGANIZER;CN="` + l(this.data.organizer.name) + `"`, this.data.organizer.sentBy && (e3 += `;SENT-BY="mailto:` + l(this.data.organizer.sentBy) + `"`), this.data.organizer.email && this.data.organizer.mailto && (e3 += `;EMAIL=` + E(this.data.organizer.email)), e3 += `:`, this.data.organizer.email && (e3 += `mailto:` + c(this.data.organizer.mailto || this.data.organizer.email, false)), e3 += `\r
`), this.data.attendees.forEach(function(t2) {
      e3 += t2.toString();
    }), this.data.alarms.forEach(function(t2) {
      e3 += t2.toString();
    }), this.data.categories.length > 0 && (e3 += `CATEGORIES:` + this.data.categories.map((e4) => e4.toString()).join() + `\r
`), this.data.url && (e3 += `URL;VALUE=URI:` + c(this.data.url, false) + `\r
`), this.data.attachments.length > 0 && this.data.attachments.forEach((t2) => {
      e3 += `ATTACH:` + c(t2, false) + `\r
`;
    }), this.data.status && (e3 += `STATUS:` + this.data.status.toUpperCase() + `\r
`), this.data.busystatus && (e3 += `X-MICROSOFT-CDO-BUSYSTATUS:` + this.data.busystatus.toUpperCase() + `\r
`), this.data.priority !== null && (e3 += `PRIORITY:` + this.data.priority + `\r
`), e3 += p(this.data), this.data.created && (e3 += `CREATED:` + d(this.calendar.timezone(), this.data.created) + `\r
`), this.data.lastModified && (e3 += `LAST-MODIFIED:` + d(this.calendar.timezone(), this.data.lastModified) + `\r
`), this.data.class && (e3 += `CLASS:` + this.data.class.toUpperCase() + `\r
`), e3 += `END:VEVENT\r
`, e3;
  }
  transparency(e3) {
    return e3 === void 0 ? this.data.transparency : e3 ? (this.data.transparency = o(U, e3), this) : (this.data.transparency = null, this);
  }
  travelTime(e3) {
    if (e3 === void 0) return this.data.travelTime;
    if (typeof e3 == `number` && e3 <= 0) throw Error("`travelTime` has to be more than 0!");
    if (e3 && typeof e3 == `object` && `seconds` in e3 && e3.seconds <= 0) throw Error("`travelTime.seconds` has to be more than 0!");
    return typeof e3 == `number` ? (this.data.travelTime = {
      seconds: e3
    }, this) : (this.data.travelTime = e3, this);
  }
  uid(e3) {
    return e3 === void 0 ? this.id() : this.id(e3);
  }
  url(e3) {
    return e3 === void 0 ? this.data.url : (this.data.url = e3 ? String(e3) : null, this);
  }
  x(e3, t2) {
    return e3 === void 0 ? i(this.data) : (typeof e3 == `string` && typeof t2 == `string` && i(this.data, e3, t2), typeof e3 == `object` && i(this.data, e3), this);
  }
  swapStartAndEndIfRequired() {
    if (this.data.start && this.data.end && D(this.data.start).getTime() > D(this.data.end).getTime()) {
      let e3 = this.data.start;
      this.data.start = this.data.end, this.data.end = e3;
    }
  }
};
var G = function(e3) {
  return e3.ADD = `ADD`, e3.CANCEL = `CANCEL`, e3.COUNTER = `COUNTER`, e3.DECLINECOUNTER = `DECLINECOUNTER`, e3.PUBLISH = `PUBLISH`, e3.REFRESH = `REFRESH`, e3.REPLY = `REPLY`, e3.REQUEST = `REQUEST`, e3;
}({});
var K = class {
  data;
  constructor(e3 = {}) {
    this.data = {
      color: null,
      description: null,
      events: [],
      method: null,
      name: null,
      prodId: `//sebbo.net//ical-generator//EN`,
      scale: null,
      source: null,
      timezone: null,
      ttl: null,
      url: null,
      x: []
    }, e3.prodId !== void 0 && this.prodId(e3.prodId), e3.method !== void 0 && this.method(e3.method), e3.name !== void 0 && this.name(e3.name), e3.description !== void 0 && this.description(e3.description), e3.timezone !== void 0 && this.timezone(e3.timezone), e3.source !== void 0 && this.source(e3.source), e3.url !== void 0 && this.url(e3.url), e3.scale !== void 0 && this.scale(e3.scale), e3.ttl !== void 0 && this.ttl(e3.ttl), e3.color !== void 0 && this.color(e3.color), e3.events !== void 0 && this.events(e3.events), e3.x !== void 0 && this.x(e3.x);
  }
  clear() {
    return this.data.events = [], this;
  }
  color(e3) {
    if (e3 === void 0) return this.data.color;
    if (typeof e3 == `string` && !/^#[A-F0-9]{6}$/gi.test(e3)) throw Error("`color` is malformed!");
    return this.data.color = e3 ? String(e3).toUpperCase() : null, this;
  }
  createEvent(e3) {
    let t2 = e3 instanceof W ? e3 : new W(e3, this);
    return this.data.events.push(t2), t2;
  }
  description(e3) {
    return e3 === void 0 ? this.data.description : (this.data.description = e3 ? String(e3) : null, this);
  }
  events(e3) {
    return e3 ? (e3.forEach((e4) => this.createEvent(e4)), this) : this.data.events;
  }
  length() {
    return this.data.events.length;
  }
  method(e3) {
    return e3 === void 0 ? this.data.method : e3 ? (this.data.method = o(G, e3), this) : (this.data.method = null, this);
  }
  name(e3) {
    return e3 === void 0 ? this.data.name : (this.data.name = e3 ? String(e3) : null, this);
  }
  prodId(e3) {
    if (!e3) return this.data.prodId;
    if (typeof e3 == `string`) return this.data.prodId = e3, this;
    if (typeof e3 != `object`) throw Error("`prodid` needs to be a string or an object!");
    if (!e3.company) throw Error("`prodid.company` is a mandatory item!");
    if (!e3.product) throw Error("`prodid.product` is a mandatory item!");
    let t2 = (e3.language || `EN`).toUpperCase();
    return this.data.prodId = `//` + e3.company + `//` + e3.product + `//` + t2, this;
  }
  scale(e3) {
    return e3 === void 0 ? this.data.scale : (e3 === null ? this.data.scale = null : this.data.scale = e3.toUpperCase(), this);
  }
  source(e3) {
    return e3 === void 0 ? this.data.source : (this.data.source = e3 || null, this);
  }
  timezone(e3) {
    return e3 === void 0 ? this.data.timezone?.name || null : (e3 === `UTC` ? this.data.timezone = null : typeof e3 == `string` ? this.data.timezone = {
      name: e3
    } : e3 === null ? this.data.timezone = null : this.data.timezone = e3, this);
  }
  toJSON() {
    return Object.assign({}, this.data, {
      events: this.data.events.map((e3) => e3.toJSON()),
      timezone: this.timezone(),
      x: this.x()
    });
  }
  toString() {
    let e3 = ``;
    return e3 = `BEGIN:VCALENDAR\r
VERSION:2.0\r
`, e3 += `PRODID:-` + this.data.prodId + `\r
`, this.data.url && (e3 += `URL:` + this.data.url + `\r
`), this.data.source && (e3 += `SOURCE;VALUE=URI:` + this.data.source + `\r
`), this.data.scale && (e3 += `CALSCALE:` + this.data.scale + `\r
`), this.data.method && (e3 += `METHOD:` + this.data.method + `\r
`), this.data.name && (e3 += `NAME:` + this.data.name + `\r
`, e3 += `X-WR-CALNAME:` + this.data.name + `\r
`), this.data.description && (e3 += `X-WR-CALDESC:` + this.data.description + `\r
`), this.data.timezone?.generator && [
      .../* @__PURE__ */ new Set([
        this.timezone(),
        ...this.data.events.map((e4) => e4.timezone())
      ])
    ].filter((e4) => e4 !== null && !e4.startsWith(`/`)).forEach((t2) => {
      if (!this.data.timezone?.generator) return;
      let n2 = this.data.timezone.generator(t2);
      n2 && (e3 += n2.replace(/\r\n/g, `
`).replace(/\n/g, `\r
`).trim() + `\r
`);
    }), this.data.timezone?.name && (e3 += `TIMEZONE-ID:` + this.data.timezone.name + `\r
`, e3 += `X-WR-TIMEZONE:` + this.data.timezone.name + `\r
`), this.data.ttl && (e3 += `REFRESH-INTERVAL;VALUE=DURATION:` + O(this.data.ttl) + `\r
`, e3 += `X-PUBLISHED-TTL:` + O(this.data.ttl) + `\r
`), this.data.color && (e3 += `X-APPLE-CALENDAR-COLOR:` + this.data.color + `\r
`), this.data.events.forEach((t2) => e3 += t2.toString()), e3 += p(this.data), e3 += `END:VCALENDAR`, u(e3);
  }
  ttl(e3) {
    return e3 === void 0 ? this.data.ttl : (_(e3) ? this.data.ttl = e3.asSeconds() : e3 && e3 > 0 ? this.data.ttl = e3 : this.data.ttl = null, this);
  }
  url(e3) {
    return e3 === void 0 ? this.data.url : (this.data.url = e3 || null, this);
  }
  x(e3, t2) {
    if (e3 === void 0) return i(this.data);
    if (typeof e3 == `string` && typeof t2 == `string`) i(this.data, e3, t2);
    else if (typeof e3 == `object`) i(this.data, e3);
    else throw Error(`Either key or value is not a string!`);
    return this;
  }
};

// src/calendars/visible_events.ts
function visibleEvents(events2) {
  return events2.filter(({ event, significance }) => event.certainty !== "hidden" && significance === "major").map((published) => ({
    published,
    uid: eventUid(published)
  })).sort((a2, b2) => compare2(a2.published.event.date, b2.published.event.date) || compare2(a2.published.event.time ?? "", b2.published.event.time ?? "") || compare2(a2.uid, b2.uid)).map(({ published }) => published);
}
function compare2(a2, b2) {
  return a2 < b2 ? -1 : a2 > b2 ? 1 : 0;
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

// npm:timezones-ical-library/2.3.2/dist/mjs/index.js
var z2 = {
  db: {
    Africa: {
      Abidjan: [
        "",
        0
      ],
      Accra: [
        "63/Abidjan",
        0
      ],
      Addis_Ababa: [
        "63/Nairobi",
        1
      ],
      Algiers: [
        "",
        2
      ],
      Asmara: [
        "63/Nairobi",
        1
      ],
      Asmera: [
        "63/Nairobi",
        1
      ],
      Bamako: [
        "63/Abidjan",
        0
      ],
      Bangui: [
        "63/Lagos",
        3
      ],
      Banjul: [
        "63/Abidjan",
        0
      ],
      Bissau: [
        "",
        0
      ],
      Blantyre: [
        "63/Maputo",
        4
      ],
      Brazzaville: [
        "63/Lagos",
        3
      ],
      Bujumbura: [
        "63/Maputo",
        4
      ],
      Cairo: [
        "",
        5
      ],
      Casablanca: [
        "",
        6
      ],
      Ceuta: [
        "",
        7
      ],
      Conakry: [
        "63/Abidjan",
        0
      ],
      Dakar: [
        "63/Abidjan",
        0
      ],
      Dar_es_Salaam: [
        "63/Nairobi",
        1
      ],
      Djibouti: [
        "63/Nairobi",
        1
      ],
      Douala: [
        "63/Lagos",
        3
      ],
      El_Aaiun: [
        "",
        6
      ],
      Freetown: [
        "63/Abidjan",
        0
      ],
      Gaborone: [
        "63/Maputo",
        4
      ],
      Harare: [
        "63/Maputo",
        4
      ],
      Johannesburg: [
        "",
        8
      ],
      Juba: [
        "",
        4
      ],
      Kampala: [
        "63/Nairobi",
        1
      ],
      Khartoum: [
        "",
        4
      ],
      Kigali: [
        "63/Maputo",
        4
      ],
      Kinshasa: [
        "63/Lagos",
        3
      ],
      Lagos: [
        "",
        3
      ],
      Libreville: [
        "63/Lagos",
        3
      ],
      Lome: [
        "63/Abidjan",
        0
      ],
      Luanda: [
        "63/Lagos",
        3
      ],
      Lubumbashi: [
        "63/Maputo",
        4
      ],
      Lusaka: [
        "63/Maputo",
        4
      ],
      Malabo: [
        "63/Lagos",
        3
      ],
      Maputo: [
        "",
        4
      ],
      Maseru: [
        "63/Johannesburg",
        8
      ],
      Mbabane: [
        "63/Johannesburg",
        8
      ],
      Mogadishu: [
        "63/Nairobi",
        1
      ],
      Monrovia: [
        "",
        0
      ],
      Nairobi: [
        "",
        1
      ],
      Ndjamena: [
        "",
        3
      ],
      Niamey: [
        "63/Lagos",
        3
      ],
      Nouakchott: [
        "63/Abidjan",
        0
      ],
      Ouagadougou: [
        "63/Abidjan",
        0
      ],
      "Porto-Novo": [
        "63/Lagos",
        3
      ],
      Sao_Tome: [
        "",
        0
      ],
      Timbuktu: [
        "63/Abidjan",
        0
      ],
      Tripoli: [
        "",
        9
      ],
      Tunis: [
        "",
        2
      ],
      Windhoek: [
        "",
        4
      ]
    },
    America: {
      Adak: [
        "",
        10
      ],
      Anchorage: [
        "",
        11
      ],
      Anguilla: [
        "62/Puerto_Rico",
        12
      ],
      Antigua: [
        "62/Puerto_Rico",
        12
      ],
      Araguaina: [
        "",
        13
      ],
      Argentina: {
        Buenos_Aires: [
          "",
          13
        ],
        Catamarca: [
          "",
          13
        ],
        ComodRivadavia: [
          "62/Argentina/Catamarca",
          13
        ],
        Cordoba: [
          "",
          13
        ],
        Jujuy: [
          "",
          13
        ],
        La_Rioja: [
          "",
          13
        ],
        Mendoza: [
          "",
          13
        ],
        Rio_Gallegos: [
          "",
          13
        ],
        Salta: [
          "",
          13
        ],
        San_Juan: [
          "",
          13
        ],
        San_Luis: [
          "",
          13
        ],
        Tucuman: [
          "",
          13
        ],
        Ushuaia: [
          "",
          13
        ]
      },
      Aruba: [
        "62/Puerto_Rico",
        12
      ],
      Asuncion: [
        "",
        13
      ],
      Atikokan: [
        "62/Panama",
        14
      ],
      Atka: [
        "62/Adak",
        10
      ],
      Bahia: [
        "",
        13
      ],
      Bahia_Banderas: [
        "",
        15
      ],
      Barbados: [
        "",
        12
      ],
      Belem: [
        "",
        13
      ],
      Belize: [
        "",
        15
      ],
      "Blanc-Sablon": [
        "62/Puerto_Rico",
        12
      ],
      Boa_Vista: [
        "",
        16
      ],
      Bogota: [
        "",
        17
      ],
      Boise: [
        "",
        18
      ],
      Buenos_Aires: [
        "62/Argentina/Buenos_Aires",
        13
      ],
      Cambridge_Bay: [
        "",
        18
      ],
      Campo_Grande: [
        "",
        16
      ],
      Cancun: [
        "",
        14
      ],
      Caracas: [
        "",
        16
      ],
      Catamarca: [
        "62/Argentina/Catamarca",
        13
      ],
      Cayenne: [
        "",
        13
      ],
      Cayman: [
        "62/Panama",
        14
      ],
      Chicago: [
        "",
        19
      ],
      Chihuahua: [
        "",
        15
      ],
      Ciudad_Juarez: [
        "",
        18
      ],
      Coral_Harbour: [
        "62/Panama",
        14
      ],
      Cordoba: [
        "62/Argentina/Cordoba",
        13
      ],
      Costa_Rica: [
        "",
        15
      ],
      Coyhaique: [
        "",
        13
      ],
      Creston: [
        "62/Phoenix",
        20
      ],
      Cuiaba: [
        "",
        16
      ],
      Curacao: [
        "62/Puerto_Rico",
        12
      ],
      Danmarkshavn: [
        "",
        0
      ],
      Dawson: [
        "",
        20
      ],
      Dawson_Creek: [
        "",
        20
      ],
      Denver: [
        "",
        18
      ],
      Detroit: [
        "",
        21
      ],
      Dominica: [
        "62/Puerto_Rico",
        12
      ],
      Edmonton: [
        "",
        15
      ],
      Eirunepe: [
        "",
        17
      ],
      El_Salvador: [
        "",
        15
      ],
      Ensenada: [
        "62/Tijuana",
        22
      ],
      Fort_Nelson: [
        "",
        20
      ],
      Fort_Wayne: [
        "62/Indiana/Indianapolis",
        21
      ],
      Fortaleza: [
        "",
        13
      ],
      Glace_Bay: [
        "",
        23
      ],
      Godthab: [
        "62/Nuuk",
        24
      ],
      Goose_Bay: [
        "",
        25
      ],
      Grand_Turk: [
        "",
        26
      ],
      Grenada: [
        "62/Puerto_Rico",
        12
      ],
      Guadeloupe: [
        "62/Puerto_Rico",
        12
      ],
      Guatemala: [
        "",
        15
      ],
      Guayaquil: [
        "",
        17
      ],
      Guyana: [
        "",
        16
      ],
      Halifax: [
        "",
        23
      ],
      Havana: [
        "",
        27
      ],
      Hermosillo: [
        "",
        20
      ],
      Indiana: {
        Indianapolis: [
          "",
          21
        ],
        Knox: [
          "",
          19
        ],
        Marengo: [
          "",
          21
        ],
        Petersburg: [
          "",
          21
        ],
        Tell_City: [
          "",
          19
        ],
        Vevay: [
          "",
          21
        ],
        Vincennes: [
          "",
          21
        ],
        Winamac: [
          "",
          26
        ]
      },
      Indianapolis: [
        "62/Indiana/Indianapolis",
        21
      ],
      Inuvik: [
        "",
        18
      ],
      Iqaluit: [
        "",
        21
      ],
      Jamaica: [
        "",
        14
      ],
      Jujuy: [
        "62/Argentina/Jujuy",
        13
      ],
      Juneau: [
        "",
        11
      ],
      Kentucky: {
        Louisville: [
          "",
          21
        ],
        Monticello: [
          "",
          21
        ]
      },
      Knox_IN: [
        "62/Indiana/Knox",
        19
      ],
      Kralendijk: [
        "62/Puerto_Rico",
        12
      ],
      La_Paz: [
        "",
        16
      ],
      Lima: [
        "",
        17
      ],
      Los_Angeles: [
        "",
        22
      ],
      Louisville: [
        "62/Kentucky/Louisville",
        21
      ],
      Lower_Princes: [
        "62/Puerto_Rico",
        12
      ],
      Maceio: [
        "",
        13
      ],
      Managua: [
        "",
        15
      ],
      Manaus: [
        "",
        16
      ],
      Marigot: [
        "62/Puerto_Rico",
        12
      ],
      Martinique: [
        "",
        12
      ],
      Matamoros: [
        "",
        19
      ],
      Mazatlan: [
        "",
        20
      ],
      Mendoza: [
        "62/Argentina/Mendoza",
        13
      ],
      Menominee: [
        "",
        19
      ],
      Merida: [
        "",
        15
      ],
      Metlakatla: [
        "",
        11
      ],
      Mexico_City: [
        "",
        15
      ],
      Miquelon: [
        "",
        28
      ],
      Moncton: [
        "",
        23
      ],
      Monterrey: [
        "",
        15
      ],
      Montevideo: [
        "",
        13
      ],
      Montreal: [
        "62/Toronto",
        21
      ],
      Montserrat: [
        "62/Puerto_Rico",
        12
      ],
      Nassau: [
        "62/Toronto",
        21
      ],
      New_York: [
        "",
        21
      ],
      Nipigon: [
        "62/Toronto",
        21
      ],
      Nome: [
        "",
        11
      ],
      Noronha: [
        "",
        29
      ],
      North_Dakota: {
        Beulah: [
          "",
          19
        ],
        Center: [
          "",
          19
        ],
        New_Salem: [
          "",
          19
        ]
      },
      Nuuk: [
        "",
        24
      ],
      Ojinaga: [
        "",
        19
      ],
      Panama: [
        "",
        14
      ],
      Pangnirtung: [
        "62/Iqaluit",
        21
      ],
      Paramaribo: [
        "",
        13
      ],
      Phoenix: [
        "",
        20
      ],
      Port_of_Spain: [
        "62/Puerto_Rico",
        12
      ],
      "Port-au-Prince": [
        "",
        21
      ],
      Porto_Acre: [
        "62/Rio_Branco",
        17
      ],
      Porto_Velho: [
        "",
        16
      ],
      Puerto_Rico: [
        "",
        12
      ],
      Punta_Arenas: [
        "",
        13
      ],
      Rainy_River: [
        "62/Winnipeg",
        19
      ],
      Rankin_Inlet: [
        "",
        19
      ],
      Recife: [
        "",
        13
      ],
      Regina: [
        "",
        15
      ],
      Resolute: [
        "",
        30
      ],
      Rio_Branco: [
        "",
        17
      ],
      Rosario: [
        "62/Argentina/Cordoba",
        13
      ],
      Santa_Isabel: [
        "62/Tijuana",
        22
      ],
      Santarem: [
        "",
        13
      ],
      Santiago: [
        "",
        31
      ],
      Santo_Domingo: [
        "",
        12
      ],
      Sao_Paulo: [
        "",
        13
      ],
      Scoresbysund: [
        "",
        32
      ],
      Shiprock: [
        "62/Denver",
        18
      ],
      Sitka: [
        "",
        11
      ],
      St_Barthelemy: [
        "62/Puerto_Rico",
        12
      ],
      St_Johns: [
        "",
        33
      ],
      St_Kitts: [
        "62/Puerto_Rico",
        12
      ],
      St_Lucia: [
        "62/Puerto_Rico",
        12
      ],
      St_Thomas: [
        "62/Puerto_Rico",
        12
      ],
      St_Vincent: [
        "62/Puerto_Rico",
        12
      ],
      Swift_Current: [
        "",
        15
      ],
      Tegucigalpa: [
        "",
        15
      ],
      Thule: [
        "",
        23
      ],
      Thunder_Bay: [
        "62/Toronto",
        21
      ],
      Tijuana: [
        "",
        22
      ],
      Toronto: [
        "",
        21
      ],
      Tortola: [
        "62/Puerto_Rico",
        12
      ],
      Vancouver: [
        "",
        20
      ],
      Virgin: [
        "62/Puerto_Rico",
        12
      ],
      Whitehorse: [
        "",
        20
      ],
      Winnipeg: [
        "",
        19
      ],
      Yakutat: [
        "",
        11
      ],
      Yellowknife: [
        "62/Edmonton",
        15
      ]
    },
    Antarctica: {
      Casey: [
        "",
        34
      ],
      Davis: [
        "",
        35
      ],
      DumontDUrville: [
        "Pacific/Port_Moresby",
        36
      ],
      Macquarie: [
        "",
        37
      ],
      Mawson: [
        "",
        38
      ],
      McMurdo: [
        "Pacific/Auckland",
        39
      ],
      Palmer: [
        "",
        13
      ],
      Rothera: [
        "",
        13
      ],
      South_Pole: [
        "Pacific/Auckland",
        39
      ],
      Syowa: [
        "Asia/Riyadh",
        40
      ],
      Troll: [
        "",
        41
      ],
      Vostok: [
        "",
        38
      ]
    },
    Arctic: {
      Longyearbyen: [
        "Europe/Berlin",
        7
      ]
    },
    Asia: {
      Aden: [
        "59/Riyadh",
        40
      ],
      Almaty: [
        "",
        38
      ],
      Amman: [
        "",
        40
      ],
      Anadyr: [
        "",
        42
      ],
      Aqtau: [
        "",
        38
      ],
      Aqtobe: [
        "",
        38
      ],
      Ashgabat: [
        "",
        38
      ],
      Ashkhabad: [
        "59/Ashgabat",
        38
      ],
      Atyrau: [
        "",
        38
      ],
      Baghdad: [
        "",
        40
      ],
      Bahrain: [
        "59/Qatar",
        40
      ],
      Baku: [
        "",
        43
      ],
      Bangkok: [
        "",
        35
      ],
      Barnaul: [
        "",
        35
      ],
      Beirut: [
        "",
        44
      ],
      Bishkek: [
        "",
        45
      ],
      Brunei: [
        "59/Kuching",
        34
      ],
      Calcutta: [
        "59/Kolkata",
        46
      ],
      Chita: [
        "",
        47
      ],
      Choibalsan: [
        "59/Ulaanbaatar",
        34
      ],
      Chongqing: [
        "59/Shanghai",
        48
      ],
      Chungking: [
        "59/Shanghai",
        48
      ],
      Colombo: [
        "",
        49
      ],
      Dacca: [
        "59/Dhaka",
        45
      ],
      Damascus: [
        "",
        40
      ],
      Dhaka: [
        "",
        45
      ],
      Dili: [
        "",
        47
      ],
      Dubai: [
        "",
        43
      ],
      Dushanbe: [
        "",
        38
      ],
      Famagusta: [
        "",
        50
      ],
      Gaza: [
        "",
        51
      ],
      Harbin: [
        "59/Shanghai",
        48
      ],
      Hebron: [
        "",
        51
      ],
      Ho_Chi_Minh: [
        "",
        35
      ],
      Hong_Kong: [
        "",
        52
      ],
      Hovd: [
        "",
        35
      ],
      Irkutsk: [
        "",
        34
      ],
      Istanbul: [
        "Europe/Istanbul",
        40
      ],
      Jakarta: [
        "",
        53
      ],
      Jayapura: [
        "",
        54
      ],
      Jerusalem: [
        "",
        55
      ],
      Kabul: [
        "",
        56
      ],
      Kamchatka: [
        "",
        42
      ],
      Karachi: [
        "",
        57
      ],
      Kashgar: [
        "59/Urumqi",
        45
      ],
      Kathmandu: [
        "",
        58
      ],
      Katmandu: [
        "59/Kathmandu",
        58
      ],
      Khandyga: [
        "",
        47
      ],
      Kolkata: [
        "",
        46
      ],
      Krasnoyarsk: [
        "",
        35
      ],
      Kuala_Lumpur: [
        "59/Singapore",
        34
      ],
      Kuching: [
        "",
        34
      ],
      Kuwait: [
        "59/Riyadh",
        40
      ],
      Macao: [
        "59/Macau",
        48
      ],
      Macau: [
        "",
        48
      ],
      Magadan: [
        "",
        59
      ],
      Makassar: [
        "",
        60
      ],
      Manila: [
        "",
        61
      ],
      Muscat: [
        "59/Dubai",
        43
      ],
      Nicosia: [
        "",
        62
      ],
      Novokuznetsk: [
        "",
        35
      ],
      Novosibirsk: [
        "",
        35
      ],
      Omsk: [
        "",
        45
      ],
      Oral: [
        "",
        38
      ],
      Phnom_Penh: [
        "59/Bangkok",
        35
      ],
      Pontianak: [
        "",
        53
      ],
      Pyongyang: [
        "",
        63
      ],
      Qatar: [
        "",
        40
      ],
      Qostanay: [
        "",
        38
      ],
      Qyzylorda: [
        "",
        38
      ],
      Rangoon: [
        "59/Yangon",
        64
      ],
      Riyadh: [
        "",
        40
      ],
      Saigon: [
        "59/Ho_Chi_Minh",
        35
      ],
      Sakhalin: [
        "",
        59
      ],
      Samarkand: [
        "",
        38
      ],
      Seoul: [
        "",
        63
      ],
      Shanghai: [
        "",
        48
      ],
      Singapore: [
        "",
        34
      ],
      Srednekolymsk: [
        "",
        59
      ],
      Taipei: [
        "",
        48
      ],
      Tashkent: [
        "",
        38
      ],
      Tbilisi: [
        "",
        43
      ],
      Tehran: [
        "",
        65
      ],
      Tel_Aviv: [
        "59/Jerusalem",
        55
      ],
      Thimbu: [
        "59/Thimphu",
        45
      ],
      Thimphu: [
        "",
        45
      ],
      Tokyo: [
        "",
        66
      ],
      Tomsk: [
        "",
        35
      ],
      Ujung_Pandang: [
        "59/Makassar",
        60
      ],
      Ulaanbaatar: [
        "",
        34
      ],
      Ulan_Bator: [
        "59/Ulaanbaatar",
        34
      ],
      Urumqi: [
        "",
        45
      ],
      "Ust-Nera": [
        "",
        36
      ],
      Vientiane: [
        "59/Bangkok",
        35
      ],
      Vladivostok: [
        "",
        36
      ],
      Yakutsk: [
        "",
        47
      ],
      Yangon: [
        "",
        64
      ],
      Yekaterinburg: [
        "",
        38
      ],
      Yerevan: [
        "",
        43
      ]
    },
    Atlantic: {
      Azores: [
        "",
        67
      ],
      Bermuda: [
        "",
        23
      ],
      Canary: [
        "",
        68
      ],
      Cape_Verde: [
        "",
        69
      ],
      Faeroe: [
        "58/Faroe",
        68
      ],
      Faroe: [
        "",
        68
      ],
      Jan_Mayen: [
        "Europe/Berlin",
        7
      ],
      Madeira: [
        "",
        68
      ],
      Reykjavik: [
        "Africa/Abidjan",
        0
      ],
      South_Georgia: [
        "",
        29
      ],
      St_Helena: [
        "Africa/Abidjan",
        0
      ],
      Stanley: [
        "",
        13
      ]
    },
    Australia: {
      ACT: [
        "57/Sydney",
        37
      ],
      Adelaide: [
        "",
        70
      ],
      Brisbane: [
        "",
        71
      ],
      Broken_Hill: [
        "",
        70
      ],
      Canberra: [
        "57/Sydney",
        37
      ],
      Currie: [
        "57/Hobart",
        72
      ],
      Darwin: [
        "",
        73
      ],
      Eucla: [
        "",
        74
      ],
      Hobart: [
        "",
        72
      ],
      LHI: [
        "57/Lord_Howe",
        75
      ],
      Lindeman: [
        "",
        71
      ],
      Lord_Howe: [
        "",
        75
      ],
      Melbourne: [
        "",
        37
      ],
      North: [
        "57/Darwin",
        73
      ],
      NSW: [
        "57/Sydney",
        37
      ],
      Perth: [
        "",
        76
      ],
      Queensland: [
        "57/Brisbane",
        71
      ],
      South: [
        "57/Adelaide",
        70
      ],
      Sydney: [
        "",
        37
      ],
      Tasmania: [
        "57/Hobart",
        72
      ],
      Victoria: [
        "57/Melbourne",
        37
      ],
      West: [
        "57/Perth",
        76
      ],
      Yancowinna: [
        "57/Broken_Hill",
        70
      ]
    },
    Brazil: {
      Acre: [
        "America/Rio_Branco",
        17
      ],
      DeNoronha: [
        "America/Noronha",
        29
      ],
      East: [
        "America/Sao_Paulo",
        13
      ],
      West: [
        "America/Manaus",
        16
      ]
    },
    Canada: {
      Atlantic: [
        "America/Halifax",
        23
      ],
      Central: [
        "America/Winnipeg",
        19
      ],
      Eastern: [
        "America/Toronto",
        21
      ],
      Mountain: [
        "America/Edmonton",
        15
      ],
      Newfoundland: [
        "America/St_Johns",
        33
      ],
      Pacific: [
        "America/Vancouver",
        20
      ],
      Saskatchewan: [
        "America/Regina",
        15
      ],
      Yukon: [
        "America/Whitehorse",
        20
      ]
    },
    CET: [
      "Europe/Brussels",
      7
    ],
    Chile: {
      Continental: [
        "America/Santiago",
        31
      ],
      EasterIsland: [
        "Pacific/Easter",
        77
      ]
    },
    CST6CDT: [
      "America/Chicago",
      19
    ],
    CT: [
      "America/Chicago",
      19
    ],
    Cuba: [
      "America/Havana",
      27
    ],
    EET: [
      "Europe/Athens",
      50
    ],
    Egypt: [
      "Africa/Cairo",
      5
    ],
    Eire: [
      "Europe/Dublin",
      78
    ],
    EST: [
      "America/Panama",
      14
    ],
    EST5EDT: [
      "America/New_York",
      21
    ],
    ET: [
      "America/New_York",
      21
    ],
    Etc: {
      GMT: [
        "",
        0
      ],
      "GMT-0": [
        "53/GMT",
        0
      ],
      "GMT-1": [
        "",
        79
      ],
      "GMT-10": [
        "",
        36
      ],
      "GMT-11": [
        "",
        59
      ],
      "GMT-12": [
        "",
        42
      ],
      "GMT-13": [
        "",
        80
      ],
      "GMT-14": [
        "",
        81
      ],
      "GMT-2": [
        "",
        82
      ],
      "GMT-3": [
        "",
        40
      ],
      "GMT-4": [
        "",
        43
      ],
      "GMT-5": [
        "",
        38
      ],
      "GMT-6": [
        "",
        45
      ],
      "GMT-7": [
        "",
        35
      ],
      "GMT-8": [
        "",
        34
      ],
      "GMT-9": [
        "",
        47
      ],
      "GMT+0": [
        "53/GMT",
        0
      ],
      "GMT+1": [
        "",
        69
      ],
      "GMT+10": [
        "",
        83
      ],
      "GMT+11": [
        "",
        84
      ],
      "GMT+12": [
        "",
        85
      ],
      "GMT+2": [
        "",
        29
      ],
      "GMT+3": [
        "",
        13
      ],
      "GMT+4": [
        "",
        16
      ],
      "GMT+5": [
        "",
        17
      ],
      "GMT+6": [
        "",
        86
      ],
      "GMT+7": [
        "",
        87
      ],
      "GMT+8": [
        "",
        88
      ],
      "GMT+9": [
        "",
        89
      ],
      GMT0: [
        "53/GMT",
        0
      ],
      Greenwich: [
        "53/GMT",
        0
      ],
      UCT: [
        "53/UTC",
        90
      ],
      Universal: [
        "53/UTC",
        90
      ],
      UTC: [
        "",
        90
      ],
      Zulu: [
        "53/UTC",
        90
      ]
    },
    Europe: {
      Amsterdam: [
        "52/Brussels",
        7
      ],
      Andorra: [
        "",
        7
      ],
      Astrakhan: [
        "",
        43
      ],
      Athens: [
        "",
        50
      ],
      Belfast: [
        "52/London",
        91
      ],
      Belgrade: [
        "",
        7
      ],
      Berlin: [
        "",
        7
      ],
      Bratislava: [
        "52/Prague",
        7
      ],
      Brussels: [
        "",
        7
      ],
      Bucharest: [
        "",
        50
      ],
      Budapest: [
        "",
        7
      ],
      Busingen: [
        "52/Zurich",
        7
      ],
      Chisinau: [
        "",
        50
      ],
      Copenhagen: [
        "52/Berlin",
        7
      ],
      Dublin: [
        "",
        78
      ],
      Gibraltar: [
        "",
        7
      ],
      Guernsey: [
        "52/London",
        91
      ],
      Helsinki: [
        "",
        50
      ],
      Isle_of_Man: [
        "52/London",
        91
      ],
      Istanbul: [
        "",
        40
      ],
      Jersey: [
        "52/London",
        91
      ],
      Kaliningrad: [
        "",
        9
      ],
      Kiev: [
        "52/Kyiv",
        62
      ],
      Kirov: [
        "",
        92
      ],
      Kyiv: [
        "",
        62
      ],
      Lisbon: [
        "",
        93
      ],
      Ljubljana: [
        "52/Belgrade",
        7
      ],
      London: [
        "",
        91
      ],
      Luxembourg: [
        "52/Brussels",
        7
      ],
      Madrid: [
        "",
        7
      ],
      Malta: [
        "",
        7
      ],
      Mariehamn: [
        "52/Helsinki",
        50
      ],
      Minsk: [
        "",
        40
      ],
      Monaco: [
        "52/Paris",
        7
      ],
      Moscow: [
        "",
        92
      ],
      Nicosia: [
        "Asia/Nicosia",
        62
      ],
      Oslo: [
        "52/Berlin",
        7
      ],
      Paris: [
        "",
        7
      ],
      Podgorica: [
        "52/Belgrade",
        7
      ],
      Prague: [
        "",
        7
      ],
      Riga: [
        "",
        50
      ],
      Rome: [
        "",
        7
      ],
      Samara: [
        "",
        43
      ],
      San_Marino: [
        "52/Rome",
        7
      ],
      Sarajevo: [
        "52/Belgrade",
        7
      ],
      Saratov: [
        "",
        43
      ],
      Simferopol: [
        "",
        92
      ],
      Skopje: [
        "52/Belgrade",
        7
      ],
      Sofia: [
        "",
        50
      ],
      Stockholm: [
        "52/Berlin",
        7
      ],
      Tallinn: [
        "",
        50
      ],
      Tirane: [
        "",
        7
      ],
      Tiraspol: [
        "52/Chisinau",
        50
      ],
      Ulyanovsk: [
        "",
        43
      ],
      Uzhgorod: [
        "52/Kyiv",
        62
      ],
      Vaduz: [
        "52/Zurich",
        7
      ],
      Vatican: [
        "52/Rome",
        7
      ],
      Vienna: [
        "",
        7
      ],
      Vilnius: [
        "",
        50
      ],
      Volgograd: [
        "",
        92
      ],
      Warsaw: [
        "",
        7
      ],
      Zagreb: [
        "52/Belgrade",
        7
      ],
      Zaporozhye: [
        "52/Kyiv",
        62
      ],
      Zurich: [
        "",
        7
      ]
    },
    GB: [
      "Europe/London",
      91
    ],
    "GB-Eire": [
      "Europe/London",
      91
    ],
    GMT: [
      "Etc/GMT",
      0
    ],
    "GMT-0": [
      "Etc/GMT",
      0
    ],
    "GMT+0": [
      "Etc/GMT",
      0
    ],
    GMT0: [
      "Etc/GMT",
      0
    ],
    Greenwich: [
      "Etc/GMT",
      0
    ],
    Hongkong: [
      "Asia/Hong_Kong",
      52
    ],
    HST: [
      "Pacific/Honolulu",
      94
    ],
    Iceland: [
      "Africa/Abidjan",
      0
    ],
    Indian: {
      Antananarivo: [
        "Africa/Nairobi",
        1
      ],
      Chagos: [
        "",
        45
      ],
      Christmas: [
        "Asia/Bangkok",
        35
      ],
      Cocos: [
        "Asia/Yangon",
        64
      ],
      Comoro: [
        "Africa/Nairobi",
        1
      ],
      Kerguelen: [
        "51/Maldives",
        38
      ],
      Mahe: [
        "Asia/Dubai",
        43
      ],
      Maldives: [
        "",
        38
      ],
      Mauritius: [
        "",
        43
      ],
      Mayotte: [
        "Africa/Nairobi",
        1
      ],
      Reunion: [
        "Asia/Dubai",
        43
      ]
    },
    Iran: [
      "Asia/Tehran",
      65
    ],
    Israel: [
      "Asia/Jerusalem",
      55
    ],
    Jamaica: [
      "America/Jamaica",
      14
    ],
    Japan: [
      "Asia/Tokyo",
      66
    ],
    Kwajalein: [
      "Pacific/Kwajalein",
      42
    ],
    Libya: [
      "Africa/Tripoli",
      9
    ],
    MET: [
      "Europe/Brussels",
      7
    ],
    Mexico: {
      BajaNorte: [
        "America/Tijuana",
        22
      ],
      BajaSur: [
        "America/Mazatlan",
        20
      ],
      General: [
        "America/Mexico_City",
        15
      ]
    },
    MST: [
      "America/Phoenix",
      20
    ],
    MST7MDT: [
      "America/Denver",
      18
    ],
    MT: [
      "America/Denver",
      18
    ],
    Navajo: [
      "America/Denver",
      18
    ],
    NZ: [
      "Pacific/Auckland",
      39
    ],
    "NZ-CHAT": [
      "Pacific/Chatham",
      95
    ],
    Pacific: {
      Apia: [
        "",
        80
      ],
      Auckland: [
        "",
        39
      ],
      Bougainville: [
        "",
        59
      ],
      Chatham: [
        "",
        95
      ],
      Chuuk: [
        "49/Port_Moresby",
        36
      ],
      Easter: [
        "",
        77
      ],
      Efate: [
        "",
        59
      ],
      Enderbury: [
        "49/Kanton",
        80
      ],
      Fakaofo: [
        "",
        80
      ],
      Fiji: [
        "",
        42
      ],
      Funafuti: [
        "49/Tarawa",
        42
      ],
      Galapagos: [
        "",
        86
      ],
      Gambier: [
        "",
        89
      ],
      Guadalcanal: [
        "",
        59
      ],
      Guam: [
        "",
        96
      ],
      Honolulu: [
        "",
        94
      ],
      Johnston: [
        "49/Honolulu",
        94
      ],
      Kanton: [
        "",
        80
      ],
      Kiritimati: [
        "",
        81
      ],
      Kosrae: [
        "",
        59
      ],
      Kwajalein: [
        "",
        42
      ],
      Majuro: [
        "49/Tarawa",
        42
      ],
      Marquesas: [
        "",
        97
      ],
      Midway: [
        "49/Pago_Pago",
        98
      ],
      Nauru: [
        "",
        42
      ],
      Niue: [
        "",
        84
      ],
      Norfolk: [
        "",
        99
      ],
      Noumea: [
        "",
        59
      ],
      Pago_Pago: [
        "",
        98
      ],
      Palau: [
        "",
        47
      ],
      Pitcairn: [
        "",
        88
      ],
      Pohnpei: [
        "49/Guadalcanal",
        59
      ],
      Ponape: [
        "49/Guadalcanal",
        59
      ],
      Port_Moresby: [
        "",
        36
      ],
      Rarotonga: [
        "",
        83
      ],
      Saipan: [
        "49/Guam",
        96
      ],
      Samoa: [
        "49/Pago_Pago",
        98
      ],
      Tahiti: [
        "",
        83
      ],
      Tarawa: [
        "",
        42
      ],
      Tongatapu: [
        "",
        80
      ],
      Truk: [
        "49/Port_Moresby",
        36
      ],
      Wake: [
        "49/Tarawa",
        42
      ],
      Wallis: [
        "49/Tarawa",
        42
      ],
      Yap: [
        "49/Port_Moresby",
        36
      ]
    },
    Poland: [
      "Europe/Warsaw",
      7
    ],
    Portugal: [
      "Europe/Lisbon",
      93
    ],
    PRC: [
      "Asia/Shanghai",
      48
    ],
    PST8PDT: [
      "America/Los_Angeles",
      22
    ],
    PT: [
      "America/Los_Angeles",
      22
    ],
    ROC: [
      "Asia/Taipei",
      48
    ],
    ROK: [
      "Asia/Seoul",
      63
    ],
    Singapore: [
      "Asia/Singapore",
      34
    ],
    Turkey: [
      "Europe/Istanbul",
      40
    ],
    UCT: [
      "Etc/UTC",
      90
    ],
    Universal: [
      "Etc/UTC",
      90
    ],
    US: {
      Alaska: [
        "America/Anchorage",
        11
      ],
      Aleutian: [
        "America/Adak",
        10
      ],
      Arizona: [
        "America/Phoenix",
        20
      ],
      Central: [
        "America/Chicago",
        19
      ],
      "East-Indiana": [
        "America/Indiana/Indianapolis",
        21
      ],
      Eastern: [
        "America/New_York",
        21
      ],
      Hawaii: [
        "Pacific/Honolulu",
        94
      ],
      "Indiana-Starke": [
        "America/Indiana/Knox",
        19
      ],
      Michigan: [
        "America/Detroit",
        21
      ],
      Mountain: [
        "America/Denver",
        18
      ],
      Pacific: [
        "America/Los_Angeles",
        22
      ],
      Samoa: [
        "Pacific/Pago_Pago",
        98
      ]
    },
    UTC: [
      "Etc/UTC",
      90
    ],
    "W-SU": [
      "Europe/Moscow",
      92
    ],
    WET: [
      "Europe/Lisbon",
      93
    ],
    Zulu: [
      "Etc/UTC",
      90
    ]
  },
  details: [
    "20260715T220651Z<n><bs><n><tz>GMT<n><of>+0000<n><ot>+0000<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>EAT<n><of>+0300<n><ot>+0300<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>CET<n><of>+0100<n><ot>+0100<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>WAT<n><of>+0100<n><ot>+0100<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>CAT<n><of>+0200<n><ot>+0200<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>EEST<n><of>+0200<n><ot>+0300<n><s>19700424T000000<n><r>FREQ=YEARLY;BYMONTH=4;BYDAY=-1FR<n><ed><n><bs><n><tz>EET<n><of>+0300<n><ot>+0200<n><s>19701030T000000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=-1FR<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>+00<n><of>+0000<n><ot>+0000<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>CEST<n><of>+0100<n><ot>+0200<n><s>19700329T020000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU<n><ed><n><bs><n><tz>CET<n><of>+0200<n><ot>+0100<n><s>19701025T030000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>SAST<n><of>+0200<n><ot>+0200<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>EET<n><of>+0200<n><ot>+0200<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>HDT<n><of>-1000<n><ot>-0900<n><s>19700308T020000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=2SU<n><ed><n><bs><n><tz>HST<n><of>-0900<n><ot>-1000<n><s>19701101T020000<n><r>FREQ=YEARLY;BYMONTH=11;BYDAY=1SU<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>AKDT<n><of>-0900<n><ot>-0800<n><s>19700308T020000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=2SU<n><ed><n><bs><n><tz>AKST<n><of>-0800<n><ot>-0900<n><s>19701101T020000<n><r>FREQ=YEARLY;BYMONTH=11;BYDAY=1SU<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>AST<n><of>-0400<n><ot>-0400<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>-03<n><of>-0300<n><ot>-0300<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>EST<n><of>-0500<n><ot>-0500<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>CST<n><of>-0600<n><ot>-0600<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>-04<n><of>-0400<n><ot>-0400<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>-05<n><of>-0500<n><ot>-0500<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>MDT<n><of>-0700<n><ot>-0600<n><s>19700308T020000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=2SU<n><ed><n><bs><n><tz>MST<n><of>-0600<n><ot>-0700<n><s>19701101T020000<n><r>FREQ=YEARLY;BYMONTH=11;BYDAY=1SU<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>CDT<n><of>-0600<n><ot>-0500<n><s>19700308T020000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=2SU<n><ed><n><bs><n><tz>CST<n><of>-0500<n><ot>-0600<n><s>19701101T020000<n><r>FREQ=YEARLY;BYMONTH=11;BYDAY=1SU<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>MST<n><of>-0700<n><ot>-0700<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>EDT<n><of>-0500<n><ot>-0400<n><s>19700308T020000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=2SU<n><ed><n><bs><n><tz>EST<n><of>-0400<n><ot>-0500<n><s>19701101T020000<n><r>FREQ=YEARLY;BYMONTH=11;BYDAY=1SU<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>PDT<n><of>-0800<n><ot>-0700<n><s>19700308T020000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=2SU<n><ed><n><bs><n><tz>PST<n><of>-0700<n><ot>-0800<n><s>19701101T020000<n><r>FREQ=YEARLY;BYMONTH=11;BYDAY=1SU<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>ADT<n><of>-0400<n><ot>-0300<n><s>19700308T020000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=2SU<n><ed><n><bs><n><tz>AST<n><of>-0300<n><ot>-0400<n><s>19701101T020000<n><r>FREQ=YEARLY;BYMONTH=11;BYDAY=1SU<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>-01<n><of>-0200<n><ot>-0100<n><s>19700328T230000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=-1SA<n><ed><n><bs><n><tz>-02<n><of>-0100<n><ot>-0200<n><s>19701025T000000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>AST<n><of>-0300<n><ot>-0400<n><s>19701101T020000<n><r>FREQ=YEARLY;BYMONTH=11;BYDAY=1SU<n><es><n><bd><n><tz>ADT<n><of>-0400<n><ot>-0300<n><s>19700308T020000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=2SU<n><ed><n>",
    "20260715T220651Z<n><bs><n><tz>EST<n><of>-0400<n><ot>-0500<n><s>19701101T020000<n><r>FREQ=YEARLY;BYMONTH=11;BYDAY=1SU<n><es><n><bd><n><tz>EDT<n><of>-0500<n><ot>-0400<n><s>19700308T020000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=2SU<n><ed><n>",
    "20260715T220651Z<n><bs><n><tz>CST<n><of>-0400<n><ot>-0500<n><s>19701101T010000<n><r>FREQ=YEARLY;BYMONTH=11;BYDAY=1SU<n><es><n><bd><n><tz>CDT<n><of>-0500<n><ot>-0400<n><s>19700308T000000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=2SU<n><ed><n>",
    "20260715T220651Z<n><bd><n><tz>-02<n><of>-0300<n><ot>-0200<n><s>19700308T020000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=2SU<n><ed><n><bs><n><tz>-03<n><of>-0200<n><ot>-0300<n><s>19701101T020000<n><r>FREQ=YEARLY;BYMONTH=11;BYDAY=1SU<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>-02<n><of>-0200<n><ot>-0200<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>CST<n><of>-0500<n><ot>-0600<n><s>19701101T020000<n><r>FREQ=YEARLY;BYMONTH=11;BYDAY=1SU<n><es><n><bd><n><tz>CDT<n><of>-0600<n><ot>-0500<n><s>19700308T020000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=2SU<n><ed><n>",
    "20260715T220651Z<n><bs><n><tz>-04<n><of>-0300<n><ot>-0400<n><s>19700405T000000<n><r>FREQ=YEARLY;BYMONTH=4;BYDAY=1SU<n><es><n><bd><n><tz>-03<n><of>-0400<n><ot>-0300<n><s>19700906T000000<n><r>FREQ=YEARLY;BYMONTH=9;BYDAY=1SU<n><ed><n>",
    "20260715T220651Z<n><bs><n><tz>-02<n><of>-0100<n><ot>-0200<n><s>19701025T000000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU<n><es><n><bd><n><tz>-01<n><of>-0200<n><ot>-0100<n><s>19700328T230000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=-1SA<n><ed><n>",
    "20260715T220651Z<n><bs><n><tz>NST<n><of>-0230<n><ot>-0330<n><s>19701101T020000<n><r>FREQ=YEARLY;BYMONTH=11;BYDAY=1SU<n><es><n><bd><n><tz>NDT<n><of>-0330<n><ot>-0230<n><s>19700308T020000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=2SU<n><ed><n>",
    "20260715T220651Z<n><bs><n><tz>+08<n><of>+0800<n><ot>+0800<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>+07<n><of>+0700<n><ot>+0700<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>+10<n><of>+1000<n><ot>+1000<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>AEST<n><of>+1100<n><ot>+1000<n><s>19700405T030000<n><r>FREQ=YEARLY;BYMONTH=4;BYDAY=1SU<n><es><n><bd><n><tz>AEDT<n><of>+1000<n><ot>+1100<n><s>19701004T020000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=1SU<n><ed><n>",
    "20260715T220651Z<n><bs><n><tz>+05<n><of>+0500<n><ot>+0500<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>NZDT<n><of>+1200<n><ot>+1300<n><s>19700927T020000<n><r>FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU<n><ed><n><bs><n><tz>NZST<n><of>+1300<n><ot>+1200<n><s>19700405T030000<n><r>FREQ=YEARLY;BYMONTH=4;BYDAY=1SU<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>+03<n><of>+0300<n><ot>+0300<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>+02<n><of>+0000<n><ot>+0200<n><s>19700329T010000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU<n><ed><n><bs><n><tz>+00<n><of>+0200<n><ot>+0000<n><s>19701025T030000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>+12<n><of>+1200<n><ot>+1200<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>+04<n><of>+0400<n><ot>+0400<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>EEST<n><of>+0200<n><ot>+0300<n><s>19700329T000000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU<n><ed><n><bs><n><tz>EET<n><of>+0300<n><ot>+0200<n><s>19701025T000000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>+06<n><of>+0600<n><ot>+0600<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>IST<n><of>+0530<n><ot>+0530<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>+09<n><of>+0900<n><ot>+0900<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>CST<n><of>+0800<n><ot>+0800<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>+0530<n><of>+0530<n><ot>+0530<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>EEST<n><of>+0200<n><ot>+0300<n><s>19700329T030000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU<n><ed><n><bs><n><tz>EET<n><of>+0300<n><ot>+0200<n><s>19701025T040000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>EEST<n><of>+0200<n><ot>+0300<n><s>19700328T020000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=-1SA<n><ed><n><bs><n><tz>EET<n><of>+0300<n><ot>+0200<n><s>19701024T020000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=-1SA<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>HKT<n><of>+0800<n><ot>+0800<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>WIB<n><of>+0700<n><ot>+0700<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>WIT<n><of>+0900<n><ot>+0900<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>IDT<n><of>+0200<n><ot>+0300<n><s>19700327T020000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=-1FR<n><ed><n><bs><n><tz>IST<n><of>+0300<n><ot>+0200<n><s>19701025T020000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>+0430<n><of>+0430<n><ot>+0430<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>PKT<n><of>+0500<n><ot>+0500<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>+0545<n><of>+0545<n><ot>+0545<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>+11<n><of>+1100<n><ot>+1100<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>WITA<n><of>+0800<n><ot>+0800<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>PST<n><of>+0800<n><ot>+0800<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>EET<n><of>+0300<n><ot>+0200<n><s>19701025T040000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU<n><es><n><bd><n><tz>EEST<n><of>+0200<n><ot>+0300<n><s>19700329T030000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU<n><ed><n>",
    "20260715T220651Z<n><bs><n><tz>KST<n><of>+0900<n><ot>+0900<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>+0630<n><of>+0630<n><ot>+0630<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>+0330<n><of>+0330<n><ot>+0330<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>JST<n><of>+0900<n><ot>+0900<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>+00<n><of>-0100<n><ot>+0000<n><s>19700329T000000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU<n><ed><n><bs><n><tz>-01<n><of>+0000<n><ot>-0100<n><s>19701025T010000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>WEST<n><of>+0000<n><ot>+0100<n><s>19700329T010000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU<n><ed><n><bs><n><tz>WET<n><of>+0100<n><ot>+0000<n><s>19701025T020000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>-01<n><of>-0100<n><ot>-0100<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>ACST<n><of>+1030<n><ot>+0930<n><s>19700405T030000<n><r>FREQ=YEARLY;BYMONTH=4;BYDAY=1SU<n><es><n><bd><n><tz>ACDT<n><of>+0930<n><ot>+1030<n><s>19701004T020000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=1SU<n><ed><n>",
    "20260715T220651Z<n><bs><n><tz>AEST<n><of>+1000<n><ot>+1000<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>AEDT<n><of>+1000<n><ot>+1100<n><s>19701004T020000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=1SU<n><ed><n><bs><n><tz>AEST<n><of>+1100<n><ot>+1000<n><s>19700405T030000<n><r>FREQ=YEARLY;BYMONTH=4;BYDAY=1SU<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>ACST<n><of>+0930<n><ot>+0930<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>+0845<n><of>+0845<n><ot>+0845<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>+1030<n><of>+1100<n><ot>+1030<n><s>19700405T020000<n><r>FREQ=YEARLY;BYMONTH=4;BYDAY=1SU<n><es><n><bd><n><tz>+11<n><of>+1030<n><ot>+1100<n><s>19701004T020000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=1SU<n><ed><n>",
    "20260715T220651Z<n><bs><n><tz>AWST<n><of>+0800<n><ot>+0800<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>-06<n><of>-0500<n><ot>-0600<n><s>19700404T220000<n><r>FREQ=YEARLY;BYMONTH=4;BYDAY=1SA<n><es><n><bd><n><tz>-05<n><of>-0600<n><ot>-0500<n><s>19700905T220000<n><r>FREQ=YEARLY;BYMONTH=9;BYDAY=1SA<n><ed><n>",
    "20260715T220651Z<n><bs><n><tz>IST<n><of>+0000<n><ot>+0100<n><s>19700329T010000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU<n><es><n><bd><n><tz>GMT<n><of>+0100<n><ot>+0000<n><s>19701025T020000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU<n><ed><n>",
    "20260715T220651Z<n><bs><n><tz>+01<n><of>+0100<n><ot>+0100<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>+13<n><of>+1300<n><ot>+1300<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>+14<n><of>+1400<n><ot>+1400<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>+02<n><of>+0200<n><ot>+0200<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>-10<n><of>-1000<n><ot>-1000<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>-11<n><of>-1100<n><ot>-1100<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>-12<n><of>-1200<n><ot>-1200<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>-06<n><of>-0600<n><ot>-0600<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>-07<n><of>-0700<n><ot>-0700<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>-08<n><of>-0800<n><ot>-0800<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>-09<n><of>-0900<n><ot>-0900<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>UTC<n><of>+0000<n><ot>+0000<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>BST<n><of>+0000<n><ot>+0100<n><s>19700329T010000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU<n><ed><n><bs><n><tz>GMT<n><of>+0100<n><ot>+0000<n><s>19701025T020000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>MSK<n><of>+0300<n><ot>+0300<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>WET<n><of>+0100<n><ot>+0000<n><s>19701025T020000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU<n><es><n><bd><n><tz>WEST<n><of>+0000<n><ot>+0100<n><s>19700329T010000<n><r>FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU<n><ed><n>",
    "20260715T220651Z<n><bs><n><tz>HST<n><of>-1000<n><ot>-1000<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>+1345<n><of>+1245<n><ot>+1345<n><s>19700927T024500<n><r>FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU<n><ed><n><bs><n><tz>+1245<n><of>+1345<n><ot>+1245<n><s>19700405T034500<n><r>FREQ=YEARLY;BYMONTH=4;BYDAY=1SU<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>ChST<n><of>+1000<n><ot>+1000<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>-0930<n><of>-0930<n><ot>-0930<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bs><n><tz>SST<n><of>-1100<n><ot>-1100<n><s>19700101T000000<n><es><n>",
    "20260715T220651Z<n><bd><n><tz>+12<n><of>+1100<n><ot>+1200<n><s>19701004T020000<n><r>FREQ=YEARLY;BYMONTH=10;BYDAY=1SU<n><ed><n><bs><n><tz>+11<n><of>+1200<n><ot>+1100<n><s>19700405T030000<n><r>FREQ=YEARLY;BYMONTH=4;BYDAY=1SU<n><es><n>"
  ],
  toplevel: [
    "Zulu",
    "WET",
    "W-SU",
    "Universal",
    "UTC",
    "UCT",
    "Turkey",
    "Singapore",
    "ROK",
    "ROC",
    "Portugal",
    "Poland",
    "PT",
    "PST8PDT",
    "PRC",
    "Navajo",
    "NZ",
    "NZ-CHAT",
    "MT",
    "MST7MDT",
    "MST",
    "MET",
    "Libya",
    "Kwajalein",
    "Japan",
    "Jamaica",
    "Israel",
    "Iran",
    "Iceland",
    "Hongkong",
    "HST",
    "Greenwich",
    "GMT0",
    "GMT",
    "GMT-0",
    "GMT+0",
    "GB",
    "GB-Eire",
    "Eire",
    "Egypt",
    "ET",
    "EST5EDT",
    "EST",
    "EET",
    "Cuba",
    "CT",
    "CST6CDT",
    "CET",
    "US",
    "Pacific",
    "Mexico",
    "Indian",
    "Europe",
    "Etc",
    "Chile",
    "Canada",
    "Brazil",
    "Australia",
    "Atlantic",
    "Asia",
    "Arctic",
    "Antarctica",
    "America",
    "Africa"
  ]
};
var Z = z2;
function R2(T2) {
  return T2.replace(/[^+\-\w]/g, "\\$&");
}
var H2 = {
  "<br>": "<n>",
  "TZNAME:": "<tz>",
  "TZOFFSETFROM:": "<of>",
  "TZOFFSETTO:": "<ot>",
  "DTSTART:": "<s>",
  "RRULE:": "<r>",
  "BEGIN:DAYLIGHT": "<bd>",
  "END:DAYLIGHT": "<ed>",
  "BEGIN:STANDARD": "<bs>",
  "END:STANDARD": "<es>"
};
function O2(T2) {
  for (let [Y, r2] of Object.entries(H2)) T2 = T2.replaceAll(r2, Y);
  return T2;
}
function P2(T2) {
  let Y = T2.db, r2 = T2.toplevel, s2 = (n2, a2) => {
    if (n2 === "") return a2;
    let e3 = n2.match(/^(\d+)\/(.+)$/);
    if (e3) {
      let t2 = Number(e3[1]), c2 = r2.find((A2, b2) => b2 === t2);
      if (c2 != null) return `${c2}/${e3[2]}`;
    }
    return n2;
  }, i2 = {};
  for (let [n2, a2] of Object.entries(Y)) if (typeof a2 == "object" && !Array.isArray(a2)) {
    i2[`${n2}`] = {};
    let e3 = a2;
    for (let [t2, c2] of Object.entries(e3)) if (typeof c2 == "object" && !Array.isArray(c2)) {
      i2[`${n2}`][`${t2}`] = {};
      let A2 = c2;
      for (let [b2, o2] of Object.entries(A2)) {
        let l2 = o2, d2 = `${n2}/${t2}/${b2}`;
        i2[`${n2}`][`${t2}`][`${b2}`] = [
          s2(l2[0], d2),
          l2[1]
        ];
      }
    } else {
      let A2 = c2, b2 = `${n2}/${t2}`;
      i2[`${n2}`][`${t2}`] = [
        s2(A2[0], b2),
        A2[1]
      ];
    }
  } else {
    let e3 = a2;
    i2[`${n2}`] = [
      s2(e3[0], n2),
      e3[1]
    ];
  }
  return i2;
}
function D2(T2) {
  let Y = P2(Z), r2 = T2.split("/"), s2;
  try {
    if (r2.length === 3) {
      let n2 = Y[`${r2[0]}`];
      if (n2 && !Array.isArray(n2)) {
        let a2 = n2[`${r2[1]}`];
        a2 && !Array.isArray(a2) && (s2 = a2[`${r2[2]}`]);
      }
    } else if (r2.length === 2) {
      let n2 = Y[`${r2[0]}`];
      n2 && !Array.isArray(n2) && (s2 = n2[`${r2[1]}`]);
    } else s2 = Y[`${r2[0]}`];
    if (s2 == null || !Array.isArray(s2) || s2.length < 2) throw new Error("Given time zone not valid.");
    let i2 = s2;
    return [
      i2[0],
      O2(Z.details[i2[1]])
    ];
  } catch {
    return console.error("Given time zone not valid."), "";
  }
}
var h2 = z2;
function j2(T2, Y = false) {
  let r2 = D2(T2);
  if (typeof r2 == "string" || !r2[1] || r2[1] === "") return "";
  let s2 = r2, i2 = function() {
    return s2[0] == "" ? T2 : s2[0];
  }(), n2 = "TZID=" + i2, a2 = [
    `BEGIN:VTIMEZONE\r
TZID:` + i2 + `\r
X-LIC-LOCATION:` + i2 + `\r
LAST-MODIFIED:` + s2[1].replace(/[^\w\-:,;=+/<>]/g, "").replace(/<br>/g, `\r
`) + "END:VTIMEZONE",
    n2
  ];
  return Y ? JSON.stringify(a2) : a2;
}
function $(T2 = false) {
  let Y = [], s2 = ((n2) => {
    let a2 = {};
    for (let [e3, t2] of Object.entries(n2)) if (typeof t2 == "object" && !Array.isArray(t2)) {
      a2[`${e3}`] = {};
      let c2 = t2;
      for (let [A2, b2] of Object.entries(c2)) if (typeof b2 == "object" && !Array.isArray(b2)) {
        a2[`${e3}`][`${A2}`] = {};
        let o2 = b2;
        for (let [l2, d2] of Object.entries(o2)) {
          let E2 = d2, B2 = E2[0].replace(new RegExp(`^${R2(e3)}/${R2(A2)}/`), `${h2.toplevel.indexOf(e3)}/${A2}/`);
          a2[`${e3}`][`${A2}`][`${l2}`] = [
            B2,
            E2[1]
          ];
        }
      } else {
        let o2 = b2, l2 = o2[0].replace(new RegExp(`^${R2(e3)}/`), `${h2.toplevel.indexOf(e3)}/`);
        a2[`${e3}`][`${A2}`] = [
          l2,
          o2[1]
        ];
      }
    } else {
      let c2 = t2, A2 = c2[0].replace(new RegExp(`^${R2(e3)}/`), `${h2.toplevel.indexOf(e3)}/`);
      a2[`${e3}`] = [
        A2,
        c2[1]
      ];
    }
    return a2;
  })(h2.db), i2 = (n2, a2 = "") => {
    for (let [e3, t2] of Object.entries(n2)) typeof t2 == "object" && !Array.isArray(t2) ? i2(t2, a2 + e3 + "/") : Y.push(a2 + e3);
  };
  return i2(s2), T2 ? JSON.stringify(Y) : Y;
}

// src/calendars/ics/vtimezone.ts
var presentRulesSince = "2007-01-01";
var known = new Set($());
var blocks = /* @__PURE__ */ new Map();
function vtimezone(zone) {
  let block = blocks.get(zone);
  if (block === void 0) {
    block = known.has(zone) ? component(zone) : null;
    blocks.set(zone, block);
  }
  return block;
}
function component(zone) {
  const [text = ""] = j2(zone);
  return `${text.trim().replaceAll(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${zone}`)}\r
`;
}
function zoneRulesHold(date) {
  return date >= presentRulesSince;
}

// src/calendars/ics/event_times.ts
function eventTimes(published) {
  const { event, zone } = published;
  const { date } = event;
  if (!isDate(date)) throw new RangeError(`"${plainLine(date)}" is not a date`);
  if (date >= "9999-12-31") throw new RangeError(`"${date}" has no next day that a feed can state`);
  const day2 = Temporal.PlainDate.from(date);
  const wholeDay = {
    allDay: true,
    start: day2,
    end: day2.add({
      days: 1
    })
  };
  if (event.type === "deadline" || event.time === null) return wholeDay;
  if (!isTime(event.time) || !isZone(zone)) {
    const cause = `time "${plainLine(event.time)}" in zone "${plainLine(zone)}" cannot be placed`;
    return {
      ...wholeDay,
      problem: `${cause}; shown as all-day`
    };
  }
  const start = courtDateTime({
    date,
    time: event.time,
    zone
  });
  const end = statedEnd(published, start) ?? start.add({
    minutes: hearingKind(event.kind).minutes
  });
  return zoneRulesHold(date) && vtimezone(zone) !== null ? {
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

// src/calendars/ics/render_event.ts
var placeLimit = 255;
var categoryLimit = 100;
function renderEvent(published, { allowAttendees }) {
  const { event } = published;
  const problems = [];
  const times = eventTimes(published);
  if (times.allDay && times.problem !== void 0) problems.push(times.problem);
  const title = eventTitle(published);
  const attendees = allowAttendees ? attendeesOf(published.notifyEmails, problems) : [];
  const modified = instant(published.modifiedAt, {
    published,
    problems
  });
  const data = {
    // The library writes the UID as it is given.
    id: c(plainLine(eventUid(published)), false),
    sequence: published.sequence,
    stamp: modified,
    created: instant(published.createdAt, {
      published,
      problems
    }),
    lastModified: modified,
    start: times.start,
    end: times.end,
    allDay: times.allDay,
    timezone: times.allDay ? null : times.zone,
    summary: title,
    description: eventDescription(published),
    transparency: U.TRANSPARENT,
    status: statusOf(published),
    categories: categories(published).map((name) => ({
      name
    })),
    attendees,
    alarms: alarms(published, {
      title,
      attendees
    })
  };
  const location = shorten(plainLine(event.location ?? ""), placeLimit);
  if (location !== "") data.location = location;
  const url = link2(published);
  if (url !== "") data.url = url;
  const text = new W(data, new K()).toString();
  return {
    text: u(alarmsLast(text)),
    zone: times.allDay ? null : times.zone,
    problems
  };
}
function statusOf({ event }) {
  if (event.status === "cancelled") return H.CANCELLED;
  return event.certainty === "tentative" ? H.TENTATIVE : H.CONFIRMED;
}
function categories({ event, courtCitation, courtId, tags: tags2 }) {
  const names = /* @__PURE__ */ new Map();
  const kind = event.type === "hearing" ? "Hearing" : "Deadline";
  for (const text of [
    kind,
    courtCitation || courtId,
    ...tags2
  ]) {
    const name = shorten(plainLine(text), categoryLimit);
    const id = name.toLowerCase();
    if (name !== "" && !names.has(id)) names.set(id, name);
  }
  return [
    ...names.values()
  ];
}
function link2({ sources, docketUrl }) {
  const newestFirst = sources.filter(({ url }) => webUrl(url) !== "").sort((a2, b2) => a2.filed < b2.filed ? -1 : a2.filed > b2.filed ? 1 : 0).reverse();
  return webUrl(newestFirst[0]?.url ?? docketUrl).replaceAll(",", "%2C").replaceAll(";", "%3B").replaceAll("\\", "%5C");
}
function attendeesOf(addresses, problems) {
  return [
    ...new Set(addresses)
  ].flatMap((email) => {
    if (/^[^\s@<>",;:\\]+@[^\s@<>",;:\\]+$/.test(email)) return [
      {
        email,
        rsvp: true
      }
    ];
    problems.push(`"${plainLine(email)}" is not an e-mail address; left out of the attendees`);
    return [];
  });
}
function alarms({ event, reminders }, { title, attendees }) {
  if (event.status === "cancelled" || event.status === "held" || event.status === "met") return [];
  const seen = /* @__PURE__ */ new Set();
  return reminders.flatMap(({ method, minutes }) => {
    if (!Number.isInteger(minutes) || minutes <= 0) return [];
    const type = method === "email" && attendees.length > 0 ? I.email : I.display;
    if (seen.has(`${type} ${minutes}`)) return [];
    seen.add(`${type} ${minutes}`);
    const alarm = {
      type,
      triggerBefore: minutes * 60,
      description: title
    };
    return [
      type === I.email ? {
        ...alarm,
        summary: `Reminder: ${title}`,
        attendees
      } : alarm
    ];
  });
}
function instant(text, { published, problems }) {
  try {
    return Temporal.Instant.from(text).round({
      smallestUnit: "second",
      roundingMode: "trunc"
    });
  } catch {
    problems.push(`"${plainLine(text)}" is not an instant; the day of the event stands in for it`);
    return Temporal.Instant.from(`${published.event.date}T00:00:00Z`);
  }
}
function alarmsLast(text) {
  const first = text.indexOf("\r\nBEGIN:VALARM\r\n");
  if (first < 0) return text;
  const end = "\r\nEND:VALARM\r\n";
  const start = first + 2;
  const after = text.lastIndexOf(end) + end.length;
  const close = "END:VEVENT\r\n";
  return text.slice(0, start) + text.slice(after, -close.length) + text.slice(start, after) + close;
}

// src/calendars/ics/render_ics.ts
var prodId = "//case-calendar//EN";
var refreshSeconds = 3600;
function renderIcs({ calendar, events: events2, allowAttendees = false }) {
  const problems = [];
  const zones = /* @__PURE__ */ new Set();
  const uids = /* @__PURE__ */ new Set();
  let body = "";
  for (const published of visibleEvents(events2)) {
    const uid = eventUid(published);
    try {
      if (uids.has(uid)) throw new Error("another event of this feed has the same uid");
      const rendered2 = renderEvent(published, {
        allowAttendees
      });
      uids.add(uid);
      if (rendered2.zone !== null) zones.add(rendered2.zone);
      body += rendered2.text;
      for (const message of rendered2.problems) problems.push({
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
  const { head, close } = frame(calendar);
  const timezones = [
    ...zones
  ].sort().map((zone) => vtimezone(zone) ?? "").join("");
  return {
    text: `${head}${u(timezones)}${body}${close}`,
    problems
  };
}
function frame({ name, description, url, sourceUrl }) {
  const calendar = new K({
    prodId,
    scale: "GREGORIAN",
    method: G.PUBLISH,
    // The library writes name, description and addresses of a calendar unescaped.
    name: c(plainLine(name), false),
    ttl: refreshSeconds
  });
  if (description) calendar.description(c(plainLine(description), false));
  if (url && webUrl(url)) calendar.url(webUrl(url));
  if (sourceUrl && webUrl(sourceUrl)) calendar.source(webUrl(sourceUrl));
  const close = "END:VCALENDAR";
  return {
    head: calendar.toString().slice(0, -close.length),
    close: `${close}\r
`
  };
}

// src/calendars/page/render_index.ts
import { createHash as createHash2 } from "node:crypto";

// src/calendars/page/markup.ts
var Markup = class {
  text;
  constructor(text) {
    this.text = text;
  }
};
function markup(strings, ...values) {
  const fixed = strings.map((part) => part.replaceAll(/\n\s+/g, "\n"));
  let text = fixed[0] ?? "";
  values.forEach((value, index) => {
    text += rendered(value) + (fixed[index + 1] ?? "");
  });
  return new Markup(text);
}
var nothing = new Markup("");
function rendered(value) {
  if (value instanceof Markup) return value.text;
  if (typeof value === "string") return escapeHtml(plainLine(value));
  if (typeof value === "number") return String(value);
  return value.map(rendered).join("");
}
function escapeHtml(text) {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character]);
}
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};

// src/calendars/page/date_leaf.ts
function dateLeaf(published) {
  const { date } = published.event;
  if (!isDate(date)) return markup`<span class="leaf"><span class="day">?</span></span>`;
  const words = formatCourtDate(date, {
    weekday: true
  }).split(" ");
  const [weekday2 = "", day2 = "", month = "", year = ""] = words;
  return markup`<time class="leaf" datetime="${machineWhen(published)}">
    <span class="month">${month.slice(0, 3)}</span>
    <span class="day">${day2}</span>
    <span class="weekday">${weekday2.slice(0, 3)} ${year}</span>
  </time>`;
}

// src/calendars/page/render_event.ts
function renderEvent2(published, place) {
  const { event } = published;
  const title = eventName(published);
  const classes = [
    "event",
    event.type,
    ...isOver(published, place.today) ? [
      "over"
    ] : []
  ];
  return markup`
    <li class="${classes.join(" ")}" id="${place.id}">
      ${dateLeaf(published)}
      <div class="what">
        <p class="badges">${badges(published, place.today)}</p>
        <h4>
          ${event.status === "cancelled" ? markup`<s>${title}</s>` : title}&nbsp;<a class="permalink" href="#${place.id}" aria-label="Link to ${title}">#</a>
        </h4>
        ${details(published, place)}
        ${changes(published)}
        ${evidence2(published.sources)}
      </div>
    </li>`;
}
function eventName({ event }) {
  return event.title.trim() || (event.type === "hearing" ? "Hearing" : "Deadline");
}
function isOver({ event }, today) {
  return event.date < today || event.status === "cancelled" || event.status === "held" || event.status === "met";
}
function badges({ event }, today) {
  const kind = event.type === "hearing" ? "Hearing" : "Deadline";
  const marks = [
    markup`<span class="badge kind">${kind}</span> `
  ];
  if (event.status === "cancelled") marks.push(markup`<span class="badge off">Cancelled</span> `);
  else if (event.status === "held") marks.push(markup`<span class="badge done">Held</span> `);
  else if (event.status === "met") marks.push(markup`<span class="badge done">Met</span> `);
  else if (event.date < today) marks.push(markup`<span class="badge done">Date passed</span> `);
  if (event.certainty === "tentative" && event.status !== "cancelled") {
    marks.push(markup`<span class="badge open">To be confirmed</span> `);
  }
  return marks;
}
function hours(published) {
  const { event } = published;
  const words = eventHours(published);
  if (words === "") return event.type === "hearing" ? markup`Time TBD` : markup`All day`;
  const time = markup`<time datetime="${machineWhen(published)}">${words}</time>`;
  return published.zoneConfirmed ? time : markup`${time} (zone to be confirmed)`;
}
function details(published, { nameDocket }) {
  const { event, docketNumber, courtCitation } = published;
  const docket = nameDocket ? [
    docketNumber,
    courtCitation
  ].filter(Boolean).join(", ") : "";
  const people = event.parties.length > 0 ? event.parties.join(", ") : event.party ?? "";
  const parts = [
    hours(published),
    ...[
      event.location,
      event.judge === null ? null : `before ${event.judge}`,
      people,
      docket
    ].filter((part) => part !== null && part.trim() !== "").map((part) => markup`${part ?? ""}`)
  ];
  return markup`<p class="where">${parts.map((part) => markup`<span>${part}</span>`)}</p>`;
}
function changes({ event }) {
  const moved = [
    ...event.history
  ].reverse().map(({ date, time }) => `${dayInWords(date)}${time === null ? "" : `, ${clockInWords(time)}`}`);
  const sentences = [
    ...event.reason === null ? [] : [
      event.reason
    ],
    ...moved.length === 0 ? [] : [
      `moved from ${moved.join("; before that ")}`
    ],
    ...event.doubts,
    ...event.conditional ? [
      "only if a condition in the quoted words is met"
    ] : [],
    ...computedBases(event)
  ];
  if (sentences.length === 0) return nothing;
  return markup`<ul class="changes">${sentences.map((words) => markup`<li>${sentence(words)}</li>`)}</ul>`;
}
function sentence(words) {
  const trimmed = words.trim();
  return `${trimmed.slice(0, 1).toUpperCase()}${trimmed.slice(1)}`;
}
function evidence2(sources) {
  const [newest, ...older] = quotedSources(sources);
  if (newest === void 0) return nothing;
  const more = older.length === 0 ? nothing : markup`<details class="older"><summary>${older.length === 1 ? "1 earlier entry" : `${older.length} earlier entries`}</summary>${older.map(quotation)}</details>`;
  return markup`${quotation(newest)}${more}`;
}
function quotation(source) {
  const label = entryLabel(source);
  const cite = source.url === "" ? markup`${label}` : markup`<a href="${source.url}" rel="noopener noreferrer">${label}</a>`;
  return markup`
    <figure>
      <blockquote>“${source.quote}”</blockquote>
      <figcaption>${cite}</figcaption>
    </figure>`;
}

// src/calendars/page/case_article.ts
function caseArticle(item, { id, events: events2, today }) {
  const coming = events2.filter(({ published }) => published.event.date >= today);
  const past = events2.filter(({ published }) => published.event.date < today).reverse();
  const nameDocket = new Set(events2.map(({ published }) => docketOf(published))).size > 1;
  const list2 = (some) => markup`
    <ol class="events">${some.map((placed) => renderEvent2(placed.published, {
    id: placed.id,
    today,
    nameDocket
  }))}
    </ol>`;
  return markup`
    <article aria-labelledby="${id}">
      <header>
        <h3 id="${id}">${caseName(item)}</h3>
        ${facts(item)}
        ${tags(item)}
      </header>
      ${coming.length === 0 ? empty(past) : list2(coming)}
      ${past.length === 0 ? nothing : markup`<details class="past"><summary>${counted(past.length, "past event")}</summary>${list2(past)}</details>`}
    </article>`;
}
function caseName({ id, name }) {
  return name.trim() || id;
}
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function empty(past) {
  return past.length === 0 ? markup`<p class="empty">No hearing or deadline has been read from this docket yet.</p>` : markup`<p class="empty">Nothing upcoming is on the docket.</p>`;
}
function facts({ dockets, dateFiled, lastFiling }) {
  const links = dockets.map(({ label, url }) => {
    const page = webUrl(url);
    const name = label.trim() || "Docket";
    return page === "" ? markup`<span>${name}</span>` : markup`<span><a href="${page}" rel="noopener noreferrer">${name}</a></span>`;
  });
  const all = [
    ...links,
    day("Filed", dateFiled),
    day("last filing", lastFiling)
  ].filter((part) => part !== nothing);
  return all.length === 0 ? nothing : markup`<p class="facts">${all}</p>`;
}
function day(label, date) {
  if (!date) return nothing;
  return markup`<span>${label} <time datetime="${date}">${dayInWords(date)}</time></span>`;
}
function tags({ tags: tags2 }) {
  if (tags2.length === 0) return nothing;
  return markup`<ul class="tags" aria-label="Tags">${tags2.map((tag) => markup`<li>${tag}</li>`)}</ul>`;
}
function docketOf({ courtId, docketNumber }) {
  return `${courtId} ${docketNumber}`;
}

// src/calendars/page/feed_links.ts
function feedLinks(feedPath, publicBaseUrl) {
  const parts = feedPath.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  if (parts.length === 0) return null;
  const path = parts.map((part) => encodeURIComponent(part.toWellFormed())).join("/");
  const base = publicBase(publicBaseUrl ?? "");
  if (base === "") return {
    webcal: null,
    feed: `./${path}`
  };
  const feed = `${base}/${path}`;
  return {
    webcal: feed.replace(/^https?:/, "webcal:"),
    feed
  };
}
function publicBase(text) {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  const url = webUrl(/^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[^/]+:\d+(\/|$)/.test(trimmed) ? trimmed : `https://${trimmed}`);
  return url.replace(/[?#].*$/, "").replace(/\/+$/, "");
}

// src/calendars/page/legal_notes.ts
function legalNotes(stateStamp) {
  return markup`
    <footer>
      <h2>About this page</h2>
      <ul>
        <li><strong>Read by a program.</strong> Dates are taken from docket entries automatically
          and can be misread, late or incomplete. Open the quoted entry and check the docket before
          you rely on a date.</li>
        <li><strong>Presumption of innocence.</strong> A charge is an accusation. Everyone charged
          with a crime is presumed innocent unless and until proven guilty in court.</li>
        <li><strong>Not legal advice</strong> and not a record of any court. When a filing is timely
          follows the rules and orders of the court.</li>
        <li><strong>Source.</strong> Court records come from
          <a href="https://www.courtlistener.com/" rel="noopener noreferrer">CourtListener</a> and
          the <a href="https://www.courtlistener.com/recap/" rel="noopener noreferrer">RECAP
          Archive</a> of the Free Law Project.</li>
      </ul>
      <p>Last change of these calendars: ${stamp(stateStamp)}</p>
    </footer>`;
}
function stamp(text) {
  const instant2 = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::[\d.]+)?Z$/.exec(text);
  if (instant2 === null) return markup`${text}`;
  const [, day2 = "", clock = ""] = instant2;
  return markup`<time datetime="${text}">${dayInWords(day2)}, ${clock} UTC</time>`;
}

// src/calendars/page/next_up.ts
function nextUp(events2, today) {
  if (events2.length === 0) return nothing;
  return markup`
    <section class="next" aria-labelledby="next">
      <h2 id="next">Next on the calendar</h2>
      <ol>${events2.map((placed) => card(placed, today))}
      </ol>
    </section>`;
}
function card({ published, id }, today) {
  return markup`
    <li class="${published.event.type}">
      <a href="#${id}">
        ${dateLeaf(published)}
        <span class="what">
          <span class="badges">${badges(published, today)}</span>
          <strong>${eventName(published)}</strong>
          <span class="case">${published.caseName}</span>
          <span class="hour">${hours(published)}</span>
        </span>
      </a>
    </li>`;
}

// src/calendars/page/style.ts
var style = new Markup(`
:root {
  color-scheme: light dark;
  --paper: #f7f5f0;
  --card: #fffefb;
  --ink: #1c2230;
  --soft: #565d6b;
  --line: #ddd7ca;
  --hearing: #1f4272;
  --hearing-wash: #e8eef7;
  --deadline: #8c2f1b;
  --deadline-wash: #f8ebe5;
  --open: #6b4e00;
  --open-wash: #fbf0cf;
  --done: #35563f;
  --done-wash: #e6efe5;
  --on: #ffffff;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171d;
    --card: #1b1f27;
    --ink: #ece8df;
    --soft: #a7adb8;
    --line: #323844;
    --hearing: #9dbdf0;
    --hearing-wash: #22304a;
    --deadline: #f2a58f;
    --deadline-wash: #45261e;
    --open: #f0cf72;
    --open-wash: #3d3313;
    --done: #a5cfae;
    --done-wash: #223428;
    --on: #14171d;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0;
  padding: 0 1rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.55 var(--sans);
  overflow-wrap: anywhere;
}
h1, h2, h3, h4, p, ul, ol, figure, blockquote { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; }
a { color: var(--hearing); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--hearing); outline-offset: 3px; border-radius: 3px; }
.skip { position: absolute; left: -100vw; top: .5rem; padding: .5rem 1rem; background: var(--card); z-index: 1; }
.skip:focus { left: .5rem; }

.masthead, .frame, footer { max-width: 76rem; margin: 0 auto; }
.masthead { padding: 2.5rem 0 1.5rem; border-bottom: 3px double var(--line); }
.masthead h1 { font-size: clamp(2rem, 1.4rem + 2.8vw, 3.2rem); letter-spacing: -.015em; }
.lead { max-width: 44rem; margin-top: .6rem; font-size: 1.125rem; color: var(--soft); }
.asof { margin-top: .8rem; font-size: .9rem; color: var(--soft); }

nav { display: none; }
main { min-width: 0; padding-top: 2rem; }

.leaf {
  display: flex; flex: none; flex-direction: column; align-self: flex-start;
  width: 4.8rem; overflow: hidden; text-align: center;
  background: var(--card); border: 1.5px solid var(--accent); border-radius: .5rem;
}
.leaf span { display: block; line-height: 1.2; }
.leaf .month {
  padding: .18rem 0; background: var(--accent); color: var(--on);
  font-size: .8rem; font-weight: 700; letter-spacing: .09em; text-transform: uppercase;
}
.leaf .day { padding-top: .25rem; font: 600 1.75rem/1.1 var(--serif); font-variant-numeric: lining-nums; }
.leaf .weekday { padding-bottom: .35rem; font-size: .8rem; color: var(--soft); }
.hearing { --accent: var(--hearing); --wash: var(--hearing-wash); }
.deadline { --accent: var(--deadline); --wash: var(--deadline-wash); }
.deadline .leaf { border-style: dashed; }
.deadline .leaf .month { background: var(--wash); color: var(--accent); border-bottom: 1.5px dashed var(--accent); }

.badges { display: flex; flex-wrap: wrap; gap: .35rem; font-size: .8rem; line-height: 1.3; }
.badge { padding: .1rem .5rem; border-radius: 1rem; font-weight: 600; }
.kind { background: var(--accent); color: var(--on); border: 1px solid var(--accent); }
.deadline .kind { background: transparent; color: var(--accent); border-style: dashed; }
.open { background: var(--open-wash); color: var(--open); }
.done { background: var(--done-wash); color: var(--done); }
.off { background: var(--ink); color: var(--paper); }

.next { margin-bottom: 3rem; }
.next h2, .calendar-head h2 { font-size: 1.6rem; }
.next ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: .75rem; margin-top: 1rem; }
.next li { display: flex; }
.next a {
  display: flex; flex: 1; gap: .9rem; padding: .9rem; text-decoration: none; color: inherit;
  background: var(--card); border: 1px solid var(--line); border-radius: .75rem;
}
.next a:hover { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
.next .what { display: flex; flex-direction: column; gap: .15rem; min-width: 0; }
.next strong { margin-top: .2rem; font: 600 1.08rem/1.3 var(--serif); }
.next .case { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; overflow: hidden; line-height: 1.35; }
.next .hour { font-size: .9rem; color: var(--soft); }

.calendar { margin-bottom: 3.5rem; }
.calendar-head { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: .75rem 1.5rem; padding-bottom: .9rem; border-bottom: 1px solid var(--line); }
.calendar-head > div { flex: 1 1 16rem; }
.count { margin-top: .2rem; font-size: .9rem; color: var(--soft); }
.subscribe { display: flex; flex-wrap: wrap; gap: .5rem; }
.button {
  display: inline-flex; align-items: center; min-height: 2.75rem; padding: .4rem 1.1rem;
  border: 1.5px solid var(--hearing); border-radius: .6rem; font-weight: 600; text-decoration: none;
}
.button:hover { background: var(--hearing-wash); }
.primary { background: var(--hearing); color: var(--on); }
.primary:hover { background: var(--hearing); filter: brightness(1.12); }

article { margin-top: 1.5rem; padding: 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: 1rem; }
h3 { font-size: 1.35rem; }
.facts { display: flex; flex-wrap: wrap; margin-top: .35rem; font-size: .9rem; color: var(--soft); }
.tags { display: flex; flex-wrap: wrap; gap: .35rem; margin-top: .6rem; font-size: .85rem; }
.tags li { padding: .05rem .55rem; border: 1px solid var(--line); border-radius: .35rem; color: var(--soft); }
.empty { margin-top: 1rem; color: var(--soft); font-style: italic; }

.events { margin-top: .6rem; }
.event { display: flex; gap: 1.1rem; padding: 1.1rem 0; scroll-margin-top: 1rem; }
.event + .event { border-top: 1px solid var(--line); }
.event > .what { flex: 1; min-width: 0; }
.event h4 { margin-top: .3rem; font: 600 1.15rem/1.3 var(--serif); }
.event:target { margin: 0 -.7rem; padding-inline: .7rem; background: var(--wash); border-radius: .6rem; }
.permalink { margin-left: .15rem; padding: 0 .3rem; font: .9rem var(--sans); text-decoration: none; color: var(--soft); opacity: .55; }
.permalink:hover, .permalink:focus-visible { opacity: 1; }
.where { margin-top: .15rem; }
.where > span:not(:last-child)::after, .facts > span:not(:last-child)::after { content: "\\00a0\xB7"; margin-right: .4rem; color: var(--soft); }
.where > span:first-child { font-weight: 600; }
.changes { margin-top: .35rem; font-size: .95rem; color: var(--soft); }
.changes li { padding-left: 1rem; text-indent: -1rem; }
.changes li::before { content: "\u21B3 "; }
figure { max-width: 46rem; margin-top: .6rem; padding-left: .9rem; border-left: 3px solid var(--line); }
blockquote { font: 1rem/1.5 var(--serif); }
figcaption { margin-top: .1rem; font-size: .85rem; color: var(--soft); }
details.older { margin-top: .5rem; font-size: .95rem; }
summary { width: fit-content; padding: .35rem 0; cursor: pointer; color: var(--hearing); font-weight: 600; }
details.older > summary { font-weight: 400; }
details.past { margin-top: .8rem; padding-top: .5rem; border-top: 1px solid var(--line); }
.over .leaf { opacity: .72; }
.over h4 { font-weight: 500; }

footer { margin-top: 1rem; padding: 1.75rem 0 3rem; border-top: 3px double var(--line); font-size: .92rem; color: var(--soft); }
footer h2 { font-size: 1.15rem; color: var(--ink); }
footer ul { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: .7rem 2.5rem; margin: .8rem 0 1.2rem; }
footer strong { color: var(--ink); }

@media (max-width: 39.99rem) {
  .masthead { padding-top: 1.75rem; }
  article { margin-inline: -.25rem; padding: 1.1rem 1rem; }
  .event { display: flow-root; }
  .event > .leaf { float: left; margin: 0 .9rem .5rem 0; }
  .where > span:first-child { display: block; }
  .where > span:first-child::after { display: none; }
  .event h4, .event .where { display: flow-root; }
  .event .changes, .event figure, .event details { clear: left; }
  .subscribe { width: 100%; }
  .button { flex: 1; justify-content: center; }
}
@media (min-width: 40rem) {
  body { padding: 0 2rem; }
  article { padding: 1.6rem 1.8rem; }
  .event { gap: 1.4rem; }
}
@media (min-width: 72rem) {
  .frame { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 3rem; }
  nav { display: block; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding: 2.3rem .25rem 2rem 0; font-size: .92rem; }
  nav a { display: block; padding: .22rem 0; line-height: 1.35; color: var(--soft); text-decoration: none; }
  nav a:hover { color: var(--ink); text-decoration: underline; }
  nav > ul > li > a { font: 600 1.05rem/1.3 var(--serif); color: var(--ink); }
  nav ul ul { margin: .2rem 0 1.2rem; padding-left: .8rem; border-left: 2px solid var(--line); }
}
@media print {
  body { padding: 0; background: none; font-size: 10pt; }
  nav, .skip, .subscribe, .permalink { display: none; }
  article, .next a { break-inside: avoid-page; border-color: #999; background: none; }
  .event { break-inside: avoid; }
}
`);

// src/calendars/page/render_index.ts
var nextLimit = 6;
function renderIndex(input) {
  const { siteTitle, siteDescription, today } = input;
  const calendars = shownCalendars(input);
  const coming = awaited(calendars.flatMap(({ cases }) => cases), today);
  const page = markup`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <meta name="description" content="${siteDescription}">
        <title>${siteTitle}</title>${calendars.map(alternate)}
        <style>${style}</style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the calendars</a>
        <header class="masthead">
          <h1>${siteTitle}</h1>
          ${siteDescription.trim() === "" ? nothing : markup`<p class="lead">${siteDescription}</p>`}
          <p class="asof">As of <time datetime="${today}">${dayInWords(today, {
    weekday: true
  })}</time>. All times are the court's.</p>
        </header>
        <div class="frame">
          ${contents(calendars)}
          <main id="main">
            ${nextUp(coming.slice(0, nextLimit), today)}
            ${calendars.length === 0 ? markup`<p class="empty">No calendar is configured yet.</p>` : calendars.map((calendar) => section(calendar, today))}
          </main>
        </div>
        ${legalNotes(input.stateStamp)}
      </body>
    </html>
  `;
  return page.text;
}
function shownCalendars({ calendars, publicBaseUrl }) {
  const name = uniqueNames();
  return calendars.map((calendar) => ({
    id: name(`calendar-${calendar.id}`),
    name: calendarName(calendar),
    links: feedLinks(calendar.feedPath, publicBaseUrl),
    cases: calendar.cases.map((item) => ({
      id: name(`case-${item.id}`),
      item,
      events: visibleEvents(item.events).map((published) => ({
        published,
        id: name(eventUid(published).replace(/@.*$/s, ""))
      }))
    }))
  }));
}
function awaited(cases, today) {
  const placed = cases.flatMap(({ events: events2 }) => events2).filter(({ published }) => !isOver(published, today));
  const ids = new Map(placed.map(({ published, id }) => [
    published,
    id
  ]));
  return visibleEvents([
    ...ids.keys()
  ]).map((published) => ({
    published,
    id: ids.get(published) ?? "main"
  }));
}
function contents(calendars) {
  if (calendars.length === 0) return nothing;
  return markup`
    <nav aria-label="Calendars and cases">
      <ul>${calendars.map(({ id, name, cases }) => markup`
        <li><a href="#${id}">${name}</a>${cases.length === 0 ? nothing : markup`
          <ul>${cases.map((shown) => markup`
            <li><a href="#${shown.id}">${caseName(shown.item)}</a></li>`)}
          </ul>`}</li>`)}
      </ul>
    </nav>`;
}
function section({ id, name, cases, links }, today) {
  const coming = awaited(cases, today).length;
  return markup`
    <section class="calendar" aria-labelledby="${id}">
      <div class="calendar-head">
        <div>
          <h2 id="${id}">${name}</h2>
          <p class="count">${counted(cases.length, "case")}, ${counted(coming, "upcoming event")}</p>
        </div>
        ${subscribe(links, name)}
      </div>
      ${cases.length === 0 ? markup`<p class="empty">No case is on this calendar yet.</p>` : cases.map((shown) => caseArticle(shown.item, {
    ...shown,
    today
  }))}
    </section>`;
}
function subscribe(links, name) {
  if (links === null) return nothing;
  const open = links.webcal === null ? nothing : markup`
    <a class="button primary" href="${links.webcal}" aria-label="Subscribe to ${name}">Subscribe</a>`;
  return markup`
    <p class="subscribe">${open}
      <a class="button" href="${links.feed}" type="text/calendar" aria-label="Calendar feed of ${name}">${links.webcal === null ? "Calendar feed (.ics)" : "Feed (.ics)"}</a>
    </p>`;
}
function alternate({ links, name }) {
  if (links === null) return nothing;
  return markup`
    <link rel="alternate" type="text/calendar" title="${name}" href="${links.feed}">`;
}
function calendarName({ id, name }) {
  return name.trim() || id;
}
function uniqueNames() {
  const taken = /* @__PURE__ */ new Set([
    "main",
    "next"
  ]);
  return (wanted) => {
    const base = wanted.replaceAll(/[^A-Za-z0-9_-]+/g, "-").replace(/^[^A-Za-z]+/, "") || "item";
    let name = base;
    for (let count = 2; taken.has(name); count++) name = `${base}-${count}`;
    taken.add(name);
    return name;
  };
}
var contentSecurityPolicy = new Markup([
  "default-src 'none'",
  `style-src 'sha256-${createHash2("sha256").update(style.text).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'"
].join("; "));

// src/calendars/rendering/in_process_renderer.ts
function inProcessRenderer() {
  const shown = /* @__PURE__ */ new Map();
  function feed(job) {
    const { calendar, events: events2, previous, departed, reasons, now } = job;
    const wanted = feedEvents(job);
    shown.set(calendar.id, wanted);
    const inFeed = new Set(wanted.map(eventUid));
    const { events: planned, ...plan } = planPublication({
      previous,
      next: continueSequences(wanted, departed),
      now,
      withheld: events2.filter((event) => !inFeed.has(eventUid(event))),
      reasons
    });
    shown.set(calendar.id, planned);
    const { text, problems } = renderIcs({
      calendar,
      events: planned
    });
    return {
      ...fileOf(text, planned),
      problems,
      plan
    };
  }
  function page({ input, calendars, unplanned: unplanned2 }) {
    for (const job of unplanned2) shown.set(job.calendar.id, feedEvents(job));
    const events2 = calendars.flatMap(({ id }) => shown.get(id) ?? []);
    const eventsOf = Map.groupBy(events2, ({ caseId }) => caseId);
    const html = renderIndex({
      ...input,
      calendars: calendars.map((calendar) => ({
        ...calendar,
        cases: calendar.cases.map((one) => ({
          ...one,
          events: eventsOf.get(one.id) ?? []
        }))
      })),
      stateStamp: events2.map(({ modifiedAt }) => modifiedAt).sort().at(-1) ?? ""
    });
    return {
      ...fileOf(html, events2),
      problems: [],
      plan: null
    };
  }
  return {
    render: (job) => job.kind === "feed" ? feed(job) : page(job),
    [Symbol.dispose]: () => shown.clear()
  };
}
function feedEvents({ events: events2, today }) {
  const open = events2.filter(({ event }) => event.status !== "met");
  return visibleEvents(feedWindow(open, {
    today
  }).kept);
}
function continueSequences(events2, departed) {
  const former = new Map(departed.map((row) => [
    row.uid,
    row
  ]));
  return events2.map((event) => {
    const row = former.get(eventUid(event));
    return row === void 0 ? event : {
      ...event,
      sequence: row.sequence + 1,
      createdAt: row.createdAt
    };
  });
}
function fileOf(text, events2) {
  const bytes = new TextEncoder().encode(text);
  return {
    bytes,
    hash: createHash3("sha256").update(bytes).digest("hex"),
    events: events2.length,
    tentative: events2.filter(({ event }) => event.certainty === "tentative").length
  };
}

// src/calendars/rendering/render_message.ts
var partSize = 100;
function* inParts(items) {
  for (let from = 0; from < items.length; from += partSize) {
    yield items.slice(from, from + partSize);
  }
}

// src/calendars/rendering/render.worker.ts
var scope = globalThis;
var renderer = inProcessRenderer();
var events = [];
var rows = {
  previous: [],
  departed: []
};
var unplanned = [];
scope.onmessage = ({ data }) => {
  try {
    take(data);
  } catch (error) {
    scope.postMessage({
      failed: error instanceof Error ? error.message : String(error)
    });
  }
};
function take(request) {
  if ("part" in request) {
    if (request.part === "events") events.push(...request.items);
    else rows[request.part].push(...request.items);
  } else if ("unplanned" in request) {
    unplanned.push({
      ...request.unplanned,
      events
    });
    events = [];
  } else if ("feed" in request) {
    const job = {
      ...request.feed,
      events,
      ...rows
    };
    events = [];
    rows = {
      previous: [],
      departed: []
    };
    answer(job);
  } else {
    const job = {
      ...request.page,
      unplanned
    };
    unplanned = [];
    answer(job);
  }
}
function answer(job) {
  const { plan, ...rendered2 } = renderer.render(job);
  for (const part of inParts(plan?.rows ?? [])) scope.postMessage({
    rows: part
  });
  const rest = {
    ...rendered2,
    plan: plan === null ? null : {
      ...plan,
      rows: []
    }
  };
  scope.postMessage({
    rendered: rest
  }, [
    rendered2.bytes.buffer
  ]);
}
/*!
*  @preserve
*
* ++++++++++++++++++++++++++++++++++++++
* Add to Calendar Time Zones iCal Library
* ++++++++++++++++++++++++++++++++++++++
*
* Creator: Jens Kuerschner (https://jekuer.com)
* Project: https://github.com/add2cal/timezones-ical-library
* Version: 2.3.2
* License: Apache-2.0
*
*/
