// What a person reads before signing in: sent with the first page, the other texts after it.
export const firstPageVi = {
  'app.name': 'Đúng Hạn',
  'app.tagline': 'Báo cáo định kỳ: soạn, thông qua, tiếp nhận, ban hành đúng thời hạn',
  'nav.otherLanguage': 'English',
  'page.loading': 'Đang tải',
  'error.title': 'Chưa thực hiện được',
  'error.broken': 'Trang này gặp lỗi khi hiển thị. Dữ liệu đã lưu không bị ảnh hưởng; vui lòng tải lại trang.',
  'error.retry': 'Thử lại',
  'error.offline': 'Mất kết nối tới máy chủ. Nội dung đang viết vẫn được giữ trên máy này.',
  'action.close': 'Đóng',
  'action.reload': 'Tải lại',
  'signIn.title': 'Đăng nhập',
  'signIn.email': 'Thư điện tử',
  'signIn.password': 'Mật khẩu',
  'signIn.button': 'Đăng nhập',
} as const;
