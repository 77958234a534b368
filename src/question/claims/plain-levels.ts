const ON_LEVEL =
  /(?<!\p{L})(?<verb>lag|lagen|liegt|liegen|war|waren|ist|sind|befand sich|bewegte sich)(?<between>(?: (?!fast|beinahe|nahezu|etwa|knapp)[\p{L}\d]+){0,4}?) auf (?:dem(?: gleichen)?|demselben|gleichem) (?:Niveau|Stand|Level|Wert) (?:von|des Jahres|aus dem Jahr|wie) (?=(?:19|20)\d\d(?!\d))/iu;

/** "lebten 2022 in Thüringen 2.118.830 Menschen" */
const LIVE =
  /(?<!\p{L})(?:leb(?:t|te|ten|en)|wohn(?:t|te|ten|en))(?!\p{L})(?<before>[^,;]*?)(?<number>\d[\d.]*)\s(?:Menschen|Leute|Personen)(?!\p{L})/iu;
const IN_PLACE = /(?<!\p{L})[Ii]n (?=\p{Lu})/u;

/** Who lives somewhere are its inhabitants. */
export function withInhabitants(sentence: string): string {
  if (!LIVE.test(sentence)) return sentence;
  return sentence.replace(IN_PLACE, '').replace(LIVE, 'hatte$<before>$<number> Einwohner');
}

/** "lag 2023 wieder auf dem Niveau von 2017": was as high as then. */
export function withPlainLevel(sentence: string): string {
  return sentence.replace(ON_LEVEL, (...found: unknown[]) => {
    const { verb = '', between = '' } = found.at(-1) as Record<string, string>;
    const isPlural = /n$/u.test(verb) || /^sind$/iu.test(verb);
    return `${isPlural ? 'waren' : 'war'}${between.replace(/ (?:wieder|weiterhin|noch|erneut)(?!\p{L})/giu, '')} so hoch wie `;
  });
}
