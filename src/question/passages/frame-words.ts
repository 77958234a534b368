import { stemGerman } from '#src/text/stem.ts';
import { createStemSet } from '#src/text/stem-set.ts';

/**
 * Words that frame a question without saying what it is about: "Woran *liegt* es, dass …", "Was
 * *versteht* man unter …", "which *kind* of …". They are looked for like any other word, but hardly
 * count as evidence, however rare they are in the documents.
 */
const FRAME = `
  liegen lag hängen hing gehen ging geht stehen stand steht kommen kam kommt laufen läuft lief machen
  macht tun geben gab gibt nennen nennt genannt heißen heißt verstehen versteht bedeuten bedeutet
  bedeutung abkürzung führen führt sagen sagt zeigen zeigt erklären beschreiben finden befindet
  halten hält bekommen erhalten kriegen kriegt gekriegt anfangen angefangen brauchen braucht bräuchte wissen weiß lassen lässt sehen sieht spielen
  dienen dient zählen zählt gehören gehört betreffen betrifft lauten lautet sorgen bringen gebracht
  meinen meint gemeint stellen stellt gestellt setzen setzt nehmen nimmt bleiben bleibt werden geworden wurden worden genau
  datum zeitpunkt jahr jahre year years month date name names state go going goes went
  eigentlich überhaupt ungefähr etwa irgendwann irgendwie überall laut gemäß bezüglich hinsichtlich
  verhältnis thema frage antwort dokument dokumente unterlagen bericht text aussage angabe angaben
  ansicht meinung sicht grund gründe ursache zweck art weise sache ding leute gerade zurzeit derzeit
  aktuell bisher bislang mittlerweile inzwischen schon noch wieder mal bitte kurz genauer
  adresse webadresse internetadresse website webseite homepage erreichbar erreicht erreichen address
  unterscheidet unterschied unterscheiden difference differ
  say says tell tells give gives mean means stand stands called name named describe explain get got
  make made take taken happen happened kind sort type thing things reason purpose according document
  documents report currently current yet still ever exactly please much long
`;

const STEMS = createStemSet(FRAME.trim().split(/\s+/u));

/** Whether a folded word only frames what is asked. */
export function isFrameWord(folded: string): boolean {
  return STEMS.has(stemGerman(folded));
}
