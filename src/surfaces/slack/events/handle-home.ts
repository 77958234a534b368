import type { App } from '@slack/bolt';
import * as z from 'zod';
import { EXAMPLES } from '../render/examples.ts';
import { renderHomeView } from '../render/home-view.ts';
import type { SlackContext } from '../slack-context.ts';
import type { Guard } from './guard.ts';

const openedSchema = z.object({
  user: z.string(),
  channel: z.string(),
  tab: z.enum(['home', 'messages']).optional(),
});

/** The App Home and the suggestions of the agent view. */
export function handleHome(app: App, context: SlackContext, guard: Guard): void {
  app.event('app_home_opened', ({ event }) => guard('home', () => openHome(context, event)));
}

async function openHome({ calls, source }: SlackContext, event: unknown): Promise<void> {
  const parsed = openedSchema.safeParse(event);
  if (!parsed.success) return;
  const { user, channel, tab } = parsed.data;
  if (tab === 'messages') {
    await calls.repeat('assistant.threads.setSuggestedPrompts', () =>
      calls.client.assistant.threads.setSuggestedPrompts({
        channel_id: channel,
        title: 'Zum Beispiel',
        prompts: [...EXAMPLES],
      }),
    );
    return;
  }
  await calls.repeat('views.publish', () =>
    calls.client.views.publish({ user_id: user, view: renderHomeView(source.status()) }),
  );
}
