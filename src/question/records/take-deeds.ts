import { YEAR_OF_DATE } from '#src/question/figures/vocabulary/load-entities.ts';
import type { Wording } from '../entries/wording.ts';
import type { RecordColumn, RecordList } from './record-list.ts';

/** What a question with a verb asks of an entry, and the heading under which lists say it. */
const DEEDS: readonly { readonly asks: string; readonly deed: string; readonly heading: RegExp }[] =
  [
    {
      asks: 'wann|when|welchem jahr|what year|which year',
      deed: 'fertig|fertiggestellt|beendet|abgeschlossen|vollendet|beenden|enden|endet|endete|fertigstellen|finished|completed|done',
      heading: /fertig|abschluss|(?:^|bau|projekt|laufzeit)ende$|laufzeit bis|^bis$/iu,
    },
    {
      asks: 'wann|when|welchem jahr|what year|which year',
      deed: 'eroffnet|offnet|eroffnen|offnen|eroffnete|opens|opened|open',
      heading: /eröffnung|inbetriebnahme/iu,
    },
    {
      asks: 'wann|when|welchem jahr|what year|which year',
      deed: 'begonnen|beginnt|begann|beginnen|startet|startete|gestartet|starten|los|started|starts|begun',
      heading: /beginn$|start$/iu,
    },
    {
      asks: 'wann|when|welchem jahr|what year|which year',
      deed: 'bewilligt|genehmigt|zugesagt|approved|granted',
      heading: /^(?:bewilligung|bewilligt|genehmigung|genehmigt|bescheid|zusage)/iu,
    },
    {
      asks: 'wann|when|welchem jahr|what year|which year',
      deed: 'gebaut|erbaut|errichtet|built',
      heading: /^(?:baujahr|errichtet|errichtung|erbaut)$/iu,
    },
    {
      asks: 'wie|was|how|what',
      deed: 'entschieden|beschieden|decided',
      heading: /^(?:entscheidung|bescheid|ergebnis|votum)$/iu,
    },
    {
      asks: 'was|what',
      deed: 'geworden|become|became',
      heading: /^(?:status|stand|sachstand|(?:umsetzungs|bearbeitungs|verfahrens)stand)$/iu,
    },
    {
      asks: 'was (?:wird|wurde|soll|ist|passiert)|what (?:is|was|will)',
      deed: 'gemacht|getan|gebaut|saniert|vorgenommen|passiert|geplant|vorgesehen|done|built|planned|happening',
      heading:
        /^(?:maßnahmen?|gegenstand|arbeiten|leistung(?:en)?|verwendungszweck|zweck|vorhaben)$/iu,
    },
  ];
const BEFORE = '(?:bis |seit |ab |until |by |since )?';

/**
 * Takes "wann … fertig", "bis wann … beendet", "was wird … gemacht": the one column that says it is
 * asked for, though a status may be called so, too.
 */
export function takeDeeds(wording: Wording, list: RecordList): RecordColumn[] {
  for (const { asks, deed, heading } of DEEDS) {
    const columns = list.columns.filter(
      ({ label, column }) => heading.test(label) && !column.endsWith(YEAR_OF_DATE),
    );
    const [only, ...more] = columns;
    if (only === undefined || more.length > 0) continue;
    const asking = `${BEFORE}(?:${asks})`;
    if (!wording.has(asking) || !wording.has(deed)) continue;
    wording.takeAll(asking);
    wording.takeAll(deed);
    wording.takeAll('(?:bau)?arbeiten|works?');
    return [only];
  }
  return [];
}
