export default {
  title: 'How a file should look',
  sample: 'Sample file',
  import: 'Import',
  lead:
    'A table with one contact per row and column names in the first row. Only two columns are needed, Name and Mobile Number; the rest is ' +
    'up to you. Column names can be in other words, in other languages and in any order: before anything is saved, you see how Kith ' +
    'understands them.',
  sampleTable: 'The sample file',
  name: {
    title: 'Name',
    text:
      'Needed for every new contact. Kith splits it into {firstName} and {lastName}. Titles, initials and degrees are left out: Dr. K. R. ' +
      'Narayanan, PhD is greeted as Narayanan. A business is greeted by its whole name. Separate First Name and Last Name columns work too.',
  },
  phone: {
    title: 'Mobile Number',
    text: 'Needed in every row: Kith recognises contacts by it. No two contacts have the same number.',
    plus: 'With a + and the country’s code: read as written, here a number in the USA.',
    bare: 'Without a +: a number of your default country. With India, +91 98765 43452.',
    code: 'The same number: it bears the country’s code already.',
    spaces: 'Spaces, dashes, brackets and a leading 0 do no harm.',
    foreign: 'Not an Indian number, so it is not taken; Kith suggests the + that makes it right.',
    rounded: 'A spreadsheet has rounded it. The digits are gone: format the column as text and export again.',
    country: 'The default country is set in Settings, and you can choose another for each import.',
  },
  tags: {
    title: 'Tags',
    text: 'Separate several tags in one cell with a vertical bar. Capital letters matter.',
    one: 'One tag.',
    two: 'Two. Spaces around the bar do not count.',
    three: 'Three.',
    unknown:
      'Tags you do not have yet are listed in the review, with similar tags you may have meant. They are created only if you say so there.',
  },
  source: {
    title: 'Source',
    text: 'Where the contact came from, in your own words. If it is blank, the list shows how the contact got into Kith, for example Import.',
  },
  firstMessage: {
    title: 'First Message',
    text: 'One tag at most: what the contact first wrote to you about.',
  },
  attributes: {
    title: '{city} and other attributes',
    text:
      'Any other column can become an attribute: {city} and {bareCity} both mean the attribute City. An attribute holds text, a number, a ' +
      'date, yes or no, or one option from a list. Values that do not fit are left out and listed in the review.',
    dates:
      'The safest way to write a date is {iso}. For {dayFirst} or {monthFirst}, Kith works out the order of day and month from the whole ' +
      'column, and asks you if the column leaves it open.',
  },
  optedOut: {
    title: 'Opted Out',
    text: '{yes} marks a contact who does not want marketing messages. {no} does not undo that, unless you allow it in the import.',
  },
  known: {
    title: 'Contacts you already have',
    text:
      'A row whose number you already have updates that contact. Blank cells change nothing, and new tags are added to the ones the ' +
      'contact has. Before importing you can choose otherwise: only add, only update, only fill empty fields, replace tags, or let blank ' +
      'cells clear a field. Rows with the same number are combined into one contact; the last value counts. Every import can be undone.',
  },
  own: {
    title: 'What Kith sets itself',
    text:
      'Origin, Status, State, Last Active and Created At need no column. Kith reads them only from its own exports, and only if you choose ' +
      'to restore them.',
  },
  files: {
    title: 'Kinds of files',
    text:
      'CSV and TSV with commas, semicolons or tabs, in UTF-8, UTF-16 and the older encodings of Windows, Mac, Japan, China and Korea; ' +
      'Excel workbooks (.xlsx); vCards. Exports from Google Contacts, Outlook, HubSpot and others work as they are. You can also paste ' +
      'rows copied from a spreadsheet on the import page.',
  },
  download: 'Download the sample file',
};
