import { describe, expect, it } from 'vitest';
import { isSmallTalk } from '#src/question/conversation/small-talk.ts';

describe('isSmallTalk', () => {
  it.each(['danke!', 'vielen Dank, das reicht mir', 'ok', 'alles klar', 'super, danke'])(
    '%s',
    (message) => expect(isSmallTalk(message)).toBe(true),
  );

  it.each(['das', 'was?', 'danke, und 2020?', 'ist das so?'])('is more: %s', (message) =>
    expect(isSmallTalk(message)).toBe(false),
  );
});
