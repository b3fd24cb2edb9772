// Emulation blocs in the browser: a conference and its last wording (S2), a late unit that houses the supervisor (S3),
// a claim that follows its units and news of a day of its own (S4).
import type { Browser } from 'playwright-core';
import { DEMO_PASSWORD } from '../../apps/demo/src/worlds/insert-organisation.js';
import { readTableFile, writeTableFile } from '@app/documents/table-file.js';
import { readDocument } from '@app/documents/read-document.js';
import { DESKTOP, joinBrowser, PHONE, Visitor } from '../support/browser.js';
import { Colleague } from '../support/colleague.js';
import { startProduct, type RunningProduct } from '../support/product.js';

const S2 = 'Khối trong sở';
const S3 = 'Cụm bảy cơ quan';
const S4 = 'Khối chín đơn vị';

let browser: Browser;
let product: RunningProduct;
let visitor: Visitor;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct('S2,S3,S4'), joinBrowser()]);
  visitor = await Visitor.open(browser, product.url);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Somebody else takes the seat. */
const as = async (email: string, world: string, size = DESKTOP): Promise<void> => {
  await visitor.page.setViewportSize(size);
  await visitor.signInAs(email, world);
};

const text = (words: string | RegExp) => visitor.page.getByText(words).first();

/** No serious fault of accessibility, and nothing wider than the screen. */
const looksRight = async (name: string): Promise<void> => {
  await visitor.picture(name);
  expect([name, await visitor.accessibilityFaults()]).toEqual([name, []]);
  const overflow = await visitor.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect([name, overflow <= 0]).toEqual([name, true]);
};

/** The words of a paper at an address of the API. */
const paperText = async (address: string): Promise<string> => {
  const answer = await visitor.page.request.get(address);
  expect([address, answer.status()]).toEqual([address, 200]);
  return (await readDocument('paper.docx', await answer.body())).text.replace(/\s+/g, ' ');
};

const apiOf = (url: string): string => url.replace(/\/(meetings|reports)\//, '/api/$1/');

test('the scenarios are introduced, each with its day, what comes next and a way in', async () => {
  for (const [size, name] of [
    [DESKTOP, 'desktop'],
    [PHONE, 'phone'],
  ] as const) {
    await visitor.page.setViewportSize(size);
    await visitor.page.goto(product.url);
    await visitor.page.getByRole('tab', { name: S3 }).click();
    await text('Đang là Thứ Hai, 05/7/2021').waitFor();
    await visitor.button('Vào vai Mông Văn Quyết').waitFor();
    await looksRight(`scenarios-${name}`);
  }
});

describe('S2: a bloc inside one department', () => {
  let meetingUrl = '';
  let reportUrl = '';

  test('the head opens the conference on draft 3, records the comments and concludes', async () => {
    await as('kieu.thanh.tung', S2);
    await looksRight('s2-desk');
    await visitor.button('Mở hội nghị').click();
    await text('dự thảo lần 3').waitFor();
    meetingUrl = visitor.page.url();
    await visitor.button('Bắt đầu hội nghị').click();
    await visitor.button(/Đánh dấu có mặt \d+ người/).click();
    await visitor.page.getByRole('combobox', { name: 'Người ghi biên bản' }).click();
    await visitor.page.getByRole('option', { name: 'Trần Khắc Điệp' }).click();
    await visitor.page.getByRole('combobox', { name: 'Người trình bày dự thảo' }).click();
    await visitor.page.getByRole('option', { name: 'Phí Quang Huy' }).click();
    await visitor.button('Thêm ý kiến').click();
    await visitor.page.getByRole('combobox', { name: 'Người phát biểu 1' }).fill('Lương Vĩnh Sang');
    await visitor.page.getByLabel('Nội dung ý kiến 1').fill('Bổ sung hoạt động chào mừng 134 năm thành lập tỉnh.');
    await visitor.page.getByLabel('Kết luận của đồng chí chủ trì').fill('Thống nhất dự thảo lần 3, tiếp thu ý kiến.');
    await visitor.page
      .getByRole('textbox', { name: /^Giao hoàn thiện/ })
      .fill('Đơn vị Khối phó hoàn thiện dự thảo theo ý kiến góp ý.');
    await visitor.page.locator('[data-minutes="saved"]').waitFor();
    await looksRight('s2-minutes');
    await visitor.button('Kết thúc hội nghị').click();
    await visitor.page.getByRole('link', { name: 'Biên bản hội nghị PDF' }).waitFor();
    const minutes = await paperText(`${apiOf(meetingUrl)}/papers/minutes/docx`);
    expect(minutes).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(minutes).toContain('Trình bày dự thảo: đồng chí Phí Quang Huy, Khối phó – Phó Giám đốc');
    expect(minutes).toContain('Đơn vị đăng cai: Trung tâm Văn hóa Nghệ thuật tỉnh');
    expect(minutes).toContain('(dự thảo lần 3)');
    await looksRight('s2-concluded');
  });

  test('the deputy unit words draft 4; how it differs from draft 3 is annexed to the minutes', async () => {
    await as('phi.quang.huy', S2);
    await visitor.button('Hoàn thiện').click();
    await visitor.page.getByLabel(/Phương hướng, nhiệm vụ 6 tháng cuối năm/).fill('Chào mừng 134 năm thành lập tỉnh.');
    reportUrl = visitor.page.url();
    await visitor.button(/Trình báo cáo|Gửi bản hoàn thiện|Trình bản hoàn thiện/).click();
    await text('Dự thảo lần 4').waitFor();
    await visitor.page.locator('.course .is-now', { hasText: 'Thường trực Hội đồng' }).waitFor();
    await visitor.page.locator('#drafts').waitFor();
    await visitor.page.locator('.draft-added', { hasText: '134' }).first().waitFor();
    await visitor.page.locator('#drafts').scrollIntoViewIfNeeded();
    await looksRight('s2-drafts');
    await visitor.page.goto(meetingUrl);
    await visitor.page.getByRole('link', { name: /^Phụ lục: thay đổi so với dự thảo.* PDF$/ }).waitFor();
    const annex = await paperText(`${apiOf(meetingUrl)}/papers/changes/docx`);
    expect(annex).toContain('dự thảo lần 4 khác dự thảo lần 3');
    expect(annex).toContain('Thêm: “Chào mừng 134 năm thành lập tỉnh.”');
  });

  test('the council receives it; the head signs under the head unit’s letterhead and number', async () => {
    await as('lam.chi.cong', S2);
    await visitor.page.goto(reportUrl);
    await visitor.button('Chấp nhận').click();
    await text('Đã chấp nhận báo cáo.').waitFor();
    await as('kieu.thanh.tung', S2);
    await visitor.page.goto(reportUrl);
    await visitor.button('Ký ban hành').click();
    await text('Báo cáo số 02/BC-TVT').waitFor();
    await visitor.page.getByRole('link', { name: 'Mở PDF' }).waitFor();
    await looksRight('s2-issued');
    const paper = await paperText(`${apiOf(reportUrl)}/papers/docx`);
    expect(paper).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(paper).toContain('Số: 02/BC-TVT');
    expect(paper).toContain('TM. KHỐI THI ĐUA');
    expect(paper).toContain('GIÁM ĐỐC THƯ VIỆN TỈNH');
  });
});

describe('S3: seven offices, one of which houses the supervisor', () => {
  const choose = async (unit: string): Promise<void> => {
    await visitor.page.getByRole('checkbox', { name: `Chọn ${unit}`, exact: true }).check();
  };

  test('old and new days are shown with the reason; the office does not close its own unit’s item', async () => {
    await as('hoang.thu.phuong', S3);
    await visitor.go('Theo dõi');
    await text('Quá hạn').waitFor();
    await choose('Sở Nội vụ');
    await visitor.button(/Gia hạn hoặc miễn 1/).click();
    const dialog = visitor.page.getByRole('dialog');
    await dialog.getByText('Miễn báo cáo').click();
    await dialog.getByLabel('Căn cứ').fill('Đề nghị của Sở Nội vụ');
    await dialog.getByLabel('Lý do').fill('Bận công tác bầu cử');
    await dialog.getByRole('button', { name: /Quyết định cho 1/ }).click();
    await text(/Sở Nội vụ là nơi đặt bộ phận thường trực của Hội đồng/).waitFor();
    await visitor.picture('s3-refused');
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    await visitor.page.getByRole('link', { name: 'Sở Nội vụ', exact: true }).click();
    await visitor.page
      .getByText(/Covid-19/)
      .locator('visible=true')
      .first()
      .waitFor();
    await visitor.page
      .locator('main')
      .filter({ hasText: /25\/6\/2021[\s\S]*02\/7\/2021/ })
      .waitFor();
    await looksRight('s3-moved');
  });

  test('the council’s leader moves what is open by one decision, and sees every new day first', async () => {
    await as('nguyen.the.vy', S3);
    await visitor.go('Theo dõi');
    await choose('Sở Nội vụ');
    await choose('Cụm thi đua các cơ quan tham mưu tổng hợp tỉnh');
    await visitor.button(/Gia hạn hoặc miễn 2/).click();
    const dialog = visitor.page.getByRole('dialog');
    await dialog.getByText('Lùi đều các hạn').click();
    await dialog.getByLabel('Lùi thêm (ngày làm việc)').fill('3');
    await dialog.getByText('Sở Nội vụ: 02/7/2021 → 07/7/2021').waitFor();
    await dialog.getByText('16/7/2021 → 21/7/2021').waitFor();
    await dialog.getByLabel('Căn cứ').fill('Công văn 60/HĐTĐKT ngày 05/7/2021');
    await dialog.getByLabel('Lý do').fill('Sở Nội vụ phục vụ bầu cử');
    await looksRight('s3-shift');
    await dialog.getByRole('button', { name: /Quyết định cho 2/ }).click();
    await text('Đã gia hạn 2 nhiệm vụ').waitFor();
  });

  test('the late unit writes on a phone; its leader signs, the deputy unit receives', async () => {
    await as('mong.van.quyet', S3, PHONE);
    await visitor.button('Bắt đầu viết').click();
    await visitor.page
      .getByLabel(/Phong trào thi đua/)
      .first()
      .waitFor();
    for (const field of await visitor.page.locator('main textarea').all()) await field.fill('Đã thực hiện.');
    await visitor.page.locator('[data-save="saved"]').waitFor();
    await visitor.page.getByRole('radio', { name: 'Có', exact: true }).check();
    await visitor.page.locator('[data-save="saved"]').waitFor();
    await looksRight('s3-phone');
    await visitor.button('Trình báo cáo').click();
    await visitor.page.locator('.course .is-now', { hasText: 'Lãnh đạo đơn vị duyệt' }).waitFor();
    const url = visitor.page.url();
    for (const [who, button, state] of [
      ['hua.thi.ngoc', 'Đồng ý với dự thảo', 'Khối, cụm tiếp nhận'],
      ['dam.xuan.trong', 'Chấp nhận', 'chờ ban hành'],
    ] as const) {
      await as(who, S3);
      await visitor.page.goto(url);
      await visitor.button(button).click();
      await visitor.page.locator('.course').getByText(new RegExp(state)).first().waitFor();
    }
    await as('dam.xuan.trong', S3);
    await visitor.button('Bắt đầu viết').click();
    await text('Đã chấp nhận 7/7').waitFor();
    await looksRight('s3-gate');
  });
});

describe('the organisation in time', () => {
  const field = (label: string) => visitor.page.getByRole('dialog').getByLabel(label);

  /** The exported table with one cell changed, as a person with a spreadsheet changes it. */
  const editedTable = async (unit: string, column: number, word: string) => {
    const answer = await visitor.page.request.get(`${product.url}/api/organisation-table/xlsx`);
    expect(answer.status()).toBe(200);
    const rows = await readTableFile('to-chuc.xlsx', await answer.body());
    const row = rows.find((one) => one[1] === unit);
    if (!row) throw new Error(`The table has no ${unit}.`);
    row[column] = word;
    const bytes = Buffer.from(await writeTableFile(rows, 'xlsx'));
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return { name: 'to-chuc.xlsx', mimeType, buffer: bytes };
  };

  const bring = async (file: Awaited<ReturnType<typeof editedTable>>): Promise<void> => {
    await visitor.button('Nhập từ tệp').click();
    await visitor.page.locator('input[type="file"]').setInputFiles(file);
  };

  test('an administrator takes the table out, brings it back, and sees faults and changes before they are written', async () => {
    await as('linh.van.tai', S3);
    await visitor.go('Tổ chức');
    await text('Bộ phận thường trực đặt tại Sở Nội vụ').waitFor();
    await bring(await editedTable('Sở Tư pháp', 8, 'Cụm không có'));
    await text(/Cấp trên trực tiếp: không tìm thấy đơn vị “Cụm không có”/).waitFor();
    await looksRight('organisation-faults');
    await visitor.page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
    await bring(await editedTable('Sở Tư pháp', 1, 'Sở Tư pháp và Pháp chế'));
    await text(/Đổi tên từ “Sở Tư pháp”, từ 05\/7\/2021/).waitFor();
    await field('Căn cứ, lý do').fill('Quyết định số 9/QĐ-UBND');
    await looksRight('organisation-import');
    await visitor.button('Ghi 1 thay đổi').click();
    await text('Trước đây: Sở Tư pháp (đến 04/7/2021)').waitFor();
    await visitor.page.getByLabel('Xem ở ngày').fill('01/07/2021');
    await visitor.page.getByLabel('Xem ở ngày').press('Tab');
    await text('Tổ chức như vào ngày 01/7/2021.').waitFor();
    await visitor.page.getByRole('heading', { name: 'Sở Tư pháp', exact: true }).waitFor();
    await looksRight('organisation-as-of');
  });

  test('the head unit rotates the cluster for next year, and names a stand-in for its leader', async () => {
    await as('be.quoc.toan', S3);
    await visitor.go('Tổ chức');
    await visitor.button('Luân phiên').click();
    await visitor.page.getByRole('combobox', { name: 'Đơn vị phó' }).click();
    await visitor.page.getByRole('option', { name: 'Sở Ngoại vụ' }).click();
    await field('Căn cứ').fill('Hội nghị tổng kết năm 2021 giới thiệu');
    await looksRight('organisation-rotation');
    await visitor.button('Ghi luân phiên').click();
    await text('Đã luân phiên, áp dụng từ 01/01/2022.').waitFor();
    await visitor.page.getByLabel('Xem ở ngày').fill('01/01/2022');
    await visitor.page.getByLabel('Xem ở ngày').press('Tab');
    await visitor.page
      .getByRole('region', { name: 'Sở Kế hoạch và Đầu tư' })
      .getByText('Đơn vị trưởng', { exact: true })
      .waitFor();
    await visitor.button('Về hôm nay').click();
    await visitor.page
      .getByRole('region', { name: 'Sở Tài chính' })
      .getByRole('button', { name: 'Phân công người thay' })
      .click();
    await visitor.page.getByRole('combobox', { name: 'Người vắng' }).click();
    await visitor.page.getByRole('option', { name: /Bế Quốc Toản/ }).click();
    await visitor.page.getByRole('combobox', { name: 'Người thay' }).click();
    await visitor.page.getByRole('option', { name: /Vy Thị Hoài/ }).click();
    await field('Đến hết ngày').fill('09/07/2021');
    await field('Đến hết ngày').press('Tab');
    await field('Lý do').fill('Đi học tập trung');
    await visitor.page.getByRole('dialog').getByRole('button', { name: 'Phân công' }).click();
    await text('Vy Thị Hoài thay Bế Quốc Toản, 05/7/2021 – 09/7/2021').waitFor();
    await looksRight('organisation-stand-in');
  });
});

describe('S4: nine units, three names, one claim', () => {
  let reportUrl = '';

  test('the organisation shows the bloc with its posts and its other names', async () => {
    await as('ly.minh.quan', S4);
    await visitor.go('Tổ chức');
    await text('Khối các cơ quan Văn hóa - Xã hội').waitFor();
    await text('Khối thi đua Văn hóa Xã hội').waitFor();
    await looksRight('s4-organisation');
  });

  test('a unit takes its report back and the claim of 100% turns red', async () => {
    await as('ly.minh.quan', S4);
    await visitor.button('Viết tiếp').click();
    await visitor.page.locator('[data-claim="holds"]').waitFor();
    reportUrl = visitor.page.url();
    await as('do.trong.hiep', S4);
    await visitor.button('Ký ban hành').click();
    await visitor.button('Rút báo cáo').click();
    const dialog = visitor.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Rà soát lại số liệu phong trào thi đua');
    await dialog.getByRole('button', { name: 'Rút báo cáo' }).click();
    await text('Đã rút').waitFor();
    await as('ly.minh.quan', S4);
    await visitor.page.goto(reportUrl);
    await visitor.page.locator('[data-claim="fails"]').waitFor();
    await text(/Ban Quản lý khu du lịch vùng Hồ Núi Cốc/).waitFor();
    await visitor.page.locator('[data-claim="fails"]').scrollIntoViewIfNeeded();
    await looksRight('s4-claim');
  });

  test('event, signing and publication are three days', async () => {
    await as('ngo.thi.hong.vinh', S4);
    const meetingUrl = await concluded(reportUrl.split('/').at(-1) ?? '');
    await as('ngo.thi.hong.vinh', S4);
    await visitor.page.goto(reportUrl);
    await visitor.moveClockTo('06/07/2018');
    await visitor.button('Ký ban hành').click();
    await text('Ban hành ngày 06/7/2018').waitFor();
    await visitor.moveClockTo('09/07/2018');
    await visitor.page.goto(meetingUrl);
    await text('05/7/2018').waitFor();
    await visitor.page.getByLabel('Nội dung tin').scrollIntoViewIfNeeded();
    await looksRight('s4-news-draft');
    await visitor.button('Đăng tin').click();
    await text('Đăng ngày 09/7/2018').waitFor();
    await looksRight('s4-news');
  });

  /** From the draft to the council's acceptance: the unit reports anew, the conference concludes on 05/7/2018. */
  const concluded = async (reportId: string): Promise<string> => {
    const colleague = (name: string) => Colleague.signIn(product.url, `${name}@yenlinh.example`, DEMO_PASSWORD);
    const versionOf = async (one: Colleague, id: string) =>
      (await one.ask<{ version: number }>('GET', `/reports/${id}`)).version;
    const give = async (one: Colleague, id: string, command: string) =>
      one.ask('POST', `/reports/${id}/${command}`, { version: await versionOf(one, id) });
    const [deputy, head, office] = [
      await colleague('ly.minh.quan'),
      await colleague('ngo.thi.hong.vinh'),
      await colleague('luu.thi.my.dung'),
    ];
    const sources = await deputy.ask<{ consolidation: { sources: { unit: string; obligationId: string }[] } }>(
      'GET',
      `/reports/${reportId}`,
    );
    const left = sources.consolidation.sources.filter((one) => one.unit.includes('Hồ Núi Cốc'));
    await head.ask('POST', `/reports/${reportId}/gaps`, {
      obligationIds: left.map((one) => one.obligationId),
      reason: 'Đơn vị đang rà soát số liệu',
    });
    await deputy.ask('PUT', `/reports/${reportId}/claims`, { version: await versionOf(deputy, reportId), claims: [] });
    await give(deputy, reportId, 'sources');
    await give(deputy, reportId, 'submissions');
    await give(head, reportId, 'approvals');
    const { meetingId } = await head.ask<{ meetingId: string }>('POST', `/reports/${reportId}/meetings`, {
      title: 'Hội nghị sơ kết 6 tháng đầu năm 2018',
      heldOn: '2018-07-05',
      time: '08:00',
      place: 'Hội trường',
      agenda: ['Thảo luận'],
      isExpanded: false,
      hasteReason: '',
    });
    await head.ask('POST', '/demo/clock', { date: '2018-07-05' });
    await head.ask('POST', `/meetings/${meetingId}/openings`, { version: 1 });
    const { record, chairId } = await head.ask<{ chairId: string; record: { roll: { name: string }[] } }>(
      'GET',
      `/meetings/${meetingId}`,
    );
    const roll = record.roll.map((one) => ({ ...one, status: 'PRESENT' }));
    const minutes = { ...record, chairId, roll, minuteTaker: roll[1]?.name, conclusion: 'Thống nhất nội dung.' };
    await head.ask('POST', `/meetings/${meetingId}/closings`, { version: 2, minutes });
    await give(office, reportId, 'approvals');
    return `${product.url}/meetings/${meetingId}`;
  };
});
