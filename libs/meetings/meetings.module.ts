// Use cases on meetings.
import { Module } from '@nestjs/common';
import { AnswerContributions } from './answer-contributions.js';
import { CallMeeting } from './call-meeting.js';
import { ChangeRoster } from './change-roster.js';
import { IssueMeetingPapers } from './issue-meeting-papers.js';
import { RecordMeeting } from './record-meeting.js';
import { RunMeeting } from './run-meeting.js';

@Module({
  providers: [CallMeeting, RunMeeting, RecordMeeting, AnswerContributions, IssueMeetingPapers, ChangeRoster],
  exports: [CallMeeting, RunMeeting, RecordMeeting, AnswerContributions, ChangeRoster],
})
export class MeetingsModule {}
