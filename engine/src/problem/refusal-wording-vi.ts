import type { WordingTable } from './wording-table.ts';

/** Vietnamese words for why a dossier is not opened or advanced: what, why, cure. */
export const refusalWordingVi: WordingTable = {
  'channel-not-offered': [
    'Thủ tục này không tiếp nhận qua kênh "{channel}".',
    'Quy trình chỉ mở các kênh: {offered}.',
    'Chọn kênh khác.',
  ],
  'opening-not-yours': [
    'Vai trò "{role}" không được tiếp nhận hồ sơ này.',
    'Chỉ dành cho: {allowed}.',
    'Chuyển cho người có vai trò đó.',
  ],
  'occurred-in-future': [
    'Thời điểm xảy ra nằm sau thời điểm ghi nhận.',
    'Không ghi trước việc chưa xảy ra.',
    'Sửa lại ngày giờ.',
  ],
  'occurred-before-opened': [
    'Thời điểm xảy ra nằm trước khi việc này được giao.',
    'Việc chưa giao thì chưa thể làm.',
    'Sửa lại ngày giờ.',
  ],
  'wrong-version': [
    'Hồ sơ theo phiên bản {pinned}, không phải {given}.',
    'Hồ sơ giữ phiên bản lúc tiếp nhận.',
    'Dùng đúng phiên bản.',
  ],
  'dossier-closed': [
    'Hồ sơ đã kết thúc.',
    'Hồ sơ đã đóng không nhận thêm hành động.',
    'Mở hồ sơ mới nếu cần đính chính.',
  ],
  'time-goes-back': [
    'Thời điểm ghi nhận sớm hơn dòng lịch sử trước.',
    'Lịch sử chỉ đi tới.',
    'Kiểm tra đồng hồ máy chủ.',
  ],
  'action-unknown': [
    'Không có hành động "{action}". Có phải "{nearest}"?',
    'Quy trình của hồ sơ này không vẽ hành động đó.',
    'Tải lại trang để thấy các hành động hiện có.',
  ],
  'action-not-open': [
    'Hành động "{action}" hiện không mở.',
    'Có thể người khác vừa xử lý việc này.',
    'Tải lại hồ sơ.',
  ],
  'performer-not-found': [
    'Chưa tìm được ai thực hiện "{action}": {role}, {where}.',
    'Danh bạ không dẫn tới cơ quan nào, hoặc dẫn tới nhiều cơ quan.',
    'Giao lại việc cho một cơ quan. Để lần sau không gặp nữa: bổ sung danh bạ, hoặc sửa quy trình ở chỗ nói cơ quan được tìm theo đâu.',
  ],
  'action-not-yours': [
    'Hành động này thuộc vai trò "{role}" của cơ quan {agency}.',
    'Mỗi bước chỉ do đúng vai trò thực hiện.',
    'Đăng nhập bằng tài khoản giữ vai trò đó.',
  ],
  'reason-required': [
    'Hành động này phải có lý do.',
    'Pháp luật buộc nêu lý do khi trả lại, yêu cầu bổ sung hoặc từ chối.',
    'Ghi lý do cụ thể rồi thực hiện lại.',
  ],
  'fact-required': [
    'Chưa nhập "{fact}".',
    'Bước sau cần thông tin này để rẽ nhánh.',
    'Nhập thông tin rồi thực hiện lại.',
  ],
  'fact-not-asked': [
    'Hành động này không hỏi "{fact}".',
    'Chỉ ghi nhận thông tin được hỏi.',
    'Bỏ thông tin đó.',
  ],
  'fact-wrong-type': [
    'Giá trị của "{fact}" không đúng kiểu {type}.',
    'Thông tin sai kiểu không dùng được.',
    'Nhập lại giá trị.',
  ],
  'supplement-not-asked': [
    'Hành động này không yêu cầu người nộp bổ sung giấy tờ.',
    'Giấy tờ cần bổ sung chỉ ghi ở hành động yêu cầu bổ sung.',
    'Bỏ phần giấy tờ cần bổ sung, hoặc chọn hành động yêu cầu bổ sung.',
  ],
  'supplement-twice': [
    'Giấy tờ "{paper}" được yêu cầu bổ sung hai lần.',
    'Mỗi giấy tờ chỉ ghi một dòng trên phiếu.',
    'Gộp các nội dung của giấy tờ đó vào một dòng.',
  ],
  'supplement-unexplained': [
    'Chưa ghi cần bổ sung gì ở giấy tờ "{paper}".',
    'Phiếu yêu cầu bổ sung phải nói rõ từng giấy tờ sai hoặc thiếu gì.',
    'Ghi nội dung cần bổ sung rồi thực hiện lại.',
  ],
  'paper-required': [
    'Thiếu giấy tờ: {papers}.',
    'Hành động này chỉ thực hiện khi đủ giấy tờ.',
    'Ghi nhận giấy tờ đã nhận rồi thực hiện lại.',
  ],
  'condition-not-met': [
    'Điều kiện của hành động "{action}" chưa đạt.',
    'Quy trình chỉ cho phép khi điều kiện đúng.',
    'Kiểm tra lại dữ liệu hồ sơ.',
  ],
  'flow-fault': [
    'Quy trình không chạy được từ đây: {detail}.',
    'Bản vẽ có vòng tự chạy hoặc bị hỏng.',
    'Báo quản trị; hồ sơ vẫn giữ nguyên trạng thái.',
  ],
  'timer-stale': [
    'Hẹn giờ này không còn hiệu lực.',
    'Việc đã xong hoặc thời hạn đã đổi.',
    'Không cần làm gì.',
  ],
  'calendar-stale': [
    'Thay đổi lịch làm việc không còn liên quan đến hồ sơ này.',
    'Thời hạn chưa bắt đầu hoặc đã kết thúc; việc đã xong giữ nguyên ngày của nó.',
    'Không cần làm gì.',
  ],
  'due-date-out-of-range': [
    'Hạn đính chính {dueAt} không nằm giữa {from} và {until}.',
    'Thời hạn phải kết thúc sau khi bắt đầu và trong những năm mà lịch làm việc có.',
    'Nhập đúng ngày, giờ thời hạn kết thúc.',
  ],
  'same-person': [
    'Người xác nhận đính chính hạn phải khác người đề nghị.',
    'Hai người cùng chịu trách nhiệm về việc đính chính.',
    'Đề nghị một lãnh đạo khác xác nhận.',
  ],
  'history-without-opening': [
    'Lịch sử không bắt đầu bằng việc tiếp nhận.',
    'Không dựng lại được trạng thái.',
    'Kiểm tra dữ liệu lịch sử.',
  ],
  'history-opened-twice': [
    'Lịch sử có hai lần tiếp nhận.',
    'Một hồ sơ chỉ tiếp nhận một lần.',
    'Kiểm tra dữ liệu lịch sử.',
  ],
  'nobody-to-consult': [
    'Không có cơ quan nào để lấy ý kiến tại "{node}".',
    'Không cơ quan nào thuộc diện được hỏi và cũng chưa chọn cơ quan.',
    'Chọn cơ quan cần lấy ý kiến rồi thực hiện lại.',
  ],
  'dossier-stopped': [
    'Hồ sơ đang dừng giải quyết.',
    'Khi dừng, các việc của hồ sơ tạm treo.',
    'Cho tiếp tục giải quyết trước.',
  ],
  'backdating-needs-reason': [
    'Ghi nhận muộn hơn lúc xảy ra mà không có lý do.',
    'Mọi dòng ghi lùi ngày đều được kiểm tra.',
    'Ghi lý do rồi thực hiện lại.',
  ],
  'document-required': [
    'Thiếu số và ngày của văn bản.',
    'Ghi nhận thay cho cơ quan khác phải có văn bản chứng minh.',
    'Nhập số, ngày văn bản rồi thực hiện lại.',
  ],
  'occurred-required': [
    'Thiếu thời điểm xảy ra.',
    'Việc của cơ quan khác được ghi kèm thời điểm họ thực hiện.',
    'Nhập ngày giờ rồi thực hiện lại.',
  ],
  'return-unknown': [
    '"{action}" không thể trả về "{node}".',
    'Hồ sơ chỉ trả về nơi đã chuyển đến.',
    'Tải lại hồ sơ.',
  ],
  'too-many-respondents': [
    'Chọn {count} cơ quan; mỗi lần hỏi tối đa {max}.',
    'Không thể theo dõi quá nhiều ý kiến cùng lúc.',
    'Chọn ít hơn, hoặc lấy ý kiến hai lượt.',
  ],
  'signature-missing': ['Còn thiếu chữ ký: {signers}.', 'Hành động này cần đủ chữ ký.', 'Đề nghị ký trước.'],
  'side-step-open': [
    'Việc phụ "{step}" còn mở.',
    'Phải làm xong trước khi chuyển hồ sơ đi tiếp.',
    'Hoàn thành việc phụ trước.',
  ],
  'signal-stale': [
    'Không còn nơi nào chờ thông tin này.',
    'Đã có trả lời, hoặc hồ sơ đã đi tiếp.',
    'Không cần làm gì.',
  ],
  'input-required': [
    'Thiếu "{input}".',
    'Không có mục này thì không thực hiện được.',
    'Nhập rồi thực hiện lại.',
  ],
  'input-wrong': [
    'Giá trị của "{input}" không chọn được ở đây.',
    'Không phù hợp với tình trạng hồ sơ hiện nay.',
    'Tải lại hồ sơ rồi chọn lại.',
  ],
  'extension-used-up': [
    'Thời hạn "{limit}" đã gia hạn đủ số lần cho phép ({max}).',
    'Thủ tục không cho gia hạn thêm.',
    'Giải quyết dứt điểm và xin lỗi, hoặc đề nghị sửa thủ tục.',
  ],
  'letter-without-date': [
    'Chưa có hạn để soạn văn bản xin lỗi.',
    'Văn bản nói về một hạn cụ thể; hạn này chưa tính được.',
    'Kiểm tra thời hạn và lịch làm việc.',
  ],
  'letter-exists': [
    'Đã có văn bản xin lỗi cho hạn này.',
    'Mỗi hạn chỉ cần một văn bản.',
    'Mở văn bản đã có.',
  ],
  'appointment-day-off': [
    'Không hẹn trả vào ngày {day}.',
    'Đó là ngày nghỉ, hoặc lịch làm việc chưa tới ngày đó.',
    'Chọn một ngày làm việc.',
  ],
  'appointment-not-later': [
    'Ngày hẹn mới {day} không muộn hơn hạn đã hẹn hoặc đã qua.',
    'Ngày hẹn mới phải sau hôm nay và sau hạn đã hẹn.',
    'Chọn ngày muộn hơn.',
  ],
  'extension-too-long': [
    'Không thể gia hạn {value} cho "{limit}"; tối đa {most}.',
    'Thủ tục giới hạn mức gia hạn.',
    'Nhập số nguyên trong giới hạn.',
  ],
  'answer-final': [
    'Ý kiến này không sửa được nữa.',
    'Đã hết thời gian được thay đổi ý kiến.',
    'Gửi văn bản bổ sung cho cơ quan lấy ý kiến.',
  ],
  'linked-too-deep': [
    'Hồ sơ liên thông mở nhau đến {depth} tầng; tối đa {max}.',
    'Có thể các thủ tục liên thông vòng tròn.',
    'Đề nghị quản trị kiểm tra các thủ tục liên thông.',
  ],
  'action-not-open-now': [
    'Lúc này không thực hiện được hành động "{action}" (việc: "{on}").',
    'Hồ sơ đang ở nơi khác, hoặc việc đó không có hành động này.',
    'Đang mở: {open}.',
  ],
  'moment-beyond-calendar': [
    'Lịch làm việc không có ngày {at}.',
    'Thời hạn chỉ tính được trong những năm đã khai báo lịch.',
    'Chọn thời điểm trong những năm đó, hoặc bổ sung năm vào lịch.',
  ],
  'nothing-falls-due': [
    'Không có thời hạn nào đang chờ đến.',
    'Hồ sơ đã kết thúc hoặc chỉ chờ người thực hiện.',
    'Thực hiện một hành động đang mở.',
  ],
};
