// What commands say in a terminal, in both languages. Plain JavaScript: the first command runs before anything is built.

/** Sentences by key; {name} stands for a value. */
export const COMMAND_TEXTS = {
  vi: {
    none: 'Không có lệnh "{command}". Các lệnh: {known}',
    install: 'Cài đặt thư viện (chỉ lần đầu, cần mạng)…',
    'build.server': 'Biên dịch api và worker…',
    'build.web': 'Biên dịch trang web…',
    'help.build': 'npm run build [-- server|web]: biên dịch api, worker và trang web vào dist/, nếu mã nguồn đã đổi.',
    'help.check':
      'npm run check: kiểm tra định dạng, quy tắc mã nguồn, ranh giới, kiểu dữ liệu, Dockerfile. Chỉ xem lại tệp đã đổi; --fresh xem lại tất cả.',
    'help.test':
      'npm test [-- ĐƯỜNG_DẪN...]: không tham số thì chạy mọi kiểm tra (check, rồi kiểm thử đơn vị, tích hợp và trình duyệt); nêu đường dẫn hoặc tham số của jest thì chỉ chạy các tệp đó, với những gì chúng cần.',
    'help.test:redis': 'npm run test:redis: kiểm thử hàng đợi trên một Redis thật, dựng riêng rồi xóa.',
    'check.form': 'Định dạng',
    'check.webTypes': 'Kiểu dữ liệu của trang web',
    'check.rules': 'Quy tắc mã nguồn',
    'check.types': 'Kiểu dữ liệu',
    'check.borders': 'Ranh giới các phòng',
    'check.dockerfile': 'Dockerfile',
    'check.seconds': 'Xong sau {seconds} giây.',
    'test.plan':
      'npm test: biên dịch những gì đã đổi, kiểm tra mã nguồn (check), rồi kiểm thử đơn vị, tích hợp (PostgreSQL nhúng, tạm) và trình duyệt (Chromium không giao diện); dữ liệu của npm start không bị đụng tới.',
    'test.planOne': 'npm test: {files} tệp kiểm thử; cần {needs}.',
    'test.needs.nothing': 'không gì thêm',
    'test.needs.server': 'api, worker đã biên dịch và PostgreSQL nhúng, tạm',
    'test.needs.web': 'trang web đã biên dịch',
    'test.needs.browser': 'Chromium',
    'test.none': 'Không có tệp kiểm thử nào khớp với: {args}',
    'test.installs':
      'Máy này chưa có Chromium, mà kiểm thử trên trình duyệt cần. Sắp chạy với quyền root: apt-get update, rồi apt-get install --no-install-recommends chromium (khoảng 300 MB trên đĩa). Muốn dùng trình duyệt khác thì dừng bằng Ctrl-C và đặt CHROME_PATH.',
    'test.noBrowser':
      'Cần Chromium để chạy kiểm thử trên trình duyệt: cài gói "chromium", hoặc đặt CHROME_PATH trỏ tới trình duyệt.',
    'redis.unpacks':
      'Máy này chưa có Redis 7. Sắp tải các gói Debian {packages} và giải nén vào một thư mục tạm: không cài gì lên máy, xong thì xóa.',
    'redis.none': 'Cần Redis 7 để chạy: cài gói "redis-server", hoặc đặt REDIS_SERVER trỏ tới tệp chạy.\n({cause})',
  },
  en: {
    none: 'There is no command "{command}". Commands: {known}',
    install: 'Installing libraries (the first time only, needs the network)…',
    'build.server': 'Building api and worker…',
    'build.web': 'Building the web pages…',
    'help.build':
      'npm run build [-- server|web]: builds api, worker and web pages into dist/, where sources have changed.',
    'help.check':
      'npm run check: checks form, lint rules, borders between rooms, types and the Dockerfile. Looks at changed files only; --fresh looks at all.',
    'help.test':
      'npm test [-- PATH...]: without arguments runs everything (check, then unit, integration and browser tests); with paths or options of jest only those files, with what they need.',
    'help.test:redis': 'npm run test:redis: tests the queues on a real Redis of its own, removed afterwards.',
    'check.form': 'Form',
    'check.webTypes': 'Types of the web pages',
    'check.rules': 'Lint rules',
    'check.types': 'Types',
    'check.borders': 'Borders between rooms',
    'check.dockerfile': 'Dockerfile',
    'check.seconds': 'Done in {seconds} s.',
    'test.plan':
      'npm test: builds what has changed, checks the sources (check), then runs unit tests, integration tests (a throw-away embedded PostgreSQL) and browser tests (headless Chromium); the data of npm start is not touched.',
    'test.planOne': 'npm test: {files} test file(s), needing {needs}.',
    'test.needs.nothing': 'nothing else',
    'test.needs.server': 'built api and worker with a throw-away embedded PostgreSQL',
    'test.needs.web': 'built web pages',
    'test.needs.browser': 'Chromium',
    'test.none': 'No test file matches: {args}',
    'test.installs':
      'There is no Chromium on this machine, and browser tests need one. About to run as root: apt-get update, then apt-get install --no-install-recommends chromium (about 300 MB on disk). To use another browser, stop with Ctrl-C and set CHROME_PATH.',
    'test.noBrowser': 'Browser tests need Chromium: install the package "chromium", or set CHROME_PATH to a browser.',
    'redis.unpacks':
      'There is no Redis 7 on this machine. About to download the Debian packages {packages} and to unpack them into a throw-away folder: nothing is installed, and it is removed afterwards.',
    'redis.none':
      'Redis 7 is needed: install the package "redis-server", or set REDIS_SERVER to its program.\n({cause})',
  },
};

/**
 * The language a command speaks: `--lang vi` or `--lang en` first, then the environment's, then Vietnamese.
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {'vi' | 'en'}
 */
export function commandLanguage(args, environment) {
  const at = args.indexOf('--lang');
  const asked = at >= 0 ? args[at + 1] : args.find((one) => one.startsWith('--lang='))?.slice('--lang='.length);
  const name = asked ?? (environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '');
  return name.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

/**
 * Arguments without the one that names the language.
 * @param {readonly string[]} args
 * @returns {string[]}
 */
export const withoutLanguage = (args) =>
  args.filter((one, at) => one !== '--lang' && args[at - 1] !== '--lang' && !one.startsWith('--lang='));

/**
 * What speaks a language: a key and its values become a sentence.
 * @param {'vi' | 'en'} language
 * @returns {(key: keyof typeof COMMAND_TEXTS['vi'], values?: Readonly<Record<string, unknown>>) => string}
 */
export const commandSpeech =
  (language) =>
  (key, values = {}) =>
    COMMAND_TEXTS[language][key].replace(/\{(\w+)\}/g, (whole, name) =>
      name in values ? String(values[name]) : whole,
    );
