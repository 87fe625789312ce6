/** [B3] Which columns a tool's file has, and what stands in them. */
import type { CampaignMessage } from '../../domain/campaign/message.ts';
import { type Parameter, parametersOf } from '../../domain/campaign/parameters.ts';
import { splitCode } from '../phone/display.ts';
import { type FrozenRecipient, frozenBody } from './frozen.ts';
import type { Tool } from './tool.ts';

export interface ToolColumn {
  readonly header: string;
  /** `safe`: nothing of it was written by anybody: it needs no guard. */
  readonly safe: boolean;
  /** It is the name, or one of the values, and nothing else. */
  readonly of?: 'name' | number;
  cell(recipient: FrozenRecipient): string;
}

export function toolColumns(tool: Tool, message: CampaignMessage, plus: boolean): readonly ToolColumn[] {
  const parameters = parametersOf(message).filter(({ field }) => field !== null);
  const phone = (header: string): ToolColumn => ({
    header,
    safe: true,
    cell: (recipient) => (plus ? '+' : '') + String(recipient.phone),
  });
  switch (tool) {
    case 'generic':
      return [
        nameColumn('Name'),
        phone('Mobile Number'),
        ...byField(parameters),
        column('Message', ({ values }) => frozenBody(message, values)),
      ];
    case 'aisensy':
      // Its attributes are columns by name; tags have to be there already, so none are given.
      return [nameColumn('Name'), phone('Mobile Number'), column('Tags', () => ''), ...byField(parameters)];
    case 'interakt':
      return [
        nameColumn('Name'),
        { header: 'Country Code', safe: true, cell: (one) => (plus ? '+' : '') + splitCode(one.phone).code },
        { header: 'Phone Number', safe: true, cell: (one) => splitCode(one.phone).national },
        ...byField(parameters),
      ];
    case 'whatomate':
      return [phone('phone'), nameColumn('name'), ...numbered(parameters, (n) => `param${n}`)];
    case 'kapso':
      return [phone('phone_number'), ...parameters.map((parameter) => valueColumn(kapsoName(parameter), parameter))];
    case 'qiscus':
      return [
        phone('phone_number'),
        column('customer_name', ({ name }) => name),
        ...mediaHeader(message),
        ...of(parameters, 'header')
          .slice(0, 1)
          .map((parameter) => valueColumn('header_variable', parameter)),
        ...numbered(of(parameters, 'body'), (n) => `body_variable${n}`),
        ...of(parameters, 'button').map((parameter) =>
          valueColumn(`button${parameter.index + 1}_variable${parameter.name}`, parameter),
        ),
      ];
    case 'engati':
      return [phone('phone_no'), nameColumn('name||TEXT'), ...byField(parameters).map(typed)];
  }
}

const column = (header: string, cell: (recipient: FrozenRecipient) => string): ToolColumn => ({
  header,
  safe: false,
  cell,
});

const nameColumn = (header: string): ToolColumn => ({ ...column(header, ({ name }) => name), of: 'name' });

const valueColumn = (header: string, { value }: Parameter): ToolColumn => ({
  ...column(header, ({ values }) => values[value] ?? ''),
  of: value,
});

const of = (parameters: readonly Parameter[], where: Parameter['where']): readonly Parameter[] =>
  parameters.filter((parameter) => parameter.where === where);

const numbered = (parameters: readonly Parameter[], header: (n: number) => string): readonly ToolColumn[] =>
  parameters.map((parameter, i) => valueColumn(header(i + 1), parameter));

/** A column for every field, by its name: each once, though another fallback may stand in it. */
function byField(parameters: readonly Parameter[]): readonly ToolColumn[] {
  const taken = new Set(['name', 'mobile number', 'tags', 'country code', 'phone number', 'message', 'phone_no']);
  const seen = new Set<string>();
  return parameters.flatMap((parameter) => {
    const { field } = parameter;
    const key = field === null ? '' : `${field.name} ${field.fallback ?? ''}`;
    if (field === null || seen.has(key)) return [];
    seen.add(key);
    let header = field.name;
    for (let n = 2; taken.has(header.toLowerCase()); n++) header = `${field.name} ${n}`;
    taken.add(header.toLowerCase());
    return [valueColumn(header, parameter)];
  });
}

const typed = (column: ToolColumn): ToolColumn => ({ ...column, header: `${column.header}||TEXT` });

/** Parameters of header and buttons are told from those of the body. */
const kapsoName = ({ where, index, name }: Parameter): string =>
  where === 'body' ? name : where === 'header' ? `header_${name}` : `button_${index}_${name}`;

function mediaHeader(message: CampaignMessage): readonly ToolColumn[] {
  if (message.kind === 'text') return [];
  const { header } = message;
  if (header.kind === 'none' || header.kind === 'text') return [];
  return [column('header_variable', () => header.link)];
}
