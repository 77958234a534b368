/** What a finding says in German, and the same in English; what is quoted stays as it is. */
const SENTENCES: readonly (readonly [german: RegExp, english: string])[] = [
  [
    /Im Satz steht (⟦\d+⟧); richtig (ist|sind) (.+?)\.(?= |$)/gu,
    'The sentence says $1; right is $3.',
  ],
  [
    /Im Satz steht (⟦\d+⟧); in den Dokumenten steht (⟦\d+⟧)\./gu,
    'The sentence says $1; the documents say $2.',
  ],
  [
    /Im Satz steht (⟦\d+⟧); (\d{4}) waren es (.+?), und in keinem Jahr so viele\./gu,
    'The sentence says $1; in $2 it was $3, and in no year so many.',
  ],
  [/Genau (?:ist|sind) es (.+?) \((.+?) von (.+?)\)\.(?= |$)/gu, 'Exactly it is $1 ($2 of $3).'],
  [/Genau (?:ist|sind) es (.+?)\.(?= |$)/gu, 'Exactly it is $1.'],
  [/Genau steht dort: (.+?)\.(?= |$)/gu, 'Exactly it says: $1.'],
  [/Es (?:ist|sind) (.+?) gegen (.+?)\.(?= |$)/gu, 'It is $1 against $2.'],
  [/Es ist umgekehrt: (.+?)\.(?= |$)/gu, 'It is the other way round: $1.'],
  [/Die Richtung ist falsch: (.+?)\.(?= |$)/gu, 'The direction is wrong: $1.'],
  [/Die Richtung ist falsch\./gu, 'The direction is wrong.'],
  [
    /Die Einheit (?:ist falsch|stimmt nicht): Es sind (.+?), nicht Prozentpunkte\./gu,
    'The unit is wrong: it is $1, not percentage points.',
  ],
  [
    /Die Einheit (?:ist falsch|stimmt nicht): Es sind (.+?), nicht Prozent\./gu,
    'The unit is wrong: it is $1, not percent.',
  ],
  [/Die Einheit (?:ist falsch|stimmt nicht): (?:Es sind )?/gu, 'The unit is wrong: '],
  [/Richtig (?:ist|sind): (.+?)\.(?= |$)/gu, 'Right is: $1.'],
  [/Richtig sind (.+?)\.(?= |$)/gu, 'Right is $1.'],
  [/Der Anteil änderte sich um (.+?)\.(?= |$)/gu, 'The share changed by $1.'],
  [
    /Das Jahr stimmt nicht: (.+?) ist die Veränderung von (.+?)\.(?= |$)/gu,
    'The year is wrong: $1 is the change of $2.',
  ],
  [
    /Das Jahr stimmt nicht: (.+?) ist der Wert von (.+?)\.(?= |$)/gu,
    'The year is wrong: $1 is the figure of $2.',
  ],
  [
    /(?<=^|[.] )(\S.*?) ist der Bestand von (\d{4}), nicht die Veränderung\./gu,
    '$1 is the number of $2, not the change.',
  ],
  [/(?<=^|[.] )(\S.*?) ist der Wert von (.+?)\.(?= |$)/gu, '$1 is the figure of $2.'],
  [/Als geplanter Abschluss steht dort (⟦\d+⟧)\./gu, 'The planned completion given there is $1.'],
  [/Ursprünglich geplant war: (.+?)\.(?= |$)/gu, 'Originally planned was: $1.'],
  [/Der Projektstatus ist ein anderer \((.+?)\)\./gu, 'The project status is another one ($1).'],
  [/Der Projektstatus ist (⟦\d+⟧)\./gu, 'The project status is $1.'],
  [/([\d, ]+) stand der Status auf (⟦\d+⟧)\./gu, 'In $1 the status was $2.'],
  [/Federführend ist: (.+?)\.(?= |$)/gu, 'The lead is with: $1.'],
  [/Aufgenommen wurde die Maßnahme (.+?)\.(?= |$)/gu, 'The measure was included in $1.'],
  [/Frühere Nummern: (.+?)\.(?= |$)/gu, 'Earlier numbers: $1.'],
  [/Eine frühere Nummer nennen die Pläne nicht\./gu, 'The plans give no earlier number.'],
  [
    /Ob die Maßnahme (.+?) gemeint ist, lässt der Satz offen\./gu,
    'The sentence leaves open whether the measure $1 is meant.',
  ],
  [
    /Womit der Satz vergleicht, sagt er nicht; gegenüber dem Vorjahr ist es anders\./gu,
    'The sentence does not say what it compares with; against the year before it is otherwise.',
  ],
  [/Die andere Zahl des Satzes stimmt\./gu, 'The other number of the sentence is right.'],
  [/(\d{4}) sind es ([\d,]+), (\d{4}) ([\d,]+)\.(?= |$)/gu, 'In $1 it is $2, in $3 $4.'],
  [/Die Nummer ist (.+?)\.(?= |$)/gu, 'The number is $1.'],
  [/Sie ist abgeschlossen\./gu, 'It is finished.'],
  [/Sie wird nicht als abgeschlossen geführt\./gu, 'It is not listed as finished.'],
  [/Es ist in allen Plänen so\./gu, 'It is so in all plans.'],
  [
    /In den Dokumenten steht ein anderer Zeitpunkt: (.+?)\.(?= |$)/gu,
    'The documents give another time: $1.',
  ],
  [/In den Dokumenten steht es anders\./gu, 'The documents say otherwise.'],
  [/In den Dokumenten steht das Gegenteil\./gu, 'The documents say the opposite.'],
  [/In den Dokumenten steht: (.+?)\.(?= |$)/gu, 'The documents say: $1.'],
  [
    /In den Dokumenten steht nichts, was den Satz bestätigt oder widerlegt\. Am nächsten kommt die zitierte Stelle\./gu,
    'The documents say nothing that confirms or refutes the sentence. The quoted passage comes nearest.',
  ],
  [/Dazu steht nichts in den Dokumenten\./gu, 'The documents say nothing about it.'],
  [/Dazu steht nichts in den Tabellen\./gu, 'The tables say nothing about it.'],
  [/Dazu stehen in den Dokumenten keine Zahlen\./gu, 'The documents hold no figures about it.'],
  [/Die Dokumente geben dafür keinen Wert an\./gu, 'The documents give no figure for it.'],
  [/Die Dokumente belegen den Satz\./gu, 'The documents prove the sentence.'],
  [/Die Dokumente sagen es anders\./gu, 'The documents say otherwise.'],
  [
    /Den Aktionsplan (.+?) enthalten die Dokumente nicht\./gu,
    'The documents do not contain the $1 action plan.',
  ],
  [
    /Für dieses Jahr enthalten die Tabellen keine Werte\./gu,
    'The tables hold no figures for this year.',
  ],
  [/Sie reichen von (\d{4}) bis (\d{4})\./gu, 'They reach from $1 to $2.'],
  [
    /Die Tabelle gilt nur für einen Stichtag; eine Entwicklung lässt sich daraus nicht ablesen\./gu,
    'The table is of one day only; no development can be read from it.',
  ],
  [/Dieses Merkmal führen die Tabellen nicht\./gu, 'The tables hold nothing of the kind.'],
  [
    /Nicht alles in dem Satz lässt sich den Tabellen zuordnen\./gu,
    'Not everything in the sentence can be found in the tables.',
  ],
  [
    /Der Zusammenhang, den der Satz behauptet, lässt sich nicht eindeutig nachrechnen\./gu,
    'What the sentence claims cannot be computed without doubt.',
  ],
  [
    /Der Satz nennt kein Jahr: Für (.+?) trifft die Zahl zu, für das neueste Jahr nicht\./gu,
    'The sentence names no year: the number is right for $1, not for the newest year.',
  ],
  [
    /Der Satz lässt offen, ob die Zahl der Bestand oder die Veränderung ist\./gu,
    'The sentence leaves open whether the number is the figure or its change.',
  ],
  [
    /Der Satz sagt nichts, was sich prüfen lässt\./gu,
    'The sentence says nothing that can be checked.',
  ],
  [
    /Der Name passt auf mehrere Einträge: Richtig ist der Satz nur für (.+?)\.(?= |$)/gu,
    'The name fits several entries: the sentence is right for $1 only.',
  ],
  [
    /Ob jeder für sich oder alle zusammen gemeint sind, sagt der Satz nicht, und es macht einen Unterschied\./gu,
    'Whether each or all of them together are meant, the sentence does not say, and it makes a difference.',
  ],
  [
    /Die Zahlen treffen zu; als Quelle dafür nennen die Dokumente aber nicht (⟦\d+⟧)\./gu,
    'The figures are right, but the documents do not name $1 as their source.',
  ],
  [/Der Name passt auf mehrere Einträge\./gu, 'The name fits several entries.'],
  [/Die Zahl gilt für einen Teil \((.+?)\)\./gu, 'The number is that of a part ($1).'],
  [/Die Tabellen zählen auf eine andere Zahl\./gu, 'The tables count on another number.'],
  [
    /Mehrere Maßnahmen kommen infrage; der Satz lässt offen, welche gemeint ist\./gu,
    'Several measures may be meant; the sentence leaves open which one.',
  ],
  [
    /Worauf sich (⟦\d+⟧) bezieht, sagt der Satz nicht\./gu,
    'The sentence does not say what $1 refers to.',
  ],
  [/Die Maßnahme steht nicht in diesem Aktionsplan\./gu, 'The measure is not in this action plan.'],
  [
    /Die Maßnahme steht nicht in beiden Aktionsplänen\./gu,
    'The measure is not in both action plans.',
  ],
  [
    /Für diesen Plan ist kein Projektstatus angegeben\./gu,
    'No project status is given for this plan.',
  ],
  [/Ein geplanter Abschluss ist dort nicht angegeben\./gu, 'No planned completion is given there.'],
  [/Die Federführung ist dort nicht angegeben\./gu, 'No lead is given there.'],
  [/Die Aktionspläne geben darüber keine Auskunft\./gu, 'The action plans do not say this.'],
  [
    /Was der Satz zählt, lässt sich in den Aktionsplänen nicht eindeutig abgrenzen\./gu,
    'What the sentence counts cannot be told apart in the action plans.',
  ],
  [/Gerundet richtig: genau (.+?)\.(?= |$)/gu, 'Right when rounded: exactly $1.'],
  [/Es trifft auf alle zu\./gu, 'It holds for all.'],
  [/Es trifft auf (.+?) von (.+?) zu\./gu, 'It holds for $1 of $2.'],
  [/Beim (.+?) sind es (\d+), beim (.+?) (\d+)\./gu, 'The $1 has $2, the $3 $4.'],
  [/Solche Maßnahmen gibt es nicht\./gu, 'There are no such measures.'],
  [/Es trifft nicht zu auf: (.+?)\.(?= |$)/gu, 'It does not hold for: $1.'],
  [/Das trifft auf keinen Eintrag zu\./gu, 'It holds for no entry.'],
  [/Das Gegenteil ist richtig\./gu, 'The opposite is right.'],
  [/Was der Satz bestreitet, ist richtig\./gu, 'What the sentence denies is right.'],
  [
    /An dieser Stelle der Rangfolge steht: (.+?)\.(?= |$)/gu,
    'In this place of the ranking is: $1.',
  ],
  [/Die Rangfolge lässt sich nicht bestimmen\./gu, 'The ranking cannot be told.'],
  [/Für eine der beiden Seiten fehlt der Wert\./gu, 'There is no figure for one of the two.'],
  [/Für eines der Jahre fehlt der (?:Wert|Anteil)\./gu, 'There is no figure for one of the years.'],
  [/Für einzelne Jahre fehlt der Wert\./gu, 'There is no figure for some years.'],
  [/Dafür gibt es keine Werte\./gu, 'There are no figures for it.'],
  [/Nicht für alle gibt es einen Wert\./gu, 'Not all have a figure.'],
  [/Sie gehört zu keiner\./gu, 'It belongs to none.'],
  [/Zugeordnet ist: (.+?)\.(?= |$)/gu, 'It belongs to: $1.'],
  [/Die Zugehörigkeit lässt sich nicht bestimmen\./gu, 'What it belongs to cannot be told.'],
  [/Ausgewiesen sind (.+?)\.(?= |$)/gu, 'Shown are $1.'],
  [/Es ist kein eigenes Personal ausgewiesen\./gu, 'No staff of its own is shown.'],
  [/Es ist kein Wert ausgewiesen\./gu, 'No value is shown.'],
  [/In keinem Jahr war das so\./gu, 'It was so in no year.'],
  [/So verlief es in keinem Zeitraum\./gu, 'It went so in no period.'],
  [/Das war von (\d{4}) bis (\d{4}) so: (.+?)\.(?= |$)/gu, 'It was so from $1 to $2: $3.'],
  [/Das war (.+?) so\./gu, 'It was so in $1.'],
  [/Zum (ersten|letzten) Mal war das (\d{4}) so \((.+?)\)\./gu, 'The $1 time was in $2 ($3).'],
  [/(?<=^|[.:] )(\d{4}) waren es (.+?)\.(?= |$)/gu, 'In $1 it was $2.'],
  [/Schon (\d{4}) waren es (.+?)\.(?= |$)/gu, 'Already in $1 it was $2.'],
  [/Es (?:ist|sind) (.+?)\.(?= |$)/gu, 'It is $1.'],
];

/** Words of values, behind the sentences. */
const WORDS: readonly (readonly [german: RegExp, english: string])[] = [
  [/Beschäftigten?(?!\p{L})/gu, 'employees'],
  [/ je 10\.000 Einwohner/gu, ' per 10,000 inhabitants'],
  [/Prozentpunkte?(?!\p{L})/gu, 'percentage points'],
  [/Maßnahmen?(?!\p{L})/gu, 'measures'],
  [/(?<= )weniger(?!\p{L})/gu, 'fewer'],
  [/(?<= )mehr(?!\p{L})/gu, 'more'],
  [/-mal so viele/gu, ' times as many'],
  [/Unterschied(?!\p{L})/gu, 'difference'],
  [/(?<= )der Wert blieb gleich/gu, 'the figure stayed the same'],
  [/[Dd]er Wert ist gestiegen/gu, 'the figure rose'],
  [/[Dd]er Wert ist gesunken/gu, 'the figure fell'],
  [/(?<=\d|⟧|\p{L}) und (?=\d|⟦|\p{L})/gu, ' and '],
  [/(?<=\d) oder (?=\d)/gu, ' or '],
  [/Anfang (?=\d{4})/gu, 'the beginning of '],
  [/Mitte (?=\d{4})/gu, 'the middle of '],
  [/Ende (?=\d{4})/gu, 'the end of '],
  [/The ersten time/gu, 'The first time'],
  [/The letzten time/gu, 'The last time'],
];

const QUOTED = /„[^“]*“/gu;
/** What is printed has two decimals at most: "3,655" is as typed. */
const GERMAN_NUMBER = /(?<![\d.,⟦])(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d+,\d{1,2})(?![\d⟧]|,\d)/gu;

/**
 * The reason of a finding in English. Findings are written in German; a sentence that has no English form
 * stays German.
 */
export function englishReason(reason: string): string {
  const quotes: string[] = [];
  const shielded = reason.replace(QUOTED, (quote) => `⟦${quotes.push(quote) - 1}⟧`);
  const said = [...SENTENCES, ...WORDS].reduce(
    (text, [german, english]) => text.replace(german, english),
    shielded.replace(GERMAN_NUMBER, (number) =>
      number.replace(/[.,]/gu, (sign) => (sign === '.' ? ',' : '.')),
    ),
  );
  return said.replace(
    /⟦(\d+)⟧/gu,
    (_, at: string) => `“${(quotes[Number(at)] ?? '').slice(1, -1)}”`,
  );
}
