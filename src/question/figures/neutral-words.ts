import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';

/**
 * Words that ask for a figure without narrowing it: "Wie viele … sind dort eigentlich tätig?". A word
 * that is neither here nor understood makes a question one that is not fully understood, and a
 * question not fully understood is not answered with a figure.
 */
const GERMAN = `
anzahl zahl zahlen zahlenwert zahlenmäßig ziffer wert werte größenordnung größe höhe menge angabe
angaben daten datum stand bestand umfang niveau statistik statistisch tabelle tabellen anlage
übersicht aufstellung liste auflistung zeile spalte dokument dokumente antwort landtag anfrage
kleine drucksache quelle bericht unterlage unterlagen auskunft info infos information informationen
frage bitte danke hallo hi moin hey mal eben kurz schnell schon noch eigentlich denn wohl etwa
ungefähr circa ca rund genau exakt konkret tatsächlich wirklich überhaupt insgesamt gesamt gesamte
gesamten gesamtzahl gesamtanzahl gesamtbestand total alles alle aller allen komplett je jeweils
jeweilige jeweiligen einzeln jeder jede jedes pro
sagen sag sagt nennen nenne nennt genannt genannte geben gib gibt gäbe gebt gegeben zeigen zeig
zeige zeigt liefern liefere auflisten aufführen führt führen geführt aufgeführt ausweisen weist
ausgewiesen ausgewiesene verzeichnen verzeichnet zählen zählt zählte zählten gezählt erfassen erfasst betragen
beträgt betrug belaufen beläuft belief liegen liegt lag lagen stehen steht stand standen stehn
verzeichnen angeben angegeben lauten lautet lautete heißen heißt hieß heißen  sitzen sitzt saßen haben hat hatte hatten gehabt sein ist sind war waren
werden wird wurde wurden verfügen verfügt verfügte verfügten kommen kommt kam kamen vorhanden
vorweisen aufweisen existieren existiert umfassen umfasst umfasste zugehörig gehören gehört gehörte gehörten zugeordnet
entfallen entfällt entfiel entfielen ausmachen macht machen machte machten stellen stellt stellte
stellten bekommen bilden bildet darstellen stelle dar wissen weißt kennen kennst kannst können
könntest könnten könntet möchte möchten will wollen wollte würde würden interessieren interessiert
interesse brauchen brauche benötigen suchen suche finden finde rechnen rechne berechnen berechne
ausrechnen ermitteln ermittle vergleichen vergleiche vergleich gegenüberstellen gegenüber gesehen
betrachtet betrachten gemessen laut gemäß zufolge lt dort da hier dabei davon dazu darin
jahr jahre jahren jahres jahrs jährlich jährliche jährlichen jahresweise zeitraum zeit zeitpunkt zeitreihe
stichtag juni datenstand mitte ende anfang damals heute heutig derzeit aktuell aktuelle
aktuellen aktueller aktuelles momentan gegenwärtig jetzt neueste neuesten neuster neusten jüngste jüngsten letzte letzten
letzter letztes letztem zuletzt bisher bislang inzwischen mittlerweile zwischenzeitlich

verwaltung bereich bereichs sache hinsichtlich bezüglich bzgl betreffend betrifft
zusammen zusammengenommen zusammengerechnet gemeinsam selbst selber allein alleine eigen eigene eigenes eigenen eigener
nur ausschließlich inklusive inkl einschließlich einschl samt mitsamt nebst sowie davon darunter
außerdem zusätzlich ebenfalls
vielen dank guten tag sehr geehrte damen herren kollege gerne gern
wer wieviel wieviele wievielt wie viel viele vielen
prozent prozentual prozentuale prozentualen prozentwert absolut absolute absoluten
ansicht veröffentlicht ausgabe abfrage spezifisch folgende folgenden
mich mir uns ich du ihr sie man
ne nen ner nem n's denn jemand drin dran drauf so ham hams hamm isn sinds gibts wars
sitz dienst dienste dienstes öffentlich öffentlichen öffentlicher
name namens genannten bezeichnung titel
erste ersten erster erstes nennung nennt erwähnung
kpl tab nr nummer
landesregierung regierung nennt beim aufzeigen
gesucht gewünscht abrufen ablesen lesen
person einheit wert
fassung folgenden
brocken laden bude truppe verein
knapp etwas
zurzeit z zt
übrig übrigen null stark hoch hohe hohen einfach taucht auftauchen aufgetaucht auftritt tritt erscheint erscheinen mindestens höchstens wenigstens maximal
bevor nachdem während geworden verwendet zugrunde gelegt used based gerechnet umgerechnet bezogen gab gabs wer waren wäre wo grob schätzungsweise bitteschön kannste haste weißte sagste mitteilen teile mit
respektive geordnet sortiert sortiere reihenfolge absteigend aufsteigend rangliste ranking rang platz stelle plätze hitliste spitze
jedoch gleichzeitig durchgehend durchgängig ununterbrochen ohne unterbrechung kontinuierlich stetig
ähm äh hm hmm tja jemals irgendwann
besitzt besitzen unterhält  
ein eine einen eines
ergibt ergab ging gingen zurück weniger wies wiesen auswies auswiesen
`;

const ENGLISH = `
number numbers count figure figures value values amount total totals overall altogether data table
list listed show shows shown tell give given gives say says state stated states please thanks hello
hi hey many much there  have has had is are was
were do does did be been being count counted counts record recorded records report reported reports according document
annex answer response reference date day as at on in of the year years yearly annual annually june
end latest newest current currently recent most recently now today last available know want need
like could would can you me i we us it its their they this that these those what which who how
people percent percentage percentages pct absolute exact exactly about roughly approximately
together combined each every all any entire whole single own only just alone itself including
compare compared comparison against germany german level size big large
small belong belongs belonged part parts exist exists existed stand stands stood amounted
amounts amount find get see look entry entries row rows per respective respectively
government administration public sector service body bodies
`;

/** Words of other languages in which people ask the same simple question. */
const OTHER_LANGUAGES = `
cuántos cuántas cuanto cuanta tenía tiene tienen había hay el la los las de del en y año un una
por para qué personas
combien avait ont avaient les le du des dans et année est personnes avoir il y
quanti quante aveva ha hanno il lo gli nel nella anno persone
ilu ile miał ma mają w roku osób
hoeveel had hadden heeft het een
`;

const WORDS = `${GERMAN} ${ENGLISH} ${OTHER_LANGUAGES}`
  .split(/\s+/u)
  .filter((word) => word !== '')
  .map(foldGerman);

export const NEUTRAL_WORDS: ReadonlySet<string> = new Set(WORDS);
const NEUTRAL_STEMS: ReadonlySet<string> = new Set(WORDS.map(stemGerman));

/** Whether a word changes nothing about what is asked. */
export function isNeutral(folded: string, stem: string): boolean {
  return NEUTRAL_WORDS.has(folded) || (folded.length > 3 && NEUTRAL_STEMS.has(stem));
}
