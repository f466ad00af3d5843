/**
 * Courts and bodies of special jurisdiction, one a line.
 * Columns: id | PACER code when it differs | `past` when abolished or not in use | zone of the
 * principal office | short name | citation | full name where it is not made from the short name.
 * Facts of CourtListener's court list; zones checked against each court's seat.
 */
export const specialCourts = `
acca|||America/New_York|Army Court of Criminal Appeals|A.C.C.A.|Army Court of Criminal Appeals
afcca|||America/New_York|Air Force Court of Criminal Appeals|A.F.C.C.A.|United States Air Force Court of Criminal Appeals
ag|||America/New_York|Attorneys General|Op. Att’y Gen.|United States Attorneys General
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
