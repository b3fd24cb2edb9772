// Tables of what must be told to whom and when, of sessions, and of the demo's clock and mailbox.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDelivery1790000000003 implements MigrationInterface {
  name = 'CreateDelivery1790000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reminder (
        id uuid PRIMARY KEY,
        obligation_id uuid NOT NULL REFERENCES obligation,
        report_id uuid REFERENCES report,
        report_version integer,
        kind text NOT NULL,
        days integer NOT NULL,
        due_at timestamptz NOT NULL,
        closed_at timestamptz,
        outcome text
      );
      CREATE INDEX reminder_due ON reminder (due_at) WHERE closed_at IS NULL;
      CREATE INDEX reminder_obligation ON reminder (obligation_id);
      CREATE TABLE email (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES event,
        member_id uuid NOT NULL REFERENCES member,
        address text NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        html text NOT NULL,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        last_error text,
        UNIQUE (event_id, member_id)
      );
      CREATE INDEX email_unsent ON email (created_at) WHERE sent_at IS NULL;
      CREATE TABLE session (
        sid text PRIMARY KEY,
        sess json NOT NULL,
        expire timestamp(6) NOT NULL
      );
      CREATE INDEX session_expire ON session (expire);
      CREATE TABLE demo_clock (id integer PRIMARY KEY CHECK (id = 1), offset_ms bigint NOT NULL);
      CREATE TABLE demo_mail (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        received_at timestamptz NOT NULL,
        address text NOT NULL,
        sender text NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        html text NOT NULL,
        message_id text NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE demo_mail, demo_clock, session, email, reminder');
  }
}
