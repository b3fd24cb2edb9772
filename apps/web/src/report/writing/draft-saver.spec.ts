// A draft that saves itself: when it sends, what it keeps, and what it does where the server refuses or is away.
import { ApiProblem } from '../../api-client.js';
import { DraftSaver, PAUSE_MS, RETRY_MS, type SaverOptions } from './draft-saver.js';
import type { Unsaved, UnsavedTexts } from './draft-storage.js';

type Sent = readonly [version: number, texts: UnsavedTexts];

/** A saver on version 3, with a server that answers when the test says so. */
function writing(found: Unsaved | null = null) {
  const sent: Sent[] = [];
  const kept: Unsaved[] = [];
  const answers: { resolve: (version: number) => void; reject: (error: unknown) => void }[] = [];
  const onSaved = jest.fn();
  const options: SaverOptions = {
    version: 3,
    found,
    keep: (unsaved) => kept.push(unsaved),
    send: (version, texts) => {
      sent.push([version, texts]);
      return new Promise((resolve, reject) => answers.push({ resolve, reject }));
    },
    onSaved,
  };
  const saver = new DraftSaver(options);
  saver.start();
  const answer = async (at: number, version: number): Promise<void> => {
    answers[at]?.resolve(version);
    await jest.advanceTimersByTimeAsync(0);
  };
  const refuse = async (at: number, status: number): Promise<void> => {
    answers[at]?.reject(new ApiProblem(status, 'some.reason', 'Báo cáo đã thay đổi'));
    await jest.advanceTimersByTimeAsync(0);
  };
  return { saver, sent, kept, onSaved, answer, refuse };
}

const pause = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('a draft that saves itself', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('is sent once, a moment after the last key', async () => {
    const { saver, sent } = writing();
    saver.write('one', 'a');
    await pause(PAUSE_MS - 1);
    saver.write('one', 'ab');
    await pause(PAUSE_MS - 1);
    expect(sent).toEqual([]);
    await pause(1);
    expect(sent).toEqual([[3, { one: 'ab' }]]);
  });

  test('is kept on this machine from the first key until the server has it', async () => {
    const { saver, kept, onSaved, answer } = writing();
    saver.write('one', 'a');
    expect(kept.at(-1)).toEqual({ version: 3, texts: { one: 'a' } });
    await pause(PAUSE_MS);
    expect(saver.snapshot().state).toBe('saving');
    await answer(0, 4);
    expect(kept.at(-1)).toEqual({ version: 4, texts: {} });
    expect(onSaved).toHaveBeenCalledWith(4, { one: 'a' });
    expect(saver.snapshot()).toMatchObject({ state: 'saved', unsaved: {} });
  });

  test('sends what was typed while a request ran after it, on the version that it made', async () => {
    const { saver, sent, answer } = writing();
    saver.write('one', 'a');
    saver.write('two', 'b');
    await pause(PAUSE_MS);
    saver.write('one', 'a longer');
    await pause(PAUSE_MS);
    expect(sent).toHaveLength(1);
    await answer(0, 4);
    expect(sent[1]).toEqual([4, { one: 'a longer' }]);
    await answer(1, 5);
    expect(saver.snapshot().state).toBe('saved');
  });

  test('never has two requests under way, however often somebody asks', async () => {
    const { saver, sent, answer } = writing();
    saver.write('one', 'a');
    const first = saver.flush();
    await pause(0);
    saver.write('one', 'ab');
    const others = [saver.flush(), saver.flush()];
    await answer(0, 4);
    expect(sent).toHaveLength(2);
    await answer(1, 5);
    expect(await Promise.all([first, ...others])).toEqual([4, 5, 5]);
    expect(sent).toHaveLength(2);
  });

  test('tries again by itself while the connection is lost, and loses nothing', async () => {
    const { saver, sent, kept, refuse, answer } = writing();
    saver.write('one', 'a');
    await pause(PAUSE_MS);
    await refuse(0, 0);
    expect(saver.snapshot().state).toBe('offline');
    expect(kept.at(-1)?.texts).toEqual({ one: 'a' });
    await pause(RETRY_MS);
    await refuse(1, 503);
    await pause(RETRY_MS);
    await answer(2, 4);
    expect(sent).toHaveLength(3);
    expect(saver.snapshot().state).toBe('saved');
  });

  test('stops at a refusal, says it, and keeps what is on the screen', async () => {
    const { saver, sent, kept, refuse } = writing();
    saver.write('one', 'a');
    await pause(PAUSE_MS);
    await refuse(0, 409);
    saver.write('one', 'ab');
    await pause(10 * RETRY_MS);
    expect(sent).toHaveLength(1);
    expect(saver.snapshot()).toMatchObject({
      state: 'conflict',
      problem: 'Báo cáo đã thay đổi',
      unsaved: { one: 'ab' },
    });
    expect(kept.at(-1)?.texts).toEqual({ one: 'ab' });
  });

  test('goes on with what this machine kept of the same version', async () => {
    const { saver, sent } = writing({ version: 3, texts: { one: 'kept' } });
    expect(saver.snapshot()).toMatchObject({ state: 'writing', unsaved: { one: 'kept' } });
    await pause(PAUSE_MS);
    expect(sent).toEqual([[3, { one: 'kept' }]]);
  });

  test('asks before it sends what was kept of an older version', async () => {
    const { saver, sent } = writing({ version: 2, texts: { one: 'kept' } });
    expect(saver.snapshot()).toMatchObject({ state: 'choose', unsaved: {}, kept: { one: 'kept' } });
    await pause(10 * RETRY_MS);
    expect(sent).toEqual([]);
    saver.choose(true);
    await pause(PAUSE_MS);
    expect(sent).toEqual([[3, { one: 'kept' }]]);
  });

  test('forgets what was kept when the writer takes the texts of the server', async () => {
    const { saver, sent, kept } = writing({ version: 2, texts: { one: 'kept' } });
    saver.choose(false);
    await pause(PAUSE_MS);
    expect(sent).toEqual([]);
    expect(kept.at(-1)?.texts).toEqual({});
    expect(saver.snapshot()).toMatchObject({ state: 'saved', kept: {} });
  });

  test('goes on from a version that another act of the same person made', async () => {
    const { saver, sent } = writing();
    saver.adopt(9);
    saver.write('one', 'a');
    await pause(PAUSE_MS);
    expect(sent).toEqual([[9, { one: 'a' }]]);
  });

  test('sends nothing by itself once the page is left', async () => {
    const { saver, sent } = writing();
    saver.write('one', 'a');
    saver.stop();
    await pause(10 * RETRY_MS);
    expect(sent).toEqual([]);
  });

  test('tells whoever shows it, until that one looks away', () => {
    const { saver } = writing();
    const look = jest.fn();
    const stop = saver.subscribe(look);
    saver.write('one', 'a');
    expect(look).toHaveBeenCalledTimes(1);
    stop();
    saver.write('one', 'ab');
    expect(look).toHaveBeenCalledTimes(1);
  });
});
