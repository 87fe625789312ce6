/** What a sample file speaks of: its columns, and the tags and attributes that a base needs to take all of it. */
import type { Attribute } from '../../domain/attribute.ts';
import { TAG_COLORS, type Tag } from '../../domain/tag.ts';

export const SAMPLE_HEADER = [
  'Name',
  'Mobile Number',
  'Tags',
  'Source',
  'First Message',
  '$City',
  '$Plan',
  '$Signup Date',
] as const;

// prettier-ignore
export const TAGS: readonly string[] = [
  'VIP', 'MBA', 'Finance', 'Lead', 'Hot', 'Cold', 'Buyer', 'Repeat', 'Trial', 'Webinar', 'Expo 2026', 'Retail', 'Bulk', 'Student', 'Parent',
  'Alumni', 'NCR', 'South', 'Follow up', 'R&D', 'IT', 'Design', 'हिंदी', 'Café',
];

/** First-message tags with a keyword each [M1]. */
const FIRST_MESSAGE_KEYWORDS: readonly (readonly [tag: string, ...keywords: string[]])[] = [
  ['Price', 'price', 'cost', 'fees'],
  ['Demo', 'demo'],
  ['Help', 'help', 'problem'],
  ['Hello', 'hi', 'hello', 'namaste'],
  ['Offer', 'offer', 'discount'],
  ['Course', 'course', 'syllabus'],
  ['Slot', 'slot', 'book'],
  ['Order', 'order', 'delivery'],
  ['Info', 'information', 'brochure'],
  ['Call', 'call me'],
];
export const FIRST_MESSAGES: readonly string[] = FIRST_MESSAGE_KEYWORDS.map(([tag]) => tag);

export const PLANS: readonly string[] = ['Free', 'Basic', 'Pro', 'Team', 'Gold'];

// prettier-ignore
export const CITIES: readonly string[] = [
  'Mumbai', 'Delhi', 'Bengaluru', 'Hyderabad', 'Chennai', 'Kolkata', 'Surat', 'Pune', 'Jaipur', 'Lucknow', 'Kanpur', 'Nagpur', 'Indore', 'Thane',
  'Bhopal', 'Patna', 'Agra', 'Nashik', 'Meerut', 'Rajkot', 'Amritsar', 'Ranchi', 'Kochi', 'Mysuru', 'Goa', 'Salem', 'Vellore', 'Noida', 'Gaya',
  'Jammu', 'दिल्ली', 'Dubai', 'London', 'Paris', 'Zürich', '東京',
];
/** Written with a comma, so quoted. */
export const QUOTED_CITIES: readonly string[] = ['Andheri, Mumbai', 'Noida, UP', 'Salem, TN', 'Salem, OR', 'York, UK'];

export const SOURCES: readonly string[] = [
  'Web',
  'Ads',
  'Insta',
  'Referral',
  'Walk-in',
  'Expo',
  'Call',
  'Partner',
  'Mail',
];
/** With a comma, quotes, a line end. */
export const QUOTED_SOURCES: readonly string[] = ['Expo, Delhi', 'Said "call me"', 'QR code\non bill'];

export interface SampleCatalog {
  readonly tags: readonly Omit<Tag, 'id'>[];
  readonly attributes: readonly Omit<Attribute, 'id'>[];
}

const colour = (i: number): Tag['color'] => TAG_COLORS[i % TAG_COLORS.length] ?? 'slate';

/** Tags and attributes that every sample file expects to exist. */
export const sampleCatalog: SampleCatalog = {
  tags: [
    ...TAGS.map((name, i) => ({ name, color: colour(i), rules: [] })),
    ...FIRST_MESSAGE_KEYWORDS.map(([name, ...keywords], i) => ({
      name,
      color: colour(i + 5),
      rules: [{ op: 'contains' as const, keywords }],
    })),
  ],
  attributes: [
    { name: 'City', type: 'text', options: [] },
    { name: 'Plan', type: 'choice', options: PLANS },
    { name: 'Signup Date', type: 'date', options: [] },
  ],
};
