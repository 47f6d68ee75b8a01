import type { WordingTable } from './wording-table.ts';

/** Vietnamese words for what can be wrong with a procedure document: what, why, cure. */
export const documentWordingVi: WordingTable = {
  'definition-too-large': [
    'Tệp quy trình dài {length} ký tự, quá mức {max}.',
    'Tệp quá lớn làm chậm mọi người dùng.',
    'Tách quy trình thành nhiều trường hợp hoặc bỏ phần không dùng.',
  ],
  'definition-too-deep': [
    'Tệp lồng nhau quá sâu ở dòng {line}.',
    'Không quy trình thật nào cần mức lồng như vậy.',
    'Kiểm tra lại công cụ đã tạo ra tệp.',
  ],
  'json-malformed': [
    'Tệp không phải JSON hợp lệ: dòng {line}, cột {column}, gần "{near}".',
    'Không đọc được gì trong tệp.',
    'Sửa tại đó: thừa hoặc thiếu dấu phẩy, dấu nháy kép, dấu ngoặc.',
  ],
  'json-duplicate-name': [
    'Tên "{name}" xuất hiện hai lần trong cùng một đối tượng, dòng {line}.',
    'Không biết giá trị nào là giá trị đúng.',
    'Xóa một trong hai.',
  ],
  'json-lone-surrogate': [
    'Có ký tự Unicode hỏng ở dòng {line}.',
    'Ký tự này không lưu và không so sánh được.',
    'Gõ lại đoạn chữ đó.',
  ],
  'definition-not-an-object': [
    'Quy trình phải là một đối tượng JSON.',
    'Không có gì để đọc.',
    'Gửi tài liệu quy trình đầy đủ.',
  ],
  'format-newer': [
    'Tài liệu dùng định dạng {format}, mới hơn bản phần mềm này.',
    'Đọc bằng bản cũ có thể làm mất dữ liệu.',
    'Nâng cấp phần mềm rồi mở lại.',
  ],
  'format-unknown': [
    'Không rõ định dạng "{format}" của tài liệu.',
    'Mỗi tài liệu phải ghi "format" là một số.',
    'Ghi "format": 1 ở đầu tài liệu.',
  ],
  'definition-shape': [
    '{place}: có {found}, trong khi ở đây cần: {expected}.',
    'Phần này không theo mô tả của tài liệu quy trình; sửa xong mới kiểm tra tiếp được hình vẽ.',
    'Viết theo một trong các dạng nêu trên, hoặc xem phần tra cứu trong definitions/README.md.',
  ],
  'definition-unknown-field': [
    '{place}: ở đây không có trường "{names}"; có phải "{nearest}"?',
    'Nơi khác sẽ lặng lẽ bỏ đi; ở đây thì từ chối.',
    'Sửa tên hoặc xóa. Các trường ở đây: {known}.',
  ],

  'too-many-nodes': [
    'Quy trình có {size} nút, quá mức {max}.',
    'Bản vẽ lớn như vậy không chạy và không đọc được.',
    'Tách thành các quy trình liên thông.',
  ],
  'too-many-edges': [
    'Quy trình có {size} đường nối, quá mức {max}.',
    'Bản vẽ lớn như vậy không chạy và không đọc được.',
    'Tách thành các quy trình liên thông.',
  ],
  'too-many-branches': [
    'Quy trình có {size} nhánh song song, quá mức {max}.',
    'Quá nhiều nhánh thì không theo dõi được.',
    'Gộp các nhánh giống nhau.',
  ],
  'nesting-too-deep': [
    '"{node}" nằm sâu {depth} lớp, quá mức {max}.',
    'Lồng quá sâu làm quy trình không dựng được.',
    'Đưa bớt ra ngoài giai đoạn hoặc nhánh.',
  ],
  'id-duplicate': [
    'Mã "{id}" được dùng hai lần.',
    'Không phân biệt được hai phần cùng mã.',
    'Đổi một trong hai mã.',
  ],
  'container-unknown': [
    '"{node}" nằm trong "{container}", nhưng không có giai đoạn hay nhánh nào như vậy.',
    'Nút không thuộc về đâu.',
    'Kéo nút vào đúng giai đoạn, nhánh, hoặc ra ngoài cùng.',
  ],
  'container-cycle': [
    '"{node}" nằm bên trong chính nó, qua "{container}".',
    'Hai phần chứa lẫn nhau thì không vẽ được.',
    'Đưa một trong hai ra ngoài.',
  ],
  'start-missing': [
    'Quy trình chưa có điểm bắt đầu.',
    'Hồ sơ mới không biết đi vào đâu.',
    'Thêm nút Bắt đầu và nối tới bước đầu tiên.',
  ],
  'start-many': ['Có hơn một điểm bắt đầu.', 'Hồ sơ chỉ bắt đầu ở một nơi.', 'Xóa bớt, chỉ giữ một.'],
  'start-inside': [
    'Điểm bắt đầu nằm trong "{container}".',
    'Điểm bắt đầu phải ở ngoài cùng.',
    'Kéo nút Bắt đầu ra ngoài.',
  ],
  'start-edges': [
    'Điểm bắt đầu có {count} đường ra.',
    'Phải có đúng một đường tới bước đầu tiên.',
    'Giữ lại một đường; muốn rẽ thì dùng nút Rẽ nhánh.',
  ],
  'decision-otherwise': [
    'Nút rẽ nhánh "{node}" có {count} đường "còn lại".',
    'Phải có đúng một đường cho mọi trường hợp không khớp điều kiện nào.',
    'Chọn một đường làm đường "còn lại".',
  ],
  'rule-without-condition': [
    'Đường "{edge}" rời nút rẽ nhánh "{from}" không có điều kiện.',
    'Không biết khi nào đi đường này.',
    'Đặt điều kiện, hoặc đánh dấu là đường "còn lại".',
  ],
  'container-start': [
    '"{name}" chưa có nút đầu tiên hợp lệ ("{start}").',
    'Vào đây hồ sơ không biết đứng ở đâu.',
    'Đặt "start" là mã một nút có "within": "{holder}".',
  ],
  'parallel-without-branches': [
    'Khối song song "{node}" không có nhánh.',
    'Không có việc gì để làm song song.',
    'Thêm nhánh hoặc xóa khối.',
  ],
  'join-edges': [
    'Khối song song "{node}" có {count} đường đi tiếp sau khi các nhánh xong.',
    'Phải có đúng một.',
    'Nối khối tới bước sau, chỉ một đường.',
  ],
  'join-impossible': [
    '"{node}" chờ {count} nhánh nhưng chỉ có {branches} nhánh.',
    'Chờ như vậy không bao giờ xong.',
    'Giảm số nhánh cần chờ.',
  ],
  'wait-without-arms': [
    'Nút chờ "{node}" không chờ điều gì.',
    'Hồ sơ sẽ chờ mãi.',
    'Thêm sự kiện hoặc thời hạn để chờ.',
  ],
  'arm-edges': [
    '"{node}": điều chờ "{arm}" có {count} đường ra.',
    'Mỗi điều chờ dẫn tới đúng một nơi.',
    'Vẽ một đường từ "{node}" với "arm": "{arm}".',
  ],
  'edge-without-arm': [
    'Đường "{edge}" không thuộc điều chờ nào của nút mà nó rời ("{arm}").',
    'Không biết khi nào đi đường này.',
    'Ghi "arm": điều chờ của nút chờ; reached, failed, nobody của việc lấy ý kiến; answered, failed của dịch vụ.',
  ],
  'period-zero': [
    'Nút chờ "{node}" có thời gian chờ bằng 0.',
    'Chờ 0 ngày là không chờ, có thể lặp vô tận.',
    'Đặt thời gian lớn hơn 0 hoặc bỏ nút chờ.',
  ],
  'end-has-edges': [
    'Nút kết thúc "{node}" có {count} đường ra.',
    'Kết thúc rồi thì không đi tiếp.',
    'Xóa các đường đó.',
  ],
  'end-inside-group': [
    'Nút kết thúc "{node}" nằm trong giai đoạn "{container}".',
    'Kết thúc hồ sơ phải nằm ngoài giai đoạn.',
    'Kéo nút kết thúc ra ngoài.',
  ],
  'edge-from-unknown': [
    'Đường "{edge}" đi từ "{id}", nút này không có. Có phải "{nearest}"?',
    'Đường nối treo lơ lửng.',
    'Nối lại từ một nút có thật hoặc xóa đường.',
  ],
  'edge-to-unknown': [
    'Đường "{edge}" dẫn tới "{id}", nút này không có. Có phải "{nearest}"?',
    'Bấm vào hành động này hồ sơ sẽ không đi đâu.',
    'Nối tới một nút có thật hoặc xóa đường.',
  ],
  'edge-into-start': [
    'Đường "{edge}" dẫn về điểm bắt đầu.',
    'Điểm bắt đầu chỉ dùng khi mở hồ sơ.',
    'Nối về bước đầu tiên.',
  ],
  'edge-into-branch': [
    'Đường "{edge}" đi thẳng vào giữa nhánh "{branch}" từ bên ngoài.',
    'Các nhánh bên cạnh sẽ bị chạy lại từ đầu.',
    'Nối tới cả khối song song và chọn nhánh cần mở lại.',
  ],
  'reopens-unknown': [
    'Đường "{edge}" mở lại nhánh "{branch}", khối đó không có nhánh này.',
    'Không mở lại được nhánh không có.',
    'Chọn nhánh trong khối được nối tới.',
  ],
  'automatic-cycle': [
    'Vòng lặp không có ai làm gì: {path}.',
    'Hồ sơ sẽ quay mãi và làm treo máy.',
    'Đặt một bước hoặc một lần chờ vào vòng.',
  ],

  unreachable: [
    'Không có đường nào tới "{node}".',
    'Việc vẽ ra mà không hồ sơ nào tới được.',
    'Nối từ một bước trước đó, hoặc xóa.',
  ],
  'dead-end': [
    '"{node}" không có đường ra.',
    'Hồ sơ tới đây là kẹt lại, cán bộ không có nút nào để bấm.',
    'Thêm hành động dẫn tới bước sau hoặc tới kết thúc.',
  ],
  'cannot-end': [
    'Từ "{node}" không đường nào tới được kết thúc.',
    'Hồ sơ sẽ chạy vòng mãi.',
    'Thêm một đường dẫn tới kết thúc.',
  ],
  'end-missing': [
    'Quy trình không có điểm kết thúc.',
    'Hồ sơ không bao giờ đóng được.',
    'Thêm nút Kết thúc.',
  ],
  'performer-missing': [
    '"{node}" chưa có người thực hiện.',
    'Không ai thấy việc này trong danh sách của mình.',
    'Chọn vai trò và cơ quan.',
  ],
  'role-unknown': [
    'Không có vai trò "{role}". Có phải "{nearest}"?',
    'Không ai giữ vai trò này.',
    'Chọn vai trò trong danh mục.',
  ],
  'agency-unknown': [
    'Không có cơ quan mã "{agency}" đang hoạt động. Có phải "{nearest}"?',
    'Việc sẽ không tới được ai.',
    'Chọn cơ quan trong danh bạ, hoặc cơ quan kế thừa.',
  ],
  'relation-unknown': [
    'Không có quan hệ "{relation}" trong danh bạ. Có phải "{nearest}"?',
    'Không tìm được cơ quan thực hiện.',
    'Chọn quan hệ có trong danh bạ.',
  ],
  unstaffed: [
    'Không có ai giữ vai trò "{role}" tại: {agencies}.',
    'Hồ sơ tới đó sẽ nằm chờ.',
    'Bổ nhiệm người, hoặc chọn vai trò khác.',
  ],
  'duration-missing': [
    'Bước "{node}" chưa ghi thời gian.',
    'Không tính được tổng thời gian so với thời hạn luật định.',
    'Nhập thời gian, hoặc ghi rõ là văn bản không nêu.',
  ],
  'table-without-otherwise': [
    'Bảng thời gian của "{node}" không có dòng cho trường hợp còn lại.',
    'Có hồ sơ sẽ không có thời gian nào.',
    'Thêm dòng cuối không điều kiện.',
  ],
  'limit-unknown': [
    '"{node}" nhắc tới thời hạn "{limit}" không có.',
    'Không biết lấy thời gian ở đâu.',
    'Chọn thời hạn có trong quy trình.',
  ],
  'status-missing': [
    '"{node}" chưa có mã trạng thái quốc gia.',
    'Cổng quốc gia cần một trong mười trạng thái.',
    'Chọn trạng thái.',
  ],
  'pause-rule-unknown': [
    '"{node}" dừng đồng hồ theo quy tắc "{rule}" không có.',
    'Không nói được vì sao thời gian không tính.',
    'Chọn quy tắc tạm dừng có trong quy trình.',
  ],
  'status-without-pause': [
    '"{node}" có trạng thái {status} nhưng vẫn tính thời gian.',
    'Ở trạng thái 5, 6, 8 Cổng quốc gia hiểu là đồng hồ đứng.',
    'Chọn quy tắc tạm dừng, hoặc đổi trạng thái.',
  ],
  'title-missing': [
    'Có nút chưa đặt tên.',
    'Cán bộ không biết phải làm gì.',
    'Đặt tên bắt đầu bằng động từ.',
  ],
  'label-missing': [
    'Hành động rời "{from}" chưa có tên.',
    'Tên này là chữ trên nút cán bộ bấm.',
    'Đặt tên cho hành động.',
  ],
  'paper-unknown': [
    'Giấy tờ "{paper}" không có trong thành phần hồ sơ.',
    'Chỉ được yêu cầu giấy tờ đã công bố.',
    'Chọn giấy tờ trong thành phần hồ sơ.',
  ],
  'milestone-dangling': [
    'Mốc "{milestone}" dựa vào "{id}" không có.',
    'Mốc này không bao giờ tới.',
    'Chọn lại nút hoặc đường nối.',
  ],
  'milestone-never': [
    'Không hành động nào tạo ra mốc "{milestone}" ({mark}).',
    'Điều gì chờ mốc này sẽ chờ mãi.',
    'Gắn dấu "{mark}" cho một hành động.',
  ],
  'milestone-unknown': [
    'Không có mốc "{milestone}". Có phải "{nearest}"?',
    'Thời hạn hoặc lần chờ không có điểm tựa.',
    'Chọn mốc có trong quy trình.',
  ],
  'covers-unknown': [
    'Thời hạn "{limit}" bao gồm "{id}" không có.',
    'Phạm vi thời hạn bị sai.',
    'Chọn lại các bước được bao gồm.',
  ],
  'budget-node-unknown': [
    'Một phần của thời hạn "{limit}" được giao cho "{id}" không có; có phải "{nearest}"?',
    'Thời gian giao cho chỗ không có thì không ai dùng.',
    'Chọn bước, nhóm hoặc nhánh có trong quy trình.',
  ],
  'budget-agency-idle': [
    'Một phần của thời hạn "{limit}" được giao cho cơ quan không làm bước nào trong quy trình này.',
    'Thời gian đó không bao giờ được dùng và không so được với ai.',
    'Chọn cơ quan như đã ghi ở bước, hoặc giao theo bước.',
  ],
  'budgets-exceed-limit': [
    'Thời hạn "{limit}" là {allowed} ngày làm việc nhưng các phần giao nối tiếp nhau cộng lại {given} ngày.',
    'Mỗi cơ quan dùng đúng phần mình mà hồ sơ vẫn trễ hạn.',
    'Giảm một phần, hoặc nêu lý do giữ như công bố.',
  ],
  'limit-fraction': [
    'Thời hạn "{limit}" là {value}, không phải số nguyên.',
    'Thời hạn luật định tính theo ngày trọn hoặc theo giờ.',
    'Đổi sang số nguyên hoặc dùng đơn vị giờ.',
  ],
  'promise-count': [
    'Có {count} thời hạn được in trên giấy hẹn.',
    'Giấy hẹn in đúng một ngày trả.',
    'Đánh dấu đúng một thời hạn là lời hẹn.',
  ],
  'limit-exceeded': [
    'Thời hạn "{limit}" là {allowed} {unit} nhưng đường đi dài nhất cần {worstDays} ngày làm việc (mỗi ngày 8 giờ): {way}.',
    '[Bắt đầu {from} thì đến {endsAt} mới xong, trong khi hạn là {dueAt}. ]Làm đúng hạn từng bước vẫn trễ hẹn.',
    'Rút ngắn một bước trên đường này, kéo dài thời hạn, hoặc ghi nhận kèm nguồn rằng văn bản công bố như vậy.',
  ],
  'limit-exceeded-in-season': [
    'Thời hạn "{limit}" là {allowed} {unit}, không đủ khi gặp {season} ({date}): {way}.',
    '[Bắt đầu {from} thì đến {endsAt} mới xong, trong khi hạn là {dueAt}. ]Tuần thường thì đủ.',
    'Tính thời hạn theo ngày làm việc, rút ngắn một bước, hoặc chuẩn bị cho hồ sơ nộp sát ngày nghỉ.',
  ],
  'loop-unbounded': [
    'Đường "{edge}" từ "{from}" về "{to}" có thể đi lại không giới hạn số lần; mỗi vòng mất tới {worstDays} ngày làm việc của: {limits}.',
    'Thời hạn rộng đến đâu, quay lại nhiều vòng thì hồ sơ vẫn trễ.',
    'Nếu cố ý cho quay lại, đánh dấu đây là đường trả về; muốn giới hạn, đặt điều kiện theo số lần hoặc đặt thời hạn riêng cho đoạn này.',
  ],
  'limit-not-proved': [
    'Chưa thể nói thời hạn "{limit}" luôn đủ: {reason} ("{node}").',
    'Chỉ nhìn hình vẽ thì không biết đường đi dài nhất.',
    'Không cần làm gì nếu bản chất là vậy; nếu không, ghi thời gian hoặc giới hạn việc chờ.',
  ],
  'fact-unknown': [
    'Dữ kiện "{fact}" chưa khai báo; có phải "{nearest}"?',
    'Không khai báo thì không bao giờ có giá trị.',
    'Khai báo trong "facts", hoặc sửa tên.',
  ],
  'condition-type': [
    'Dữ kiện "{fact}" kiểu {type} không so sánh được với "{value}".',
    'Điều kiện sẽ không bao giờ đúng.',
    'Chọn giá trị đúng kiểu.',
  ],
  'back-from-automatic': [
    'Đường "{edge}" trả về nơi gửi nhưng xuất phát từ "{from}", nơi không ai giữ hồ sơ.',
    'Chỉ bước xử lý hoặc nút chờ mới biết hồ sơ từ đâu đến.',
    'Vẽ đường trả về từ một bước, hoặc chỉ đích cụ thể.',
  ],
  'edge-into-side-step': [
    'Đường "{edge}" đi vào việc phụ "{step}".',
    'Việc phụ được mở bên cạnh một bước, không có đường đi vào.',
    'Nối đường tới bước chính, hoặc bỏ "beside" của việc phụ.',
  ],
  'side-step-edge': [
    'Đường "{edge}" rời việc phụ "{step}" tới bước mà nó không đứng cạnh.',
    'Xong việc phụ chỉ là đóng việc phụ; bước bên cạnh vẫn mở.',
    'Nối đường tới một trong các bước nêu ở "beside".',
  ],
  'consultation-empty': [
    'Việc lấy ý kiến "{node}" không hỏi ai.',
    'Sẽ không ai trả lời.',
    'Thêm cơ quan được hỏi, hoặc cho chọn khi chuyển ("chosenAtRunTime": true).',
  ],
  'linked-edges': [
    'Nút liên thông "{node}" có {count} đường đi tiếp; cần đúng một đường không ghi "who".',
    'Đường đó tự đi khi đủ hồ sơ liên thông đã xong.',
    'Vẽ một đường không ghi "who"; các đường khác phải có người thực hiện.',
  ],
  'linked-empty': [
    'Nút liên thông "{node}" không nêu thủ tục nào.',
    'Không có gì để liên thông.',
    'Thêm ít nhất một thủ tục con, hoặc xóa nút.',
  ],
  'beside-unknown': [
    'Việc phụ "{node}" đứng cạnh "{step}", không phải là bước xử lý.',
    'Việc phụ mở bên cạnh một bước đang mở, không mở cạnh việc phụ khác.',
    'Ghi đúng mã bước ở "beside".',
  ],
  'deadline-limit-missing': [
    'Hành động theo hạn "{action}" của giai đoạn "{node}" không nêu thời hạn.',
    'Giai đoạn không có thời gian riêng nên không biết theo hạn nào.',
    'Thêm "limit" với mã thời hạn.',
  ],
  'deadline-edge': [
    'Hành động theo hạn "{action}" đi đường "{edge}" không xuất phát từ "{node}".',
    'Đến hạn ở đâu thì chỉ đi được đường rời nơi đó.',
    'Ghi mã một đường xuất phát từ nút này.',
  ],
  'deadline-unit': [
    'Hành động theo hạn "{action}" của "{node}" đặt trước hạn theo tháng hoặc giờ chốt.',
    'Trước hạn chỉ tính được theo ngày và giờ.',
    'Dùng WORKING_DAY, CALENDAR_DAY hoặc HOUR.',
  ],
  'arm-without-dossier': [
    'Nút chờ "{node}" chờ hồ sơ khác ("{arm}") nhưng không nói hồ sơ nào.',
    'Khi bắt đầu chờ phải biết mã hồ sơ.',
    'Thêm "fact": dữ kiện giữ mã hồ sơ.',
  ],
  'condition-too-large': [
    'Điều kiện có {parts} phần, sâu {depth} tầng; tối đa {maxParts} phần và {maxDepth} tầng.',
    'Điều kiện được xét ở mọi sự kiện của mọi hồ sơ.',
    'Tách nhỏ, hoặc khai báo một dữ kiện thay cho cả cụm.',
  ],
  'fact-source-unknown': [
    'Dữ kiện "{fact}" lấy từ "{id}" nhưng không có mục đó; có phải "{nearest}"?',
    'Dữ kiện sẽ không bao giờ có giá trị.',
    'Ghi đúng mã giấy tờ, nút, kết quả, mốc, thời hạn hoặc dữ kiện ngày.',
  ],
  'fact-source-type': [
    'Dữ kiện "{fact}" có kiểu {type}; nguồn của nó cho: {types}.',
    'Dữ kiện sẽ không nhận được giá trị đúng kiểu.',
    'Đổi kiểu của dữ kiện.',
  ],
  'fact-circular': [
    'Dữ kiện "{fact}" được tính từ chính nó.',
    'Dữ kiện sẽ không bao giờ có giá trị.',
    'Bắt đầu phép tính từ một ngày trong tờ khai hoặc ngày tiếp nhận.',
  ],
  'fact-out-wrong': [
    'Hồ sơ liên thông trả về dữ kiện "{fact}" nhưng dữ kiện này không khai là lấy từ hồ sơ liên thông.',
    'Giá trị đó sẽ bị bỏ.',
    'Khai dữ kiện với nguồn "child".',
  ],
  'rules-overlap': [
    'Hai điều kiện "{first}" và "{second}" có thể cùng đúng: {values}.',
    'Khi đó điều kiện đứng trước được chọn, thường không đúng ý.',
    'Sửa cho loại trừ nhau, hoặc xếp đúng thứ tự và ghi lý do.',
  ],
  'fact-known-nowhere': [
    'Dữ kiện "{fact}" được ghi là biết từ "{node}", nhưng không có nút đó.',
    'Không biết từ đâu được dùng dữ kiện này.',
    'Ghi mã một nút trong "knownFrom".',
  ],
  'fact-too-early': [
    'Dữ kiện "{fact}" được dùng khi có thể chưa biết: chỉ biết sau "{node}".',
    'Khi đó điều kiện luôn sai.',
    'Xét muộn hơn, cho dữ kiện giá trị mặc định, hoặc để mọi đường đi qua bước đó.',
  ],
  'milestone-skippable': [
    '"{node}" chờ mốc "{milestone}" mà nhánh "{branch}" có thể bỏ qua.',
    'Khi đó hồ sơ chờ mãi.',
    'Cho nút chờ thêm đường ra, hoặc để mọi đường của nhánh kia đều đạt mốc.',
  ],
  'milestone-circular': [
    'Các nhánh chờ lẫn nhau: {path}.',
    'Không nhánh nào đi tiếp được.',
    'Cho một nhánh đi tiếp mà không chờ nhánh kia.',
  ],
  'restart-elsewhere': [
    'Sau "{node}" thời hạn tính lại từ đầu (quy tắc "{rule}") nhưng hồ sơ đi tiếp ở giữa quy trình.',
    'Quy định chung là quay về bước đầu.',
    'Nối đường về bước đầu, hoặc nêu căn cứ để đi tiếp tại đây.',
  ],
  'linked-cycle': [
    'Các thủ tục mở lẫn nhau ngay lập tức: {path}.',
    'Một hồ sơ sẽ mở hồ sơ không dứt.',
    'Đặt một bước ở giữa, hoặc gắn hồ sơ đã có thay vì mở mới.',
  ],
  'result-unknown': [
    '"{edge}" tạo kết quả "{result}" không có trong danh sách; có phải "{nearest}"?',
    'Chỉ tạo và trả được kết quả nêu ở phần đầu thủ tục.',
    'Thêm vào danh sách kết quả, hoặc sửa mã.',
  ],
  'consultation-without-limit': [
    'Việc lấy ý kiến "{node}" không có thời hạn cho cơ quan được hỏi.',
    'Không biết khi nào im lặng có ý nghĩa và khi nào phải nhắc.',
    'Đặt thời hạn, hoặc nêu lý do không có.',
  ],
  'silence-not-stated': [
    'Công bố không nêu việc không trả lời "{node}" có nghĩa gì.',
    'Khi đó hồ sơ tiếp tục chờ và hiện là trễ.',
    'Không cần làm gì nếu công bố đúng như vậy.',
  ],
  'covers-nothing': [
    'Thời hạn "{limit}" không gồm bước hay cơ quan nào.',
    'Thời hạn sẽ chạy mà không thuộc về ai.',
    'Chọn các bước hoặc cơ quan, hoặc chọn tất cả.',
  ],
  'consultation-unknown': [
    'Quy tắc tạm dừng "{rule}" nêu "{id}", không phải là việc lấy ý kiến.',
    'Không biết thời hạn của ai được dừng.',
    'Ghi mã một việc lấy ý kiến.',
  ],
  'new-limit-missing': [
    'Quy tắc tạm dừng "{rule}" cho thời hạn mới nhưng không ghi bao lâu.',
    'Sau tạm dừng sẽ không có gì thay đổi.',
    'Thêm "newLimit".',
  ],
  'procedure-unknown': [
    '"{node}" dẫn tới thủ tục "{procedure}" chưa công bố ở đây.',
    'Không thể mở hay chờ hồ sơ của thủ tục đó.',
    'Công bố thủ tục đó trước, sửa mã, hoặc nêu hệ thống giữ hồ sơ.',
  ],
  'child-field-unknown': [
    'Thủ tục liên thông {procedure} không có trường "{field}" trong tờ khai.',
    'Giá trị chuyển sang sẽ bị từ chối.',
    'Sửa tên trường trong "factsIn".',
  ],
  'child-paper-unknown': [
    'Thủ tục liên thông {procedure} không có giấy tờ "{paper}".',
    'Giấy tờ chuyển sang sẽ bị từ chối.',
    'Sửa mã trong "papersIn".',
  ],
  'child-field-missing': [
    'Thủ tục liên thông {procedure} cần các trường chưa được chuyển sang: {fields}.',
    'Không mở được hồ sơ của thủ tục đó.',
    'Thêm vào "factsIn".',
  ],
  'definition-missing-field': [
    '{place}: thiếu trường "{name}".',
    'Tài liệu quy trình không thể thiếu trường này.',
    'Thêm "{name}": {expected}.',
  ],
  'start-not-inside': [
    '"{start}" là nút đầu của "{name}" nhưng không nằm trong đó.',
    'Vào đây hồ sơ không biết đứng ở đâu.',
    'Thêm "within": "{holder}" vào "{start}".',
  ],
  'end-outside-branch': [
    '"{node}" là điểm kết thúc nhánh (branchDone) nhưng không nằm trong nhánh nào.',
    'Hồ sơ sẽ rời khối song song và không đứng ở đâu.',
    'Thêm "within" là mã nhánh, hoặc đặt kết quả của hồ sơ cho điểm kết thúc.',
  ],
  'limit-never-ends': [
    'Thời hạn "{limit}" sau mốc bắt đầu "{starts}" không bao giờ tới mốc kết thúc "{ends}".',
    'Đồng hồ sẽ chạy đến khi đóng hồ sơ; có thể hai mốc bị đổi chỗ.',
    'Chọn mốc kết thúc đến sau mốc bắt đầu.',
  ],
  'fact-field-unknown': [
    'Dữ kiện "{fact}" lấy từ trường "{field}" không có trong tờ khai; có phải "{nearest}"?',
    'Dữ kiện sẽ không bao giờ có giá trị.',
    'Sửa tên trường, hoặc thêm vào form.schema.properties.',
  ],
  'fact-field-type': [
    'Dữ kiện "{fact}" có kiểu {type}, còn trường "{field}" của tờ khai giữ {holds}.',
    'So sánh với nó sẽ không bao giờ đúng.',
    'Cho hai bên cùng kiểu.',
  ],
  'end-leaves-open': [
    'Hồ sơ có thể kết thúc tại "{node}" khi còn việc chưa xong: {open}.',
    'Hồ sơ sẽ chưa đóng cho đến khi có người ghi nhận.',
    'Đặt dấu hoàn tất trên đường đi, hoặc để nguyên nếu đúng ý.',
  ],
  'competent-circular': [
    'Cơ quan có thẩm quyền được ghi là chính cơ quan có thẩm quyền.',
    'Sẽ không bao giờ tìm được.',
    'Ghi mã cơ quan, hoặc tìm theo quan hệ từ nơi tiếp nhận hay từ dữ kiện.',
  ],
  'deadline-demands': [
    'Đến hạn sẽ đi đường "{edge}", đường này đòi hỏi điều mà việc đến hạn không đáp ứng được.',
    'Im lặng không có lý do, giấy tờ, dữ kiện hay chữ ký.',
    'Vẽ riêng một đường cho việc đến hạn, không kèm yêu cầu.',
  ],
  'scenario-unknown': [
    'Kịch bản "{scenario}" nêu {what} "{id}" không có; có phải "{nearest}"?',
    'Kịch bản sẽ không bao giờ đúng.',
    'Sửa tên.',
  ],
  'scenarios-missing': [
    'Quy trình chưa có kịch bản.',
    'Chưa ai nói kết quả phải ra sao.',
    'Viết vài kịch bản: đường thường, có bổ sung, bị từ chối.',
  ],
};
