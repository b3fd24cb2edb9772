// Every error that leaves the API, as RFC 9457 problem details in the reader's language.
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, type RefusalKind, type RefusalParams } from '@app/kernel/errors.js';
import { languageOf } from '@app/messages/languages.js';
import { translate } from '@app/messages/translator.js';

const STATUS: Readonly<Record<RefusalKind, number>> = {
  Invalid: 422,
  NotFound: 404,
  NotAllowed: 403,
  NotPossible: 409,
  Stale: 409,
};

interface Problem {
  readonly status: number;
  readonly reason: string;
  readonly params: RefusalParams;
  readonly field?: string;
}

/** Errors of the HTTP layer, by status; anything else is our fault and says nothing of its inside. */
const HTTP_REASONS: Readonly<Record<number, string>> = {
  401: 'signIn.required',
  403: 'request.csrf',
  404: 'request.notFound',
  413: 'request.tooLarge',
  429: 'request.tooMany',
};

const isDatabaseDown = (error: unknown): boolean =>
  /ECONNREFUSED|ECONNRESET|Connection terminated|timeout exceeded when trying to connect|the database system is/.test(
    String(error),
  );

const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
};

/** Says what a person may know of an error. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) {
    const { kind, reason, params, field } = error;
    return { status: STATUS[kind], reason, params, field };
  }
  const status = statusOf(error);
  if (status < 500) {
    const detail = error instanceof Error ? error.message : '';
    return { status, reason: HTTP_REASONS[status] ?? 'request.invalid', params: { detail } };
  }
  return isDatabaseDown(error)
    ? { status: 503, reason: 'request.unavailable', params: {} }
    : { status: 500, reason: 'request.failed', params: {} };
}

@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  private readonly logger = new Logger('api');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.status >= 500) this.logger.error(error instanceof Error ? error.stack : String(error));
    const language = languageOf(request.headers['accept-language']);
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(
        JSON.stringify({
          type: `urn:dung-han:problem:${problem.reason}`,
          title: translate(language, problem.reason, problem.params),
          status: problem.status,
          reason: problem.reason,
          ...(problem.field ? { field: problem.field } : {}),
          instance: request.url,
        }),
      );
  }
}
