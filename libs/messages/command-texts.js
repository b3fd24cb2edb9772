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
    'help.start': `npm start [-- tùy chọn]: chạy sản phẩm với dữ liệu dùng thử, trên PostgreSQL và máy chủ thư nhúng.

  --reset        xóa dữ liệu bản dùng thử và bắt đầu lại
  --port SỐ      cổng của trang web (mặc định 3000; nếu bận sẽ chọn cổng khác và báo)
  --data THƯMỤC  nơi giữ dữ liệu (mặc định .data)
  --stories S2   chỉ nạp các kịch bản nêu tên, cách nhau bằng dấu phẩy (mặc định cả năm: {worlds})
  --lang en      nói tiếng Anh trên dòng lệnh
  --help         hiện hướng dẫn này

Biến môi trường: DATABASE_URL, REDIS_URL, SMTP_URL dùng máy chủ thật thay cho bản nhúng.
`,
    'help.dev': `npm run dev [-- tùy chọn]: như npm start, và tự nạp lại khi mã nguồn đổi.

api và worker được biên dịch rồi khởi động lại, trang web được thay ngay trong trình duyệt (vite).
Tùy chọn như npm start: --reset, --port SỐ (mặc định 5173, cổng của trang web), --data THƯMỤC, --stories S2, --lang en.
`,
    'help.migrate': `npm run migrate: cập nhật cấu trúc cơ sở dữ liệu.

  DATABASE_URL=postgres://… [REDIS_URL=redis://…] npm run migrate [-- --json]
`,
    'help.diagram':
      'npm run diagram [-- --json]: vẽ lại sơ đồ trạng thái của báo cáo trong docs/architecture.md từ chính tuyến xem xét mặc định.',
    'help.bench': `npm run bench [-- --lanes 1,8] [--seconds 4] [--rounds 3] [--json]
So số lần chuyển bước mỗi giây của sản phẩm với mức sàn (pg thuần, một câu lệnh) trong cùng một lần chạy.

PostgreSQL nhúng có fsync được dựng ở thư mục tạm rồi xóa.
`,
    'help.guidance': `Đọc văn bản hướng dẫn.

  npm run --silent guidance -- read ĐƯỜNG_DẪN...   mỗi văn bản một dòng JSON (.txt, .docx, .pdf, ảnh; tệp hoặc thư mục)
  npm run --silent guidance -- bench ĐƯỜNG_DẪN...  số văn bản đọc mỗi giây, văn bản chậm nhất, văn bản dài nhất cố ý gây khó
  npm run --silent guidance -- score THƯ_MỤC       đọc THƯ_MỤC/dev rồi chấm bằng THƯ_MỤC/score.mjs
      --json      kết quả chấm là một dòng JSON
      --misses N  kèm N chỗ đọc sai đầu tiên
      --lang en   câu hỏi bằng tiếng Anh
`,
    'help.scenario': `Chạy các kịch bản từ văn bản đầu đến văn bản cuối, qua các dịch vụ thật, trên đồng hồ được chuyển.

  npm run --silent scenario -- {names} [--json] [--papers thư-mục]

Mỗi kịch bản dùng một cơ sở dữ liệu mới trong PostgreSQL nhúng, dựng ở thư mục tạm rồi xóa.
--papers ghi mọi văn bản (PDF, DOCX) của kịch bản vào thư mục.
Không nêu tên thì chạy tất cả. Mã thoát khác 0 khi có điều kiểm tra không đạt.
`,
    'help.preview:mail': `npm run preview:mail [-- --out THƯMỤC] [--no-serve]: viết mọi thư mà sản phẩm có thể gửi, bằng hai thứ tiếng, với dữ liệu mẫu.

  --out THƯMỤC   nơi ghi (mặc định .data/mail-preview): mỗi thư một tệp HTML và một tệp chữ
  --port SỐ      cổng của trang xem (mặc định cổng trống bất kỳ)
  --no-serve     chỉ ghi tệp, không mở trang xem
`,
    'args.unknown': 'Không hiểu tham số {option}. Xem --help.',
    'args.port': 'Cổng "{port}" không hợp lệ.',
    'args.story': 'Không có kịch bản "{names}". Các kịch bản: {known}.',
    'start.failed': 'Không khởi động được: {cause}',
    'start.running': 'Đúng Hạn đang chạy với thư mục dữ liệu này (tiến trình {pid}). Hãy dừng nó bằng Ctrl-C trước.',
    'start.reset': 'Xóa dữ liệu cũ',
    'start.portTaken': 'Cổng {wanted} đang bận, dùng cổng {port}',
    'start.apps': 'Khởi động api và worker',
    'start.world': 'Nạp dữ liệu dùng thử: kịch bản {key}',
    'start.appEnded': 'Một tiến trình đã dừng (mã {code}); dừng toàn bộ.',
    'start.appFailed': 'Tiến trình {name} dừng khi khởi động (mã {code}).',
    'start.welcome': `
  Đúng Hạn đã sẵn sàng:  {url}

  Kịch bản và tài khoản dùng thử (bấm một lần để vào, hoặc dùng mật khẩu {password}):
{worlds}

  Thư đã gửi:            {mailbox}
  Tài liệu API:          {url}/api/docs
  Dừng: Ctrl-C.  Làm lại từ đầu: npm start -- --reset
`,
    'start.realMail': 'qua SMTP_URL',
    'services.connect': 'Kết nối {what} theo {variable}',
    'services.postgres': 'Khởi động PostgreSQL nhúng',
    'services.mail': 'Khởi động máy chủ thư dùng thử (SMTP)',
    'services.migrate': 'Cập nhật cấu trúc cơ sở dữ liệu',
    'services.mailServer': 'máy chủ thư',
    'services.unreachable':
      'Không kết nối được {variable} ({url}): {cause}. Hãy kiểm tra địa chỉ và máy chủ, hoặc bỏ biến này để dùng bản nhúng.',
    'embedded.foreignFolder':
      'Thư mục dữ liệu {folder} do người dùng khác tạo ra. Hãy chạy bằng người dùng đó, hoặc xóa thư mục rồi chạy lại.',
    'embedded.failed': 'PostgreSQL nhúng không khởi động được: {cause}',
    'dev.ready': 'Sẵn sàng: {url} (trang web tự thay), api {api}. Dừng: Ctrl-C.',
    'dev.compiling': 'Theo dõi mã nguồn của api, worker và libs',
    'dev.changed': 'Mã nguồn đã đổi: khởi động lại api và worker',
    'dev.back': 'Đã chạy lại sau {seconds} s',
    'dev.broken': 'Chưa chạy lại được ({cause}); sửa mã nguồn rồi lưu để thử lại.',
    'migrate.done': 'Cơ sở dữ liệu đã ở phiên bản mới nhất.',
    'diagram.drawn': 'đã vẽ lại',
    'diagram.same': 'không đổi',
    'bench.line': '{name} {lanes} làn: {perSecond}/s, p50 {p50} ms, p99 {p99} ms',
    'scenario.summary': '  {passed} đạt, {failed} không đạt; {documents} văn bản, {mails} thư.',
    'mail.written': 'Đã ghi {count} thư ({kinds} loại, hai thứ tiếng) vào {folder}',
    'mail.served': 'Xem tại {url}. Dừng: Ctrl-C.',
  },
  en: {
    none: 'There is no command "{command}". Commands: {known}',
    install: 'Installing libraries (the first time only, needs the network)…',
    'build.server': 'Building api and worker…',
    'build.web': 'Building the web pages…',
    'help.build':
      'npm run build [-- server|web]: builds api, worker and the web pages into dist/, where sources have changed.',
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
    'help.start': `npm start [-- options]: runs the product with its demo, on an embedded PostgreSQL and mail server.

  --reset        removes the demo's data and begins anew
  --port NUMBER  port of the pages (3000; where it is taken, another one is chosen and named)
  --data FOLDER  where data are kept (.data)
  --stories S2   loads only the scenarios named, separated by commas (all five: {worlds})
  --lang vi      speaks Vietnamese on the command line
  --help         shows this

Environment: DATABASE_URL, REDIS_URL, SMTP_URL use real servers instead of the embedded ones.
`,
    'help.dev': `npm run dev [-- options]: as npm start, and reloads when sources change.

api and worker are compiled and started again, pages are replaced in the open browser (vite).
Options as of npm start: --reset, --port NUMBER (5173, the port of the pages), --data FOLDER, --stories S2, --lang vi.
`,
    'help.migrate': `npm run migrate: brings a database to the present shape.

  DATABASE_URL=postgres://… [REDIS_URL=redis://…] npm run migrate [-- --json]
`,
    'help.diagram':
      'npm run diagram [-- --json]: draws the state diagram of reports in docs/architecture.md anew, from the default review route itself.',
    'help.bench': `npm run bench [-- --lanes 1,8] [--seconds 4] [--rounds 3] [--json]
Compares the product's transitions per second with their floor (plain pg, one statement) in the same run.

An embedded PostgreSQL with fsync is made in a throw-away folder and removed.
`,
    'help.guidance': `Reads guidance documents.

  npm run --silent guidance -- read PATH...    one line of JSON for each document (.txt, .docx, .pdf, pictures; files or folders)
  npm run --silent guidance -- bench PATH...   documents per second, the slowest one, and the longest ones made to hurt
  npm run --silent guidance -- score FOLDER    reads FOLDER/dev, then scores it with FOLDER/score.mjs
      --json      the score as one line of JSON
      --misses N  with the first N misreadings
      --lang en   questions in English
`,
    'help.scenario': `Runs scenarios from their first paper to their last, through the real services, on a clock that is moved.

  npm run --silent scenario -- {names} [--json] [--papers folder]

Each scenario has a fresh database in an embedded PostgreSQL, made in a throw-away folder and removed.
--papers writes every paper (PDF, DOCX) of a scenario into the folder. The stories themselves are told in Vietnamese.
Without names all are run. The exit code is not 0 when a check fails.
`,
    'help.preview:mail': `npm run preview:mail [-- --out FOLDER] [--no-serve]: writes every e-mail the product can send, in both languages, with sample data.

  --out FOLDER   where to write (.data/mail-preview): an HTML and a text file for each
  --port NUMBER  port of the page that shows them (any free one)
  --no-serve     writes files only
`,
    'args.unknown': 'Unknown argument {option}. See --help.',
    'args.port': '"{port}" is no port.',
    'args.story': 'There is no scenario "{names}". Scenarios: {known}.',
    'start.failed': 'Could not start: {cause}',
    'start.running': 'Đúng Hạn is running with this data folder (process {pid}). Stop it with Ctrl-C first.',
    'start.reset': 'Removing the old data',
    'start.portTaken': 'Port {wanted} is taken, using port {port}',
    'start.apps': 'Starting api and worker',
    'start.world': 'Loading the demo: scenario {key}',
    'start.appEnded': 'A process has ended (code {code}); stopping everything.',
    'start.appFailed': 'The process {name} ended while starting (code {code}).',
    'start.welcome': `
  Đúng Hạn is ready:     {url}

  Scenarios and accounts to try (one click signs in, or use the password {password}):
{worlds}

  Mail that was sent:    {mailbox}
  API documentation:     {url}/api/docs
  Stop: Ctrl-C.  Begin anew: npm start -- --reset
`,
    'start.realMail': 'through SMTP_URL',
    'services.connect': 'Connecting to {what} as {variable} says',
    'services.postgres': 'Starting the embedded PostgreSQL',
    'services.mail': "Starting the demo's mail server (SMTP)",
    'services.migrate': 'Bringing the database to the present shape',
    'services.mailServer': 'the mail server',
    'services.unreachable':
      '{variable} cannot be reached ({url}): {cause}. Check address and server, or leave the variable out to use the embedded one.',
    'embedded.foreignFolder':
      'The data folder {folder} was made by another user. Run as that user, or remove the folder and try again.',
    'embedded.failed': 'The embedded PostgreSQL did not start: {cause}',
    'dev.ready': 'Ready: {url} (pages replace themselves), api {api}. Stop: Ctrl-C.',
    'dev.compiling': 'Watching the sources of api, worker and libs',
    'dev.changed': 'Sources have changed: starting api and worker again',
    'dev.back': 'Running again after {seconds} s',
    'dev.broken': 'Not running yet ({cause}); mend the source and save to try again.',
    'migrate.done': 'The database has the present shape.',
    'diagram.drawn': 'drawn anew',
    'diagram.same': 'unchanged',
    'bench.line': '{name} {lanes} lanes: {perSecond}/s, p50 {p50} ms, p99 {p99} ms',
    'scenario.summary': '  {passed} passed, {failed} failed; {documents} papers, {mails} e-mails.',
    'mail.written': '{count} e-mails written ({kinds} kinds, two languages) into {folder}',
    'mail.served': 'See them at {url}. Stop: Ctrl-C.',
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
