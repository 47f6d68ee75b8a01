import type { WordingTable } from './wording-table.ts';

/** Vietnamese words for what the rules of the law and of good order find in a drawn procedure. */
export const rulesWordingVi: WordingTable = {
  // Ways through the drawing.
  unreachable: [
    'Không có đường nào dẫn tới "{node}".',
    'Đã vẽ ra nhưng không hồ sơ nào tới được đây.',
    'Nối một đường từ bước đứng trước tới đây, hoặc xóa nếu không dùng.',
  ],
  'dead-end': [
    'Từ "{node}" không có đường đi tiếp.',
    'Hồ sơ tới đây là kẹt lại: người giữ hồ sơ không có nút nào để bấm.',
    'Thêm một đường dẫn tới bước sau hoặc tới điểm kết thúc.',
  ],
  'cannot-end': [
    'Từ "{node}" không đường nào tới được điểm kết thúc; hồ sơ chỉ đi vòng qua: {circle}.',
    'Hồ sơ vào vòng này sẽ không bao giờ đóng được.',
    'Thêm một đường ra khỏi vòng, dẫn tới điểm kết thúc.',
  ],
  'end-missing': [
    'Quy trình không có điểm kết thúc.',
    'Không hồ sơ nào đóng được.',
    'Thêm mục Kết thúc và nối bước cuối cùng tới đó.',
  ],
  'join-never': [
    'Khối song song "{node}" chờ mọi nhánh xong, nhưng có nhánh không đường nào dẫn tới chỗ xong: {branches}.',
    'Không hồ sơ nào tới được phần vẽ sau khối này.',
    'Trong nhánh đó thêm một đường dẫn tới điểm Xong nhánh.',
  ],
  'milestone-later': [
    '"{node}" chờ mốc "{milestone}", nhưng hồ sơ có thể tới đây mà chưa qua mốc đó.',
    'Trong lúc chờ không ai làm gì khác, nên mốc không bao giờ tới và hồ sơ chờ mãi.',
    'Đặt việc chờ sau bước tạo ra mốc, hoặc thêm một cách hết chờ khác.',
  ],

  // The order of acts, one-stop-rules 6.2.
  'issued-unsigned': [
    'Với "{edge}" kết quả được phát hành mà trên đường tới đó chưa ai ký.',
    'Kết quả phát hành khi chưa ký thì không có giá trị.',
    'Đặt bước ký trước, hoặc chọn "Đã ký kết quả" ở phần Ghi nhận cho hồ sơ của đường ký.',
  ],
  'returned-unissued': [
    'Với "{edge}" kết quả được trả mà trên đường tới đó chưa được phát hành.',
    'Người dân nhận một văn bản chưa có số, chưa đóng dấu.',
    'Đặt bước phát hành trước khi trả, hoặc chọn "Đã phát hành kết quả" ở phần Ghi nhận cho hồ sơ.',
  ],
  'ended-unaccepted': [
    'Hồ sơ có thể kết thúc tại "{node}" mà chưa từng được tiếp nhận.',
    'Khi đó người dân không có giấy hẹn trả và thời hạn không bắt đầu tính.',
    'Cho mọi đường tới đây qua bước tiếp nhận có ghi nhận "Đã tiếp nhận".',
  ],
  'not-accepted-late': [
    'Hồ sơ đã tiếp nhận mà vẫn có thể kết thúc là "Không tiếp nhận" tại "{node}".',
    'Đã tiếp nhận thì từ chối phải bằng văn bản trả cho người dân và tính vào số hồ sơ đã giải quyết.',
    'Dẫn đường này tới điểm kết thúc "Từ chối", sau khi ký và trả văn bản.',
  ],
  'end-without-result': [
    'Hồ sơ có thể kết thúc tại "{node}" mà chưa phát hành kết quả nào.',
    'Người dân không nhận được văn bản, kể cả văn bản từ chối.',
    'Thêm bước ký và phát hành trên đường này, hoặc nêu căn cứ vì sao không có văn bản.',
  ],
  'result-not-returned': [
    'Hồ sơ có thể kết thúc tại "{node}" mà kết quả chưa được trả.',
    'Kết quả đã ký nằm lại cơ quan, người dân không nhận được.',
    'Thêm bước trả kết quả, hoặc nêu căn cứ vì sao không phải trả.',
  ],
  'supplement-path-missing': [
    'Từ "{node}" trở đi không có đường yêu cầu bổ sung hồ sơ.',
    'Sau khi tiếp nhận mới thấy thiếu giấy tờ thì chỉ còn cách từ chối.',
    'Vẽ thêm đường yêu cầu bổ sung tới một mục Chờ; nếu công bố không có thì để nguyên.',
  ],
  'refusal-path-missing': [
    'Từ "{node}" trở đi không có đường từ chối.',
    'Hồ sơ không đủ điều kiện sẽ không có lối ra.',
    'Vẽ thêm đường từ chối: ký văn bản, trả cho người dân, kết thúc là "Từ chối".',
  ],
  'signer-role': [
    '"{edge}" là việc ký kết quả nhưng được giao cho {role}.',
    'Vai trò này không có thẩm quyền ký.',
    'Giao việc ký cho lãnh đạo, hoặc nêu căn cứ nếu công bố không ghi người ký.',
  ],
  'worker-role': [
    'Bước "{node}" được giao cho {role}.',
    'Vai trò này không giải quyết hồ sơ và không được xem hồ sơ của người dân.',
    'Giao bước này cho người tiếp nhận, giải quyết hoặc lãnh đạo.',
  ],
  'signer-drafted': [
    '"{edge}": người ký ({role}) cũng chính là người dự thảo.',
    'Không có ai thứ hai xem lại kết quả trước khi phát hành.',
    'Giao việc dự thảo và việc ký cho hai vai trò khác nhau, hoặc nêu căn cứ.',
  ],

  // Status and time.
  'no-way-back': [
    '"{node}" ở trạng thái {status} nhưng sau đó hồ sơ không quay lại giải quyết được.',
    'Người dân bổ sung, nộp tiền xong cũng chỉ còn cách kết thúc.',
    'Vẽ đường quay lại một bước xử lý.',
  ],
  'pause-reason': [
    '"{node}" ở trạng thái {status} nhưng lý do không tính thời gian lại là "{reason}".',
    'Cổng quốc gia và giấy tờ gửi người dân sẽ nêu hai lý do khác nhau.',
    'Chọn lại lý do không tính, hoặc chọn lại trạng thái.',
  ],
  'restart-nothing': [
    'Lý do không tính thời gian "{rule}" cho tính lại từ đầu nhưng không nêu thời hạn nào được tính lại.',
    'Bổ sung xong, ngày hẹn trả vẫn như cũ.',
    'Chọn những thời hạn được tính lại.',
  ],
  'duration-zero': [
    'Bước "{node}" ghi thời gian là 0.',
    'Chỉ việc tiếp nhận và bàn giao mới không mất thời gian; việc khác ghi 0 thì tổng thời gian cộng ra không đúng thực tế.',
    'Nhập thời gian thực tế, hoặc chọn "Không nêu", hoặc ghi nguồn nếu công bố đúng như vậy.',
  ],

  // Conditions.
  'condition-never': [
    'Điều kiện của "{where}" không bao giờ đúng.',
    'Phần này vẽ ra cho trường hợp không thể có.',
    'Sửa điều kiện cho đúng ý, hoặc bỏ phần này.',
  ],
  'rule-shadowed': [
    'Không hồ sơ nào đi đường "{second}": mọi trường hợp của đường này đã đi theo các đường xếp trước, trước hết là "{first}".',
    'Hồ sơ đáng lẽ đi đường này lại đi đường khác.',
    'Đưa điều kiện này lên trước, hoặc thu hẹp điều kiện đứng trước.',
  ],
  'rules-overlap': [
    'Có hồ sơ vừa đúng điều kiện của đường "{first}", vừa đúng điều kiện của đường "{second}", chẳng hạn khi {values}.',
    'Khi đó hồ sơ đi đường xếp trước, thường không đúng ý người soạn.',
    'Sửa cho hai điều kiện loại trừ nhau; nếu cố ý thì xếp đúng thứ tự và ghi lý do.',
  ],
  'actions-incomplete': [
    'Tại "{node}" có trường hợp không nút nào bấm được: {values}.',
    'Hồ sơ như vậy kẹt lại, người giữ hồ sơ không làm gì được.',
    'Thêm một đường cho trường hợp này, hoặc bỏ điều kiện của một đường.',
  ],
  'row-never': [
    'Dòng {row} trong bảng thời gian của "{node}" không bao giờ được dùng.',
    'Các dòng xếp trước đã gồm hết trường hợp của dòng này, nên thời gian ghi ở đó không có tác dụng.',
    'Đưa dòng này lên trước, sửa điều kiện, hoặc bỏ dòng.',
  ],
  'table-without-otherwise': [
    'Bảng thời gian của "{node}" bỏ sót trường hợp: {values}.',
    'Hồ sơ thuộc trường hợp đó không có thời gian nào, giấy hẹn không in được ngày.',
    'Thêm một dòng cho mọi trường hợp còn lại.',
  ],
  'nobody-asked': [
    'Việc lấy ý kiến "{node}" có trường hợp không có nơi nào để hỏi: {values}.',
    'Khi đó nút chuyển hồ sơ tới đây bị từ chối và hồ sơ kẹt ở bước trước.',
    'Vẽ thêm đường "Không có ai để hỏi", hoặc luôn hỏi ít nhất một nơi.',
  ],
  'quorum-impossible': [
    'Việc lấy ý kiến "{node}" cần {quorum} nơi nhưng chỉ hỏi {respondents} nơi.',
    'Không bao giờ đủ ý kiến.',
    'Giảm số nơi cần, hoặc hỏi thêm nơi khác.',
  ],
  'wait-for-impossible': [
    '"{node}" chờ {count} hồ sơ liên thông xong nhưng chỉ có {children} hồ sơ.',
    'Không bao giờ chờ đủ.',
    'Giảm số hồ sơ phải chờ, hoặc thêm hồ sơ liên thông.',
  ],
  'fact-never-set': [
    'Dữ kiện "{fact}" được dùng trong điều kiện nhưng không thao tác nào hỏi hay ghi dữ kiện này.',
    'Điều kiện dùng dữ kiện này không bao giờ đúng.',
    'Ở đường thích hợp, thêm dữ kiện này vào "Hỏi người thực hiện".',
  ],

  // People and agencies.
  'nobody-receives': [
    'Không nơi nào trong phạm vi áp dụng có người được mở hồ sơ thủ tục này ({roles}).',
    'Người dân không nộp được hồ sơ ở đâu.',
    'Bố trí người ở nơi tiếp nhận, hoặc xem lại phạm vi áp dụng và vai trò được mở hồ sơ.',
  ],
  'relation-nowhere': [
    '"{node}": cơ quan được tìm theo quan hệ "{relation}" của {place}, mà danh bạ không ghi cơ quan nào như vậy cho: {agencies}.',
    'Hồ sơ đến đây không biết chuyển cho ai.',
    'Tìm theo nơi khác, ví dụ theo một trường của tờ khai hỏi xã, phường, đặc khu (như nơi có đất), hoặc chọn cơ quan khác; nếu danh bạ ghi thiếu thì nhờ người giữ danh bạ bổ sung.',
  ],
  'relation-nowhere-from-some': [
    '"{node}": cơ quan được tìm theo quan hệ "{relation}" của {place}, nhưng danh bạ không ghi cơ quan nào như vậy cho: {agencies}.',
    'Hồ sơ tiếp nhận ở nơi đó sẽ dừng lại vì không biết chuyển cho ai.',
    'Tìm theo một trường của tờ khai hỏi xã, phường, đặc khu, hoặc thu hẹp phạm vi tiếp nhận; nếu danh bạ ghi thiếu thì nhờ người giữ danh bạ bổ sung.',
  ],
  'unstaffed-later': [
    '"{node}": từ ngày {from} không còn ai giữ vai trò {role} tại {agencies}.',
    'Từ ngày đó hồ sơ tới đây sẽ nằm chờ, trong khi thủ tục vẫn còn hiệu lực.',
    'Bố trí người thay trước ngày đó.',
  ],
  'agency-ends': [
    '"{node}" được giao cho {agency}, cơ quan này thôi hoạt động từ ngày {from}.',
    'Từ ngày đó việc không tới được ai, trong khi thủ tục vẫn còn hiệu lực.',
    'Soạn phiên bản mới giao cho cơ quan kế thừa, có hiệu lực từ ngày đó.',
  ],
  'relation-ends': [
    '"{node}": cơ quan được tìm theo quan hệ "{relation}" của {place}, mà từ ngày {from} danh bạ không còn ghi cơ quan nào như vậy cho: {agencies}.',
    'Từ ngày đó hồ sơ đến đây không biết chuyển cho ai.',
    'Nhờ người giữ danh bạ ghi cơ quan kế thừa trước ngày đó, hoặc tìm theo nơi khác.',
  ],
  'effective-order': [
    'Ngày hết hiệu lực ({to}) đứng trước ngày có hiệu lực ({from}).',
    'Thủ tục không có hiệu lực vào ngày nào.',
    'Sửa một trong hai ngày.',
  ],
  'stuck-in-case': [
    'Hồ sơ tới "{node}" không đi tiếp tới điểm kết thúc được trong trường hợp: {values}.',
    'Trường hợp này không đúng điều kiện của đường đi tiếp nào, nên hồ sơ kẹt lại.',
    'Thêm một đường cho trường hợp này, hoặc đừng cho nó tới đây.',
  ],
  'never-in-any-case': [
    'Không trường hợp nào đi tới "{node}".',
    'Các điều kiện trên đường tới đây loại trừ lẫn nhau, nên đã vẽ ra mà không hồ sơ nào qua.',
    'Sửa một trong các điều kiện trên đường tới đây, hoặc xóa nếu không dùng.',
  ],
  'scenario-does-not-hold': [
    'Kịch bản "{scenario}" không còn đúng.',
    'Tại sự kiện {number}:[ mong đợi "{expected}",] thực tế "{found}".',
    'Sửa quy trình, sửa kịch bản cho khớp, hoặc nêu lý do khi công bố.',
  ],
};
