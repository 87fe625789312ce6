/** What a start that failed can still ask of a base that was found and not opened: the ways on. */
import type { Failure } from '../../domain/result.ts';
import type { Format } from '../../text/format.ts';
import type { BackupApi } from '../../worker/contract/backup.ts';
import type { FolderApi } from '../../worker/contract/folder.ts';
import type { RescueApi } from '../../worker/contract/rescue.ts';

export interface Rescue {
  readonly api: RescueApi & BackupApi & FolderApi;
  readonly format: Format;
  readonly code: Failure['code'];
}
