/**
 * Words of asking to which a typo is corrected, as spelled. Only long and frequent ones: a short
 * target takes in words that mean something else ("Antrag" is no "Anfrag", "leiten" no "leisten").
 * The words for operations are such targets too.
 */
export const OFTEN_MISTYPED = `
wieviele wieviel wievielen insgesamt gesamt gesamtzahl gesamtanzahl anzahl prozent prozentual prozentpunkte durchschnittlich
entwickelt entwickelte verändert veränderte gewachsen gestiegen gesunken geschrumpft verloren abgebaut zugenommen abgenommen
zusammen zwischen gegenüber vorjahr mindestens höchstens welcher welches welchem welchen welche gehören gehört
jährlich erstmals zuletzt aktuell aktuelle aktuellen derzeit verglichen vergleichen jahren zeitraum stichtag tabelle
verzeichnet ausgewiesen verfügte umfasste
percent together development number average between compared currently
`;
