// Seed story 000 in the browser: a guidance document becomes a published report; late units and reminders are seen.
import { writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { joinBrowser, PHONE, Visitor } from '../support/browser.js';
import { startProduct, type RunningProduct } from '../support/product.js';

const CHIEF = 'bui.thanh.thao';
const LIBRARY_SECRETARY = 'luong.thu.ha';
const LIBRARY_DEPUTY = 'dinh.van.khoat';
const LIBRARY_MEMBER = 'nong.thi.man';
const REVIEWER = 'hoang.minh.tuan';
const SUPERVISOR = 'dang.van.sang';
const REPORT = /6 tháng đầu năm/;

const SECTIONS: Readonly<Record<string, string>> = {
  'Đặc điểm tình hình': 'Chi bộ có 12 đảng viên chính thức, 01 đảng viên dự bị; chi ủy 03 đồng chí.',
  'Lãnh đạo thực hiện nhiệm vụ chính trị':
    'Phục vụ 21.400 lượt bạn đọc, đạt 54% kế hoạch năm; số hóa 310 tài liệu địa chí.',
  'Công tác chính trị, tư tưởng': 'Tổ chức 06 buổi sinh hoạt, 93% đảng viên tham gia; 100% đảng viên đăng ký làm theo.',
  'Công tác tổ chức, cán bộ': 'Sinh hoạt thường kỳ 06 kỳ, chuyên đề 02 kỳ; kết nạp 01 quần chúng ưu tú.',
  'Công tác kiểm tra, giám sát': 'Giám sát chuyên đề 01 đảng viên theo kế hoạch; không có đảng viên bị kỷ luật.',
  'Công tác dân vận': 'Công đoàn và Đoàn Thanh niên tổ chức ngày hội đọc sách cho 03 trường vùng cao.',
  'Hạn chế, khuyết điểm': 'Phong trào đọc ở cơ sở chưa đều.\nNguyên nhân chủ quan: phân công theo dõi chưa rõ.',
  'Phương hướng, nhiệm vụ': 'Hoàn thành số hóa 600 tài liệu trước 30/11; chi ủy phụ trách, kiểm tra hằng tháng.',
};

/** One number is wrong at first, and is said to be. */
const FIGURES: Readonly<Record<string, string>> = {
  'Đảng viên đầu kỳ': '13',
  'Đảng viên cuối kỳ': '13',
  'Trong đó: chính thức': '12',
  'Trong đó: dự bị': '2',
};

describe('the half-year report of the Library branch', () => {
  let browser: Browser;
  let product: RunningProduct;
  let visitor: Visitor;
  let reportUrl = '';
  let meetingUrl = '';

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), joinBrowser()]);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  beforeEach(async () => {
    visitor = await Visitor.open(browser, product.url);
  });

  afterEach(async () => {
    await visitor.close();
  });

  const openReport = async (email: string): Promise<void> => {
    await visitor.signInAs(email);
    await visitor.page.goto(reportUrl);
    await visitor.heading(REPORT).first().waitFor();
  };

  const mailSubjects = async (): Promise<string> => {
    await visitor.page.goto(`${product.url}/mailbox`);
    await visitor.heading('Hộp thư dùng thử').waitFor();
    return visitor.page.locator('ul.panel').innerText();
  };

  /** Keeps a paper beside the pictures, for whoever wants to look at it. */
  const keepPaper = async (name: string, bytes: Buffer): Promise<void> => {
    const folder = process.env['SCREENSHOTS'];
    if (folder) writeFileSync(`${folder}/${name}`, bytes);
  };

  const untilMail = async (subject: RegExp): Promise<void> => {
    await visitor.page.goto(`${product.url}/mailbox`);
    await visitor.page.locator('ul.panel').getByText(subject).first().waitFor();
  };

  test('the chief of office confirms what was read out of guidance 126-HD/ĐU', async () => {
    await visitor.picture('sign-in');
    await visitor.signInAs(CHIEF);
    await visitor.picture('desk-chief');
    await visitor.button('Xem và xác nhận').click();
    await visitor.heading(/126-HD\/ĐU/).waitFor();
    await visitor.page.getByText('Hạn cuối: hết').getByText('Thứ Sáu, 18/6/2021').waitFor();
    expect(await visitor.page.locator('.document mark').innerText()).toContain('chậm nhất ngày 18/6/2021');
    expect(await visitor.page.getByText('Đơn vị phải báo cáo: 8/8').count()).toBe(1);
    await visitor.picture('guidance-reading');
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await visitor.button('Xác nhận và giao việc').click();
    await visitor.page.getByText('Đã giao 8 báo cáo và lên lịch nhắc.').waitFor();
    await visitor.page.getByText('Vì sao là ngày này?').click();
    await visitor.page.getByText('tính cả ngày đó, đến 24 giờ').waitFor();
    await visitor.picture('guidance-confirmed');
    await untilMail(/Nhiệm vụ mới: báo cáo .*hạn 18\/6\/2021/);
  });

  test('reminders go out when the clock reaches their days', async () => {
    await visitor.signInAs(CHIEF);
    await visitor.moveClockTo('09/06/2021');
    await untilMail(/còn 7 ngày làm việc đến hạn báo cáo sơ kết/);
    await visitor.go('Việc của tôi');
  });

  test('the secretary writes the report, which saves itself, and submits it', async () => {
    await visitor.signInAs(LIBRARY_SECRETARY);
    await visitor.picture('desk-secretary');
    await visitor.button('Bắt đầu viết').click();
    await visitor.heading(REPORT).first().waitFor();
    reportUrl = visitor.page.url();
    for (const [label, text] of Object.entries(SECTIONS)) await visitor.page.getByLabel(new RegExp(label)).fill(text);
    // The meeting in May set a task: the review says what became of it.
    const task = visitor.page.locator('section[aria-labelledby="commitments"]');
    await task.getByText('Mở thêm giờ phục vụ bạn đọc').waitFor();
    await task.getByText('Đang làm', { exact: true }).click();
    await visitor.picture('commitments');
    await visitor.page.getByText('4 chỗ số liệu chưa khớp').waitFor();
    for (const [label, value] of Object.entries(FIGURES))
      await visitor.page.getByRole('textbox', { name: label }).fill(value);
    await visitor.page.getByText('Chính thức và dự bị cộng lại').first().waitFor();
    await visitor.page.getByRole('textbox', { name: 'Trong đó: dự bị' }).fill('1');
    await visitor.page.getByText('chỗ số liệu chưa khớp').waitFor({ state: 'detached' });
    await visitor.page.locator('[data-save="saved"]').waitFor();
    await visitor.picture('report-editor');
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await visitor.page.reload();
    expect(await visitor.page.getByLabel(/Đặc điểm tình hình/).inputValue()).toBe(SECTIONS['Đặc điểm tình hình']);
    expect(await visitor.page.getByRole('radio', { name: 'Đang làm' }).isChecked()).toBe(true);
    await visitor.button('Trình báo cáo').dblclick();
    await visitor.page.getByText('Đã trình báo cáo.').waitFor();
    await visitor.page.getByText('Dự thảo lần 1').first().waitFor();
  });

  test('what is typed while the connection is lost is kept and saved later', async () => {
    await visitor.signInAs('ha.duc.thien');
    await visitor.button('Bắt đầu viết').click();
    const field = visitor.page.getByLabel(/Đặc điểm tình hình/);
    await field.waitFor();
    await visitor.page.context().setOffline(true);
    await field.fill('Viết khi mất mạng.');
    await visitor.page.locator('[data-save="offline"]').waitFor();
    await visitor.page.context().setOffline(false);
    await visitor.page.locator('[data-save="saved"]').waitFor();
    await visitor.page.reload();
    expect(await field.inputValue()).toBe('Viết khi mất mạng.');
  });

  test('two windows on one draft: the later one is told who saved, and chooses which words count', async () => {
    const other = await Visitor.open(browser, product.url);
    for (const one of [visitor, other]) {
      await one.signInAs('ha.duc.thien');
      await one.button('Viết tiếp').click();
      await one.page.getByLabel(/Đặc điểm tình hình/).waitFor();
    }
    await other.page.getByLabel(/Đặc điểm tình hình/).fill('Cửa sổ thứ hai.');
    await other.page.locator('[data-save="saved"]').waitFor();
    await other.close();
    await visitor.page.getByLabel(/Đặc điểm tình hình/).fill('Cửa sổ thứ nhất.');
    await visitor.page.getByText('Hà Đức Thiện – Lưu bản thảo').waitFor();
    await visitor.button('Tải lại').click();
    await visitor.page.getByText('Cửa sổ thứ nhất.').waitFor();
    expect(await visitor.page.getByLabel(/Đặc điểm tình hình/).inputValue()).toBe('Cửa sổ thứ hai.');
    await visitor.picture('save-choice');
    await visitor.button('Dùng nội dung trên máy này').click();
    await visitor.page.locator('[data-save="saved"]').waitFor();
    expect(await visitor.page.getByLabel(/Đặc điểm tình hình/).inputValue()).toBe('Cửa sổ thứ nhất.');
  });

  test('the branch committee agrees before the branch meets: two of its three members suffice', async () => {
    await visitor.signInAs(CHIEF);
    await visitor.moveClockTo('11/06/2021');
    for (const member of [LIBRARY_DEPUTY, LIBRARY_MEMBER]) {
      await visitor.signInAs(member);
      await visitor.button('Đọc và cho ý kiến').click();
      await visitor.button('Đồng ý với dự thảo').waitFor();
      if (member === LIBRARY_DEPUTY) await visitor.picture('committee-opinion');
      await visitor.button('Đồng ý với dự thảo').click();
      await visitor.page.getByText('Đã ghi ý kiến đồng ý.').waitFor();
    }
    await visitor.page.locator('.course .is-now', { hasText: 'Chi bộ xem xét' }).waitFor();
  });

  test('the secretary calls the meeting, days ahead, and those concerned are told', async () => {
    await visitor.signInAs(LIBRARY_SECRETARY);
    await visitor.button('Mời họp').click();
    await visitor.heading(REPORT).first().waitFor();
    await visitor.button('Mời họp').click();
    const dialog = visitor.page.getByRole('dialog');
    await dialog.getByLabel('Ngày họp').fill('15/06/2021');
    await dialog.getByLabel('Ngày họp').press('Tab');
    await dialog.getByLabel('Địa điểm').fill('Phòng đọc Thư viện tỉnh');
    await visitor.picture('call-meeting');
    await dialog.getByLabel('Ngày họp').click();
    await visitor.page.getByRole('button', { name: 'Tháng sau' }).waitFor();
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await visitor.button('Gửi giấy mời').click();
    await visitor.page.getByText('Thành phần được mời: 14 người').waitFor();
    expect(await visitor.button('Bắt đầu hội nghị').isDisabled()).toBe(true);
    meetingUrl = visitor.page.url();
    await visitor.picture('meeting-called');
    await untilMail(/Mời họp 15\/6\/2021: Chi bộ Thư viện tỉnh/);
  });

  test('the meeting adopts it with the votes of more than half of all official members', async () => {
    await visitor.signInAs(CHIEF);
    await visitor.moveClockTo('15/06/2021');
    await visitor.signInAs(LIBRARY_DEPUTY);
    await visitor.button('Mở hội nghị').click();
    await visitor.button('Bắt đầu hội nghị').click();
    await visitor.button(/Đánh dấu có mặt 14 người/).click();
    const away = visitor.page.locator('.roll-line').nth(11);
    await away.getByText('Vắng có lý do').click();
    await away.getByPlaceholder('Lý do').fill('đi công tác');
    await visitor.page.getByText('Có mặt 11/12 thành viên').waitFor();
    await visitor.page.getByRole('combobox', { name: 'Người ghi biên bản' }).click();
    await visitor.page.getByRole('option', { name: 'Nông Thị Mận' }).click();
    await visitor.button('Thêm ý kiến').click();
    await visitor.page.getByRole('combobox', { name: 'Người phát biểu 1' }).fill('Hoàng Minh Tuấn');
    await visitor.page.getByLabel('Nội dung ý kiến 1').fill('Ghi rõ số ước thực hiện của tháng 6.');
    await visitor.page.getByLabel('Tán thành', { exact: true }).fill('6');
    await visitor.page.getByText('Chưa được thông qua: 6/12').waitFor();
    await visitor.page.getByLabel('Tán thành', { exact: true }).fill('11');
    await visitor.page.getByText('Được thông qua: 11/12').waitFor();
    await visitor.page.getByLabel('Kết luận của đồng chí chủ trì').fill('Thống nhất nội dung báo cáo.');
    await visitor.button('Giao thêm một việc').click();
    await visitor.page.getByLabel('Việc 1').fill('Số hóa xong 600 tài liệu địa chí');
    await visitor.page.getByLabel('Người, đơn vị thực hiện').fill('Tổ Nghiệp vụ');
    await visitor.page.locator('[data-minutes="saved"]').waitFor();
    await visitor.picture('minutes');
    expect(await visitor.accessibilityFaults()).toEqual([]);
    // A window closed by mistake loses nothing of the minutes.
    await visitor.page.reload();
    await visitor.page.getByText('Được thông qua: 11/12').waitFor();
    expect(await visitor.page.getByLabel('Nội dung ý kiến 1').inputValue()).toMatch(/số ước/);
    await visitor.button('Kết thúc hội nghị').click();
    await visitor.page.getByText('Hội nghị đã thông qua báo cáo').waitFor();
    await visitor.page.getByText('02-BB/CB').waitFor();
    await visitor.page.getByRole('link', { name: 'Biên bản hội nghị PDF' }).waitFor();
    await visitor.picture('meeting-adopted');
    await visitor.page.goto(reportUrl);
    await visitor.page.getByText('Hội nghị ngày 15/6/2021: 11/12 tán thành').waitFor();
    await untilMail(/Chi bộ Thư viện tỉnh: báo cáo đã qua bước xem xét/);
  });

  test('its papers can be had, and what was said is answered', async () => {
    await visitor.signInAs(LIBRARY_SECRETARY);
    await visitor.page.goto(meetingUrl);
    for (const kind of ['minutes', 'conclusion', 'news']) {
      const at = `${meetingUrl.replace('/meetings/', '/api/meetings/')}/papers/${kind}/pdf`;
      const answer = await visitor.page.request.get(at);
      expect([kind, answer.status(), (await answer.body()).subarray(0, 4).toString()]).toEqual([kind, 200, '%PDF']);
      await keepPaper(`${kind}.pdf`, await answer.body());
    }
    await visitor.page.locator('#answers').waitFor();
    await visitor.page.getByText('Tiếp thu', { exact: true }).click();
    await visitor.page.getByLabel('Nội dung trả lời ý kiến 1').fill('Đã ghi số ước vào mục I.1.');
    await visitor.button('Lập bản tiếp thu, giải trình').click();
    await visitor.page.getByText('Bản tiếp thu, giải trình ý kiến', { exact: true }).waitFor();
    await visitor.picture('meeting-answers');
    expect(await visitor.accessibilityFaults()).toEqual([]);
  });

  test('a committee member returns it with remarks that reach the author by mail', async () => {
    await visitor.signInAs(REVIEWER);
    await visitor.picture('desk-reviewer');
    await openAndReturn();
    await untilMail(/Trả lại bổ sung: báo cáo của Chi bộ Thư viện tỉnh/);
  });

  const openAndReturn = async (): Promise<void> => {
    await visitor.page.goto(reportUrl);
    await visitor.button('Trả lại bổ sung').click();
    const dialog = visitor.page.getByRole('dialog');
    await dialog
      .getByLabel(/Lý do và nội dung cần bổ sung/)
      .fill('Đề nghị ghi rõ số ước thực hiện của tháng 6. <script>alert(1)</script>');
    await visitor.picture('return-dialog');
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await dialog.getByRole('button', { name: 'Trả lại bổ sung' }).click();
    await visitor.page.getByText('Đã trả lại để bổ sung.').waitFor();
    await visitor.page.getByText('<script>alert(1)</script>').first().waitFor();
  };

  test('the secretary completes it; form and figures need no second adoption', async () => {
    await openReport(LIBRARY_SECRETARY);
    await visitor.picture('report-returned');
    const field = visitor.page.getByLabel(/Lãnh đạo thực hiện nhiệm vụ chính trị/);
    await field.fill(`${SECTIONS['Lãnh đạo thực hiện nhiệm vụ chính trị']} Ước cả tháng 6: 22.000 lượt.`);
    await visitor.button('Trình báo cáo').click();
    await visitor.page.getByText('Dự thảo lần 2').first().waitFor();
    expect(await visitor.page.locator('.course .is-now').innerText()).toBe('Đảng ủy xem xét');
  });

  test('the member accepts it, the secretary signs, and the paper is numbered and printed', async () => {
    await openReport(REVIEWER);
    await visitor.picture('report-review');
    await visitor.button('Chấp nhận').click();
    await visitor.page.getByText('Đã chấp nhận báo cáo.').waitFor();
    await openReport(LIBRARY_SECRETARY);
    await visitor.button('Ký ban hành').click();
    await visitor.page.getByText('Báo cáo số 02-BC/CB').waitFor();
    await visitor.page.getByRole('link', { name: 'Mở PDF' }).waitFor();
    await visitor.picture('report-published');
    for (const [format, magic] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
    ] as const) {
      const answer = await visitor.page.request.get(
        `${reportUrl.replace('/reports/', '/api/reports/')}/papers/${format}`,
      );
      expect(answer.status()).toBe(200);
      expect((await answer.body()).subarray(0, magic.length).toString()).toBe(magic);
    }
    await untilMail(/Chi bộ Thư viện tỉnh đã ban hành báo cáo 02-BC\/CB/);
  });

  test('the supervisor sees who is late, by how much, and who was told', async () => {
    await visitor.signInAs(SUPERVISOR);
    await visitor.moveClockTo('23/06/2021');
    await untilMail(/Quá hạn 3 ngày làm việc: báo cáo sơ kết .* của Chi bộ Ban Quản lý di tích/);
    await visitor.go('Theo dõi');
    await visitor.heading('Theo dõi').waitFor();
    await visitor.picture('tracking');
    await visitor.page.getByText('Quá hạn', { exact: true }).last().waitFor();
    const row = visitor.page.getByRole('row', { name: /Chi bộ Ban Quản lý di tích.*6 tháng đầu năm/ });
    await row.filter({ hasText: /quá 5 ngày \(3 ngày làm việc\)/ }).waitFor();
    // Letters go out one after another: the branch's leader may be told a moment after the first of the office.
    await row.filter({ hasText: /08:00, 23\/6\/2021[\s\S]*Đoàn Công Lý/ }).waitFor();
    const library = visitor.page.getByRole('row', { name: /Chi bộ Thư viện tỉnh.*6 tháng đầu năm/ });
    await library.filter({ hasText: 'Đúng hạn' }).waitFor();
    expect(await mailSubjects()).not.toMatch(/Quá hạn .*Chi bộ Thư viện tỉnh/);
  });

  test('somebody of another branch finds nothing at the address of the report', async () => {
    await visitor.signInAs('ha.duc.thien');
    await visitor.page.goto(reportUrl);
    await visitor.page.getByText('Không tìm thấy báo cáo').waitFor();
  });

  test('every page is free of serious accessibility faults, in both sizes, and speaks English too', async () => {
    const places = [
      '/desk',
      '/guidance',
      '/tracking',
      '/organisation',
      '/mailbox',
      new URL(reportUrl).pathname,
      new URL(meetingUrl).pathname,
    ];
    const faults: Record<string, string[]> = {};
    for (const size of [undefined, PHONE]) {
      await visitor.close();
      visitor = await Visitor.open(browser, product.url, size);
      faults[`sign-in ${size?.width ?? ''}`] = await visitor.accessibilityFaults();
      await visitor.signInAs('tran.quoc.vinh');
      for (const place of places) {
        await visitor.page.goto(`${product.url}${place}`);
        await visitor.page.getByRole('heading', { level: 1 }).waitFor();
        await visitor.picture(
          `${size ? 'phone' : 'desktop'}${place.replace(/\/[0-9a-f-]{36}/, '').replaceAll('/', '-')}`,
        );
        faults[`${place} ${size?.width ?? ''}`] = await visitor.accessibilityFaults();
        const overflow = await visitor.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect([place, size?.width, overflow <= 0]).toEqual([place, size?.width, true]);
      }
    }
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
    await visitor.page.goto(`${product.url}/desk`);
    await visitor.button('English').click();
    await visitor.heading('My work').waitFor();
    await visitor.page.getByText('Wednesday, 23/6/2021').waitFor();
  });
});
