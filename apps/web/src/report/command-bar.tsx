// What a person may do with a report that is not theirs to write: one main button, the others beside it.
import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReportView } from '@app/contracts/report.contract.js';
import type { CommandName } from '@app/workflow/report.machine.js';
import { isMeeting } from '@app/workflow/stage-kinds.js';
import { useText } from '../language.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
import { CallMeetingButton } from './call-meeting.js';
import { useCommand } from './use-command.js';

interface CommandProps {
  readonly report: ReportView;
}

function AcceptButton({ report }: CommandProps) {
  const { t } = useText();
  // The unit agrees with its own draft; a superior accepts a report.
  const isOwn = report.stages.find((one) => one.name === report.state)?.decidedBy === 'ownUnit';
  const [accept, isRunning] = useCommand(report, 'approvals', t(isOwn ? 'report.agreed' : 'report.accepted'));
  return (
    <Button size="md" loading={isRunning} onClick={() => void accept()}>
      {t(isOwn ? 'command.agree' : 'command.approve')}
    </Button>
  );
}

function PublishButton({ report }: CommandProps) {
  const { t } = useText();
  const [publish, isRunning] = useCommand(report, 'publications', t('report.publishedNow'));
  return (
    <Button size="md" loading={isRunning} onClick={() => void publish()}>
      {t('command.publish')}
    </Button>
  );
}

function ReturnButton({ report }: CommandProps) {
  const { t } = useText();
  const [readoption, setReadoption] = useState(false);
  const [sendBack, isRunning] = useCommand(report, 'returns', t('report.sentBack'));
  return (
    <ReasonDialog
      title={t('command.return')}
      label={t('return.remarks')}
      size="lg"
      rows={4}
      below={
        <Checkbox
          label={t('return.readoption')}
          description={t('return.readoptionHint')}
          checked={readoption}
          onChange={(event) => setReadoption(event.currentTarget.checked)}
          styles={{ description: { color: 'var(--quiet)' } }}
        />
      }
      isRunning={isRunning}
      onSend={(remarks) => sendBack({ remarks, requiresReadoption: readoption })}
    />
  );
}

export function WithdrawButton({ report }: CommandProps) {
  const { t } = useText();
  const [withdraw, isRunning] = useCommand(report, 'withdrawals', t('report.withdrawnNow'));
  return (
    <ReasonDialog
      title={t('command.withdraw')}
      label={t('withdraw.remarks')}
      size="lg"
      rows={4}
      isRunning={isRunning}
      onSend={(remarks) => withdraw({ remarks })}
    />
  );
}

/** What the reader is asked to do, in a sentence. */
const guideKey = (report: ReportView, may: (name: CommandName) => boolean, isMeeting: boolean): string => {
  if (isMeeting) return report.mayCallMeeting ? 'guide.callMeeting' : 'guide.meeting';
  if (may('approve')) return report.voices.length > 0 ? 'guide.agree' : 'guide.review';
  if (!may('publish')) return 'guide.wait';
  return report.stages.some((stage) => stage.decidedBy === 'superior') ? 'guide.publish' : 'guide.issue';
};

/** Where several must agree: who has, and who is waited for. */
function Approvals({ report }: CommandProps) {
  const { t } = useText();
  if (report.voices.length === 0) return null;
  const names = (hasAgreed: boolean): string =>
    report.voices
      .filter((one) => one.hasAgreed === hasAgreed)
      .map((one) => one.name)
      .join(', ');
  return (
    <Text size="sm" mb="sm">
      {t('report.voices', { agreed: names(true) || '–', waiting: names(false) || '–' })}
    </Text>
  );
}

export function CommandBar({ report }: CommandProps) {
  const { t } = useText();
  const may = (name: CommandName): boolean => report.commands.includes(name);
  if (report.commands.length === 0) return null;
  const isForMeeting = isMeeting(report.stages.find((stage) => stage.name === report.state));
  return (
    <section className="panel" style={{ padding: '14px 18px' }} aria-label={t('report.actions')}>
      <Text size="sm" mb="sm">
        {t(guideKey(report, may, isForMeeting))}
      </Text>
      <Approvals report={report} />
      <Group gap="sm">
        {isForMeeting && report.mayCallMeeting && <CallMeetingButton report={report} />}
        {!isForMeeting && may('approve') && <AcceptButton report={report} />}
        {may('publish') && <PublishButton report={report} />}
        {may('return') && <ReturnButton report={report} />}
        {may('withdraw') && <WithdrawButton report={report} />}
      </Group>
    </section>
  );
}
