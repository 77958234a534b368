const WITH_NUMBER =
  /^mit\s(?<own>(?:(?:rund|etwa|knapp|gut|über|genau|exakt)\s)?\d[\d.]*\s\p{Lu}\p{L}+)\s(?<verb>hat|hatte|haben|hatten|beschäftigt|beschäftigte|zählt|zählte)\s(?<name>\p{L}[^\d,;]*?)\s(?<time>(?:im\sjahr\s)?(?:19|20)\d\d\s)?(?<more>(?:(?:rund|etwa|knapp|gut|über|genau|exakt)\s)?\d[\d.]*(?:\s\p{Lu}\p{L}+)?\s(?:mehr|weniger)\s.*)$/iu;

/**
 * "Mit 450 Beschäftigten hat Ilmenau 70 mehr als Nordhausen" says two things: how many Ilmenau has, and
 * how many more these are.
 */
export function withOwnNumberFirst(sentence: string): string {
  const { own, verb, name, time = '', more } = WITH_NUMBER.exec(sentence)?.groups ?? {};
  if (own === undefined || verb === undefined || name === undefined || more === undefined)
    return sentence;
  const first = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return `${first} ${verb} ${time}${own}, ${more}`;
}
