// Talking to the API: refusals as sentences, a lost connection, and a token that is fetched anew once.
import { api, ApiProblem, fetchSession, speak } from './api-client.js';

const answer = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });
const EXPIRED = { reason: 'request.csrf', title: 'Phiên làm việc đã đổi' };

describe('talking to the API', () => {
  const fetchMock = jest.fn<Promise<Response>, [string, { method: string; headers: Record<string, string> }]>();
  const before = globalThis.fetch;
  beforeEach(() => {
    fetchMock.mockReset();
    globalThis.fetch = fetchMock as unknown as typeof fetch;
    speak('vi', 'Mất kết nối');
  });
  afterAll(() => {
    globalThis.fetch = before;
  });

  test('carries the token of the session and the language', async () => {
    fetchMock.mockResolvedValueOnce(answer(200, { csrfToken: 'first' })).mockResolvedValueOnce(answer(200, { ok: 1 }));
    await fetchSession();
    speak('en', 'offline');
    expect(await api('POST', '/things', { a: 1 })).toEqual({ ok: 1 });
    expect(fetchMock.mock.calls[1]?.[1].headers).toMatchObject({ 'x-csrf-token': 'first', 'accept-language': 'en' });
  });

  test('says a refusal in the server’s words', async () => {
    fetchMock.mockResolvedValueOnce(answer(409, { reason: 'report.stale', title: 'Báo cáo đã thay đổi' }));
    const problem = await api('POST', '/things').catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem).toMatchObject({ status: 409, reason: 'report.stale', message: 'Báo cáo đã thay đổi' });
  });

  test('says a lost connection in the reader’s language', async () => {
    fetchMock.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(api('GET', '/things')).rejects.toMatchObject({ status: 0, message: 'Mất kết nối' });
  });

  test('fetches a fresh token and sends once more where the session changed', async () => {
    fetchMock
      .mockResolvedValueOnce(answer(403, EXPIRED))
      .mockResolvedValueOnce(answer(200, { csrfToken: 'second' }))
      .mockResolvedValueOnce(answer(200, { ok: 1 }));
    expect(await api('POST', '/things')).toEqual({ ok: 1 });
    expect(fetchMock.mock.calls[2]?.[1].headers['x-csrf-token']).toBe('second');
  });

  test('does not send again what is simply not allowed', async () => {
    fetchMock.mockResolvedValueOnce(answer(403, { reason: 'permission.denied', title: 'Không có quyền' }));
    await expect(api('POST', '/things')).rejects.toMatchObject({ reason: 'permission.denied' });
    expect(fetchMock).toHaveBeenCalledTimes(1);
  });

  test('gives up after a second refusal of the token', async () => {
    fetchMock
      .mockResolvedValueOnce(answer(403, EXPIRED))
      .mockResolvedValueOnce(answer(200, { csrfToken: 'second' }))
      .mockResolvedValueOnce(answer(403, EXPIRED));
    await expect(api('POST', '/things')).rejects.toMatchObject({ reason: 'request.csrf' });
    expect(fetchMock).toHaveBeenCalledTimes(3);
  });
});
