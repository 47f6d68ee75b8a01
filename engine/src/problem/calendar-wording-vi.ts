import type { WordingTable } from './wording-table.ts';

/** Vietnamese words for what can be wrong with a calendar. */
export const calendarWordingVi: WordingTable = {
  'calendar-parent-missing': [
    'Không có lịch “{calendar}”.',
    'Lịch này kế thừa từ lịch đó nên không tính được ngày nào.',
    'Chọn lịch cấp trên đang có, hoặc tạo lịch “{calendar}” trước.',
  ],
  'calendar-cycle': [
    'Các lịch kế thừa vòng tròn: {chain}.',
    'Không lịch nào trong vòng có nội dung gốc.',
    'Bỏ lịch cấp trên của một lịch trong vòng.',
  ],
  'calendar-incomplete': [
    'Lịch “{calendar}” chưa nêu: {missing}.',
    'Lịch không có cấp trên phải nêu múi giờ, ngày nghỉ hằng tuần, giờ làm việc và giờ chốt trong ngày.',
    'Nhập phần còn thiếu hoặc chọn lịch cấp trên.',
  ],
  'calendar-zone-unknown': [
    'Không có múi giờ “{zone}”.',
    'Không đổi được giờ địa phương ra thời điểm.',
    'Ghi Asia/Ho_Chi_Minh.',
  ],
  'calendar-windows-reversed': [
    'Giờ đóng {closes} không sau giờ mở {opens}.',
    'Khung giờ như vậy không có phút làm việc nào.',
    'Sửa lại giờ mở hoặc giờ đóng.',
  ],
  'calendar-windows-overlap': [
    'Khung giờ mở lúc {opens} chồng lên khung trước, đóng lúc {closes}.',
    'Cùng một phút sẽ bị tính hai lần.',
    'Xếp các khung giờ theo thứ tự, không chồng nhau.',
  ],
  'calendar-date-impossible': [
    'Không có ngày {date}.',
    'Ngày không có thật thì không có tác dụng.',
    'Sửa lại ngày.',
  ],
  'calendar-day-outside-year': [
    'Ngày {date} nằm trong danh sách của năm {year}.',
    'Năm chưa công bố hoặc số văn bản của năm khác sẽ áp cho ngày này.',
    'Chuyển ngày sang đúng năm.',
  ],
  'calendar-day-twice': ['Ngày {date} có hai lần.', 'Không biết lần nào là đúng.', 'Xóa một trong hai.'],
  'calendar-too-many-days': [
    'Lịch ghi {days} ngày, nhiều hơn {max} ngày.',
    'Không lịch làm việc nào có nhiều ngày riêng như vậy; có thể đã nhập nhầm tệp.',
    'Xóa bớt những năm hoặc những ngày không cần.',
  ],
  'calendar-notice-missing': [
    'Năm {year} đã công bố nhưng chưa ghi số văn bản.',
    'Người dân và người kiểm tra cần biết ngày nghỉ căn cứ vào đâu.',
    'Ghi số và ngày của văn bản, hoặc để năm ở trạng thái dự kiến.',
  ],
  'calendar-makeup-on-working-day': [
    'Ngày {date} vốn là ngày làm việc nên không thể là ngày làm bù.',
    'Ngày làm bù là ngày nghỉ được làm thay cho một ngày làm việc.',
    'Kiểm tra lại ngày; ngày làm bù thường là thứ Bảy.',
  ],
  'calendar-makeup-without-partner': [
    'Ngày làm bù {date} chưa nêu làm bù cho ngày nào.',
    'Không đối chiếu được với văn bản hoán đổi.',
    'Ghi ngày nghỉ hoán đổi tương ứng.',
  ],
  'calendar-swap-without-partner': [
    'Ngày nghỉ hoán đổi {date} không có ngày làm bù.',
    'Nghỉ hoán đổi phải có một ngày làm bù; thiếu thì mọi hạn trả bị lùi thêm một ngày.',
    'Thêm ngày làm bù và ghi hai ngày tương ứng với nhau.',
  ],
  'calendar-day-already-off': [
    'Ngày {date} vốn đã là ngày nghỉ.',
    'Ghi thêm không làm thay đổi hạn nào.',
    'Kiểm tra lại ngày; nếu nghỉ bù thì ghi vào ngày làm việc kế tiếp.',
  ],
  'calendar-holiday-without-lieu': [
    'Ngày lễ {date} rơi vào ngày nghỉ hằng tuần và chưa có ngày nghỉ bù.',
    'Ngày lễ trùng ngày nghỉ hằng tuần thường được nghỉ bù vào ngày làm việc kế tiếp.',
    'Thêm ngày nghỉ bù nếu văn bản có nêu.',
  ],
  'calendar-statutory-missing': [
    'Năm đã công bố thiếu ngày nghỉ theo luật {date} ({vi}).',
    'Mọi hạn trả qua ngày này sẽ sớm hơn một ngày.',
    'Thêm ngày này, hoặc để năm ở trạng thái dự kiến.',
  ],
  'calendar-adjacent-missing': [
    'Chưa có ngày nghỉ liền kề của ngày {date} ({vi}).',
    'Luật cho nghỉ thêm một ngày liền trước hoặc liền sau; Chính phủ chọn ngày.',
    'Thêm ngày liền trước hoặc liền sau theo văn bản.',
  ],
};
