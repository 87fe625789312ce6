/** [B1–B6] Campaigns, as they cross the boundary. */
import type { Audience, Campaign, CampaignId } from '../../domain/campaign/campaign.ts';
import type { CampaignMessage, Template } from '../../domain/campaign/message.ts';
import type { LeftOut, RecipientState } from '../../domain/campaign/recipient.ts';
import type { DailyLimit } from '../../domain/campaign/sending.ts';
import type { Result } from '../../domain/result.ts';
import type { Selection, View } from './contacts.ts';
import type { Changed, OnProgress } from './state.ts';

export interface CampaignSummary {
  readonly campaign: Campaign;
  /** Recipients by state, as RECIPIENT_STATES has them; those left out are among them. */
  readonly counts: Uint32Array;
}

export type CampaignChange =
  | { readonly kind: 'create'; readonly name: string; readonly audience: Audience; readonly message?: CampaignMessage }
  | {
      readonly kind: 'update';
      readonly id: CampaignId;
      readonly audience?: Audience;
      readonly message?: CampaignMessage;
      readonly replyDays?: number;
      readonly dailyLimit?: DailyLimit;
    }
  | { readonly kind: 'rename'; readonly id: CampaignId; readonly name: string }
  | { readonly kind: 'delete'; readonly id: CampaignId };

/** Who would be written to, counted exactly. */
export interface AudienceCount {
  /** All that are meant. */
  readonly contacts: number;
  readonly recipients: number;
  readonly leftOut: Readonly<Record<LeftOut, number>>;
  /** Recipients without a first name, a city …: those who get what stands in a field's place. In the order of `messageFields`. */
  readonly filledIn: readonly number[];
  /** Recipients whom WhatsApp holds back as yet. */
  readonly heldBack: HeldBack;
}

/** [B4] Those whom WhatsApp held back less than 24 hours ago: they wait, unless the person includes them. */
export interface HeldBack {
  readonly contacts: number;
  /** When the first of them may be written to, milliseconds since 1970 UTC; 0 = nobody is held back. */
  readonly until: number;
}

/** One contact of an audience, with the message's values for it. */
export interface MessageSample {
  readonly contact: number;
  readonly name: string;
  readonly phoneText: string;
  /** In the order of `messageFields`; null = none, and nothing stands in its place. */
  readonly values: readonly (string | null)[];
  readonly leftOut: LeftOut | null;
}

/** Which contact to look at: by its place, or one that is worth a look. */
export type SampleWanted = number | 'longest' | 'shortest' | 'missing' | 'rightToLeft';

/** [B3] The next in the queue. */
export interface QueueItem {
  readonly recipient: number;
  readonly name: string;
  readonly phoneText: string;
  readonly text: string;
  /** Opens WhatsApp with the text. */
  readonly link: string;
  /** Longer than is safe everywhere. */
  readonly long: boolean;
}

export interface Queue {
  readonly next: QueueItem | null;
  /** Recipients still to be opened, `next` among them. */
  readonly left: number;
  readonly opened: number;
  readonly skipped: number;
  /** Opted out since the campaign was prepared: passed over. */
  readonly optedOut: number;
  /** Passed over as yet; nobody, where they are included. */
  readonly heldBack: HeldBack;
  /** Opened within the last 24 hours, of this campaign. */
  readonly lastDay: number;
  /** Opened an hour, as it has gone lately; null = not enough of late to tell. */
  readonly rate: number | null;
  /** As many as the daily limit were opened within 24 hours: when the next may be, milliseconds since 1970 UTC. null = now. */
  readonly fullUntil: number | null;
  /** Who was opened or skipped last, and can be put back; null = nobody. */
  readonly last: { readonly recipient: number; readonly name: string } | null;
}

export type QueueStep = 'open' | 'skip' | 'back';

/** Of formats/campaign. */
export type ToolName = 'generic' | 'aisensy' | 'interakt' | 'whatomate' | 'kapso' | 'qiscus' | 'engati';

export interface ToolChoice {
  readonly tool: ToolName;
  /** Whether its numbers begin with a plus, where nothing else is chosen. */
  readonly plus: boolean;
  /** Rows that a file may have; null = as many as there are. */
  readonly rows: number | null;
  readonly template: boolean;
}

export interface CampaignFile {
  readonly campaign: CampaignId;
  readonly format:
    | {
        readonly kind: 'csv';
        readonly tool: ToolName;
        readonly plus: boolean;
        /** Rows per file; null = one file. */
        readonly rows: number | null;
      }
    | { readonly kind: 'jsonl' };
  /** 'waiting': who was given to nobody yet. 'all': who was given to a tool before, too. */
  readonly who: 'waiting' | 'all';
  /** Also those whom WhatsApp holds back as yet. */
  readonly withHeldBack?: boolean;
}

export interface CampaignExported {
  /** One where the file went to a handle: its blob is null. None where everybody is held back. */
  readonly files: readonly { readonly blob: Blob | null; readonly rows: number }[];
  readonly recipients: number;
  /** [B1] Left out, for they have opted out since. */
  readonly optedOut: number;
  /** Left out as yet. */
  readonly heldBack: HeldBack;
  /** Cells that got an apostrophe, so that no spreadsheet runs them. */
  readonly guarded: number;
  readonly changed: Changed;
}

/** [B4] Positions of columns; -1 = none. */
export interface StatusColumns {
  readonly number: number;
  readonly status: number;
  readonly time: number;
}

export interface StatusFile {
  readonly name: string;
  readonly headers: readonly string[];
  readonly samples: readonly (readonly string[])[];
  readonly columns: StatusColumns;
}

/** Exact; rows = raised + known + waiting + unknownStatus + noNumber + nobody. */
export interface StatusReview {
  readonly rows: number;
  /** Rows that say more of a recipient than was known. */
  readonly raised: number;
  /** Nothing new. */
  readonly known: number;
  readonly waiting: number;
  readonly unknownStatus: number;
  readonly noNumber: number;
  /** Numbers that are none of this campaign's recipients. */
  readonly nobody: number;
  /** Recipients whose state would change, by the new one. */
  readonly states: readonly { readonly state: RecipientState; readonly recipients: number }[];
  /** Contacts that would be opted out. */
  readonly optOuts: number;
  /** Texts of statuses that say nothing, most frequent first, at most ten. */
  readonly unknownTexts: readonly { readonly text: string; readonly rows: number }[];
}

export interface TimelinePoint {
  /** Its beginning, milliseconds since 1970 UTC. */
  readonly at: number;
  readonly sent: number;
  readonly delivered: number;
  readonly read: number;
  readonly replied: number;
}

export interface CampaignResults extends CampaignSummary {
  /** A point an hour or a day, without gaps; empty where no time is known. */
  readonly timeline: readonly TimelinePoint[];
  readonly step: 'hour' | 'day';
  /** Of this campaign's recipients. */
  readonly heldBack: HeldBack;
}

/** [B5] A campaign as one contact has met it: for its timeline. Times in milliseconds since 1970 UTC; 0 = not, or not known. */
export interface ContactCampaignStory {
  readonly campaign: CampaignId;
  readonly name: string;
  readonly state: RecipientState;
  readonly preparedAt: number;
  /** Opened in WhatsApp, or given to a tool. */
  readonly handedAt: number;
  readonly sentAt: number;
  readonly deliveredAt: number;
  readonly readAt: number;
  readonly failedAt: number;
  readonly repliedAt: number;
}

/** [B2] Read from WhatsApp's JSON. */
export interface TemplateRead {
  readonly template: Template;
  /** WhatsApp's names of what it has and a campaign cannot have: `CAROUSEL`, `FLOW` … */
  readonly left: readonly string[];
  /** Sample values that it has, by parameter of its body. */
  readonly samples: Readonly<Record<string, string>>;
}

export interface CampaignsApi {
  /** The newest first. */
  campaigns(): Promise<readonly CampaignSummary[]>;
  changeCampaign(change: CampaignChange): Promise<Result<Changed & { readonly campaign: Campaign | null }>>;
  /** Of counts, lists and samples only what was asked for last is made: what came before it ends as 'cancelled'. */
  audienceCount(audience: Audience, message: CampaignMessage): Promise<Result<AudienceCount>>;
  /** Those who are left out by that reason, as a list. */
  audienceLeftOut(audience: Audience, message: CampaignMessage, reason: LeftOut): Promise<Result<View>>;
  /** null: there is none such. */
  messageSample(
    audience: Audience,
    message: CampaignMessage,
    wanted: SampleWanted,
  ): Promise<Result<MessageSample | null>>;
  /** Every template in the text, empty where there is none; of any text. */
  templatesIn(text: string): Promise<readonly TemplateRead[]>;
  /** Runs of ids, for an audience that was chosen; null = its list is closed. */
  chosenRuns(selection: Selection): Promise<readonly number[] | null>;
  /** [B1] Freezes the recipients and their values. */
  prepareCampaign(id: CampaignId, onProgress: OnProgress): Promise<Result<Changed>>;
  /** Nothing is changed where it comes in time. */
  prepareCancel(): void;
  /** `withHeldBack`: also those whom WhatsApp holds back as yet. */
  queue(id: CampaignId, withHeldBack?: boolean): Promise<Result<Queue>>;
  /** Where somebody else was first: 'stale', and nothing is marked. */
  queueStep(id: CampaignId, recipient: number, step: QueueStep, withHeldBack?: boolean): Promise<Result<Queue>>;
  tools(): Promise<readonly ToolChoice[]>;
  exportCampaign(
    file: CampaignFile,
    handle: FileSystemFileHandle | null,
    onProgress: OnProgress,
  ): Promise<Result<CampaignExported>>;
  campaignExportCancel(): void;
  /** [B4] Of one file at a time. */
  statusesOpen(file: File): Promise<Result<StatusFile>>;
  statusesReview(id: CampaignId, columns: StatusColumns, onProgress: OnProgress): Promise<Result<StatusReview>>;
  /** What was reviewed last. */
  statusesTake(id: CampaignId): Promise<Result<Changed>>;
  campaignResults(id: CampaignId): Promise<Result<CampaignResults>>;
  /** The newest campaign first; left out counts, too. */
  campaignsOfContact(contact: number): Promise<readonly ContactCampaignStory[]>;
}
