/** [A1] The types of attributes, to choose from. */
import { ATTRIBUTE_TYPES, type AttributeType } from '../../domain/attribute.ts';
import { fieldsText } from '../../text/fields.ts';

export const typeOptions = (): readonly { readonly value: AttributeType; readonly label: string }[] =>
  ATTRIBUTE_TYPES.map((value) => ({ value, label: fieldsText.types[value] }));
