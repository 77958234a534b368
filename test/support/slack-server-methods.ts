import { findBlockProblems, findViewProblems } from './slack-server-blocks.ts';
import {
  APP_TOKEN,
  BOT_ID,
  BOT_TOKEN,
  BOT_USER,
  TEAM,
  type Workspace,
} from './slack-server-state.ts';

export type Args = Readonly<Record<string, unknown>>;
export type Result = { readonly ok: boolean; readonly error?: string } & Record<string, unknown>;
type Method = (workspace: Workspace, args: Args, baseUrl: string) => Result;

interface Definition {
  readonly scope: string | undefined;
  readonly token: string;
  readonly run: Method;
}

const refuse = (error: string, more: Record<string, unknown> = {}): Result => ({
  ok: false,
  error,
  ...more,
});

const bot = (scope: string | undefined, run: Method): Definition => ({
  scope,
  token: BOT_TOKEN,
  run,
});

/** The methods of the Web API that the app uses, with the scope that each needs. */
const METHODS: Readonly<Record<string, Definition>> = {
  'auth.test': bot(undefined, () => ({
    ok: true,
    team_id: TEAM,
    user_id: BOT_USER,
    bot_id: BOT_ID,
  })),
  'apps.connections.open': {
    scope: undefined,
    token: APP_TOKEN,
    run: (workspace, _, baseUrl) => ({
      ok: true,
      url: `${baseUrl.replace('http:', 'ws:')}/link/?ticket=${workspace.nextId('ticket')}`,
    }),
  },
  'chat.postMessage': bot('chat:write', postMessage),
  'chat.postEphemeral': bot('chat:write', postEphemeral),
  'conversations.replies': bot('channels:history', readReplies),
  'conversations.history': bot('im:history', readHistory),
  'assistant.threads.setStatus': bot('assistant:write', (workspace, args) => {
    workspace.statuses.push({ threadTs: String(args.thread_ts), status: String(args.status) });
    return { ok: true };
  }),
  'assistant.threads.setSuggestedPrompts': bot('assistant:write', (workspace, args) => {
    const prompts = args.prompts;
    if (!Array.isArray(prompts) || prompts.length > 4) return refuse('invalid_arguments');
    workspace.prompts.push(prompts);
    return { ok: true };
  }),
  'views.open': bot(undefined, openView('views.open')),
  'views.push': bot(undefined, openView('views.push')),
  'views.publish': bot(undefined, openView('views.publish')),
  'files.getUploadURLExternal': bot('files:write', (workspace, args, baseUrl) => {
    if (!args.filename || !args.length) return refuse('invalid_arguments');
    const id = workspace.nextId('F');
    workspace.uploads.set(id, { name: String(args.filename), content: '' });
    return { ok: true, file_id: id, upload_url: `${baseUrl}/upload/${id}` };
  }),
  'files.completeUploadExternal': bot('files:write', completeUpload),
};

/** Runs a method as Slack does: token, scope, arguments. */
export function runMethod(
  workspace: Workspace,
  method: string,
  call: { readonly token: string | undefined; readonly args: Args; readonly baseUrl: string },
): Result {
  const definition = METHODS[method];
  if (definition === undefined) return refuse('unknown_method');
  if (call.token === undefined) return refuse('not_authed');
  if (call.token !== definition.token) return refuse('invalid_auth');
  const { scope } = definition;
  if (scope !== undefined && !workspace.scopes.includes(scope)) {
    return refuse('missing_scope', { needed: scope, provided: workspace.scopes.join(',') });
  }
  return definition.run(workspace, call.args, call.baseUrl);
}

function postMessage(workspace: Workspace, args: Args): Result {
  const channel = findChannel(workspace, args.channel);
  if (channel === undefined) return refuse('not_in_channel');
  const problem = checkContent(workspace, args);
  if (problem !== undefined) return problem;
  const threadTs = typeof args.thread_ts === 'string' ? args.thread_ts : undefined;
  if (threadTs !== undefined && workspace.thread(channel, threadTs).length === 0) {
    return refuse('thread_not_found');
  }
  const ts = workspace.nextTs();
  workspace.add({
    ...{ ts, channel, threadTs, user: BOT_USER, botId: BOT_ID },
    text: String(args.text ?? ''),
    blocks: Array.isArray(args.blocks) ? args.blocks : [],
    metadata: args.metadata,
  });
  return { ok: true, channel, ts, message: { ts } };
}

function postEphemeral(workspace: Workspace, args: Args): Result {
  const channel = findChannel(workspace, args.channel);
  if (channel === undefined) return refuse('not_in_channel');
  if (typeof args.user !== 'string') return refuse('user_not_in_channel');
  const problem = checkContent(workspace, args);
  if (problem !== undefined) return problem;
  workspace.responses.push({
    id: `ephemeral:${channel}:${args.user}`,
    text: String(args.text ?? ''),
    blocks: Array.isArray(args.blocks) ? args.blocks : [],
    threadTs: typeof args.thread_ts === 'string' ? args.thread_ts : undefined,
  });
  return { ok: true, message_ts: workspace.nextTs() };
}

/** What is wrong with text and blocks of a message, as Slack says it. */
export function checkContent(workspace: Workspace, args: Args): Result | undefined {
  const { text, blocks } = args;
  if (typeof text !== 'string' || text === '') return refuse('no_text');
  if (text.length > 40_000) return refuse('msg_too_long');
  if (blocks === undefined) return undefined;
  const unknown = findUnknown(workspace, blocks);
  if (unknown !== undefined) return refuse('invalid_blocks', { unknown });
  const problems = findBlockProblems(blocks);
  if (problems.length === 0) return undefined;
  workspace.blockProblems.push(...problems);
  return refuse('invalid_blocks', { response_metadata: { messages: problems } });
}

function findUnknown(workspace: Workspace, blocks: unknown): string | undefined {
  if (!Array.isArray(blocks)) return undefined;
  return blocks
    .map((entry) => String(entry?.type))
    .find((type) => workspace.unknownBlocks.has(type));
}

function findChannel(workspace: Workspace, channel: unknown): string | undefined {
  if (typeof channel !== 'string') return undefined;
  if (channel.startsWith('U')) return `D${channel.slice(1)}`;
  return channel.startsWith('D') || workspace.channels.has(channel) ? channel : undefined;
}

function readReplies(workspace: Workspace, args: Args): Result {
  const { channel, ts, cursor } = args;
  if (findChannel(workspace, channel) === undefined) return refuse('not_in_channel');
  const all = workspace.thread(String(channel), String(ts));
  if (all.length === 0) return refuse('thread_not_found');
  const from = Number(cursor ?? 0);
  const limit = Number(args.limit ?? 100);
  const page = all.slice(from, from + limit);
  const next = from + limit < all.length ? String(from + limit) : '';
  return {
    ok: true,
    has_more: next !== '',
    messages: page.map((message) => ({
      type: 'message',
      ts: message.ts,
      user: message.user,
      text: message.text,
      ...(message.threadTs !== undefined && { thread_ts: message.threadTs }),
      ...(message.botId !== undefined && { bot_id: message.botId }),
      ...(args.include_all_metadata === 'true' && { metadata: message.metadata }),
    })),
    response_metadata: { next_cursor: next },
  };
}

/** The newest messages of a channel outside of threads, newest first. */
function readHistory(workspace: Workspace, args: Args): Result {
  if (findChannel(workspace, args.channel) === undefined) return refuse('not_in_channel');
  const { latest = '9', oldest = '0', limit = 100 } = args;
  const messages = workspace.messages
    .filter(({ channel, threadTs }) => channel === args.channel && threadTs === undefined)
    .filter(({ ts }) => ts < String(latest) && ts > String(oldest))
    .toReversed()
    .slice(0, Number(limit))
    .map(({ ts, user, text, botId }) => ({
      ...{ type: 'message', ts, user, text },
      ...(botId !== undefined && { bot_id: botId }),
    }));
  return { ok: true, has_more: false, messages };
}

function openView(method: string): Method {
  return (workspace, args) => {
    const { trigger_id: trigger, view } = args;
    if (method !== 'views.publish') {
      if (typeof trigger !== 'string') return refuse('invalid_arguments');
      if (workspace.expiredTriggers.has(trigger)) return refuse('expired_trigger_id');
    }
    const problems = findViewProblems(view);
    if (problems.length > 0) {
      workspace.blockProblems.push(...problems);
      return refuse('invalid_arguments', { response_metadata: { messages: problems } });
    }
    workspace.views.push({ method, view: view as Record<string, unknown> });
    return { ok: true, view: { id: workspace.nextId('V') } };
  };
}

function completeUpload(workspace: Workspace, args: Args): Result {
  const { files, channel_id: channel, thread_ts: threadTs } = args;
  if (!Array.isArray(files) || findChannel(workspace, channel) === undefined) {
    return refuse('invalid_arguments');
  }
  for (const { id } of files) {
    const upload = workspace.uploads.get(String(id));
    if (upload === undefined) return refuse('file_not_found');
    workspace.files.push({
      channel: String(channel),
      threadTs: threadTs === undefined ? undefined : String(threadTs),
      ...upload,
    });
  }
  return { ok: true, files };
}
