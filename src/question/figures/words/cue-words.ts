import type { Cue } from '../parts/cues.ts';

/** What says an operation, beside the phrases of `cues.ts`: verbs as in `ASKING_VERBS`, words as spelled. */
export interface CueWords {
  readonly verbs?: string;
  readonly words?: string;
}

/**
 * Reviewed data. A word belongs to an operation if it asks for it in any sentence; a word that also
 * has another meaning ("Abgang", "Stand") needs a phrase in `cues.ts`.
 */
export const CUE_WORDS: Partial<Record<Cue, CueWords>> = {
  grow: {
    verbs: `wachsen an|wachsen auf|wachsen auf|blähen an|schwellen steigen an|steigen empor|schnellen hoch|schnellen hoch|gehen
      rauf|gehen hinauf|gehen zu|nehmen zu|legen hinzu|kommen dazu|kommen hinzu|gewinnen dazu|gewinnen
      hinzu|bekommen dazu|bekommen auf|stocken auf|bauen aus|bauen aus|weiten auf|rüsten erhöhen vergrößern
      vermehren verstärken erweitern expandieren anschwellen nach|legen drauf|legen hoch|fahren
         auf|füllen zu|gewinnen klettern springen schnellen verlängern aufwärts|gehen aufwärtsgehen`,
    words: `Zuwachs Zuwächse Zunahme Zunahmen Zugewinn Zugewinne Anstieg Anstiege Wachstum Aufwuchs Aufwüchse
      Aufstockung Aufstockungen Ausbau Ausweitung Erhöhung Erhöhungen Vergrößerung Vermehrung Mehrung Plus
      Verstärkung Expansion Aufwärtstrend Sprung Sprünge zusätzliche zusätzlicher zusätzlichen
      increase increases increased increasing growth gain gains expansion expand expanded expands rise rises risen
      surge surged soar soared swelled swollen ballooned rose climbed climb climbs upward jumped extra additional`,
  },
  shrink: {
    verbs: `senken ab|senken sinken ab|sinken herab|sinken fallen zurück|fallen zurück|gehen runter|gehen herunter|gehen
      ab|nehmen verlieren verloren|gehen ab|bauen schrumpfen ein|schrumpfen ein|büßen ein|sparen kürzen streichen
      verringern vermindern verkleinern verkürzen reduzieren ab|schmelzen schmelzen zusammen|schmelzen schwinden
      ab|rutschen ein|brechen aus|dünnen dezimieren  herunter|fahren runter|fahren zurück|fahren
      ab|stoßen weg|gehen fort|gehen weg|laufen ab|fließen abhanden|kommen flöten|gehen nach|lassen ab|bröckeln weg|brechen ab|specken zusammen|schrumpfen lichten absacken ab|sacken sacken rutschen stürzen ab|stürzen weg|fallen abwärts|gehen`,
    words: `abgeben Rückgang Rückgänge Abnahme Abnahmen Verlust Verluste Schwund Abbau Einbuße Einbußen Kürzung Kürzungen
      Reduktion Reduzierung Reduzierungen Verringerung Verringerungen Verkleinerung Minderung Verminderung
      Schrumpfung Einsparung Einsparungen Minus Einbruch Abwärtstrend Abschmelzung Stellenabbau
      decrease decreases decreased decreasing decline declines declined declining drop drops dropped loss losses lost
      shrink shrinks shrank shrunk reduction reductions reduced cut cuts fell fallen falling downward
      dwindled sank sunk shed shedding contracted slashed trimmed`,
  },
  change: {
    verbs: `verändern ändern wandeln schwanken variieren `,
    words: `Veränderung Veränderungen Änderung Änderungen Abweichung Abweichungen Wandel Schwankung Schwankungen
       Dynamik  Veränderungsrate Änderungsrate Wachstumsrate Entwicklung Delta
      change changes changed changing variation shift shifted deviation delta`,
  },
  series: {
    verbs: `verlaufen entwickeln weiter|gehen`,
    words: `Verlauf Verläufe Entwicklung Entwicklungen Zeitreihe Zeitreihen Zeitverlauf Werdegang Chronik Historie
      Jahresverlauf Jahresreihe Jahreswerte Jahreszahlen Jahresdaten Einzelwerte Kurve Tendenz
      trajectory chronology timeline`,
  },
  difference: {
    verbs: `unterscheiden differieren übertreffen überragen übersteigen  voraus|haben`,
    words: `trennt trennen trennte trennten Unterschied Unterschiede Differenz Differenzen Abstand Abstände Vorsprung Rückstand Diskrepanz Gefälle
      difference differences differ differs differed gap gaps margin`,
  },
  versus: {
    verbs: `vergleichen gegenüber|stellen ab|gleichen`,
    words: `Vergleich Vergleiche Vergleichs Gegenüberstellung Gegenüberstellungen Direktvergleich Abgleich versus
      comparison comparisons compare compared comparing`,
  },
  sum: {
    verbs: `addieren summieren auf|summieren auf|addieren zusammen|zählen zusammen|rechnen zusammen|nehmen
      zusammen|addieren zusammen|ziehen  kumulieren hinzu|rechnen dazu|rechnen  `,
    words: `Summe Summen Gesamtsumme Gesamtzahl Gesamtanzahl Gesamtbestand Addition Gesamtheit zusammengenommen
      gemeinsame gemeinsamen kumuliert kumulierte aggregiert add adding sum sums summed jointly combined`,
  },
  mean: {
    verbs: `mitteln`,
    words: `Durchschnitt Durchschnitte Durchschnittswert Durchschnittswerte durchschnittlich durchschnittliche
      durchschnittlichen durchschnittlicher durchschnittliches  Mittelwert Mittelwerte Schnitt Jahresmittel
      Jahresdurchschnitt gemittelt gemittelte mittlere mittlerer mittleren mittleres average averages averaged mean`,
  },
  median: { words: 'Median Medianwert Zentralwert medians' },
  share: {
    verbs: `aus|machen`,
    words: `Anteil Anteile Anteils Anteilen Prozentanteil Prozentsatz Prozentsätze Teilmenge Bruchteil anteilig anteilige
      anteilmäßig anteilsmäßig  share shares proportion proportions fraction`,
  },
  ratio: {
    words: `Faktor Faktors Vielfache Vielfaches Wievielfache Wievielfaches Verhältnis Relation Quotient  
          ratio ratios factor multiple`,
  },
  top: {
    verbs: ` vorn|liegen voran|gehen heraus|ragen`,
    words: `anführt anführte anführen anführten Spitzenreiter Spitzenreiterin Spitzenwert Spitzenwerte Spitzenplatz Spitzenposition Tabellenführer Tabellenspitze
      Höchststand Höchststände Höchstwert Höchstwerte Höchstzahl Höchststände Maximum Maximalwert Rekord Rekordwert
      Rekordstand Rekordhalter Spitze Spitzenjahr Rekordjahr Primus  Hochpunkt Höhepunkt Gipfel 
      meiste meisten meister meistes größte größten größter größtes höchste höchsten höchster höchstes stärkste
      stärksten stärkster stärkstes umfangreichste umfangreichsten personalstärkste personalstärksten personalintensivste
      oberste üppigste üppigsten dickste dicksten stattlichste stattlichsten gewichtigste gewichtigsten mächtigste mächtigsten bestbesetzte bestausgestattete vorderste
      schnellste schnellsten schnellster schnellstes raschesten
      largest biggest highest greatest maximum peak peaked top leading leads leader strongest record fastest quickest`,
  },
  bottom: {
    words: `Schlusslicht Schlusslichter Tiefststand Tiefststände Tiefstwert Tiefstwerte Tiefpunkt Minimum Minimalwert
      Mindestwert Tiefstand Talsohle Letztplatzierte Letztplatzierter Schlusslichts
      wenigste wenigsten wenigster kleinste kleinsten kleinster kleinstes niedrigste niedrigsten niedrigster niedrigstes
      geringste geringsten geringster geringstes schwächste schwächsten personalärmste personalärmsten
      personalschwächste winzigste winzigsten mickrigste mickrigsten unterste
      kürzeste kürzesten kürzester kürzestes dünnste dünnsten dünnster dünnstes magerste magersten spärlichste spärlichsten schmalste schmalsten knappste knappsten
      schlankste schlankeste schlanksten leanest thinnest skimpiest
      fewest smallest lowest weakest minimum bottom tiniest`,
  },
  list: { words: 'Auflistung Aufzählung Zusammenstellung Liste Aufstellung Übersicht' },
  members: {
    verbs: `beinhalten unterstehen ab|decken hinzu|zählen dazu|zählen dazu|gehören zusammen|schließen
      bündeln subsumieren zusammen|setzen`,
    words: `Mitglied Mitglieder Mitgliedern Bestandteil Bestandteile Zusammensetzung covers cover covered comprises
      comprise includes include consists consist members member encompass encompasses`,
  },
  percent: {
    words:
      'Veränderungsrate Wachstumsrate Änderungsrate Steigerungsrate Prozent Prozentzahl Prozentwert prozentual prozentuale prozentualen prozentualer prozentuales prozentig relativ relative relativen percentage percent',
  },
};
