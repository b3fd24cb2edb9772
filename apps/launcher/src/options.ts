// What `npm start` can be told on the command line.
import { parseArgs } from 'node:util';
import { WORLD_KEYS, type WorldKey } from '../../demo/src/worlds/worlds.js';

const isWorld = (name: string): name is WorldKey => (WORLD_KEYS as readonly string[]).includes(name);

export interface LauncherOptions {
  readonly reset: boolean;
  readonly help: boolean;
  readonly port: number;
  readonly data: string;
  /** Scenarios the demo is loaded with; the first of them is open. */
  readonly stories: readonly WorldKey[];
}

export const HELP = `npm start -- [tùy chọn]

  --reset        xóa dữ liệu bản dùng thử và bắt đầu lại
  --port SỐ      cổng của trang web (mặc định 3000; nếu bận sẽ chọn cổng khác và báo)
  --data THƯMỤC  nơi giữ dữ liệu (mặc định .data)
  --stories S2   chỉ nạp các kịch bản nêu tên, cách nhau bằng dấu phẩy (mặc định cả năm: ${WORLD_KEYS.join(',')})
  --help         hiện hướng dẫn này

Biến môi trường: DATABASE_URL, REDIS_URL, SMTP_URL dùng máy chủ thật thay cho bản nhúng.
`;

/** @throws Error naming an unknown option or a bad value */
export function readOptions(args: readonly string[]): LauncherOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      reset: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      port: { type: 'string', default: process.env['PORT'] ?? '3000' },
      data: { type: 'string', default: '.data' },
      stories: { type: 'string', default: WORLD_KEYS.join(',') },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`Cổng "${values.port}" không hợp lệ.`);
  const stories = values.stories.split(',').map((one) => one.trim().toUpperCase());
  const unknown = stories.filter((one) => !isWorld(one));
  if (unknown.length > 0 || stories.length === 0) throw new Error(`Không có kịch bản "${unknown.join(', ')}".`);
  return { reset: values.reset, help: values.help, port, data: values.data, stories: stories.filter(isWorld) };
}
