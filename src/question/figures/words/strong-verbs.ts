/**
 * Principal parts of irregular verbs, folded: infinitive, stem of "er …t", preterite, participle.
 * Verbs with a prefix follow their base: "ausweisen" and "verweisen" follow "weisen".
 */
const TABLE = `
bieten biet bot geboten
binden bind band gebunden
bitten bitt bat gebeten
bleiben bleib blieb geblieben
brechen brich brach gebrochen
bringen bring brachte gebracht
denken denk dachte gedacht
dringen dring drang gedrungen
essen iss ass gegessen
fahren fahr fuhr gefahren
fallen fall fiel gefallen
fangen fang fing gefangen
finden find fand gefunden
geben gib gab gegeben
gehen geh ging gegangen
gelten gilt galt gegolten
gleichen gleich glich geglichen
greifen greif griff gegriffen
halten halt hielt gehalten
hangen hang hing gehangen
heben heb hob gehoben
heissen heiss hiess geheissen
helfen hilf half geholfen
kennen kenn kannte gekannt
kommen komm kam gekommen
laden lad lud geladen
lassen lass liess gelassen
laufen lauf lief gelaufen
lesen lies las gelesen
liegen lieg lag gelegen
messen miss mass gemessen
nehmen nimm nahm genommen
nennen nenn nannte genannt
raten rat riet geraten
reissen reiss riss gerissen
rufen ruf rief gerufen
schaffen schaff schaffte geschafft
scheiden scheid schied geschieden
scheinen schein schien geschienen
schiessen schiess schoss geschossen
schlagen schlag schlug geschlagen
schliessen schliess schloss geschlossen
schneiden schneid schnitt geschnitten
schreiben schreib schrieb geschrieben
schreiten schreit schritt geschritten
schwinden schwind schwand geschwunden
sehen sieh sah gesehen
senden send sandte gesandt
sinken sink sank gesunken
sitzen sitz sass gesessen
sprechen sprich sprach gesprochen
springen spring sprang gesprungen
stehen steh stand gestanden
steigen steig stieg gestiegen
streichen streich strich gestrichen
tragen trag trug getragen
treffen triff traf getroffen
treiben treib trieb getrieben
treten tritt trat getreten
tun tu tat getan
verlieren verlier verlor verloren
gewinnen gewinn gewann gewonnen
wachsen wachs wuchs gewachsen
weichen weich wich gewichen
weisen weis wies gewiesen
wenden wend wandte gewandt
wiegen wieg wog gewogen
ziehen zieh zog gezogen
`;

export interface PrincipalParts {
  /** Stem of the third person singular: "gib" of "er gibt". */
  readonly present: string;
  readonly preterite: string;
  readonly participle: string;
}

export const STRONG_VERBS: ReadonlyMap<string, PrincipalParts> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([infinitive = '', present = '', preterite = '', participle = '']) => [
      infinitive,
      { present, preterite, participle },
    ]),
);
