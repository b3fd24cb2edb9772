// What `npm start` can be told on the command line.
import { parseArgs } from 'node:util';

export interface LauncherOptions {
  readonly reset: boolean;
  readonly help: boolean;
  readonly port: number;
  readonly data: string;
}

export const HELP = `npm start -- [tùy chọn]

  --reset        xóa dữ liệu bản dùng thử và bắt đầu lại
  --port SỐ      cổng của trang web (mặc định 3000; nếu bận sẽ chọn cổng khác và báo)
  --data THƯMỤC  nơi giữ dữ liệu (mặc định .data)
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
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`Cổng "${values.port}" không hợp lệ.`);
  return { reset: values.reset, help: values.help, port, data: values.data };
}
