/**
 * The boundary between page and worker: plain data both ways, failures as values. `KithApi` is all that the page can ask for; each part of it is
 * an interface of its own, served by the `serve-*` of the same name.
 */
import type { Result } from '../../domain/result.ts';
import type { BackupApi } from './backup.ts';
import type { CampaignsApi } from './campaigns.ts';
import type { ChangesApi } from './changes.ts';
import type { ContactsApi } from './contacts.ts';
import type { ConversationsApi } from './conversations.ts';
import type { DuplicatesApi } from './duplicates.ts';
import type { EraseApi } from './erase.ts';
import type { ExportApi } from './export.ts';
import type { FolderApi } from './folder.ts';
import type { HistoryApi } from './history.ts';
import type { ImportApi } from './import.ts';
import type { LockApi } from './lock.ts';
import type { RescueApi } from './rescue.ts';
import type { BaseState, Changed } from './state.ts';

export interface KithApi
  extends
    ConversationsApi,
    ContactsApi,
    ChangesApi,
    CampaignsApi,
    DuplicatesApi,
    EraseApi,
    HistoryApi,
    ExportApi,
    ImportApi,
    RescueApi,
    BackupApi,
    FolderApi,
    LockApi {
  /**
   * Opens the base; to be called once, first: other methods wait for what they need of it. Answers as soon as its first rows can be shown;
   * the rest of a large base is read behind. `onState` is called whenever this or another tab has changed the base.
   */
  open(onState: (state: BaseState) => void, locale: string): Promise<Result<BaseState>>;
  /** Sorts by another locale from now on; lists that are open stay as they are. */
  setLocale(locale: string): Promise<void>;
  /** When all of the base that `open` has answered for is there. A failure is one of opening it: nothing else answers any more. */
  whole(): Promise<Result<BaseState>>;
  /** Made-up contacts (10,000, say) with their tags and attributes. */
  addSample(contacts: number): Promise<Result<Changed>>;
}
