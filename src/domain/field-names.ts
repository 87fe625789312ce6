/** The one spelling of a contact's fields, wherever a person meets them: in lists, reviews, history, and as headers of a CSV. */
export const FIELD_NAMES = {
  name: 'Name',
  firstName: 'First Name',
  middleName: 'Middle Name',
  lastName: 'Last Name',
  phone: 'Mobile Number',
  tags: 'Tags',
  source: 'Source',
  firstMessage: 'First Message',
  optedOut: 'Opted Out',
  origin: 'Origin',
  status: 'Status',
  state: 'State',
  lastActive: 'Last Active',
  createdAt: 'Created At',
} as const;
