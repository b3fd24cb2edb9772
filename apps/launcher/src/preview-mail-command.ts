// `npm run preview:mail`: every e-mail the product can send, as files and on a small page that shows them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, join, resolve } from 'node:path';
import { freePort } from '@app/embedded/free-port.js';
import { sampleEmails, type SampleEmail } from '@app/notifications/email-samples.js';
import { ASKS_HELP, readArguments, runCommand, text } from './command-line.js';

const fileOf = ({ name, language }: SampleEmail, format: 'html' | 'txt'): string => `${name}.${language}.${format}`;

const row = ([vi, en]: readonly [SampleEmail, SampleEmail | undefined]): string => {
  const cell = (one: SampleEmail | undefined): string =>
    one
      ? `<td>${one.subject}<br><a href="${fileOf(one, 'html')}" target="mail">HTML</a> · <a href="${fileOf(one, 'txt')}" target="mail">text</a></td>`
      : '<td></td>';
  return `<tr><th scope="row">${vi.name}</th>${cell(vi)}${cell(en)}</tr>`;
};

/** The list on the left, the chosen e-mail on the right. */
const indexPage = (emails: readonly SampleEmail[]): string => {
  const vietnamese = emails.filter((one) => one.language === 'vi');
  const rows = vietnamese.map((vi) => [vi, emails.find((one) => one.name === vi.name && one !== vi)] as const);
  const first = vietnamese[0];
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Thư · E-mails</title><style>
body{margin:0;font:14px/1.45 'Segoe UI',Roboto,Arial,sans-serif;display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);height:100vh}
main{overflow:auto;padding:16px}iframe{border:0;border-left:1px solid #ddd;width:100%;height:100%;background:#fff}
table{border-collapse:collapse}td,th{border-bottom:1px solid #eee;padding:8px;text-align:left;vertical-align:top}th{font-weight:600}
</style></head><body><main><h1>Thư · E-mails (${emails.length})</h1><table>${rows.map(row).join('')}</table></main>
<iframe name="mail" title="Thư · E-mail" src="${first ? fileOf(first, 'html') : ''}"></iframe></body></html>`;
};

function write(folder: string, emails: readonly SampleEmail[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const one of emails) {
    writeFileSync(join(folder, fileOf(one, 'html')), one.html);
    writeFileSync(join(folder, fileOf(one, 'txt')), `${one.subject}\n\n${one.text}`);
  }
  writeFileSync(join(folder, 'index.html'), indexPage(emails));
}

/** Serves the folder's files, and nothing else, on 127.0.0.1. */
const serve = (folder: string, port: number): Promise<void> =>
  new Promise((done, failed) => {
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const name = path === '/' ? 'index.html' : basename(decodeURIComponent(path));
      readFile(join(folder, name)).then(
        (bytes) => {
          const type = name.endsWith('.html') ? 'text/html' : 'text/plain';
          response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(bytes);
        },
        () => response.writeHead(404).end(),
      );
    });
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => done());
  });

async function run(): Promise<void> {
  const { values } = readArguments({
    options: {
      out: { type: 'string', default: '.data/mail-preview' },
      port: { type: 'string' },
      'no-serve': { type: 'boolean', default: false },
    },
  });
  const folder = resolve(values.out);
  const emails = sampleEmails();
  write(folder, emails);
  console.log(text('mail.written', { count: emails.length, kinds: emails.length / 2, folder }));
  if (values['no-serve']) return;
  const port = values.port ? Number(values.port) : await freePort();
  await serve(folder, port);
  console.log(text('mail.served', { url: `http://127.0.0.1:${port}/` }));
}

if (ASKS_HELP) console.log(text('help.preview:mail'));
else await runCommand(run);
