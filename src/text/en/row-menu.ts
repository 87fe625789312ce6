export default {
  title: 'Actions for this contact',
  open: 'Open contact',
  whatsApp: 'Open in WhatsApp',
  edit: (field: string) => `Edit ${field}`,
  filter: (field: string) => `Filter by this ${field}`,
  select: 'Select',
  deselect: 'Deselect',
  optIn: 'Opt in',
  optOut: 'Opt out',
  delete: 'Delete',
  erase: 'Erase for good…',
};
