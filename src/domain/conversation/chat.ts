/** [C9] What a chat export leaves open, and what a person says of it. */
import type { DateOrder } from '../date.ts';
import type { Phone } from '../contact.ts';

export interface ChatSender {
  /** As it stands in the file, cleaned: a saved name, a number, or `~ Name` of somebody who is not saved. */
  readonly name: string;
  /** Where the name is a number, or a card in the archive has one for that name; 0 = none. */
  readonly phone: Phone;
  readonly messages: number;
}

/** What a look at the whole file found. */
export interface ChatSketch {
  /** The chat's name by the file's name (`WhatsApp Chat with Asha.txt`); '' = it bears none. */
  readonly chatName: string;
  /** The most messages first. Three or more: it is a group, which is left out. */
  readonly senders: readonly ChatSender[];
  readonly isGroup: boolean;
  readonly messages: number;
  /** Orders of dates that the file allows, the likeliest first; one: it is settled. */
  readonly dateOrders: readonly DateOrder[];
  /** The first and last message by the likeliest order, as wall-clock milliseconds (domain/date.ts); 0 = no message. */
  readonly from: number;
  readonly to: number;
  /** Proposals: names of `senders`, or '' where nothing speaks for one. */
  readonly me: string;
  readonly other: string;
  /** A line as an example of what the orders mean. */
  readonly sampleDate: string;
}

/** What is settled before events are made. */
export interface ChatChoices {
  /** A sender's name: what they wrote went out. '' = the person wrote nothing in it. */
  readonly me: string;
  /** The number of the other side; 0 = not known, then they are known by `otherName` alone until a contact is chosen. */
  readonly otherPhone: Phone;
  readonly otherName: string;
  readonly dateOrder: DateOrder;
  /** IANA zone of the phone that made the export (`Asia/Kolkata`). */
  readonly zone: string;
}
