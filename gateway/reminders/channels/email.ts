import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { EmailConfig } from '../reminder-config.js';
import type { Delivery, Outgoing, Prepared, Sender } from './sender.js';

/** Recipients that a server says do not exist, or not here (RFC 5321, 4.2.3). */
const NO_SUCH_MAILBOX = [550, 551, 553];

/** Nodemailer's codes for an answer to sender, recipient or content; any other is about the connection. */
const ABOUT_THE_MESSAGE = ['EENVELOPE', 'EMESSAGE'];

interface Secrets {
  readonly password: string | undefined;
  readonly authorities: Buffer | undefined;
}

/** E-mail over SMTP. */
export class EmailSender implements Sender {
  constructor(
    private readonly config: EmailConfig,
    private readonly secrets: Secrets,
  ) {}

  async prepare({ id, details, rendered, unsubscribeUrl, at }: Outgoing): Promise<Prepared> {
    const { from, replyTo } = this.config;
    const to = details.email?.address ?? '';
    const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
    const mail = new MailComposer({
      from,
      to: { name: details.name, address: to },
      ...(replyTo === undefined ? {} : { replyTo }),
      subject: rendered.subject ?? '',
      text: rendered.text,
      ...(rendered.html === undefined ? {} : { html: rendered.html }),
      messageId: `<${id}@${domain}>`,
      date: at,
      headers: {
        'Content-Language': rendered.language,
        // RFC 8058: one POST, without a page in between.
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        // No answers from machines (RFC 3834).
        'Auto-Submitted': 'auto-generated',
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const bytes = await mail.compile().build();
    return { bytes, mediaType: 'message/rfc822', send: () => this.send(to, bytes) };
  }

  private async send(to: string, bytes: Buffer): Promise<Delivery> {
    // The server asks for the content after everything else: until then the message has certainly not left.
    let asked = false;
    const content = Readable.from(
      (function* () {
        asked = true;
        yield bytes;
      })(),
    );
    const connection = this.connection();
    try {
      await this.opened(connection);
      await new Promise<void>((resolve, reject) => {
        connection.once('error', reject);
        connection.send({ from: this.config.from.address, to: [to] }, content, (error) =>
          error === null ? resolve() : reject(error),
        );
      });
      connection.quit();
      return { kind: 'delivered' };
    } catch (error) {
      connection.close();
      return failureOf(error, asked);
    }
  }

  private connection(): SMTPConnection {
    const { host, port, security, timeoutS } = this.config;
    const timeoutMs = timeoutS * 1_000;
    return new SMTPConnection({
      host,
      port,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      tls: {
        minVersion: 'TLSv1.2',
        ...(this.secrets.authorities === undefined ? {} : { ca: this.secrets.authorities }),
      },
    });
  }

  private async opened(connection: SMTPConnection): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    const { user } = this.config;
    const { password } = this.secrets;
    if (user === undefined || password === undefined) return;
    await new Promise<void>((resolve, reject) => {
      connection.login({ user, pass: password }, (error) => (error ? reject(error) : resolve()));
    });
  }
}

/** By codes alone: what a server writes beside them may name the debtor. */
function failureOf(error: unknown, asked: boolean): Delivery {
  const { code = 'UNKNOWN', responseCode } = error as { code?: string; responseCode?: number };
  if (responseCode !== undefined && responseCode >= 500 && ABOUT_THE_MESSAGE.includes(code)) {
    const result = NO_SUCH_MAILBOX.includes(responseCode) ? 'numberInvalid' : 'unused';
    return { kind: 'rejected', result, reason: `SMTP_${responseCode}` };
  }
  const reason = responseCode === undefined ? `SMTP_${code}` : `SMTP_${responseCode}`;
  return asked && responseCode === undefined ? { kind: 'unknown', reason } : { kind: 'deferred', reason };
}
