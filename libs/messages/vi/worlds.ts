// The demo: five scenarios, each with its story, its next step and what is assumed in it.
export const worldsVi = {
  'nav.worlds': 'Năm kịch bản',
  'worlds.title': 'Năm kịch bản dùng thử',
  'worlds.hint':
    'Mỗi kịch bản là một quy trình thật, dừng ở lúc có việc phải làm. Chọn một vai để vào; đồng hồ chuyển về ngày của kịch bản đó. Tên người, địa danh là hư cấu.',
  'worlds.change': 'Đổi kịch bản',
  'worlds.pick': 'Chọn kịch bản',
  'worlds.clock': 'Đang là {date}',
  'worlds.open': 'Đang mở',
  'worlds.story': 'Câu chuyện',
  'worlds.next': 'Việc tiếp theo',
  'worlds.assumed': 'Giả định',
  'worlds.enterAs': 'Vào vai {name}',
  'worlds.all': 'Xem tất cả tài khoản',
  'world.S0.name': 'Chi bộ',
  'world.S0.title': 'Chi bộ sơ kết 6 tháng',
  'world.S0.story':
    'Đảng ủy Sở vừa nhận hướng dẫn 126-HD/ĐU. Chi bộ Thư viện tỉnh soạn báo cáo, chi ủy cho ý kiến, hội nghị chi bộ thông qua, Đảng ủy tiếp nhận.',
  'world.S0.next': 'Chánh Văn phòng Đảng ủy xác nhận văn bản vừa đăng ký; sau đó Bí thư Chi bộ Thư viện viết báo cáo.',
  'world.S0.assumed': 'Hạn nộp 18/6/2021, số đảng viên, số phiếu; cấp trên của Đảng ủy Sở.',
  'world.S1.name': 'Đảng ủy',
  'world.S1.title': 'Đảng ủy tổng hợp 20 chi bộ',
  'world.S1.story':
    '17 chi bộ đã được chấp nhận, 2 chi bộ trễ hạn, 1 chi bộ được miễn. Văn phòng tổng hợp số liệu; hội nghị mở rộng do Phó Bí thư chủ trì; kết luận thành nhiệm vụ có hạn.',
  'world.S1.next': 'Chánh Văn phòng Đảng ủy bắt đầu báo cáo tổng hợp.',
  'world.S1.assumed': 'Số văn bản, các thời hạn, số chi bộ và toàn bộ số liệu.',
  'world.S2.name': 'Khối trong sở',
  'world.S2.title': 'Khối thi đua trong một sở',
  'world.S2.story':
    'Sáu đơn vị sự nghiệp đã gửi báo cáo. Đơn vị Khối phó trình dự thảo lần 3 tại hội nghị; sau góp ý, bản hoàn thiện là dự thảo lần 4, trình Hội đồng Thi đua - Khen thưởng Sở.',
  'world.S2.next': 'Chiều nay họp: Khối trưởng mở hội nghị, ghi ý kiến và kết luận.',
  'world.S2.assumed': 'Đơn vị Khối trưởng, danh sách đơn vị, các thời hạn và số liệu.',
  'world.S3.name': 'Cụm bảy cơ quan',
  'world.S3.title': 'Cụm thi đua bảy cơ quan tham mưu tổng hợp',
  'world.S3.story':
    'Một quyết định đã dời mọi thời hạn vì dịch bệnh. Sáu cơ quan đã gửi; Sở Nội vụ trễ hạn mà lại là nơi đặt bộ phận thường trực của Hội đồng nên không tự đóng việc của mình.',
  'world.S3.next': 'Cán bộ tổng hợp Sở Nội vụ viết báo cáo đang trễ; đơn vị Cụm phó tổng hợp.',
  'world.S3.assumed': 'Số văn bản, thời hạn cũ và mới, số liệu của các đơn vị.',
  'world.S4.name': 'Khối chín đơn vị',
  'world.S4.title': 'Khối thi đua Văn hóa - Xã hội, chín đơn vị',
  'world.S4.story':
    'Chín đơn vị nhiều cấp, một khối ba tên gọi. Dự thảo khẳng định 100% đơn vị phát động phong trào; khẳng định gắn với số liệu và đổi theo khi một đơn vị rút báo cáo.',
  'world.S4.next': 'Đơn vị Khối phó xem lại dự thảo và trình Khối trưởng; thử cho Ban Quản lý Hồ Núi Cốc rút báo cáo.',
  'world.S4.assumed': 'Đơn vị Khối trưởng, Khối phó, các thời hạn và số liệu.',
} as const;
