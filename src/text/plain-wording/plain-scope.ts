const NOT_UNDER =
  /(?<!\p{L})(?<verb>fallen|fällt|fielen|fiel)\s(?:(?:ausdrücklich|eigentlich|demnach|danach)\s)?nicht\sunter\s(?:(?:den\sbegriff|die\sdefinition|den\sgeltungsbereich|die\sregelung)(?:\s(?:der|des|von|vom))?\s)?(?<what>[^?.,]+)/iu;

/** "Welche Gebäude fallen nicht unter den Begriff der Liegenschaften?" asks which are not covered. */
export function withPlainScope(question: string): string {
  return question.replace(NOT_UNDER, (_, verb: string, what: string) => {
    const isOne = /^(?:fällt|fiel)$/iu.test(verb);
    return `${isOne ? 'ist' : 'sind'} von ${what.trim()} nicht umfasst`;
  });
}
