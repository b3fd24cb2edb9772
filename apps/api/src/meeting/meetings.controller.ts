// Meetings: calling one for a report, opening, minutes, closing, answers, papers. No rule here: shape in, answer out.
import { Body, Controller, Get, HttpCode, Param, Post, Put, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import {
  answersInput,
  endingInput,
  minutesInput,
  newsInput,
  noticeInput,
  openingInput,
  type MeetingView,
} from '@app/contracts/meeting.contract.js';
import { paperAsText } from '@app/forms/paper.js';
import { notFound } from '@app/kernel/errors.js';
import { AnswerContributions } from '@app/meetings/answer-contributions.js';
import { CallMeeting } from '@app/meetings/call-meeting.js';
import { EditNews } from '@app/meetings/edit-news.js';
import { RecordMeeting, type CloseAnswer } from '@app/meetings/record-meeting.js';
import { RunMeeting, type MeetingAnswer } from '@app/meetings/run-meeting.js';
import { RegisterGuidance } from '@app/obligations/register-guidance.js';
import { issuedMeetingPaper, meetingPaperId } from '@app/persistence/report/document-register.store.js';
import { meetingPaperFile } from '@app/persistence/report/paper-files.store.js';
import { paperOfMeeting } from '@app/reports/render-paper.js';
import { IdParam } from '../http/id-param.pipe.js';
import { filePaper, isPaperFormat } from '../http/paper-file.js';
import { SignedInMember } from '../http/signed-in.js';
import { PresentMeeting } from './present-meeting.js';

const ID = new IdParam('meeting.none');
const REPORT_ID = new IdParam('report.none');

@ApiTags('meetings')
@Controller()
export class MeetingsController {
  constructor(
    private readonly calling: CallMeeting,
    private readonly running: RunMeeting,
    private readonly recording: RecordMeeting,
    private readonly answering: AnswerContributions,
  ) {}

  @Post('reports/:id/meetings')
  async call(
    @Param('id', REPORT_ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: noticeInput }) body: z.infer<typeof noticeInput>,
  ): Promise<{ meetingId: string }> {
    return { meetingId: await this.calling.execute(id, memberId, body) };
  }

  @HttpCode(200)
  @Post('meetings/:id/openings')
  open(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: openingInput }) { version }: z.infer<typeof openingInput>,
  ): Promise<MeetingAnswer> {
    return this.running.open(id, memberId, version);
  }

  @Put('meetings/:id/minutes')
  save(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: minutesInput }) { version, minutes }: z.infer<typeof minutesInput>,
  ): Promise<MeetingAnswer> {
    return this.recording.save(id, memberId, version, minutes);
  }

  @HttpCode(200)
  @Post('meetings/:id/closings')
  close(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: minutesInput }) { version, minutes }: z.infer<typeof minutesInput>,
  ): Promise<CloseAnswer> {
    return this.recording.close(id, memberId, version, minutes);
  }

  @HttpCode(200)
  @Post('meetings/:id/adjournments')
  adjourn(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: endingInput }) { version, reason }: z.infer<typeof endingInput>,
  ): Promise<MeetingAnswer> {
    return this.running.adjourn(id, memberId, version, reason);
  }

  @HttpCode(200)
  @Post('meetings/:id/cancellations')
  cancel(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: endingInput }) { version, reason }: z.infer<typeof endingInput>,
  ): Promise<MeetingAnswer> {
    return this.running.cancel(id, memberId, version, reason);
  }

  @Put('meetings/:id/answers')
  answer(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: answersInput }) { version, answers }: z.infer<typeof answersInput>,
  ): Promise<MeetingAnswer> {
    return this.answering.execute(id, memberId, version, answers);
  }
}

/** The news item of a meeting: edited as a draft, then published. */
@ApiTags('meetings')
@Controller('meetings/:id/news')
export class MeetingNewsController {
  constructor(private readonly news: EditNews) {}

  @Put()
  async edit(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
    @Body({ schema: newsInput }) body: z.infer<typeof newsInput>,
  ): Promise<{ version: number }> {
    return { version: await this.news.execute(id, memberId, body) };
  }
}

/** Conclusions that set duties to subordinates go the way of any guidance: read, checked by a person, confirmed. */
@ApiTags('meetings')
@Controller('meetings/:id/guidance')
export class MeetingGuidanceController {
  constructor(
    private readonly present: PresentMeeting,
    private readonly register: RegisterGuidance,
    private readonly dataSource: DataSource,
  ) {}

  @Post()
  async registerConclusions(
    @Param('id', ID) id: string,
    @SignedInMember() memberId: string,
  ): Promise<{ guidanceId: string }> {
    await this.present.execute(id, memberId);
    const documentId = await meetingPaperId(this.dataSource, id, 'conclusion');
    const issued = documentId ? await issuedMeetingPaper(this.dataSource, documentId) : undefined;
    if (!issued) throw notFound('paper.none');
    return { guidanceId: await this.register.execute(memberId, { text: paperAsText(paperOfMeeting(issued)) }) };
  }
}

@ApiTags('meetings')
@Controller('meetings/:id')
export class MeetingPagesController {
  constructor(
    private readonly present: PresentMeeting,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  show(@Param('id', ID) id: string, @SignedInMember() memberId: string): Promise<MeetingView> {
    return this.present.execute(id, memberId);
  }

  /** One of the meeting's papers; PDF opens in the browser, DOCX is saved. */
  @Get('papers/:kind/:format')
  async paper(
    @Param() { id, kind, format }: { id: string; kind: string; format: string },
    @SignedInMember() memberId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.present.execute(ID.transform(id), memberId);
    const paper = isPaperFormat(format) ? await meetingPaperFile(this.dataSource, id, kind, format) : undefined;
    if (!paper || !isPaperFormat(format)) throw notFound('paper.none');
    return filePaper(paper, kind, format, reply);
  }
}
