// Talks to the API: one function, typed answers, refusals as sentences a person can read.
import type { SessionView } from '@app/contracts/session.contract.js';

/** A refusal of the API (RFC 9457), or a lost connection (`status` 0). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly reason: string,
    title: string,
  ) {
    super(title);
  }
}

let csrfToken = '';
let language = 'vi';
let offlineText = '';

/** The language refusals are answered in, and the sentence for a lost connection. */
export const speak = (code: string, offline: string): void => {
  language = code;
  offlineText = offline;
};

const problemFrom = async (response: Response): Promise<ApiProblem> => {
  const body = (await response.json().catch(() => ({}))) as { reason?: string; title?: string };
  return new ApiProblem(response.status, body.reason ?? 'request.failed', body.title ?? response.statusText);
};

/** @throws ApiProblem */
export async function api<T>(method: string, path: string, body?: unknown): Promise<T> {
  const isForm = body instanceof FormData;
  const headers: Record<string, string> = { 'accept-language': language, 'x-csrf-token': csrfToken };
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      headers,
      body: isForm ? body : body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new ApiProblem(0, 'request.offline', offlineText);
  }
  if (!response.ok) throw await problemFrom(response);
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

/** Who is signed in; also fetches the token that changing requests must carry. */
export async function fetchSession(): Promise<SessionView> {
  const session = await api<SessionView>('GET', '/session');
  csrfToken = session.csrfToken;
  return session;
}
