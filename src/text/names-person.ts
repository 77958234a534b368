import { foldGerman } from './fold.ts';

/** Given names that are common in Germany, folded; who is named in a document has one or a title. */
const GIVEN_NAMES = new Set(
  `
  achim adam adrian ahmed albert alex alexander alexandra alfred alina ali alice amelie andre andrea
  andreas angela angelika anika anja anke anna anne annegret annelie annett annette annika antje anton
  antonia arne arno arthur astrid axel barbara beate beatrix ben benjamin bernd bernhard bettina
  birgit birte bjorn bodo boris brigitte britta bruno carina carl carla carlos carmen carola caroline
  carsten cathrin celine charlotte chiara christa christel christian christiane christina christine
  christof christoph claas clara clarissa claudia claus clemens conny constanze corina corinna
  cornelia dagmar daniel daniela david denise dennis detlef diana dieter dietmar dietrich dirk dominik
  doreen doris dorothea eckhard edeltraud edgar eduard eike elena elfriede elias elisa elisabeth elke
  ella ellen elmar elsa emil emilia emily emma enrico erhard eric erich erik erika erwin esther eugen
  eva evelyn fabian fatima felix ferdinand finn florian frank franz franziska frauke fred frederik
  friedhelm friedrich frieda fritz gabi gabriel gabriele georg gerald gerd gerda gerhard gerlinde
  gerold gertrud gisela gottfried gregor greta gudrun gunda gunnar gunter gunther gustav hanna hannah
  hannelore hannes hans harald hartmut heide heidi heidrun heike heiko heiner heinrich heinz helen
  helena helene helga helge helmut hendrik henning henrik henriette herbert hermann hilde hildegard
  holger horst hubert hugo ida ilona ilse ina ines inga inge ingeborg ingo ingrid ira irene iris irina
  irmgard isabel isabella jacqueline jakob jan jana janina janine jannik jasmin jens jennifer jenny
  jessica joachim jochen johann johanna johannes john jonas jonathan jorg josef joseph josephine judith
  julia julian juliane jurgen justin jutta kai karen karin karina karl karla karoline karsten katarina
  katharina katja katharine kathleen kathrin katrin kerstin kevin kilian kim kirsten klara klaus konrad
  konstantin kristin kristina kurt lara lars laura lea lena leni leo leon leonard leonie lilli lina linda
  linus lisa lorenz lothar louis luca lucas ludwig luis luise lukas lutz lydia madeleine magdalena maik
  maike maja malte mandy manfred manja manuel manuela marc marcel marco marcus mareike maren margarete
  margit margot maria mariam marianne marie marina mario marion maritta markus marlene marlies martha
  martin martina marvin mathias mathilda matteo matthias max maximilian mechthild mehmet meike melanie
  melina mia micha michael michaela michel mike mila milena mirco miriam mirko mohammed monika monique
  moritz mustafa nadine nadja nancy natalie nicola nicolas nicole nico niels nils nina noah nora norbert
  norman ole oliver olaf olga oskar otto pascal patricia patrick paul paula pauline peer peggy peter
  petra philip philipp pia rainer ralf ralph ramona raphael rebecca regina reinhard reinhold renate rene
  ricarda richard rico rita robert robin roland rolf roman romy ronald ronny rosemarie roswitha rudiger
  rudolf ruth sabine sabrina samuel sandra sara sarah sascha saskia sebastian selina siegfried siegrid
  sigrid silke silvia simon simone sina sofia sofie sonja sonke sophia sophie stefan stefanie steffen
  steffi stella stephan stephanie susann susanne svea sven svenja svetlana swen sybille sylke sylvia
  tanja tatjana theo theodor theresa theresia thilo thomas thorben thorsten till tilo tim timo tina tobias
  tom torben torsten toralf traute udo ulf uli ulrich ulrike ursula ute uwe vanessa vera verena veronika
  victor viktor viktoria vincent viola volker walter waltraud wanda werner wiebke wilfried wilhelm willi
  winfried wolf wolfgang yannick yasemin yvonne zoe
  james mary patricia william elizabeth jane susan margaret george charles henry andrew kate
`
    .trim()
    .split(/\s+/u),
);
const TITLED =
  /(?<!\p{L})(?:Herrn?|Frau|Fr\.|Hr\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.|Prof\.|Abgeordnete[rn]?|Minister(?:in)?|Staatssekretär(?:in)?|Landr[aä]t(?:in)?|(?:Ober)?[Bb]ürgermeister(?:in)?|Präsident(?:in)?|Direktor(?:in)?)\s+(?:Dr\. |Prof\. )?\p{Lu}\p{Ll}+/u;
const GIVEN =
  /(?<!\p{L})(?<given>\p{Lu}\p{Ll}+)(?:-\p{Lu}\p{Ll}+)?\s+(?:\p{Lu}\. )?(?:von |van |de |zu )?\p{Lu}\p{Ll}+/gu;

/** Whether a text names a person: by title and family name, or by given and family name. */
export function namesPerson(text: string): boolean {
  if (TITLED.test(text)) return true;
  return [...text.matchAll(GIVEN)].some(({ groups }) =>
    GIVEN_NAMES.has(foldGerman(groups?.given ?? '')),
  );
}
