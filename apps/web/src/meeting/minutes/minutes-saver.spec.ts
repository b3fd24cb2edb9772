// Minutes that keep themselves: when they are sent, what waits, and what a failure leaves.
import { MinutesSaver, PAUSE_MS, type Minutes } from './minutes-saver.js';

const BLANK: Minutes = {
  chairId: 'm1',
  roll: [],
  minuteTaker: '',
  presenter: '',
  contributions: [],
  vote: null,
  reserved: [],
  conclusion: '',
  commitments: [],
  mandate: '',
};

const talk = (author: string, text: string): Minutes['contributions'][number] => ({
  author,
  text,
  unit: '',
  kind: 'COMMENT',
  resolution: null,
  response: '',
});

/** A saver on version 5, with a server that answers when the test says so. */
function minuting() {
  const sent: (readonly [number, Minutes])[] = [];
  const answers: { resolve: (version: number) => void; reject: (error: unknown) => void }[] = [];
  const onFailure = jest.fn();
  const saver = new MinutesSaver({
    minutes: BLANK,
    version: 5,
    send: (version, minutes) => {
      sent.push([version, minutes]);
      return new Promise((resolve, reject) => answers.push({ resolve, reject }));
    },
    onFailure,
  });
  const settle = async (act: () => void): Promise<void> => {
    act();
    await jest.advanceTimersByTimeAsync(0);
  };
  return {
    saver,
    sent,
    onFailure,
    answer: (at: number, version: number) => settle(() => answers[at]?.resolve(version)),
    fail: (at: number) => settle(() => answers[at]?.reject(new Error('offline'))),
  };
}

describe('minutes that keep themselves', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('are sent a moment after the last change, with everything typed so far', async () => {
    const { saver, sent, answer } = minuting();
    saver.change({ minuteTaker: 'Tạ Hữu Nghĩa' });
    await jest.advanceTimersByTimeAsync(PAUSE_MS - 1);
    saver.change({ conclusion: 'Thống nhất' });
    await jest.advanceTimersByTimeAsync(PAUSE_MS - 1);
    expect(sent).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([[5, { ...BLANK, minuteTaker: 'Tạ Hữu Nghĩa', conclusion: 'Thống nhất' }]]);
    await answer(0, 6);
    expect(saver.snapshot().saving).toBe('saved');
  });

  test('leave half-typed lines out of what is sent, and on the screen', async () => {
    const { saver, sent } = minuting();
    const whole = talk('Cao Thị Hiên', 'Bổ sung số liệu');
    const task = { task: 'Kiểm tra', owner: 'Tổ 1', dueOn: null };
    saver.change({
      contributions: [whole, talk('Cao Thị Hiên', ' '), talk('', 'Không rõ ai')],
      commitments: [task, { task: '', owner: 'Tổ 2', dueOn: null }],
    });
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    expect(sent[0]?.[1]).toMatchObject({ contributions: [whole], commitments: [task] });
    expect(saver.snapshot().minutes.contributions).toHaveLength(3);
  });

  test('send a change made while a request ran after it, on the version that it made', async () => {
    const { saver, sent, answer } = minuting();
    saver.change({ conclusion: 'a' });
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    saver.change({ conclusion: 'ab' });
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    expect(sent).toHaveLength(1);
    await answer(0, 6);
    expect(saver.snapshot().saving).toBe('writing');
    expect(sent[1]).toMatchObject([6, { conclusion: 'ab' }]);
    await answer(1, 7);
    expect(saver.snapshot().saving).toBe('saved');
  });

  test('are known to be stored before the meeting closes', async () => {
    const { saver, answer } = minuting();
    expect(await saver.flush()).toBe(5);
    saver.change({ conclusion: 'a' });
    const flushed = saver.flush();
    await jest.advanceTimersByTimeAsync(0);
    await answer(0, 6);
    expect(await flushed).toBe(6);
  });

  test('say a failure, stay unsaved, and go with the next change', async () => {
    const { saver, sent, onFailure, answer, fail } = minuting();
    saver.change({ conclusion: 'a' });
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    await fail(0);
    expect(onFailure).toHaveBeenCalledTimes(1);
    expect(saver.snapshot().saving).toBe('failed');
    saver.change({ mandate: 'Ban chi ủy' });
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    expect(sent[1]).toMatchObject([5, { conclusion: 'a', mandate: 'Ban chi ủy' }]);
    await answer(1, 6);
    expect(saver.snapshot().saving).toBe('saved');
  });

  test('answer a flush that failed with null', async () => {
    const { saver, fail } = minuting();
    saver.change({ conclusion: 'a' });
    const flushed = saver.flush();
    await jest.advanceTimersByTimeAsync(0);
    await fail(0);
    expect(await flushed).toBeNull();
  });

  test('send nothing by themselves once the page is left', async () => {
    const { saver, sent } = minuting();
    saver.change({ conclusion: 'a' });
    saver.stop();
    await jest.advanceTimersByTimeAsync(10 * PAUSE_MS);
    expect(sent).toEqual([]);
  });
});
