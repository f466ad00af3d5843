import { createHash } from "node:crypto";
import { court } from "../domain/courts.ts";
import type { DocumentRecord, EntryRecord } from "../domain/upstream.ts";
import { webUrl } from "../domain/web_url.ts";
import { type CallbackProblem, quoted } from "./callback_problem.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import { type FiledAtRule, readFiledAt } from "./read_filed_at.ts";

/** What is known about every filing of one answer. */
export interface FilingContext {
  /** Docket key: the id of the docket record. */
  docketKey: string;
  courtId: string;
  /** The court's IANA zone. */
  zone: string;
  filedAt: FiledAtRule;
  /** As of when the answer stands, ISO instant, UTC. */
  statedAt: string;
  /** Place in `new_filings`, for messages. */
  position: number;
}

/** What one filing gave; `record` is null when it could not be used at all. */
export interface FilingConversion {
  record: EntryRecord | null;
  problems: CallbackProblem[];
}

/** Ids that are printed as they are; anything else is hashed. */
const plainIdentifier = /^[\w.:-]{1,100}$/;

/**
 * One of `delta.new_filings` as a docket entry. DocketLayer has no entry ids, so one is made: of the
 * document identifier, else the entry number with its date (numbers can repeat within a docket, and
 * one text must not replace another's), else a hash of date, text and type (contract 4). A field
 * that cannot be read costs itself; the docket text is kept whenever there is one. A filing without
 * text is a stub with its type (`minute entry`) as label. Never throws.
 */
export function toFilingRecord(value: unknown, context: FilingContext): FilingConversion {
  const problems: CallbackProblem[] = [];
  const place = `new_filings[${context.position}]`;
  const report = (fault: string, kept = true) =>
    problems.push({ id: null, message: `${place}: ${fault}`, kept });
  const fields = fieldsOf(value, (fault) => report(fault));
  if (fields === null) {
    report(`${quoted(value)}, not an object`, false);
    return { record: null, problems };
  }
  const entryNumber = fields.count("entry_number");
  const description = fields.text("description");
  const label = fields.line("filing_type").replaceAll("_", " ");
  const identifier = readIdentifier(fields, context);
  const filed = readFiled(fields, { ...context, report });
  if (entryNumber === null && description.trim() === "" && label === "" && identifier === null) {
    report("neither number, text, type nor document is readable", false);
    return { record: null, problems };
  }
  const content = `${filed?.date ?? ""}\n${description}\n${label}`;
  const own = identifier !== null
    ? `${identifier.type}:${identifier.value}`
    : entryNumber !== null
    ? `number:${entryNumber}@${filed?.date ?? ""}`
    : `text:${hash(content)}`;
  const id = `${context.docketKey}#${own}`;
  const pacerDocId = identifier?.type === "pacer_doc_id" ? identifier.value : "";
  const url = webUrl(fields.text("external_url"));
  const document: DocumentRecord = {
    id,
    documentNumber: entryNumber === null ? "" : String(entryNumber),
    attachmentNumber: null,
    pacerDocId,
    description: label,
    isAvailable: null,
    isSealed: null,
    url,
    pdfUrl: "",
    pageCount: null,
    modifiedAt: context.statedAt,
  };
  const isStub = description.trim() === "";
  const record: EntryRecord = {
    upstream: "docketlayer",
    id,
    docketRecordId: context.docketKey,
    entryNumber,
    dateFiled: filed?.date ?? null,
    timeFiled: filed?.time ?? null,
    createdAt: filed?.at ?? context.statedAt,
    modifiedAt: context.statedAt,
    recapSequenceNumber: "",
    pacerSequenceNumber: null,
    description,
    documents: isStub || pacerDocId !== "" || url !== "" ? [document] : [],
  };
  return { record, problems };
}

/** The same filing under an id of its own, for answers that give two filings one identifier. */
export function apart(record: EntryRecord): EntryRecord {
  const content = `${record.entryNumber ?? ""}\n${record.dateFiled ?? ""}\n${record.description}`;
  const id = `${record.id}#${hash(content)}`;
  return { ...record, id, documents: record.documents.map((document) => ({ ...document, id })) };
}

interface Identifier {
  /** `pacer_doc_id` and its like; `document` when the type is not stated. */
  type: string;
  value: string;
}

function readIdentifier(fields: Fields, { courtId }: FilingContext): Identifier | null {
  const value = fields.text("document_identifier").trim();
  const stated = fields.text("document_identifier_type").trim().toLowerCase();
  if (value === "") return null;
  const type = /^[a-z][a-z_]{0,40}$/.test(stated) && stated !== "none" ? stated : "document";
  if (type === "pacer_doc_id" && /^\d{6,20}$/.test(value)) {
    return { type, value: asCourtListener(value, courtId) };
  }
  if (type === "pacer_doc_id") return { type: "document", value: plain(value) };
  return { type, value: plain(value) };
}

/**
 * District and bankruptcy courts print the fourth digit as 1 in links that skip the page of
 * attachments; CourtListener keeps the form with 0, and the two upstreams meet by it.
 */
function asCourtListener(pacerDocId: string, courtId: string): string {
  const kind = court(courtId)?.jurisdiction;
  const linked = kind === "district" || kind === "bankruptcy";
  return linked ? pacerDocId.replace(/^(\d{3})1/, "$10") : pacerDocId;
}

function plain(value: string): string {
  return plainIdentifier.test(value) ? value : hash(value);
}

function readFiled(
  fields: Fields,
  { zone, filedAt, report }: FilingContext & { report: (fault: string) => void },
) {
  const text = fields.text("filed_at");
  if (text === "") return null;
  const filed = readFiledAt(text, { zone, rule: filedAt });
  if (filed === null) report(`field "filed_at" is ${quoted(text)}, not possible; left out`);
  return filed;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
