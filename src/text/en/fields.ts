export default {
  /** The one spelling of a contact's fields, wherever a person meets them; headers of a CSV have their own. */
  names: {
    name: 'Name',
    firstName: 'First name',
    middleName: 'Middle name',
    lastName: 'Last name',
    phone: 'Mobile number',
    userId: 'WhatsApp user ID',
    username: 'WhatsApp username',
    tags: 'Tags',
    source: 'Source',
    firstMessage: 'First message',
    optedOut: 'Opted out',
    origin: 'Origin',
    status: 'Status',
    state: 'State',
    lastActive: 'Last active',
    createdAt: 'Created at',
    campaigns: 'Campaigns',
    messages: 'Messages',
    unreplied: 'Unreplied',
    lastMessage: 'Last message',
    lastFrom: 'Last message from',
  },
  deletedAttribute: 'Deleted attribute',
  /** Of attributes [A1]. */
  types: {
    text: 'Text',
    number: 'Number',
    date: 'Date',
    yesno: 'Yes or no',
    choice: 'Choice',
  },
  origins: { IMPORT: 'Import', ORGANIC: 'Organic', API: 'API', MANUAL: 'Manual' },
  statuses: { ACTIVE: 'Active', INACTIVE: 'Inactive' },
  states: {
    Requesting: 'Requesting',
    Intervened: 'Intervened',
    Closed: 'Closed',
    'Handled by Assistant': 'Handled by Assistant',
  },
  /** Whose a message is. */
  sides: { in: 'Contact', out: 'You' },
  yes: 'Yes',
  no: 'No',
  none: 'None',
  noName: 'No name',
  /** Beside a tag that is made together with what it is chosen for. */
  newTag: 'new',
  landline: 'Landline',
  /** Beside a number. */
  isLandline: 'landline',
};
