// The demo's SMTP server: takes every message and hands it on, so that mail is really sent and can be read.
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A message as it arrived, once for each of its addressees. */
export interface ReceivedMail {
  readonly receivedAt: Date;
  readonly address: string;
  readonly sender: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
}

export interface MailServer {
  readonly url: string;
  stop(): Promise<void>;
}

const collect = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const parse = async (raw: Buffer, address: string): Promise<ReceivedMail> => {
  const mail = await PostalMime.parse(raw);
  return {
    receivedAt: mail.date ? new Date(mail.date) : new Date(0),
    address,
    sender: mail.from?.address ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    messageId: mail.messageId ?? '',
  };
};

/** Listens on a free port of 127.0.0.1. A message is answered only once `keep` has stored it. */
export async function startMailServer(keep: (mail: ReceivedMail) => Promise<unknown>): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const addresses = session.envelope.rcptTo.map((one) => one.address);
      collect(stream)
        .then(async (raw) => {
          for (const address of addresses) await keep(await parse(raw, address));
          done();
        })
        .catch((error: unknown) => done(error instanceof Error ? error : new Error(String(error))));
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}
