/** [C1] One import of logs and chats, from files to commit. Nothing is written before `commit`; cancel leaves nothing. */
import { fail, ok, type Result } from '../../domain/result.ts';
import { readChat } from '../../formats/whatsapp/chat/read-chat.ts';
import { sketchChat } from '../../formats/whatsapp/chat/sketch-chat.ts';
import { readLog } from '../../formats/whatsapp/cloud-api/read-log.ts';
import { type ConversationFile, conversationFile } from '../../formats/whatsapp/recognise.ts';
import type {
  ConversationChoices,
  ConversationFileSketch,
  ConversationReview,
  ConversationsApi,
} from '../contract/conversations.ts';
import type { Changed, OnProgress } from '../contract/state.ts';
import type { Core } from '../core.ts';
import { inSlices } from '../import/in-slices.ts';
import { type ConversationPlan, planConversations } from './plan-conversations.ts';
import { TalkLog } from './talk-log.ts';

const NONE = fail('gone', { id: 'no-import' });
const CANCELLED = fail('cancelled', { id: 'import-cancelled' });
const STALE = fail('stale', { id: 'import-stale' });

interface OpenFile {
  readonly file: File;
  readonly what: ConversationFile;
}

export class ConversationImport {
  readonly #core: Core;
  #files: readonly OpenFile[] = [];
  #planned: { readonly plan: ConversationPlan; readonly choices: ConversationChoices } | null = null;
  #abort = new AbortController();

  constructor(core: Core) {
    this.#core = core;
  }

  async open(files: readonly File[]): ReturnType<ConversationsApi['conversationsOpen']> {
    this.close();
    const opened: OpenFile[] = [];
    const sketches: ConversationFileSketch[] = [];
    const others: { name: string; message: null }[] = [];
    for (const file of files) {
      const { name, size: bytes } = file;
      const what = await conversationFile(file);
      if (what === null) others.push({ name, message: null });
      else {
        opened.push({ file, what });
        sketches.push(
          what.kind === 'log'
            ? { kind: 'log', name, bytes }
            : { kind: 'chat', name, bytes, chat: await sketchChat(what.chat) },
        );
      }
    }
    this.#files = opened;
    return ok({ files: sketches, others });
  }

  async review(choices: ConversationChoices, onProgress: OnProgress): Promise<Result<ConversationReview>> {
    if (this.#files.length === 0) return NONE;
    this.cancel();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const log = await this.#read(choices, signal, onProgress);
    if (log === null) return CANCELLED;
    onProgress({ phase: 'prepare', done: 0, total: 0, rows: log.length });
    const { base, deps } = this.#core;
    const steps = planConversations(base.snapshot, base.index, log, this.#core.now());
    const plan = await inSlices(steps, { ticks: deps.ticks, pause: deps.pause, signal });
    if (plan === null) return CANCELLED;
    this.#planned = { plan, choices };
    return ok(plan.review);
  }

  async commit(onProgress: OnProgress): Promise<Result<Changed>> {
    const planned = this.#planned;
    if (planned === null) return NONE;
    const { plan, choices } = planned;
    const { base } = this.#core;
    const { signal } = this.#abort;
    const result = plan.draft.finish();
    if (plan.draft.base.commit !== base.snapshot.commit || plan.draft.base.nextId !== base.snapshot.nextId) {
      const again = await this.review(choices, () => undefined);
      return again.ok ? STALE : again;
    }
    const { fresh } = plan.review.messages;
    const files = this.#files.map(({ file }) => file.name).join(', ');
    const committed = await base.commitDraft(
      plan.draft,
      { kind: 'conversations', file: files, messages: fresh, contacts: plan.contacts },
      { result, signal, onProgress: (done, total) => onProgress({ phase: 'write', done, total, rows: fresh }) },
    );
    if (committed.ok) this.#planned = null;
    return this.#core.done(committed);
  }

  cancel(): void {
    this.#abort.abort();
  }

  close(): void {
    this.cancel();
    this.#files = [];
    this.#planned = null;
  }

  /** null = cancelled. */
  async #read(choices: ConversationChoices, signal: AbortSignal, onProgress: OnProgress): Promise<TalkLog | null> {
    const total = this.#files.reduce((sum, { file }) => sum + file.size, 0);
    const log = new TalkLog();
    let before = 0;
    for (const [i, { file, what }] of this.#files.entries()) {
      const choice = choices[i] ?? null;
      if (what.kind === 'log') {
        for await (const { events, bytesRead } of readLog(file)) {
          if (signal.aborted) return null;
          for (const event of events) log.add(event);
          onProgress({ phase: 'read', done: before + bytesRead, total, rows: log.length });
        }
      } else if (choice !== null) {
        for await (const events of readChat(what.chat, choice)) {
          if (signal.aborted) return null;
          for (const event of events) log.add(event);
        }
      }
      before += file.size;
    }
    return signal.aborted ? null : log;
  }
}
