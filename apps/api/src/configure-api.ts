// The HTTP layer around the doors: sessions, CSRF, headers, limits, files, the web pages, OpenAPI.
import { existsSync } from 'node:fs';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import session from '@fastify/session';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import connectPgSimple from 'connect-pg-simple';
import pg from 'pg';
import { z } from 'zod';
import { MAX_FILE_BYTES } from '@app/documents/read-document.js';
import type { Settings } from '@app/kernel/settings.js';

const SESSION_HOURS = 12;
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A request that changes something must carry the token of its own session. */
const needsToken = (method: string, url: string): boolean => url.startsWith('/api/') && !SAFE_METHODS.has(method);

async function registerSessions(app: NestFastifyApplication, settings: Settings): Promise<void> {
  // @fastify/session takes express-session's stores; this one only needs its base class.
  const PgStore = connectPgSimple(session as unknown as Parameters<typeof connectPgSimple>[0]);
  const pool = new pg.Pool({ connectionString: settings.databaseUrl, max: 4, application_name: 'dung-han-session' });
  pool.on('error', () => undefined);
  const store = new PgStore({ pool, tableName: 'session', pruneSessionInterval: false });
  await app.register(cookie);
  await app.register(session, {
    secret: settings.sessionSecret,
    cookieName: 'dung-han-session',
    store: store as unknown as NonNullable<Parameters<typeof session>[1]>['store'],
    saveUninitialized: false,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: settings.secureCookies,
      maxAge: SESSION_HOURS * 3_600_000,
      path: '/',
    },
  });
  await app.register(csrf, { sessionPlugin: '@fastify/session' });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onClose', () => pool.end());
  fastify.addHook('preValidation', (request, reply, done) => {
    if (needsToken(request.method, request.url)) fastify.csrfProtection(request, reply, done);
    else done();
  });
}

/** Mantine writes measures into style attributes; scripts come from our own files alone. */
const CONTENT_SECURITY_POLICY = {
  directives: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    frameSrc: ["'self'"],
    objectSrc: ["'none'"],
    upgradeInsecureRequests: null,
  },
};

async function registerWeb(app: NestFastifyApplication, webRoot: string): Promise<void> {
  if (!existsSync(webRoot)) return;
  await app.register(fastifyStatic, {
    root: webRoot,
    prefix: '/',
    wildcard: false,
    index: false,
    maxAge: '1h',
    // The build laid a compressed copy beside every file; the copies have no address of their own.
    preCompressed: true,
    globIgnore: ['**/*.br', '**/*.gz'],
  });
  const fastify = app.getHttpAdapter().getInstance();
  // Every other address is a page of the single-page application.
  fastify.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/') || /\.\w{2,5}$/.test(request.url.split('?')[0] ?? ''))
      return reply.callNotFound();
    return reply.header('cache-control', 'no-cache').sendFile('index.html', { maxAge: 0 });
  });
}

function serveOpenApi(app: NestFastifyApplication): void {
  const config = new DocumentBuilder()
    .setTitle('Đúng Hạn')
    .setDescription(
      'Periodic reports: guidance, obligations, reports and their review. Errors are RFC 9457 problem details.',
    )
    .setVersion('1')
    .addCookieAuth('dung-han-session')
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, config));
}

// What a schema finds wrong is said in Vietnamese.
z.config(z.locales.vi());

/** Prepares an application before it listens; `webRoot` is the folder of the built pages. */
export async function configureApi(app: NestFastifyApplication, settings: Settings, webRoot: string): Promise<void> {
  app.setGlobalPrefix('api');
  await app.register(helmet, { contentSecurityPolicy: CONTENT_SECURITY_POLICY, crossOriginEmbedderPolicy: false });
  await app.register(rateLimit, { global: false, hook: 'preHandler' });
  await app.register(multipart, { limits: { files: 1, fileSize: MAX_FILE_BYTES, fields: 5 } });
  await registerSessions(app, settings);
  await registerWeb(app, webRoot);
  serveOpenApi(app);
}
