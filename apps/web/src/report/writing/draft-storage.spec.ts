// Drafts kept in the browser: what was kept comes back, and nothing else does.
import { keepUnsaved, readUnsaved } from './draft-storage.js';

/** A browser's storage for one test. */
function storage(content: Record<string, string> = {}) {
  const items = new Map(Object.entries(content));
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

describe('drafts kept in the browser', () => {
  test('come back with the version they were written on', () => {
    const kept = storage();
    keepUnsaved(kept, 'r1', { version: 3, texts: { one: 'Chi bộ đã họp' } });
    expect(readUnsaved(kept, 'r1')).toEqual({ version: 3, texts: { one: 'Chi bộ đã họp' } });
  });

  test('are those of one report', () => {
    const kept = storage();
    keepUnsaved(kept, 'r1', { version: 3, texts: { one: 'a' } });
    expect(readUnsaved(kept, 'r2')).toBeNull();
  });

  test('leave nothing behind once everything is saved', () => {
    const kept = storage();
    keepUnsaved(kept, 'r1', { version: 3, texts: { one: 'a' } });
    keepUnsaved(kept, 'r1', { version: 4, texts: {} });
    expect(kept.items.size).toBe(0);
  });

  test.each(['', 'no JSON', 'null', '{"version":3,"texts":{}}', '{"version":3}'])(
    'are none where %p is kept',
    (text) => {
      expect(readUnsaved(storage({ 'dung-han-draft-r1': text }), 'r1')).toBeNull();
    },
  );

  test('are none where the browser forbids looking', () => {
    const forbidden = {
      getItem: (): string => {
        throw new Error('SecurityError');
      },
    };
    expect(readUnsaved(forbidden, 'r1')).toBeNull();
  });
});
