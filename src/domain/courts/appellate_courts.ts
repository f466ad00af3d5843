/**
 * The Supreme Court and the courts of appeals, one a line.
 * Columns: id | PACER code when it differs | `past` when abolished or not in use | zone of the
 * principal office | short name | citation | full name where it is not made from the short name.
 * Facts of CourtListener's court list; zones checked against each court's seat.
 */
export const appellateCourts = `
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
