import { foldGerman } from '#src/text/fold.ts';
import { stemOf } from '../lookup/measure-index.ts';

/**
 * What is done with a thing, in titles and in questions alike. Not every word of this form is one:
 * "Rechnung" and "Verwaltung" are things.
 */
const DONE_WITH_IT = `
ablösung anbindung angebot anpassung aufbau ausbau ausrollen ausstattung bau beginn beschaffung
bereitstellung betrieb digitalisierung durchführung einbindung einführung einrichtung einsatz entwicklung erarbeitung
erneuerung erprobung errichtung erstellung erweiterung etablierung fertigstellung förderung
fortentwicklung fortführung fortschreibung implementierung inbetriebnahme intensivierung konzeption
konzipierung modernisierung neuaufbau neubeschaffung neueinführung neuentwicklung nutzung optimierung
planung realisierung rollout schaffung start stärkung überarbeitung umbau umsetzung
umstellung verbesserung vereinheitlichung verwirklichung vorbereitung weiterentwicklung
introduction implementation development deployment establishment expansion launch creation
procurement provision realisation realization setup
`;

const STEMS: ReadonlySet<string> = new Set(
  DONE_WITH_IT.trim()
    .split(/\s+/u)
    .map((word) => stemOf(foldGerman(word))),
);

/** Whether a word only says what is done with the thing that is named: "Einführung", "Aufbau". */
export function isActionWord(folded: string): boolean {
  return STEMS.has(stemOf(folded));
}
