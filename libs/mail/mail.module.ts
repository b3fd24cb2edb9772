// The mailer, made from the settings and closed with the application.
import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { SETTINGS, type Settings } from '@app/kernel/settings.js';
import { Mailer } from './mailer.js';

@Module({
  providers: [
    {
      provide: Mailer,
      inject: [SETTINGS],
      useFactory: (settings: Settings) => new Mailer(settings.smtpUrl, settings.mailFrom),
    },
  ],
  exports: [Mailer],
})
export class MailModule implements OnApplicationShutdown {
  constructor(@Inject(Mailer) private readonly mailer: Mailer) {}

  onApplicationShutdown(): void {
    this.mailer.close();
  }
}
