// Use cases on meetings.
import { Module } from '@nestjs/common';
import { AnswerContributions } from './answer-contributions.js';
import { AnnexMinutes } from './annex-minutes.js';
import { CallMeeting } from './call-meeting.js';
import { ChangeRoster } from './change-roster.js';
import { EditNews } from './edit-news.js';
import { IssueMeetingPapers } from './issue-meeting-papers.js';
import { RecordMeeting } from './record-meeting.js';
import { RunMeeting } from './run-meeting.js';

@Module({
  providers: [
    CallMeeting,
    RunMeeting,
    RecordMeeting,
    AnswerContributions,
    IssueMeetingPapers,
    ChangeRoster,
    AnnexMinutes,
    EditNews,
  ],
  exports: [CallMeeting, RunMeeting, RecordMeeting, AnswerContributions, ChangeRoster, AnnexMinutes, EditNews],
})
export class MeetingsModule {}
