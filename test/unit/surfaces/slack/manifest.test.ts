import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CHECK_SHORTCUT, COMMAND } from '#src/surfaces/slack/actions/action-ids.ts';
import { EXAMPLES } from '#src/surfaces/slack/render/examples.ts';
import { BOT_SCOPES } from '#src/surfaces/slack/scopes.ts';

const manifest = JSON.parse(readFileSync('slack/manifest.json', 'utf8'));

it('asks for the scopes that the app checks at its start, and no others', () => {
  expect(manifest.oauth_config.scopes).toEqual({ bot: [...BOT_SCOPES] });
});

it('names the command, the shortcut and the prompts that the app handles', () => {
  const { slash_commands: commands, shortcuts, agent_view: agent } = manifest.features;
  expect(commands.map(({ command }: { command: string }) => command)).toEqual([COMMAND]);
  expect(shortcuts).toMatchObject([{ callback_id: CHECK_SHORTCUT, type: 'message' }]);
  expect(agent.suggested_prompts).toEqual(EXAMPLES);
  expect(agent.agent_description.length).toBeLessThanOrEqual(300);
  expect(manifest.display_information.long_description.length).toBeGreaterThanOrEqual(174);
  expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
});
