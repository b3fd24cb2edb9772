// Runs one scenario through the real services, on a database of its own, with real mail.
import { Mailer } from '@app/mail/mailer.js';
import { createDataSource } from '@app/persistence/data-source.js';
import { StoryTeller } from '../worlds/demo-story.js';
import { startMailServer } from '@app/embedded/mail-server.js';
import { runBranchReview } from './s0-branch.js';
import { runCommitteeReview } from './s1-committee.js';
import { runBlocReview } from './s2-bloc.js';
import { runClusterReview } from './s3-cluster.js';
import { runNineUnits } from './s4-nine-units.js';
import { Tale, type ScenarioResult } from './tale.js';

const SCENARIOS = {
  S0: { title: 'Chi bộ sơ kết 6 tháng: từ văn bản hướng dẫn đến số liệu chốt', run: runBranchReview },
  S1: { title: 'Đảng ủy cơ sở tổng hợp 20 chi bộ, hội nghị mở rộng, kết luận thành nhiệm vụ', run: runCommitteeReview },
  S2: {
    title: 'Khối thi đua trong một sở: dự thảo lần 3, góp ý, hoàn thiện lần 4, Hội đồng tiếp nhận',
    run: runBlocReview,
  },
  S3: {
    title: 'Cụm thi đua bảy cơ quan: bốn vai, dời hạn bằng một quyết định, đơn vị giám sát không tự đóng việc',
    run: runClusterReview,
  },
  S4: { title: 'Khối thi đua chín đơn vị, ba tên gọi, khẳng định 100% đi theo số liệu', run: runNineUnits },
} as const;

export type ScenarioName = keyof typeof SCENARIOS;

export const SCENARIO_NAMES = Object.keys(SCENARIOS) as ScenarioName[];

/** Runs a scenario on an empty, migrated database; `say` takes the story line by line. */
export async function runScenario(
  name: ScenarioName,
  databaseUrl: string,
  say: (line: string) => void,
): Promise<ScenarioResult & { readonly mails: number }> {
  const dataSource = await createDataSource(databaseUrl, 6).initialize();
  let mails = 0;
  const server = await startMailServer(async () => {
    mails += 1;
  });
  const mailer = new Mailer(server.url, 'nhac-viec@dung-han.example');
  try {
    const { title, run } = SCENARIOS[name];
    const teller = new StoryTeller(dataSource, mailer, 'http://127.0.0.1:3000');
    const result = await run(new Tale(name, title, teller, dataSource, say), dataSource);
    return { ...result, mails };
  } finally {
    mailer.close();
    await server.stop();
    await dataSource.destroy();
  }
}
