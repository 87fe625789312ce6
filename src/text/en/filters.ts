import { either, list, number, plural } from '../speech.svelte.ts';

/** Of values not all are said. */
const withMore = (values: readonly string[], more: number): readonly string[] =>
  more > 0 ? [...values, `${number(more)} more`] : values;
const any = (values: readonly string[], more: number): string => either(withMore(values, more));
const all = (values: readonly string[], more: number): string => list(withMore(values, more));

export default {
  /** To choose from, between the field and its value. */
  operators: {
    contains: 'contains',
    notContains: 'does not contain',
    containsDigits: 'contains digits',
    is: 'is',
    isNot: 'is not',
    startsWith: 'starts with',
    endsWith: 'ends with',
    anyOf: 'is any of',
    noneOf: 'is none of',
    hasAny: 'include any of',
    hasAll: 'include all of',
    hasNone: 'include none of',
    lastDays: 'in the last … days',
    notLastDays: 'not in the last … days',
    on: 'on',
    before: 'before',
    after: 'after',
    betweenDays: 'between',
    equal: 'is',
    notEqual: 'is not',
    moreThan: 'is more than',
    atLeast: 'is at least',
    lessThan: 'is less than',
    atMost: 'is at most',
    betweenNumbers: 'is between',
    yes: 'is yes',
    no: 'is no',
    empty: 'is empty',
    filled: 'is not empty',
    inCampaign: 'include',
    notInCampaign: 'do not include',
    tagsEmpty: 'are empty',
    tagsFilled: 'are not empty',
    hasConversation: 'has a conversation',
    noConversation: 'has no conversation',
  },
  /** A condition, as it stands in a chip. */
  says: {
    contains: (field: string, value: string) => `${field} contains “${value}”`,
    notContains: (field: string, value: string) => `${field} does not contain “${value}”`,
    containsDigits: (field: string, value: string) => `${field} contains digits “${value}”`,
    is: (field: string, value: string) => `${field} is “${value}”`,
    isNot: (field: string, value: string) => `${field} is not “${value}”`,
    startsWith: (field: string, value: string) => `${field} starts with “${value}”`,
    endsWith: (field: string, value: string) => `${field} ends with “${value}”`,
    /** `values` are the first few, `more` is how many there are besides. */
    anyOf: (field: string, values: readonly string[], more: number) =>
      `${field} ${values.length === 1 ? 'is' : 'is any of'} ${any(values, more)}`,
    noneOf: (field: string, values: readonly string[], more: number) =>
      `${field} ${values.length === 1 ? 'is not' : 'is none of'} ${any(values, more)}`,
    hasAny: (field: string, tags: readonly string[], more: number) =>
      `${field} ${tags.length === 1 ? 'include' : 'include any of'} ${any(tags, more)}`,
    hasAll: (field: string, tags: readonly string[], more: number) =>
      `${field} ${tags.length === 1 ? 'include' : 'include all of'} ${all(tags, more)}`,
    hasNone: (field: string, tags: readonly string[], more: number) =>
      `${field} ${tags.length === 1 ? 'do not include' : 'include none of'} ${any(tags, more)}`,
    lastDays: (field: string, days: number) =>
      `${field} in the last ${plural(days, { one: '# day', other: '# days' })}`,
    notLastDays: (field: string, days: number) =>
      `${field} not in the last ${plural(days, { one: '# day', other: '# days' })}`,
    on: (field: string, day: string) => `${field} on ${day}`,
    before: (field: string, day: string) => `${field} before ${day}`,
    after: (field: string, day: string) => `${field} after ${day}`,
    betweenDays: (field: string, from: string, to: string) => `${field} ${from} to ${to}`,
    equal: (field: string, n: string) => `${field} is ${n}`,
    notEqual: (field: string, n: string) => `${field} is not ${n}`,
    moreThan: (field: string, n: string) => `${field} is more than ${n}`,
    atLeast: (field: string, n: string) => `${field} is at least ${n}`,
    lessThan: (field: string, n: string) => `${field} is less than ${n}`,
    atMost: (field: string, n: string) => `${field} is at most ${n}`,
    betweenNumbers: (field: string, from: string, to: string) => `${field} is ${from} to ${to}`,
    yes: (field: string) => `${field}: Yes`,
    no: (field: string) => `${field}: No`,
    empty: (field: string) => `${field} is empty`,
    filled: (field: string) => `${field} is not empty`,
    /** [B5] `states`: the first few; none = in whatever state. */
    inCampaign: (campaign: string, states: readonly string[], more: number) =>
      states.length === 0 ? `In campaign “${campaign}”` : `“${campaign}”: ${any(states, more)}`,
    notInCampaign: (campaign: string, states: readonly string[], more: number) =>
      states.length === 0 ? `Not in campaign “${campaign}”` : `“${campaign}”: not ${any(states, more)}`,
    tagsEmpty: (field: string) => `${field} are empty`,
    tagsFilled: (field: string) => `${field} are not empty`,
    hasConversation: () => 'Has a conversation',
    noConversation: () => 'No conversation',
    /** The field cannot be asked that any more. */
    broken: (field: string) => `${field} no longer works`,
    deletedTag: 'a deleted tag',
  },
  /** Conditions as one. A group within a group stands in brackets. */
  joined: {
    all: (conditions: readonly string[]) => conditions.join(' and '),
    any: (conditions: readonly string[]) => conditions.join(' or '),
    none: (conditions: readonly string[]) =>
      conditions.length === 1 ? `not ${conditions.join('')}` : `not any of: ${conditions.join('; ')}`,
    nothing: 'everything',
  },
  /** [A6] Why a filter matches nobody. */
  misfits: {
    campaign: 'It names a campaign that was deleted.',
    tag: 'It names a tag that was deleted.',
    attribute: 'It names an attribute that was deleted.',
    option: (field: string) => `It names an option of ${field} that was deleted.`,
    type: (field: string) => `${field} has another type now.`,
  },
  builder: {
    title: 'Filters',
    /** Around the choice of all, any or none. */
    match: 'Match',
    ofThese: 'of these',
    combine: 'How the conditions combine',
    combined: { all: 'all', any: 'any', none: 'none' },
    group: 'Filter',
    innerGroup: { all: 'Group: all of these', any: 'Group: any of these', none: 'Group: none of these' },
    field: 'Field',
    ofContact: 'Contact',
    attributes: 'Attributes',
    comparison: 'Comparison',
    removeGroup: 'Remove group',
    removeCondition: 'Remove condition',
    addCondition: 'Condition',
    addGroup: 'Group',
    clear: 'Clear all',
    save: 'Save as segment',
    done: 'Done',
  },
  values: {
    digits: 'Digits',
    text: 'Text',
    number: 'Number',
    from: 'From',
    to: 'To',
    fieldFrom: (field: string) => `${field}, from`,
    fieldTo: (field: string) => `${field}, to`,
    /** Between the two ends of a range. */
    and: 'and',
    days: 'Days',
    /** After the number of days, whose words it is; null = none is typed yet. */
    unit: (days: number | null) => (days === 1 ? 'day' : 'days'),
    chooseTags: 'Choose tags',
    chooseValues: 'Choose values',
    noTags: 'There are no tags yet',
    noTagNamed: 'No tag of this name',
    campaign: 'Campaign',
    chooseCampaign: 'Choose a campaign',
    noCampaigns: 'There are no campaigns yet',
    recipientStates: 'States',
    anyState: 'Any state',
  },
};
