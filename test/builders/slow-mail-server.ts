// An SMTP server that can hold its answer, so that a sender can be killed between sending and knowing.
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface TakenMail {
  readonly address: string;
  readonly messageId: string;
  readonly subject: string;
}

export class SlowMailServer {
  /** Messages whose text arrived, answered or not. */
  readonly arrived: TakenMail[] = [];
  /** Messages that were answered with "250 OK". */
  readonly answered: TakenMail[] = [];
  /** While true, no answer is given. */
  holds = false;

  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  static async open(): Promise<SlowMailServer> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const address = session.envelope.rcptTo[0]?.address ?? '';
          void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
            const taken = { address, messageId: mail.messageId ?? '', subject: mail.subject ?? '' };
            self.arrived.push(taken);
            if (self.holds) return;
            self.answered.push(taken);
            done();
          });
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const self = new SlowMailServer(server, `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
    return self;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
    });
  }
}
