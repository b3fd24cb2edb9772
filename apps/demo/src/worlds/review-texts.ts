// What units, blocs and branches wrote in their half-year reviews: short, plausible, about nobody.

/** Texts by section; `unit` is named where the sentence needs it. */
type SectionTexts = Readonly<Record<string, (unit: string) => string>>;

const UNIT: SectionTexts = {
  direction: (unit) =>
    `${unit} đã ban hành kế hoạch thi đua năm, ký giao ước với các đơn vị trong khối và phổ biến đến toàn thể người lao động.`,
  movements: () =>
    'Phát động phong trào thi đua thường xuyên và một đợt thi đua chuyên đề, gắn với nhiệm vụ chuyên môn.\nNội dung thi đua có chỉ tiêu cụ thể, kiểm điểm hằng tháng.',
  examples: () => 'Phát hiện và đề nghị biểu dương một tập thể có cách làm hay trong phục vụ người dân.',
  commendations: () => 'Đề nghị khen thưởng đúng đối tượng; hồ sơ gửi đúng hạn.',
  jointActivities: () => 'Tham gia giao lưu thể thao và hoạt động an sinh xã hội của khối.',
  shortcomings: () =>
    'Việc nhân rộng điển hình còn chậm; ứng dụng công nghệ thông tin trong theo dõi thi đua chưa đều.\nNguyên nhân chủ quan: cán bộ phụ trách kiêm nhiệm nhiều việc.',
  tasks: () =>
    'Hoàn thành các chỉ tiêu giao ước; tổ chức một đợt thi đua nước rút quý IV; gửi hồ sơ khen thưởng trước ngày 30/11.',
  recommendations: () => 'Đề nghị Thường trực Hội đồng tổ chức tập huấn nghiệp vụ thi đua, khen thưởng trong quý III.',
};

const BLOC: SectionTexts = {
  direction: () => 'Các đơn vị trong khối đã ký giao ước thi đua, thực hiện đúng kế hoạch hoạt động chung từ đầu năm.',
  movements: () =>
    'Các đơn vị phát động phong trào thi đua với chủ đề thiết thực, gắn với nhiệm vụ chính trị và việc học tập, làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.',
  examples: () => 'Mỗi đơn vị giới thiệu ít nhất một điển hình tiên tiến; ba điển hình được biểu dương tại hội nghị.',
  commendations: () => 'Công tác khen thưởng bảo đảm kịp thời, chú trọng người lao động trực tiếp.',
  jointActivities: () => 'Tổ chức giao lưu thể thao và thăm, tặng quà các gia đình chính sách.',
  shortcomings: () =>
    'Phong trào ở một vài đơn vị chưa đi vào chiều sâu; điển hình được nhân rộng còn ít.\nNguyên nhân: theo dõi chưa thường xuyên.',
  tasks: () =>
    'Thực hiện đầy đủ chương trình công tác năm; sinh hoạt khối theo quý; chuẩn bị tổng kết, bình xét cuối năm.',
  recommendations: () => 'Đề nghị hướng dẫn sớm việc chấm điểm, bình xét thi đua cuối năm.',
};

const BRANCH: SectionTexts = {
  situation: (unit) => `${unit} ổn định về tổ chức; đảng viên chấp hành tốt sự phân công.`,
  politicalTasks: () => 'Lãnh đạo đơn vị hoàn thành các chỉ tiêu chuyên môn 6 tháng đầu năm; không có việc quá hạn.',
  ideology: () => 'Học tập, quán triệt đủ các nghị quyết theo kế hoạch; tỷ lệ đảng viên tham gia trên 95%.',
  organisation: () => 'Sinh hoạt đủ sáu kỳ thường kỳ và hai kỳ chuyên đề; tỷ lệ dự họp trên 90%.',
  inspection: () => 'Thực hiện đúng chương trình kiểm tra, giám sát; không có trường hợp vi phạm.',
  massOrganisations: () => 'Công đoàn và Đoàn Thanh niên hoạt động đều, gắn với nhiệm vụ của đơn vị.',
  fees: () => 'Thu, nộp đảng phí đúng quy định.',
  shortcomings: () =>
    'Một số kỳ sinh hoạt chuyên đề chuẩn bị chưa kỹ.\nNguyên nhân chủ quan: phân công chuẩn bị còn chậm.',
  tasks: () => 'Hoàn thành chương trình công tác năm; kiểm điểm, đánh giá chi bộ và đảng viên cuối năm đúng hạn.',
  recommendations: () => 'Không có.',
};

const textOf =
  (texts: SectionTexts) =>
  (unit: string) =>
  ({ id, heading }: { readonly id: string; readonly heading: string }): string =>
    texts[id]?.(unit) ?? `${heading}: thực hiện theo kế hoạch.`;

/** A member unit's report to its bloc. */
export const unitText = textOf(UNIT);

/** A bloc's own draft. */
export const blocText = textOf(BLOC)('');

/** A branch's report, and the committee's that consolidates them. */
export const branchText = textOf(BRANCH);
