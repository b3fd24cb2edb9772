// The doors: sessions, CSRF, limits, problem details, bad input, and strangers at every address.
import { deflateRawSync } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Document, Packer, Paragraph } from 'docx';
import { DEMO_PASSWORD } from '../../apps/demo/src/worlds/insert-organisation.js';
import { HALF_YEAR_GUIDANCE } from '../../apps/demo/src/worlds/demo-guidance.js';
import { HttpVisitor, openApi, type Answer } from '../builders/api.js';
import { Party } from '../builders/party.js';
import { zipOf } from '../builders/zip.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('the API', () => {
  let party: Party;
  let app: NestFastifyApplication;
  let reportId: string;
  let obligationId: string;
  let chief: HttpVisitor;
  let stranger: HttpVisitor;

  const visitor = async (name: string): Promise<HttpVisitor> => {
    const one = new HttpVisitor(app);
    const answer = await one.signIn(`${name}@lamkhe.example`, DEMO_PASSWORD);
    expect(answer.status).toBe(204);
    return one;
  };

  beforeAll(async () => {
    party = await Party.open();
    app = await openApi(party.clock);
    obligationId = (await party.assign()).get('library') ?? '';
    reportId = await party.reportIn('committeeReview', 'library', obligationId);
    chief = await visitor('bui.thanh.thao');
    stranger = await visitor('ha.duc.thien');
  });
  afterAll(async () => {
    await app?.close();
    await party?.close();
  });

  const upload = (fileName: string, bytes: Buffer): Promise<Answer> => {
    const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]);
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    return chief.ask({ method: 'POST', url: '/guidance/files', payload, headers });
  };

  describe('sessions', () => {
    test('a wrong password and an unknown address are answered alike', async () => {
      const answers = [
        await new HttpVisitor(app).signIn('bui.thanh.thao@lamkhe.example', 'wrong'),
        await new HttpVisitor(app).signIn('nobody@lamkhe.example', 'wrong'),
      ];
      expect(answers.map((one) => [one.status, one.body['reason']])).toEqual(Array(2).fill([422, 'signIn.wrong']));
    });

    test('the eleventh attempt in a minute is refused', async () => {
      // All at once: eleven guesses one after another may take a busy machine more than the minute.
      const guesses = Array.from({ length: 11 }, (_, at) =>
        new HttpVisitor(app).signIn('tran.quoc.vinh@lamkhe.example', `guess ${at}`),
      );
      const refused = (await Promise.all(guesses)).filter((one) => one.status === 429);
      expect(refused).toHaveLength(1);
    });

    test('nothing is answered without signing in, and nothing of the demo exists outside it', async () => {
      const anonymous = new HttpVisitor(app);
      for (const url of [
        '/desk',
        '/guidance',
        `/reports/${reportId}`,
        '/tracking',
        '/organisations',
        `/obligations/${obligationId}`,
      ])
        expect([url, (await anonymous.ask({ method: 'GET', url })).status]).toEqual([url, 401]);
      for (const url of ['/demo/worlds', '/demo/mails'])
        expect((await chief.ask({ method: 'GET', url })).status).toBe(404);
    });

    test('a change without the session’s own token is refused', async () => {
      const headers = { 'x-csrf-token': 'forged' };
      const answer = await chief.ask({ method: 'POST', url: '/guidance', body: { text: 'x'.repeat(50) }, headers });
      expect([answer.status, answer.body['reason']]).toEqual([403, 'request.csrf']);
    });

    test('signing in changes the session identifier, and signing out ends it', async () => {
      const one = await visitor('vi.thi.ngan');
      expect((await one.ask({ method: 'GET', url: '/desk' })).status).toBe(200);
      expect((await one.ask({ method: 'DELETE', url: '/session' })).status).toBe(204);
      expect((await one.ask({ method: 'GET', url: '/desk' })).status).toBe(401);
    });
  });

  describe('problem details', () => {
    test('are RFC 9457, in Vietnamese, in English when asked', async () => {
      const url = `/reports/${NOBODY}`;
      const answer = await chief.ask({ method: 'GET', url });
      expect(answer.type).toContain('application/problem+json');
      expect(answer.body).toMatchObject({
        type: 'urn:dung-han:problem:report.none',
        title: 'Không tìm thấy báo cáo, hoặc đồng chí không thuộc đơn vị được xem.',
        status: 404,
        instance: `/api${url}`,
      });
      const english = await chief.ask({ method: 'GET', url, headers: { 'accept-language': 'en' } });
      expect(english.body['title']).toBe('No such report, or it is not for your organisation.');
    });

    test.each([
      ['GET', '/reports/not-an-id', undefined, 404, 'report.none'],
      ['GET', "/obligations/'; DROP TABLE report; --", undefined, 404, 'obligation.none'],
      ['GET', '/nothing', undefined, 404, 'request.notFound'],
      ['POST', '/guidance', { text: 5 }, 422, 'request.invalid'],
      ['POST', '/guidance', { text: '' }, 422, 'guidance.empty'],
      ['POST', '/guidance', { text: `MẬT\n${HALF_YEAR_GUIDANCE}` }, 409, 'guidance.secret'],
      ['POST', '/guidance', { text: 'nội dung '.repeat(620_000) }, 422, 'guidance.tooLong'],
      ['POST', '/guidance', { text: 'n'.repeat(2_050_000) }, 422, 'guidance.tooLong'],
      ['POST', '/guidance/files', undefined, 422, 'file.empty'],
    ] as const)('%s %s is answered plainly', async (method, url, body, status, reason) => {
      const answer = await chief.ask({ method, url, body });
      expect([answer.status, answer.body['reason']]).toEqual([status, reason]);
      expect(String(answer.body['title'])).not.toMatch(/\{\w+\}|stack|Error:/);
    });

    test('nothing of a secret paper was stored', async () => {
      const rows = await party.dataSource.query(`SELECT FROM guidance WHERE text LIKE 'MẬT%'`);
      expect(rows).toEqual([]);
    });

    test('a body larger than the limit is refused before it is read', async () => {
      const answer = await chief.ask({ method: 'POST', url: '/guidance', body: { text: 'n'.repeat(9_000_000) } });
      expect([answer.status, answer.body['reason']]).toEqual([413, 'request.tooLarge']);
    });
  });

  describe('files', () => {
    const docx = (...lines: string[]): Promise<Buffer> =>
      Packer.toBuffer(new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] }));

    test('a DOCX and a text file are read', async () => {
      const answer = await upload('126.docx', await docx(...`${HALF_YEAR_GUIDANCE}\nBản Word`.split('\n')));
      expect(answer.status).toBe(201);
      const view = await chief.ask({ method: 'GET', url: `/guidance/${String(answer.body['id'])}` });
      expect(view.body).toMatchObject({ code: '126-HD/ĐU', state: 'read', mayConfirm: true });
      const text = await upload('126.txt', Buffer.from(`${HALF_YEAR_GUIDANCE}\nBản chữ`));
      expect(text.status).toBe(201);
      const twice = await upload('126.txt', Buffer.from(`${HALF_YEAR_GUIDANCE}\nBản chữ`));
      expect([twice.status, twice.body['reason']]).toEqual([409, 'guidance.known']);
    });

    test.each([
      ['empty.docx', () => Buffer.alloc(0), 'file.empty'],
      ['damaged.docx', () => Buffer.from('PK\u0003\u0004 and then nothing of use'), 'file.damaged'],
      ['no-word.docx', () => zipOf([{ name: 'a.txt', bytes: Buffer.from('hello') }]), 'file.damaged'],
      ['letter.docx', () => Buffer.from('plain text in disguise'), 'file.damaged'],
      ['letter.pdf', () => Buffer.from('%PDF-1.4'), 'file.truncated'],
      ['letter.odt', () => Buffer.from('PK'), 'file.unknownKind'],
      ['latin.txt', () => Buffer.from([0xff, 0xc0, 0x80, 0x41]), 'file.notText'],
      ['large.txt', () => Buffer.alloc(11 * 1024 * 1024, 'a'), 'request.tooLarge'],
    ] as const)('%s is refused', async (name, bytes, reason) => {
      const answer = await upload(name, bytes());
      expect(answer.body['reason']).toBe(reason);
    });

    test('an archive that unpacks to gigabytes is refused at once, also when its directory lies', async () => {
      const zeros = deflateRawSync(Buffer.alloc(100 * 1024 * 1024));
      const bomb = { name: 'word/document.xml', deflated: zeros };
      const honest = await upload('bomb.docx', zipOf([{ ...bomb, size: 100 * 1024 * 1024 }]));
      expect(honest.body['reason']).toBe('file.bomb');
      const lying = await upload('bomb.docx', zipOf([{ ...bomb, size: 1000 }]));
      expect(lying.body['reason']).toMatch(/^file\.(bomb|damaged)$/);
    });
  });

  describe('strangers', () => {
    test('people of another branch find nothing, at every address that names a thing', async () => {
      const seen: [string, number][] = [];
      const body = { version: 1, remarks: 'Lý do', requiresReadoption: false, texts: {} };
      for (const noun of ['submissions', 'approvals', 'returns', 'publications', 'withdrawals'])
        seen.push([noun, (await stranger.ask({ method: 'POST', url: `/reports/${reportId}/${noun}`, body })).status]);
      seen.push(['draft', (await stranger.ask({ method: 'PUT', url: `/reports/${reportId}/draft`, body })).status]);
      for (const url of [`/reports/${reportId}`, `/reports/${reportId}/papers/pdf`, `/obligations/${obligationId}`])
        seen.push([url, (await stranger.ask({ method: 'GET', url })).status]);
      seen.push([
        'begin',
        (await stranger.ask({ method: 'POST', url: `/obligations/${obligationId}/reports` })).status,
      ]);
      expect(seen.filter(([, status]) => status !== 404)).toEqual([]);
    });

    test('a branch may not register or confirm guidance, nor read what does not reach it', async () => {
      const registered = await stranger.ask({ method: 'POST', url: '/guidance', body: { text: HALF_YEAR_GUIDANCE } });
      expect([registered.status, registered.body['reason']]).toEqual([403, 'permission.guidance.register']);
      const id = await party.register.execute(party.people.person('officeChief'), {
        text: `${HALF_YEAR_GUIDANCE}\nchưa giao`,
      });
      expect((await stranger.ask({ method: 'GET', url: `/guidance/${id}` })).status).toBe(404);
      const confirmation = { version: 1, issuedOn: null, duties: [] };
      const confirmed = await stranger.ask({
        method: 'POST',
        url: `/guidance/${id}/confirmations`,
        body: confirmation,
      });
      expect(confirmed.status).toBe(403);
    });
  });

  test('the superior reads, returns with script in the remarks, and the branch sees it as text', async () => {
    const reviewer = await visitor('hoang.minh.tuan');
    const before = await reviewer.ask({ method: 'GET', url: `/reports/${reportId}` });
    expect(before.body).toMatchObject({
      state: 'committeeReview',
      commands: ['approve', 'return'],
      holders: ['Hoàng Minh Tuấn'],
    });
    const remarks = '<img src=x onerror=alert(1)> bổ sung';
    const body = { version: before.body['version'], remarks, requiresReadoption: false };
    expect((await reviewer.ask({ method: 'POST', url: `/reports/${reportId}/returns`, body })).status).toBe(200);
    const again = await reviewer.ask({ method: 'POST', url: `/reports/${reportId}/returns`, body });
    expect([again.status, again.body['reason']]).toEqual([409, 'report.stale']);
    expect(again.body['title']).toContain('Hoàng Minh Tuấn – Trả lại bổ sung');
    const secretary = await visitor('luong.thu.ha');
    const view = await secretary.ask({ method: 'GET', url: `/reports/${reportId}` });
    expect(view.body['history']).toContainEqual(
      expect.objectContaining({ type: 'report.returned', data: expect.objectContaining({ remarks }) as unknown }),
    );
  });

  test('a confirmation with a wrong day, a foreign unit or no duty makes nothing', async () => {
    const id = await party.register.execute(party.people.person('officeChief'), { text: `${HALF_YEAR_GUIDANCE}\nsai` });
    const duty = {
      readingIndex: 0,
      title: 'báo cáo thử',
      date: '2021-06-18',
      inclusive: true,
      rollPolicy: 'NONE',
      organisationIds: [party.people.unit('library')],
    };
    const attempt = async (part: object, issuedOn: string | null = null) => {
      const body = { version: 1, issuedOn, duties: [{ ...duty, ...part }] };
      return (await chief.ask({ method: 'POST', url: `/guidance/${id}/confirmations`, body })).body['reason'];
    };
    expect(await attempt({ date: '2021-06-31' })).toBe('date.impossible');
    expect(await attempt({ date: '2021-05-01' })).toBe('deadline.beforeIssue');
    expect(await attempt({ inclusive: false, rollPolicy: 'NEXT_WORKING_DAY' })).toBe('deadline.nextAfterBefore');
    expect(await attempt({ organisationIds: [party.people.unit('provincialAgencies')] })).toBe('guidance.foreignUnit');
    expect(await attempt({ organisationIds: [] })).toBe('guidance.noUnit');
    expect(await attempt({ title: 'x' })).toBe('guidance.noTitle');
    const made = await party.dataSource.query('SELECT FROM guidance_rule WHERE guidance_id = $1', [id]);
    expect(made).toEqual([]);
  });

  test('OpenAPI is served', async () => {
    const answer = await chief.ask({ method: 'GET', url: '/docs-json' });
    expect(Object.keys(answer.body['paths'] as object)).toContain('/api/reports/{id}/approvals');
  });
});
