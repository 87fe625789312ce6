/** [H1] What a change did, in words: for the history, for Undo's label, for the notice after it. Read where it is shown. */
import type { Action, ActionField } from '../domain/action.ts';
import { isolated } from '../domain/text.ts';
import { actionsText as text } from './actions.ts';
import { countryName } from './country.ts';
import { fieldsText } from './fields.ts';

/** What the field is called. */
export const fieldName = (field: ActionField): string =>
  'core' in field ? fieldsText.names[field.core] : isolated(field.attribute);

export function sayAction(action: Action): string {
  switch (action.kind) {
    case 'import':
      return text.import(isolated(action.file), action.counts);
    case 'sample':
    case 'putBack':
    case 'restore':
    case 'erase':
    case 'optOut':
    case 'optIn':
      return text[action.kind](action.contacts);
    case 'conversations':
      return text.conversations(action.file, action.messages, action.contacts);
    case 'conversation':
      return text.conversation[action.did](isolated(action.name));
    case 'create':
      return text.create(isolated(action.name));
    case 'edit':
      return text.edit(isolated(action.name), action.fields.map(fieldName));
    case 'paste':
      return text.paste(action.fields.map(fieldName), action.contacts);
    case 'merge':
      return text.merge(isolated(action.name), action.contacts);
    case 'delete':
      return text.delete(isolated(action.name ?? ''), action.contacts);
    case 'firstMessages':
      return text.firstMessages(action.contacts);
    case 'addTags':
    case 'removeTags':
      return text[action.kind](action.tags.map(isolated), action.contacts);
    case 'setField': {
      const { value, contacts } = action;
      const field = fieldName(action.field);
      if (value === '') return text.clearField(field, contacts);
      if (typeof value === 'boolean') return text.setField(field, value ? text.yes : text.no, contacts);
      return text.setField(field, isolated(value), contacts);
    }
    case 'tag':
      return sayTag(action);
    case 'attribute':
      return sayAttribute(action);
    case 'segment':
      return text.segment(action.did, isolated(action.name));
    case 'campaign':
      return text.campaign[action.did](isolated(action.name), isolated(action.to ?? ''), action.contacts);
    case 'settings':
      if (action.did === 'consentWords') return text.consentWords;
      return action.did === 'country' ? text.country(countryName(action.country)) : text.settings(action.what);
    case 'revert':
    case 'bringBack':
      return text[action.kind](sayAction(action.what), action.contacts, action.kept);
    case 'worded':
      return action.text;
  }
}

function sayTag(action: Extract<Action, { kind: 'tag' }>): string {
  const name = isolated(action.name);
  const to = isolated(action.to ?? '');
  switch (action.did) {
    case 'create':
    case 'recolor':
    case 'rules':
      return text.tag[action.did](name);
    case 'rename':
      return text.tag.rename(name, to);
    case 'merge':
      return text.tag.merge(name, to, action.contacts);
    case 'delete':
      return text.tag.delete(name, action.contacts);
    case 'order':
      return text.tag.order;
  }
}

function sayAttribute(action: Extract<Action, { kind: 'attribute' }>): string {
  const name = isolated(action.name);
  switch (action.did) {
    case 'create':
    case 'show':
      return text.attribute[action.did](name);
    case 'rename':
      return text.attribute.rename(name, isolated(action.to ?? ''));
    case 'delete':
    case 'options':
      return text.attribute[action.did](name, action.contacts);
    case 'type':
      return text.attribute.type(name, action.to, action.contacts);
  }
}
