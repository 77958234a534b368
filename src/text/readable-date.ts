import type { Language } from '#src/domain/answer.ts';

const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)$/u;

/** "2023-07-13" as Germans write it, "13.07.2023"; in English and everything else as it is. */
export function readableDate(text: string, language: Language): string {
  return language === 'de' ? text.replace(ISO_DATE, '$3.$2.$1') : text;
}
