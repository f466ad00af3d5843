/** One office (division) of a district that lies in two time zones. */
export interface Division {
  /** The office digit printed before the colon, or the digits the serial begins with. */
  digits: string;
  city: string;
  /** IANA zone of the office's city. */
  zone: string;
}

/** A district whose offices keep different clocks, with the way its numbers name the office. */
export interface SplitDistrict {
  /**
   * `prefix`: the digit before the colon (`5:24-cr-00123`). `serial`: the first digits of the
   * five-digit serial (`24-30123`); other ranges, and adversary proceedings, name no office.
   */
  names: "prefix" | "serial";
  /** Earlier years numbered differently and name no office; full year. */
  since?: number;
  divisions: readonly Division[];
}

const eastern = "America/New_York";
const central = "America/Chicago";
const mountain = "America/Denver";
const pacific = "America/Los_Angeles";
const boise = "America/Boise";
const indiana = "America/Indiana/Indianapolis";
const louisville = "America/Kentucky/Louisville";

const division = (digits: string, city: string, zone: string): Division => ({ digits, city, zone });

const florida = [
  division("1", "Gainesville", eastern),
  division("3", "Pensacola", central),
  division("4", "Tallahassee", eastern),
  division("5", "Panama City", central),
];
const tennessee = [
  division("1", "Chattanooga", eastern),
  division("2", "Greeneville", eastern),
  division("3", "Knoxville", eastern),
  division("4", "Winchester", central),
];
const northernIndiana = [
  division("1", "Fort Wayne", indiana),
  division("2", "Hammond", central),
  division("3", "South Bend", indiana),
  division("4", "Lafayette", indiana),
];
const westernKentucky = [
  division("1", "Bowling Green", central),
  division("3", "Louisville", louisville),
  division("4", "Owensboro", central),
  division("5", "Paducah", central),
];
const southDakota = [
  division("1", "Aberdeen", central),
  division("3", "Pierre", central),
  division("4", "Sioux Falls", central),
  division("5", "Rapid City", mountain),
];

/**
 * The districts whose offices keep different clocks. Districts that span two zones but whose offices
 * all keep one (D. Kan., D. Neb., D.N.D., W.D. Mich., D. Or., D. Nev., D. Alaska, D. Ariz.) are not
 * here: their court's zone is right for every office. Sources: the courts' own pages on divisions
 * and local rules, and captions of decided cases for the digits.
 */
export const splitDistricts: Readonly<Record<string, SplitDistrict>> = {
  flnd: { names: "prefix", divisions: florida },
  flnb: { names: "serial", since: 2004, divisions: florida },
  tned: { names: "prefix", divisions: tennessee },
  tneb: { names: "prefix", divisions: tennessee },
  innd: { names: "prefix", divisions: northernIndiana },
  innb: { names: "serial", divisions: northernIndiana },
  insd: {
    names: "prefix",
    divisions: [
      division("1", "Indianapolis", indiana),
      division("2", "Terre Haute", indiana),
      division("3", "Evansville", central),
      division("4", "New Albany", louisville),
    ],
  },
  insb: {
    names: "serial",
    divisions: [
      division("0", "Indianapolis", indiana),
      division("7", "Evansville", central),
      division("8", "Terre Haute", indiana),
      division("9", "New Albany", louisville),
    ],
  },
  kywd: { names: "prefix", divisions: westernKentucky },
  kywb: { names: "serial", divisions: westernKentucky },
  sdd: { names: "prefix", divisions: southDakota },
  sdb: { names: "serial", divisions: southDakota },
  txwd: {
    names: "prefix",
    divisions: [
      division("1", "Austin", central),
      division("2", "Del Rio", central),
      division("3", "El Paso", mountain),
      division("4", "Pecos", central),
      division("5", "San Antonio", central),
      division("6", "Waco", central),
      division("7", "Midland-Odessa", central),
    ],
  },
  txwb: {
    names: "serial",
    divisions: [
      division("1", "Austin", central),
      division("3", "El Paso", mountain),
      division("5", "San Antonio", central),
      division("6", "Waco", central),
      division("7", "Midland", central),
    ],
  },
  idd: {
    names: "prefix",
    divisions: [
      division("1", "Boise", boise),
      division("2", "Coeur d'Alene", pacific),
      division("3", "Moscow", pacific),
      division("4", "Pocatello", boise),
    ],
  },
  idb: {
    names: "serial",
    divisions: [
      division("00", "Boise", boise),
      division("20", "Coeur d'Alene", pacific),
      division("40", "Pocatello", boise),
    ],
  },
};
