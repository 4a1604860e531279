/** What somebody reads first who opens a package without Helhet. In Swedish: the archive's language. */
export const readMe = `Personakter som bevaras, ur Helhet.

METS.xml         Förteckning: varje fil med storlek och kontrollsumma (SHA-256), varje person med
                 skälet till att akten bevaras och paragrafen, och vem som begärde och godkände paketet.
documentation/   columns.csv: vad varje kolumn i registret innehåller. Den här filen.
representations/rep1/data/<nummer-ärende>/
  handlingar/    Akten som PDF/A-2b: varje låst handling för sig; utredningar, beslut, planer,
                 överväganden, anmälningar och anteckningar samlade var för sig.
  bilagor/       Filer som har kommit in, oförändrade.
  register/      Alla rader om personen, en CSV-fil för varje tabell: komma, UTF-8, citattecken
                 där de behövs, inget tecken alls för det som är okänt. Dagar som ÅÅÅÅ-MM-DD,
                 tidpunkter i UTC. named_persons.csv och named_staff_and_units.csv säger vilka
                 som raderna nämner med id.
  registerutdrag.pdf   Samma uppgifter att läsa, utan andra personers namn.

Uppgifterna är sekretessbelagda (OSL 26 kap. 1 §). Personer med skyddade uppgifter är märkta
protected="true" i METS.xml.
`
