import type { ChangeMessages, Named } from '../../domain/message.ts';
import { isolated } from '../../domain/text.ts';
import type { WordsOf } from '../message-words.ts';
import { number, plural } from '../speech.svelte.ts';

const A: Readonly<Record<Named, string>> = {
  tag: 'A tag',
  attribute: 'An attribute',
  segment: 'A segment',
  campaign: 'A campaign',
};
const ALREADY: Readonly<Record<Named, string>> = {
  tag: 'a tag',
  attribute: 'an attribute',
  segment: 'a segment',
  campaign: 'a campaign',
};
const RELOAD = 'Reload the page; if that does not help, use a current version of Firefox, Chrome, Edge or Safari.';

/** Of changes, the base, its storage and the start. Those of files and numbers are apart. */
const damagedPages = (n: number): string => plural(n, { one: '# damaged page', other: '# damaged pages' });

export default {
  'no-country': ({ country }) => `There is no country “${country}”.`,
  'name-needed': ({ of }) => `${A[of]} needs a name.`,
  'name-too-long': ({ of, most, length }) =>
    `${A[of]} has a name of at most ${number(most)} characters; this one has ${number(length)}.`,
  'name-taken': ({ of, name }) => `There is already ${ALREADY[of]} “${isolated(name)}”.`,
  'tag-name-taken': ({ name }) => `There is already a tag “${isolated(name)}”. Merge the two instead.`,
  'tag-name-bar': 'A tag’s name cannot contain “|”, which separates tags in files.',
  'name-reserved': ({ name }) => `$${name} already means the contact’s name. Choose another name.`,
  'tag-gone': 'This tag was deleted.',
  'attribute-gone': 'This attribute was deleted.',
  'segment-gone': 'This segment was deleted.',
  'no-conversation': 'There is no conversation with this contact.',
  'contact-gone': 'This contact was deleted.',
  'list-gone': ({ then }) =>
    then === 'choose'
      ? 'The list has changed since. Choose the contacts again.'
      : 'The list has changed since. Open it again and export it.',
  'no-options': ({ name }) => `${isolated(name)} has no options.`,
  'option-needed': 'A choice needs at least one option.',
  'merge-into-itself': 'Choose a different tag to merge into.',
  'contact-name-needed': 'A contact needs a name.',
  'one-number': 'Enter just one number.',
  'write-text': 'This is not text.',
  'write-number': 'This is not a number. Write it like 1234.5.',
  'write-date': 'This is not a date. Write it like 2024-01-31.',
  'write-yes-no': 'Write yes or no.',
  'no-such-option': 'This is not one of the options.',
  'no-such-tag': ({ name }) => `There is no tag “${isolated(name)}”.`,
  'field-fixed': 'This field cannot be changed.',
  'parts-outside': 'The name must begin with the first name and end with the last name.',
  'not-saved': 'This was not saved.',
  'number-taken': ({ name, number: taken }) =>
    name === '' ? `Another contact has ${taken} already.` : `${isolated(name)} has ${taken} already.`,
  'number-twice': ({ name }) =>
    name === '' ? 'Another contact would get the same number.' : `${isolated(name)} would get the same number.`,

  'user-id-not': 'This is not a WhatsApp user ID. One looks like IN.13491208655302741918.',
  'username-not':
    'This is not a WhatsApp username. One has 3 to 35 letters a to z, digits, full stops and underscores, and at least one letter.',
  'identity-taken': ({ name, identity }) =>
    name === '' ? `Another contact has ${identity} already.` : `${isolated(name)} has ${identity} already.`,
  'identity-twice': ({ name, identity }) =>
    name === '' ? `Another contact would get ${identity}, too.` : `${isolated(name)} would get ${identity}, too.`,

  cancelled: 'Cancelled. Nothing was changed.',
  'base-changed': 'The contacts have changed since this was prepared. Look at it again, then confirm.',
  'base-busy': 'Other tabs are changing the contacts all the time. Try again in a moment.',
  vanished:
    'The contacts are no longer stored in this browser, as when a site’s data is cleared. This tab still holds them. Nothing was changed.',
  'others-there':
    'Other contacts are kept in this browser by now. Save those of this tab as a CSV, then reload the page and import them.',
  'nothing-to-undo': 'There is nothing to undo.',
  'nothing-to-redo': 'There is nothing to redo.',
  'undone-already': 'This change is undone already. Nothing was changed.',
  'done-already': 'This change is done already. Nothing was changed.',
  'not-undone': ({ meant, latest, since }) =>
    since === 1
      ? `“${meant}” was not undone: “${latest}” was done after it.`
      : `“${meant}” was not undone: ${number(since)} changes were made after it, the latest “${latest}”.`,
  'not-redone': ({ meant, instead, redoFirst }) => {
    if (instead === null) return `“${meant}” was not redone: something else was done after it was undone.`;
    return redoFirst
      ? `“${meant}” was not redone: “${instead}” was undone after it and has to be redone first.`
      : `“${meant}” was not redone: “${instead}” was done after it was undone.`;
  },
  'nothing-to-revert': 'All that this entry changed has changed since: there is nothing left to revert.',
  'nothing-to-bring-back': 'Nothing was changed: all that this entry did is there already, or has been changed since.',
  'before-pruned': 'What was before this change is no longer kept.',
  'before-unreadable': 'What was before this change cannot be read any more. Nothing was changed.',
  'latest-lost': 'The latest state of the contacts cannot be found on this device. Nothing was changed.',
  'contacts-unreadable': ({ affected, of, pages }) =>
    `${number(affected)} of ${number(of)} contacts cannot be fully read from this device ` +
    `(${damagedPages(pages)}). Nothing was changed.`,
  'restore-not-merged': 'A restore can be undone only while it is the latest change.',
  'of-another-base': 'This was done in the base that a restore replaced. Undo the restore to get back to it.',
  'no-whole-state': 'No earlier state of the contacts can be read whole either.',
  'campaigns-unreadable': ({ pages }) =>
    `${plural(pages, { one: '# page', other: '# pages' })} of campaigns cannot be read.`,
  'messages-unreadable': ({ atMost, pages }) =>
    `Up to ${number(atMost)} messages cannot be fully read from this device ` +
    `(${damagedPages(pages)}). Nothing was changed.`,
  'campaign-gone': 'This campaign was deleted.',
  'campaign-prepared':
    'This campaign is prepared: its message and audience stay as they are. Make a copy to change them.',
  'campaign-not-prepared': 'This campaign is not prepared yet.',
  'campaign-message': 'The message cannot be sent as it is: mend what is listed below it.',
  'campaign-segment-broken': ({ name }) =>
    `Segment “${isolated(name)}” names something that was deleted, so it would match nobody. Mend it first.`,
  'campaign-nobody': 'Nobody of this audience can be written to.',
  'recipient-done': 'This contact was opened, skipped or held back meanwhile.',
  'recipient-opted-out': 'This contact has opted out since the campaign was prepared.',
  'nobody-to-export': 'There is nobody left to save in a file.',
  'statuses-gone': 'This file is not open any more. Choose it again.',
  'nothing-readable': 'There is no contact that can be read.',

  'storage-full':
    'Kith is out of space: the disk, or the space the browser allows, is full. Nothing was changed. Free some space, ' +
    'or shorten the history, and try again.',
  'storage-outdated': 'A newer version of Kith is open in another tab. Reload this page to continue.',
  'storage-unavailable':
    'The browser does not let Kith store anything here. Leave private browsing, or allow this site to store data, then reload the page.',
  'storage-unopenable':
    'The browser cannot open its database for Kith. In some private windows that is always so: use an ordinary window. Else close all ' +
    'windows of the browser and start it again.',
  'storage-no-room':
    'There is no room left for Kith: the disk or the space that the browser grants is full. Free some space, then reload the page.',
  'storage-newer':
    'A newer version of Kith was used here last, and this version cannot write what it keeps. Reload the page to get the newer version.',
  'storage-blocked': 'Another tab of Kith holds on to the database. Close all other tabs of Kith and try again.',
  'storage-damaged': 'The browser cannot read part of the data that Kith keeps on this device.',
  'storage-lost':
    'The browser closed its storage and did not reopen it. Nothing was changed. Reload the page and try again.',
  'storage-empty': 'Kith’s database in this browser is empty, though contacts were kept in it.',
  'head-lost': 'The record of Kith’s database that says which contacts are the latest is lost or damaged.',
  'base-locked': 'Kith was locked with a passphrase. Reload the page and enter it to go on.',
  'lock-wrong': 'This is not the passphrase. Check how it is written and try again.',
  'https-needed':
    'The browser lets Kith keep contacts only at a secure address: open it with https:// (or from localhost).',

  'worker-refused': ({ reason }) => `The browser does not let Kith start its worker (${reason}). ${RELOAD}`,
  'worker-silent': ({ seconds }) =>
    `Kith’s worker did not answer within ${plural(seconds, { one: '# second', other: '# seconds' })}. ${RELOAD}`,
  'worker-broken': ({ reason }) =>
    `Kith’s worker could not be started (${reason === '' ? 'no reason given' : reason}). ${RELOAD}`,
  'worker-failed': ({ reason }) => `Kith’s worker failed at its start (${reason}). ${RELOAD}`,
  'start-failed': ({ reason }) =>
    `Something went wrong in Kith itself at its start. What was saved is safe: reload the page and try again. (${reason})`,
} satisfies WordsOf<ChangeMessages>;
