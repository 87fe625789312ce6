import { describe, expect, test, vi } from 'vitest';
import { withCell, withColumn, withTag } from '../../src/app/import-choices.ts';
import { fail, ok } from '../../src/domain/result.ts';
import { EMPTY_STATE } from '../support/kith.ts';
import { changedOf, FakeImport, fileOf, fileShown, POLICY, reviewOf, settle, sketchOf } from './import-fake.ts';

describe('from file to report', () => {
  test('choosing, opening, mapping, reviewing, reviewed, committing, done', async () => {
    const fake = new FakeImport();
    const { job } = fake;
    const steps = [job.step];
    void job.take([fileOf('a.csv')]);
    steps.push(job.step);
    await settle();
    await fake.answer('importOpen', ok(sketchOf()));
    steps.push(job.step);
    void job.startReview();
    steps.push(job.step);
    await settle();
    await fake.answer('importReview', ok(reviewOf()));
    steps.push(job.step);
    void job.confirm();
    steps.push(job.step);
    fake.now = 60;
    await fake.answer('importCommit', ok(changedOf()));
    steps.push(job.step);
    expect(steps).toEqual(['choosing', 'opening', 'mapping', 'reviewing', 'reviewed', 'committing', 'done']);
    expect(job.imported).toMatchObject({ files: ['a.csv'], milliseconds: 100, entry: { id: 9 } });
    expect(fake.base.contacts).toBe(6);
  });

  test('[P1] the default country of the base is the first choice', async () => {
    const fake = new FakeImport();
    const { catalog } = EMPTY_STATE;
    fake.base.accept({ ...EMPTY_STATE, commit: 1, catalog: { ...catalog, settings: { defaultCountry: 'DE' } } });
    await fake.opened();
    expect(fake.by('importOpen')[0]?.choices?.country).toBe('DE');
  });

  test('a refused file leads back with its sentence', async () => {
    const fake = new FakeImport();
    void fake.job.take([fileOf('photo.png')]);
    await settle();
    await fake.answer('importOpen', fail('refused', { id: 'file-refused', is: 'image' }));
    expect([fake.job.step, fake.job.failure?.message.id, fake.job.files[0]?.name]).toEqual([
      'choosing',
      'file-refused',
      'photo.png',
    ]);
  });

  test('what is missing keeps the review from starting', async () => {
    const fake = new FakeImport();
    await fake.opened(sketchOf({ missing: [{ id: 'column-needed', holds: 'phone', file: '' }] }));
    await fake.job.startReview();
    expect([fake.job.step, fake.by('importReview').length]).toEqual(['mapping', 0]);
  });

  test('a new attribute without a name is asked for before anything is read', async () => {
    const fake = new FakeImport();
    await fake.opened();
    const { job } = fake;
    job.change(withColumn(job.choices, sketchOf().columns, 2, { to: 'newAttribute', name: ' ', type: 'text' }));
    expect(job.missing).toEqual(['Give the new attribute a name.']);
  });
});

describe('overlapping questions', () => {
  test('of several changes while one is answered only the last is asked, and only its answer is shown', async () => {
    const fake = new FakeImport();
    await fake.opened();
    const { job } = fake;
    for (const country of ['US', 'GB', 'FR', 'DE']) job.change({ ...job.choices, country });
    await settle();
    expect(fake.by('importSketch').map(({ choices }) => choices?.country)).toEqual(['DE']);
    job.change({ ...job.choices, country: 'IT' });
    job.change({ ...job.choices, country: 'ES' });
    await settle();
    const [first] = fake.by('importSketch');
    await first?.answer(ok(sketchOf({ files: [fileShown({ preset: 'of DE' })] })));
    expect(job.sketch?.files[0]?.preset).toBe('');
    expect(fake.by('importSketch').map(({ choices }) => choices?.country)).toEqual(['DE', 'ES']);
    expect(job.renewing).toBe(true);
    await fake.answer('importSketch', ok(sketchOf({ files: [fileShown({ preset: 'of ES' })] })));
    expect([job.sketch?.files[0]?.preset, job.renewing]).toEqual(['of ES', false]);
  });

  test('typing waits for the last letter', async () => {
    vi.useFakeTimers();
    try {
      const fake = new FakeImport();
      await fake.opened();
      const { job } = fake;
      for (const country of ['A', 'B', 'C']) job.change({ ...job.choices, country }, 200);
      await vi.advanceTimersByTimeAsync(199);
      expect(fake.by('importSketch')).toHaveLength(0);
      await vi.advanceTimersByTimeAsync(1);
      expect(fake.by('importSketch').map(({ choices }) => choices?.country)).toEqual(['C']);
    } finally {
      vi.useRealTimers();
    }
  });

  test('a file taken while another is opened is the one that counts', async () => {
    const fake = new FakeImport();
    void fake.job.take([fileOf('a.csv')]);
    await settle();
    void fake.job.take([fileOf('b.csv')]);
    await settle();
    const [a] = fake.by('importOpen');
    await a?.answer(ok(sketchOf({ files: [fileShown({ preset: 'of a' })] })));
    expect(fake.job.step).toBe('opening');
    await fake.answer('importOpen', ok(sketchOf({ files: [fileShown({ preset: 'of b' })] })));
    expect([fake.job.step, fake.job.sketch?.files[0]?.preset]).toEqual(['mapping', 'of b']);
  });
});

describe('the review', () => {
  test('[I2] other policies and tags are planned over the rows read already', async () => {
    const fake = new FakeImport();
    await fake.reviewed();
    const { job } = fake;
    job.change({ ...job.choices, policy: { ...POLICY, which: 'addOnly' } });
    await settle();
    expect(fake.by('importPlan')[0]?.choices?.policy.which).toBe('addOnly');
    await fake.answer('importPlan', ok(reviewOf({ changed: 0 })));
    job.change(withTag(job.choices, 'MBA', false));
    await settle();
    expect(fake.by('importPlan')).toHaveLength(2);
    expect(fake.by('importReview')).toHaveLength(1);
    expect([job.step, job.review?.changed]).toEqual(['reviewed', 0]);
  });

  test('a corrected cell, or blank cells that clear, mean reading again; the old review stays in sight', async () => {
    const fake = new FakeImport();
    await fake.reviewed();
    const { job } = fake;
    job.change(withCell(job.choices, { kind: 'cell', file: 0, row: 3, column: 1, text: '+1' }));
    await settle();
    expect(fake.by('importReview')).toHaveLength(2);
    expect([job.step, job.renewing, job.review?.changed]).toEqual(['reviewed', true, 1]);
    await fake.answer('importReview', ok(reviewOf({ milliseconds: 90 })));
    job.change({ ...job.choices, country: 'US' });
    await settle();
    expect(fake.by('importReview')).toHaveLength(3);
    expect(job.reading).toBe(90);
  });

  test('[I9] cancel ends it at once, and an answer that comes later is not taken', async () => {
    const fake = new FakeImport();
    await fake.opened();
    const { job } = fake;
    void job.startReview();
    await settle();
    job.cancel();
    expect([job.step, fake.told]).toEqual(['mapping', ['cancel']]);
    await fake.answer('importReview', ok(reviewOf()));
    expect([job.step, job.review]).toEqual(['mapping', null]);
    void job.startReview();
    await settle();
    await fake.answer('importReview', fail('cancelled', { id: 'import-cancelled' }));
    expect([job.step, job.failure]).toEqual(['mapping', null]);
  });

  test('[I9] progress is told with the time since its phase began', async () => {
    const fake = new FakeImport();
    await fake.opened();
    void fake.job.startReview();
    await settle();
    const tell = fake.by('importReview')[0]?.onProgress;
    fake.now = 1000;
    tell?.({ phase: 'read', done: 10, total: 100, rows: 5 });
    fake.now = 1500;
    tell?.({ phase: 'read', done: 60, total: 100, rows: 30 });
    expect(fake.job.progress).toMatchObject({ elapsed: 500, progress: { done: 60, rows: 30 } });
    tell?.({ phase: 'prepare', done: 0, total: 0, rows: 50 });
    expect(fake.job.progress?.elapsed).toBe(0);
  });

  test('[K5] a change of the base from elsewhere plans it anew', async () => {
    const fake = new FakeImport();
    await fake.reviewed();
    fake.base.accept({ ...EMPTY_STATE, commit: 5, contacts: 3 });
    await settle();
    expect(fake.by('importPlan')).toHaveLength(1);
    await fake.answer('importPlan', ok(reviewOf({ commit: 5 })));
    expect(fake.job.review?.commit).toBe(5);
  });

  test('a failure leads back to the columns with its sentence and all choices', async () => {
    const fake = new FakeImport();
    await fake.opened();
    const { job } = fake;
    job.change({ ...job.choices, country: 'FR' });
    void job.startReview();
    await settle();
    await fake.answer('importReview', fail('unavailable', { id: 'no-import' }));
    expect([job.step, job.failure?.message.id, job.choices.country]).toEqual(['mapping', 'no-import', 'FR']);
  });
});

describe('the commit', () => {
  test('[I7] a full disk says so and keeps the review', async () => {
    const fake = new FakeImport();
    await fake.reviewed();
    void fake.job.confirm();
    await fake.answer('importCommit', fail('full', { id: 'storage-full' }));
    expect([fake.job.step, fake.job.failure?.message.id, fake.base.contacts]).toEqual(['reviewed', 'storage-full', 0]);
  });

  test('[K5] a base that has moved on: the review is made again and the sentence stays', async () => {
    const fake = new FakeImport();
    await fake.reviewed();
    void fake.job.confirm();
    await fake.answer('importCommit', fail('stale', { id: 'import-stale' }));
    await settle();
    await fake.answer('importPlan', ok(reviewOf({ commit: 2 })));
    expect([fake.job.step, fake.job.failure?.message.id, fake.job.review?.commit]).toEqual([
      'reviewed',
      'import-stale',
      2,
    ]);
  });

  test('[I9] cancel asks the worker, whose answer decides', async () => {
    const fake = new FakeImport();
    await fake.reviewed();
    void fake.job.confirm();
    fake.job.cancel();
    expect([fake.job.step, fake.job.cancelling, fake.told]).toEqual(['committing', true, ['cancel']]);
    await fake.answer('importCommit', ok(changedOf()));
    expect([fake.job.step, fake.job.cancelling]).toEqual(['done', false]);
  });

  test('is not begun while the counts are made anew, and never twice', async () => {
    const fake = new FakeImport();
    await fake.reviewed();
    const { job } = fake;
    job.change({ ...job.choices, policy: { ...POLICY, which: 'addOnly' } });
    await job.confirm();
    expect(fake.by('importCommit')).toHaveLength(0);
    await settle();
    await fake.answer('importPlan', ok(reviewOf()));
    void job.confirm();
    void job.confirm();
    expect(fake.by('importCommit')).toHaveLength(1);
  });

  test('nothing takes its place: no other file, no reset', async () => {
    const fake = new FakeImport();
    await fake.reviewed();
    void fake.job.confirm();
    await fake.job.take([fileOf('b.csv')]);
    fake.job.reset();
    expect([fake.job.step, fake.job.files[0]?.name]).toEqual(['committing', 'a.csv']);
  });
});

describe('a bug in the worker', () => {
  test('is handed on, and the page does not wait for ever', async () => {
    const fake = new FakeImport();
    await fake.opened();
    const review = fake.job.startReview();
    const thrown = expect(review).rejects.toThrow('bug');
    await settle();
    await fake.by('importReview')[0]?.fail(new Error('bug'));
    await thrown;
    expect(fake.job.step).toBe('mapping');
  });
});

test('starting over forgets the import in the worker too', async () => {
  const fake = new FakeImport();
  await fake.reviewed();
  fake.job.reset();
  expect([fake.job.step, fake.job.review, fake.told]).toEqual(['choosing', null, ['close']]);
});
