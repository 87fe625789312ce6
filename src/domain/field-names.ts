/** The one spelling of a contact's fields, wherever a person meets them; headers of a CSV have their own (export-columns, kith-export). */
export const FIELD_NAMES = {
  name: 'Name',
  firstName: 'First name',
  middleName: 'Middle name',
  lastName: 'Last name',
  phone: 'Mobile number',
  tags: 'Tags',
  source: 'Source',
  firstMessage: 'First message',
  optedOut: 'Opted out',
  origin: 'Origin',
  status: 'Status',
  state: 'State',
  lastActive: 'Last active',
  createdAt: 'Created at',
} as const;
