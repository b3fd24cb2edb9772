// The one SMTP sender of the product.
import { createTransport, type Transporter } from 'nodemailer';

/** A message to one person. `id` makes the Message-ID, the same for every attempt. */
export interface Message {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly date: Date;
}

const SENDER_NAME = 'Đúng Hạn';

export class Mailer {
  private readonly transport: Transporter;

  /** `smtpUrl`: smtp://user:password@host:port or smtps://…; `from`: the sender's address. */
  constructor(
    smtpUrl: string,
    private readonly from: string,
  ) {
    const options = {
      url: smtpUrl,
      pool: true,
      maxConnections: 4,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
    };
    this.transport = createTransport(options);
  }

  /** Resolves once the server has taken the message; rejects with the server's or the network's error. */
  async send(message: Message): Promise<void> {
    const { id, ...rest } = message;
    await this.transport.sendMail({
      ...rest,
      from: { name: SENDER_NAME, address: this.from },
      messageId: `<${id}@${this.from.split('@')[1]}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }

  /** Rejects when the server cannot be reached. */
  async check(): Promise<void> {
    await this.transport.verify();
  }

  close(): void {
    this.transport.close();
  }
}
