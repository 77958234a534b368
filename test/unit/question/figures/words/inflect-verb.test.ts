import { describe, expect, it } from 'vitest';
import { inflectVerb } from '#src/question/figures/words/inflect-verb.ts';

describe('inflectVerb', () => {
  it.each([
    ['zeigen', 'zeigt zeigte zeigten gezeigt zeigend gezeigte'],
    ['aus|rechnen', 'ausrechnet ausrechnete ausgerechnet auszurechnen'],
    ['errechnen', 'errechnet errechneten errechnete'],
    ['aus|weisen', 'ausweist auswies auswiesen ausgewiesen ausgewiesene ausweisend'],
    ['verzeichnen', 'verzeichnet verzeichnete'],
    ['registrieren', 'registriert registrierte registrierten'],
    ['an|geben', 'angibt angab angegeben angegebenen anzugeben'],
    ['betragen', 'betragt betrug betrugen'],
    ['bilden', 'bildet bildete gebildet'],
    ['wissen', 'wisst'],
    ['bringen', 'bringt brachte brachten gebracht'],
  ])('%s', (verb, forms) => {
    expect(inflectVerb(verb)).toEqual(expect.arrayContaining(forms.split(' ')));
  });

  it('gives no participle with "ge" to verbs that have none', () => {
    expect(inflectVerb('errechnen')).not.toContain('geerrechnet');
    expect(inflectVerb('registrieren')).not.toContain('geregistriert');
  });
});
