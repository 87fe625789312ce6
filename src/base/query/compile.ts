/**
 * [Q3] A filter as a test of whole pages, column by column. Equal to domain/filter.ts `matches` for every contact: that is
 * the rule it is tested by. A plan is for one catalog and one moment, and is used by one caller at a time.
 */
import { ORIGINS, STATES } from '../../domain/contact.ts';
import { attributeById, type Catalog } from '../../domain/catalog.ts';
import { type Condition, type Filter, type Group, test } from '../../domain/filter.ts';
import { attributeKey, COLUMN, numColumn, type Page, textColumn } from '../page.ts';
import { type CampaignMarks, campaignTest } from './campaign-test.ts';
import { codeTest } from './code-test.ts';
import { numberTest } from './number-test.ts';
import {
  ALL,
  andInto,
  constantTest,
  invert,
  NONE,
  orInto,
  pageMask,
  type PageMask,
  type PageTest,
  SOME,
  type Verdict,
} from './page-mask.ts';
import { phoneTest } from './phone-test.ts';
import type { QueryTexts } from './query-texts.ts';
import { statusTest } from './status-test.ts';
import { type Talks, talkTest } from './talk-test.ts';
import { tagsTest } from './tags-test.ts';
import { textTest } from './text-test.ts';

export interface QueryContext {
  readonly catalog: Catalog;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** The same moment on the person's wall clock, read as if it were UTC [A7]. */
  readonly wall: number;
  readonly texts: QueryTexts;
  /** [B5] Without it nobody is in any. */
  readonly campaigns?: CampaignMarks;
  /** [C5] Without it nobody has a conversation. */
  readonly talks?: Talks;
}

export function compileFilter(filter: Filter, context: QueryContext): PageTest {
  return filter.kind === 'group' ? compileGroup(filter, context) : compileCondition(filter, context);
}

function compileGroup({ of, items }: Group, context: QueryContext): PageTest {
  const tests = items.map((item) => compileFilter(item, context));
  if (items.length === 0) return constantTest(true);
  switch (of) {
    case 'all':
      return allOf(tests);
    case 'any':
      return anyOf(tests);
    case 'none':
      return not(anyOf(tests));
  }
}

/** True where all of the tests are. */
export function allOf(tests: readonly PageTest[]): PageTest {
  const ordered = inOrder(tests);
  if (ordered.length === 1 && ordered[0] !== undefined) return ordered[0];
  const scratch = pageMask();
  const narrow = (test: PageTest, page: Page, mask: PageMask): Verdict => {
    if (test.narrow !== undefined) return test.narrow(page, mask);
    const verdict = test.run(page, scratch);
    if (verdict === SOME) andInto(mask, scratch);
    return verdict;
  };
  const all = (page: Page, mask: PageMask, held: boolean): Verdict => {
    let verdict: Verdict = ALL;
    let holds = held;
    for (const test of ordered) {
      const next: Verdict = holds ? narrow(test, page, mask) : test.run(page, mask);
      if (next === NONE) return NONE;
      if (next === SOME) {
        holds = true;
        verdict = SOME;
      }
    }
    return verdict;
  };
  return {
    cost: costOf(tests),
    run: (page, mask) => all(page, mask, false),
    narrow: (page, mask) => all(page, mask, true),
  };
}

/** True where at least one of the tests is. */
export function anyOf(tests: readonly PageTest[]): PageTest {
  const ordered = inOrder(tests);
  if (ordered.length === 1 && ordered[0] !== undefined) return ordered[0];
  const scratch = pageMask();
  return {
    cost: costOf(tests),
    run(page, mask): Verdict {
      let verdict: Verdict = NONE;
      for (const test of ordered) {
        const next = test.run(page, verdict === SOME ? scratch : mask);
        if (next === ALL) return ALL;
        if (next === NONE) continue;
        if (verdict === SOME) orInto(mask, scratch);
        verdict = SOME;
      }
      return verdict;
    },
  };
}

const inOrder = (tests: readonly PageTest[]): readonly PageTest[] => tests.toSorted((a, b) => a.cost - b.cost);
const costOf = (tests: readonly PageTest[]): number => tests.reduce((sum, { cost }) => sum + cost, 0);

function not(inner: PageTest): PageTest {
  return {
    cost: inner.cost,
    run(page, mask): Verdict {
      const verdict = inner.run(page, mask);
      if (verdict === SOME) invert(mask);
      return verdict === SOME ? SOME : verdict === ALL ? NONE : ALL;
    },
  };
}

const TEXT_COLUMNS = { name: COLUMN.name, userId: COLUMN.userIds, username: COLUMN.username } as const;

function compileCondition(condition: Condition, context: QueryContext): PageTest {
  const { texts, now, wall } = context;
  const { field } = condition;
  switch (field) {
    case 'name':
    case 'userId':
    case 'username': {
      const key = TEXT_COLUMNS[field];
      return textTest(condition, { column: (page) => textColumn(page, key), empty: '' }, texts.folded, now);
    }
    case 'source':
      return textTest(condition, { column: (page) => texts.sources.of(page), empty: '' }, texts.folded, now);
    case 'phone':
      return phoneTest(condition, texts.written, now);
    case 'tags':
      return tagsTest(condition, now);
    case 'firstMessage':
      return codeTest(condition, COLUMN.firstMessage, (code) => (code === 0 ? null : code), now);
    case 'optedOut':
      return codeTest(condition, COLUMN.optedOut, (code) => code === 1, now);
    case 'origin':
      return codeTest(condition, COLUMN.origin, (code) => ORIGINS[code] ?? 'MANUAL', now);
    case 'state':
      return codeTest(condition, COLUMN.state, (code) => STATES[code] ?? '', now);
    case 'status':
      return statusTest(condition, now);
    case 'campaigns':
      return campaignTest(condition, context.campaigns, now);
    case 'messages':
    case 'unreplied':
    case 'lastMessage':
    case 'lastFrom':
      return talkTest(condition, field, context.talks, now);
    case 'createdAt':
    case 'lastActive':
      return numberTest(
        condition,
        { column: (page) => numColumn(page, COLUMN[field]), missing: 0, empty: 0 },
        now,
        wall,
      );
    default: {
      const attribute = attributeById(context.catalog, field.attribute);
      // A contact has no value of an attribute that is not in the catalog.
      if (attribute === undefined) return constantTest(test(condition, null, field, now));
      const key = attributeKey(attribute.id);
      switch (attribute.type) {
        case 'text':
        case 'choice':
          return textTest(condition, { column: (page) => textColumn(page, key), empty: null }, texts.folded, now);
        case 'number':
        case 'date':
          return numberTest(condition, { column: (page) => numColumn(page, key), missing: NaN, empty: NaN }, now, wall);
        case 'yesno':
          return codeTest(condition, key, (code) => (code === 0 ? null : code === 2), now);
      }
    }
  }
}
