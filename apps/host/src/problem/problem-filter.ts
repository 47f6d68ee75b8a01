import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StorageError } from '../database/transaction.ts';
import type { ProblemCode } from './catalogue.ts';
import { languageOf } from './language.ts';
import { problemDocument } from './problem-document.ts';
import { EngineRefusal, ProblemException } from './problem-exception.ts';

const byFrameworkCode: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-json',
};
const byStatus: Readonly<Record<number, ProblemCode>> = {
  403: 'not-allowed',
  404: 'route-not-found',
  413: 'body-too-large',
  415: 'unsupported-media-type',
};

/** Turns whatever was thrown into a problem document. What nobody foresaw is logged and tells the asker nothing. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

export function sendProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const error = refusalOf(thrown);
  if (error instanceof ProblemException && error.code === 'internal-error')
    request.log.error({ err: thrown }, 'unforeseen failure');
  if (reply.raw.headersSent) return;
  const document = problemDocument(error, languageOf(request.headers['accept-language']));
  void reply
    .status(document.status)
    .headers(error instanceof ProblemException ? error.headers : {})
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify({ ...document, instance: request.url.split('?')[0] }));
}

function refusalOf(thrown: unknown): ProblemException | EngineRefusal {
  if (thrown instanceof ProblemException || thrown instanceof EngineRefusal) return thrown;
  if (thrown instanceof StorageError)
    return thrown.reason === 'full'
      ? new ProblemException('storage-full')
      : new ProblemException('storage-unavailable', { headers: { 'retry-after': '1' } });
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const named = byFrameworkCode[code];
  if (named !== undefined) return new ProblemException(named);
  const status = statusOf(thrown);
  if (status >= 400 && status < 500) return new ProblemException(byStatus[status] ?? 'bad-request');
  return new ProblemException('internal-error');
}

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  return thrown instanceof Error && 'statusCode' in thrown ? Number(thrown.statusCode) : 500;
}
