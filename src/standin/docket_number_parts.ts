/** The parts CourtListener keeps beside a federal docket number (contract, c.5 and c.7). */
export interface DocketNumberParts {
  /** Two-digit year and five-digit serial; `""` for appellate courts. */
  core: string;
  /** Without the judges' initials, as `docket_number` shows it. */
  shown: string;
  officeCode: string;
  caseType: string;
  assignedInitials: string;
  referredInitials: string;
  defendantNumber: number | null;
}

const district =
  /^(?:(\d{1,2}):)?(\d{2}|\d{4})-([a-z]{2,4})-(\d{1,6})((?:-[A-Z]{2,4})*)(?:-(\d{1,3}))?$/;
const bankruptcy = /^(?:(\d{1,2}):)?(\d{2})-(?:(bk|ap|br)-)?(\d{5})$/;

/** Takes a printed docket number apart; what it cannot read leaves every part empty. */
export function docketNumberParts(printed: string, appellate: boolean): DocketNumberParts {
  const empty: DocketNumberParts = {
    core: "",
    shown: printed,
    officeCode: "",
    caseType: "",
    assignedInitials: "",
    referredInitials: "",
    defendantNumber: null,
  };
  if (appellate) return empty;
  const full = district.exec(printed);
  if (full !== null) {
    const [, office = "", year = "", type = "", serial = "", initials = "", defendant] = full;
    const [assigned = "", referred = ""] = initials.split("-").filter((part) => part !== "");
    return {
      core: year.slice(-2) + serial.padStart(5, "0"),
      shown: initials === "" ? printed : printed.replace(initials, ""),
      officeCode: office,
      caseType: type,
      assignedInitials: assigned,
      referredInitials: referred,
      defendantNumber: defendant === undefined ? null : Number(defendant),
    };
  }
  const short = bankruptcy.exec(printed);
  if (short === null) return empty;
  const [, office = "", year = "", type = "", serial = ""] = short;
  return { ...empty, core: year + serial, officeCode: office, caseType: type };
}
