// Texts of e-mails. {unit} reports, {superior} receives, {actor} did it, {due} is the due date.
export const emailsVi = {
  'email.greeting': 'Kính gửi đồng chí {name},',
  'email.footer':
    'Thư do hệ thống Đúng Hạn gửi tự động cho những người có trách nhiệm với báo cáo này. Vui lòng không trả lời thư này.',
  'email.unit': 'Đơn vị',
  'email.report': 'Báo cáo',
  'email.due': 'Hạn nộp',
  'email.basis': 'Căn cứ',
  'email.remarks': 'Ý kiến',
  'email.open.report': 'Mở báo cáo',
  'email.open.desk': 'Mở việc của tôi',
  'email.obligation.created.subject': 'Nhiệm vụ mới: báo cáo {title}, hạn {due}',
  'email.obligation.created.body': '{superior} giao {unit} báo cáo {title}. Hạn nộp: hết ngày {due}.',
  'email.obligation.moved.subject': 'Hạn nộp thay đổi: báo cáo {title}, hạn mới {due}',
  'email.obligation.moved.body':
    '{superior} điều chỉnh hạn nộp báo cáo {title} của {unit}: từ hết ngày {from} thành hết ngày {due}. Lịch nhắc việc đã đổi theo.',
  'email.obligation.released.subject': 'Không phải nộp nữa: báo cáo {title}',
  'email.obligation.released.body':
    '{superior} đã bãi bỏ yêu cầu nộp báo cáo {title} của {unit} (hạn cũ: {from}). Nội dung đã viết vẫn được giữ.',
  'email.report.submitted.subject': '{unit} trình dự thảo: {title}',
  'email.report.submitted.body':
    'Đồng chí {actor} đã trình dự thảo báo cáo của {unit}. Báo cáo đang chờ đồng chí xem xét.',
  'email.report.approved.subject': '{unit}: báo cáo đã qua bước xem xét',
  'email.report.approved.body':
    'Đồng chí {actor} đã ghi nhận báo cáo của {unit} qua bước xem xét. Bước hiện nay: {state}.',
  'email.report.returned.subject': 'Trả lại bổ sung: báo cáo của {unit}',
  'email.report.returned.body': 'Đồng chí {actor} trả lại báo cáo của {unit} để bổ sung. {readoption}',
  'email.readoption.yes': 'Nội dung sửa phải được hội nghị chi bộ thông qua lại.',
  'email.readoption.no': 'Chỉ sửa thể thức, số liệu; không phải thông qua lại.',
  'email.report.published.subject': '{unit} đã ban hành báo cáo {code}',
  'email.report.published.body': '{unit} đã ban hành Báo cáo số {code}. Bản PDF và DOCX có trên trang báo cáo.',
  'email.report.withdrawn.subject': '{unit} rút báo cáo: {title}',
  'email.report.withdrawn.body':
    'Đồng chí {actor} đã rút báo cáo của {unit}. Nhiệm vụ báo cáo vẫn còn và vẫn tính hạn.',
  'email.reminder.before.subject': 'Nhắc việc: còn {days} ngày làm việc đến hạn báo cáo {title}',
  'email.reminder.before.body':
    'Báo cáo của {unit} phải gửi đến {superior} chậm nhất hết ngày {due}. Hiện cấp trên chưa nhận được.',
  'email.reminder.day.subject': 'Hôm nay đến hạn: báo cáo {title}',
  'email.reminder.day.body': 'Báo cáo của {unit} đến hạn hết ngày {due}. Hiện {superior} chưa nhận được.',
  'email.reminder.after.subject': 'Quá hạn {days} ngày làm việc: báo cáo {title} của {unit}',
  'email.reminder.after.body':
    'Báo cáo của {unit} đã quá hạn ({due}) {days} ngày làm việc. Đề nghị gửi ngay hoặc giải trình với {superior}.',
  'email.reminder.weekly.subject': 'Vẫn chưa nhận được báo cáo {title} của {unit}',
  'email.reminder.weekly.body': 'Báo cáo của {unit} đến hạn ngày {due} đến nay vẫn chưa gửi đến {superior}.',
  'email.reminder.review.subject': 'Dự thảo của {unit} đang chờ đồng chí xem xét',
  'email.reminder.review.body': 'Dự thảo báo cáo của {unit} đã chờ xem xét từ hai ngày làm việc trở lên.',
  'email.reminder.rework.subject': 'Báo cáo của {unit} được trả lại, chưa trình lại',
  'email.reminder.rework.body':
    'Báo cáo của {unit} đã được trả lại bổ sung từ hai ngày làm việc trở lên mà chưa trình lại.',
} as const;
