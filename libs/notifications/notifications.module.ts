// Who is told, with which words, delivered once.
import { Module } from '@nestjs/common';
import { MailModule } from '@app/mail/mail.module.js';
import { DeliverEmail } from './deliver-email.js';
import { Notify } from './notify.js';

@Module({ imports: [MailModule], providers: [Notify, DeliverEmail], exports: [Notify, DeliverEmail] })
export class NotificationsModule {}
