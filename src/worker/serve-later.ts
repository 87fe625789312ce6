/** What a list of contacts does without: changes, duplicates. What they take comes when the first is asked for. */
import type { KithApi } from './contract/api.ts';
import type { BackupApi } from './contract/backup.ts';
import type { CampaignsApi } from './contract/campaigns.ts';
import type { ChangesApi } from './contract/changes.ts';
import type { ConversationsApi } from './contract/conversations.ts';
import type { DuplicatesApi } from './contract/duplicates.ts';
import type { EraseApi } from './contract/erase.ts';
import type { FolderApi } from './contract/folder.ts';
import type { Core } from './core.ts';
import type { LockApi } from './contract/lock.ts';
import { once } from './once.ts';
import { PARTS } from './parts.ts';

export function serveChangesLater(core: Core): ChangesApi & Pick<KithApi, 'addSample'> {
  const changes = once(async () => (await PARTS.changes()).serveChanges(core));
  return {
    create: async (...given) => (await changes()).create(...given),
    edit: async (...given) => (await changes()).edit(...given),
    bulk: async (...given) => (await changes()).bulk(...given),
    editMany: async (...given) => (await changes()).editMany(...given),
    merge: async (...given) => (await changes()).merge(...given),
    tag: async (...given) => (await changes()).tag(...given),
    attribute: async (...given) => (await changes()).attribute(...given),
    attributeTypePreview: async (...given) => (await changes()).attributeTypePreview(...given),
    segment: async (...given) => (await changes()).segment(...given),
    setConsentWords: async (...given) => (await changes()).setConsentWords(...given),
    setDefaultCountry: async (...given) => (await changes()).setDefaultCountry(...given),
    async addSample(contacts) {
      const { addSample } = await PARTS.sample();
      return core.change((draft) => addSample(draft, core.base.index, contacts, core.now()));
    },
  };
}

export function serveBackupLater(core: Core): BackupApi {
  const backup = once(async () => (await PARTS.backup()).serveBackup(core));
  return {
    backup: async (...given) => (await backup()).backup(...given),
    backupCancel: () => void backup().then((served) => served.backupCancel()),
    restoreOpen: async (...given) => (await backup()).restoreOpen(...given),
    restoreLook: async (...given) => (await backup()).restoreLook(...given),
    restore: async (...given) => (await backup()).restore(...given),
    restoreCancel: () => void backup().then((served) => served.restoreCancel()),
    restoreClose: () => void backup().then((served) => served.restoreClose()),
  };
}

export function serveFolderLater(core: Core): FolderApi {
  const folder = once(async () => (await PARTS.folder()).serveFolder(core));
  return {
    folder: async () => (await folder()).folder(),
    folderSet: async (...given) => (await folder()).folderSet(...given),
    folderKeep: async (...given) => (await folder()).folderKeep(...given),
    folderForget: async () => (await folder()).folderForget(),
    folderSave: async (...given) => (await folder()).folderSave(...given),
    folderNewest: async () => (await folder()).folderNewest(),
  };
}

export function serveLockLater(core: Core): LockApi {
  const lock = once(async () => (await PARTS.lock()).serveLock(core));
  return {
    unlock: async (...given) => (await lock()).unlock(...given),
    setLock: async (...given) => (await lock()).setLock(...given),
    passkey: async () => (await lock()).passkey(),
    unlockWith: async (...given) => (await lock()).unlockWith(...given),
    addPasskey: async (...given) => (await lock()).addPasskey(...given),
    removePasskey: async () => (await lock()).removePasskey(),
    changeLock: async (...given) => (await lock()).changeLock(...given),
    removeLock: async (...given) => (await lock()).removeLock(...given),
  };
}

export function serveEraseLater(core: Core): EraseApi {
  const erase = once(async () => (await PARTS.erase()).serveErase(core));
  return {
    eraseLook: async (...given) => (await erase()).eraseLook(...given),
    erase: async (...given) => (await erase()).erase(...given),
  };
}

export function serveConversationsLater(core: Core): ConversationsApi {
  const conversations = once(async () => (await PARTS.conversations()).serveConversations(core));
  return {
    inbox: async (...given) => (await conversations()).inbox(...given),
    inboxRows: async (...given) => (await conversations()).inboxRows(...given),
    inboxIndexOf: async (...given) => (await conversations()).inboxIndexOf(...given),
    closeInbox: (view) => void conversations().then((all) => all.closeInbox(view)),
    conversation: async (...given) => (await conversations()).conversation(...given),
    messages: async (...given) => (await conversations()).messages(...given),
    conversationEvents: async (...given) => (await conversations()).conversationEvents(...given),
    findMessages: async (...given) => (await conversations()).findMessages(...given),
    markRead: async (...given) => (await conversations()).markRead(...given),
    setRead: async (...given) => (await conversations()).setRead(...given),
    firstMessages: async () => (await conversations()).firstMessages(),
    setFirstMessages: async () => (await conversations()).setFirstMessages(),
    conversationStep: async (...given) => (await conversations()).conversationStep(...given),
    conversationsOpen: async (...given) => (await conversations()).conversationsOpen(...given),
    conversationsReview: async (...given) => (await conversations()).conversationsReview(...given),
    conversationsCommit: async (...given) => (await conversations()).conversationsCommit(...given),
    conversationsCancel: () => void conversations().then((all) => all.conversationsCancel()),
    conversationsClose: async () => (await conversations()).conversationsClose(),
  };
}

export function serveDuplicatesLater(core: Core): DuplicatesApi {
  const duplicates = once(async () => (await PARTS.duplicates()).serveDuplicates(core));
  return {
    duplicates: async (...given) => (await duplicates()).duplicates(...given),
    mergeAll: async (...given) => (await duplicates()).mergeAll(...given),
  };
}

export function serveCampaignsLater(core: Core): CampaignsApi {
  const served = once(async () => (await PARTS.campaigns()).serveCampaigns(core));
  return {
    campaigns: async (...given) => (await served()).campaigns(...given),
    changeCampaign: async (...given) => (await served()).changeCampaign(...given),
    audienceCount: async (...given) => (await served()).audienceCount(...given),
    audienceLeftOut: async (...given) => (await served()).audienceLeftOut(...given),
    messageSample: async (...given) => (await served()).messageSample(...given),
    templatesIn: async (...given) => (await served()).templatesIn(...given),
    chosenRuns: async (...given) => (await served()).chosenRuns(...given),
    prepareCampaign: async (...given) => (await served()).prepareCampaign(...given),
    queue: async (...given) => (await served()).queue(...given),
    queueStep: async (...given) => (await served()).queueStep(...given),
    tools: async (...given) => (await served()).tools(...given),
    exportCampaign: async (...given) => (await served()).exportCampaign(...given),
    statusesOpen: async (...given) => (await served()).statusesOpen(...given),
    statusesReview: async (...given) => (await served()).statusesReview(...given),
    statusesTake: async (...given) => (await served()).statusesTake(...given),
    campaignResults: async (...given) => (await served()).campaignResults(...given),
    campaignsOfContact: async (...given) => (await served()).campaignsOfContact(...given),
    prepareCancel: () => void served().then((campaigns) => campaigns.prepareCancel()),
    campaignExportCancel: () => void served().then((campaigns) => campaigns.campaignExportCancel()),
  };
}
