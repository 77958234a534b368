import { describe, expect, it } from 'vitest';
import type { Chunk } from '#src/domain/chunk.ts';
import { abbreviationGroups } from '#src/search/build/abbreviation-groups.ts';

function namesOf(text: string): readonly string[] {
  return abbreviationGroups([{ text } as Chunk]).flatMap(({ official }) => official);
}

describe('abbreviationGroups', () => {
  it('knows a name without where it is from', () => {
    expect(namesOf('In der Thüringer Staatskanzlei (TSK) wird geprüft.')).toEqual([
      'Thüringer Staatskanzlei',
      'Staatskanzlei',
    ]);
    expect(namesOf('Das Sächsische Landesamt für Umwelt (SLfU) misst.')).toContain(
      'Landesamt für Umwelt',
    );
  });

  it('leaves a name whole that would be a general word without its origin', () => {
    expect(namesOf('Der Kölner Stadtrat (KSR) tagt.')).toEqual(['Kölner Stadtrat']);
    expect(namesOf('Die Digitale Ausleihe (DA) beginnt.')).toEqual(['Digitale Ausleihe']);
  });
});
