import { expect, it } from 'vitest';
import { readableText } from '#src/surfaces/slack/readable-text.ts';

it.each([
  ['<@U0BOT> Wie viele Leute hat das LKA?', 'Wie viele Leute hat das LKA?'],
  ['Was sagt <@U0BOT> zu <#C1|haushalt>?', 'Was sagt zu haushalt?'],
  [
    'siehe <https://example.org/a?b=1|Drucksache> und <https://example.org>',
    'siehe Drucksache und https://example.org',
  ],
  ['<!here> 3 &lt; 5 &amp;&amp; 7 &gt; 5', 'here 3 < 5 && 7 > 5'],
  ['*fett* _kursiv_ ~weg~ `code`', 'fett kursiv weg code'],
  ['3*4 und snake_case bleiben', '3*4 und snake_case bleiben'],
  ['&amp;lt; ist kein Zeichen', '&lt; ist kein Zeichen'],
  ['  viel    Platz  ', 'viel Platz'],
])('reads %j as %j', (text, readable) => {
  expect(readableText(text, 'U0BOT')).toBe(readable);
});
