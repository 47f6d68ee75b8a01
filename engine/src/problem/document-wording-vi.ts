import type { WordingTable } from './wording-table.ts';

/** Vietnamese words for what can be wrong with a procedure document: what, why, cure. */
export const documentWordingVi: WordingTable = {
  'definition-too-large': [
    'Tệp quy trình dài {length} ký tự, quá mức {max}.',
    'Tệp lớn như vậy làm chậm mọi người dùng.',
    'Tách quy trình thành nhiều trường hợp, hoặc bỏ phần không dùng.',
  ],
  'definition-too-deep': [
    'Nội dung tệp lồng vào nhau quá sâu, ở dòng {line}.',
    'Không quy trình thật nào cần lồng sâu như vậy; có lẽ công cụ tạo tệp bị lỗi.',
    'Xuất lại tệp từ công cụ đã tạo ra nó.',
  ],
  'json-malformed': [
    'Tệp không đúng định dạng JSON: dòng {line}, cột {column}, gần "{near}".',
    'Từ chỗ đó trở đi không đọc được gì.',
    'Sửa tại đó: thừa hoặc thiếu dấu phẩy, dấu nháy kép, dấu ngoặc.',
  ],
  'json-duplicate-name': [
    'Tên "{name}" được ghi hai lần ở cùng một chỗ, dòng {line}.',
    'Không biết giá trị nào mới đúng.',
    'Xóa một trong hai.',
  ],
  'json-lone-surrogate': [
    'Có ký tự bị hỏng ở dòng {line}.',
    'Ký tự này không lưu và không tìm lại được.',
    'Gõ lại đoạn chữ đó.',
  ],
  'definition-not-an-object': [
    'Tệp không chứa một quy trình.',
    'Không có gì để đọc.',
    'Chọn đúng tệp quy trình đã xuất ra.',
  ],
  'format-newer': [
    'Tệp được ghi theo định dạng {format}, mới hơn bản phần mềm này.',
    'Đọc bằng bản cũ có thể làm mất dữ liệu.',
    'Nâng cấp phần mềm rồi mở lại.',
  ],
  'format-unknown': [
    'Không rõ tệp theo định dạng nào ("{format}").',
    'Mỗi tệp quy trình phải ghi số định dạng thì mới đọc đúng được.',
    'Ghi "format": 1 ở đầu tệp.',
  ],
  'definition-shape': [
    '{place}: có {found}, trong khi ở đây cần: {expected}.',
    'Phần này không theo mô tả của tệp quy trình; sửa xong mới kiểm tra tiếp được bản vẽ.',
    'Viết theo một trong các dạng nêu trên, hoặc xem phần tra cứu trong definitions/README.md.',
  ],
  'definition-unknown-field': [
    '{place}: ở đây không có trường "{names}"; có phải "{nearest}"?',
    'Phần mềm không biết trường này dùng làm gì nên không lưu.',
    'Sửa tên hoặc xóa. Các trường ở đây: {known}.',
  ],

  'too-many-nodes': [
    'Quy trình có {size} mục, quá mức {max}.',
    'Bản vẽ lớn như vậy không chạy và không ai đọc được.',
    'Tách thành nhiều thủ tục liên thông với nhau.',
  ],
  'too-many-edges': [
    'Quy trình có {size} đường đi, quá mức {max}.',
    'Bản vẽ lớn như vậy không chạy và không ai đọc được.',
    'Tách thành nhiều thủ tục liên thông với nhau.',
  ],
  'too-many-branches': [
    'Quy trình có {size} nhánh song song, quá mức {max}.',
    'Nhiều nhánh như vậy không ai theo dõi được.',
    'Gộp các nhánh giống nhau.',
  ],
  'nesting-too-deep': [
    '"{node}" nằm sâu {depth} lớp, quá mức {max}.',
    'Lồng quá sâu thì quy trình không chạy được.',
    'Đưa bớt ra ngoài giai đoạn hoặc nhánh.',
  ],
  'id-duplicate': [
    'Mã "{id}" được dùng cho hai phần khác nhau của quy trình.',
    'Không phân biệt được hai phần đó, hồ sơ có thể đi nhầm.',
    'Đổi một trong hai mã.',
  ],
  'container-unknown': [
    '"{node}" được xếp vào giai đoạn hay nhánh "{container}", nhưng quy trình không có phần này.',
    'Không biết khi nào thì tới lượt "{node}".',
    'Kéo mục này vào đúng giai đoạn, nhánh, hoặc ra quy trình chính.',
  ],
  'container-cycle': [
    '"{node}" nằm bên trong chính nó, qua "{container}".',
    'Hai phần chứa lẫn nhau thì không vẽ và không chạy được.',
    'Đưa một trong hai ra ngoài.',
  ],
  'start-missing': [
    'Quy trình chưa có điểm bắt đầu.',
    'Hồ sơ mới không biết đi vào đâu.',
    'Thêm mục Bắt đầu và nối tới bước đầu tiên.',
  ],
  'start-many': [
    'Có hơn một điểm bắt đầu; "{node}" là điểm thừa.',
    'Hồ sơ chỉ bắt đầu ở một nơi.',
    'Xóa bớt, chỉ giữ một.',
  ],
  'start-inside': [
    'Điểm bắt đầu nằm trong "{container}".',
    'Hồ sơ chưa vào đâu thì không thể ở sẵn trong một giai đoạn hay nhánh.',
    'Kéo mục Bắt đầu ra quy trình chính.',
  ],
  'start-edges': [
    'Điểm bắt đầu có {count} đường đi; cần đúng một.',
    'Hồ sơ mới không biết đi đường nào.',
    'Giữ lại một đường; muốn rẽ nhiều hướng thì nối tới một mục Rẽ nhánh.',
  ],
  'decision-otherwise': [
    'Mục rẽ nhánh "{node}" có {count} đường "Còn lại"; cần đúng một.',
    'Hồ sơ không khớp điều kiện nào sẽ không biết đi đâu.',
    'Chọn một đường để dùng khi không điều kiện nào đúng.',
  ],
  'rule-without-condition': [
    'Đường "{edge}" rời mục rẽ nhánh "{from}" mà không có điều kiện.',
    'Không biết hồ sơ nào đi đường này.',
    'Đặt điều kiện, hoặc chọn là đường dùng khi không điều kiện nào đúng.',
  ],
  'container-start': [
    '"{name}" chưa nói bắt đầu từ bước nào.',
    'Hồ sơ vào đây không biết đứng ở đâu.',
    'Ở ô "Bắt đầu từ", chọn một bước nằm bên trong.',
  ],
  'parallel-without-branches': [
    'Khối song song "{node}" không có nhánh nào.',
    'Hồ sơ vào đây không có việc gì để làm.',
    'Thêm nhánh, hoặc xóa khối.',
  ],
  'join-edges': [
    'Khối song song "{node}" có {count} đường đi tiếp khi các nhánh xong; cần đúng một.',
    'Các nhánh xong rồi hồ sơ không biết đi đâu.',
    'Nối khối tới bước sau bằng đúng một đường.',
  ],
  'join-impossible': [
    '"{node}" chờ {count} nhánh xong, nhưng nhiều nhất chỉ có {branches} nhánh được mở cùng lúc.',
    'Không bao giờ đủ số nhánh như đã ghi.',
    'Giảm số nhánh cần xong, hoặc xem lại điều kiện mở nhánh.',
  ],
  'wait-without-arms': [
    'Mục chờ "{node}" không nói chờ điều gì.',
    'Hồ sơ sẽ chờ mãi.',
    'Thêm ít nhất một cách hết chờ.',
  ],
  'arm-edges': [
    '"{node}": trường hợp "{arm}" có {count} đường đi; cần đúng một.',
    'Khi điều đó xảy ra, hồ sơ không biết đi đâu.',
    'Vẽ đúng một đường từ "{node}" cho trường hợp này.',
  ],
  'edge-without-arm': [
    'Đường "{edge}" không nói đi khi nào.',
    'Hồ sơ không bao giờ đi đường này.',
    'Chọn cách hết chờ, hoặc kết quả trả lời, mà đường này thuộc về.',
  ],
  'period-zero': [
    'Mục chờ "{node}" có thời gian chờ bằng 0.',
    'Chờ 0 ngày là không chờ; hồ sơ có thể quay vòng không dứt.',
    'Nhập thời gian lớn hơn 0, hoặc bỏ mục chờ.',
  ],
  'end-has-edges': [
    'Điểm kết thúc "{node}" có {count} đường đi tiếp.',
    'Hồ sơ đã kết thúc thì không đi tiếp được nữa.',
    'Xóa các đường đó, hoặc đổi mục này thành một bước.',
  ],
  'end-inside-group': [
    'Điểm kết thúc "{node}" nằm trong giai đoạn "{container}".',
    'Hồ sơ kết thúc thì không còn ở giai đoạn nào.',
    'Kéo điểm kết thúc ra quy trình chính.',
  ],
  'edge-from-unknown': [
    'Đường "{edge}" đi từ "{id}", nhưng quy trình không có bước này; có phải "{nearest}"?',
    'Đường này không nối với đâu.',
    'Nối lại từ một mục có thật, hoặc xóa đường.',
  ],
  'edge-to-unknown': [
    'Đường "{edge}" dẫn tới "{id}", nhưng quy trình không có bước này; có phải "{nearest}"?',
    'Người giữ hồ sơ bấm nút này thì hồ sơ không chuyển đi đâu được.',
    'Nối tới một mục có thật, hoặc xóa đường.',
  ],
  'edge-into-start': [
    'Đường "{edge}" dẫn về điểm bắt đầu.',
    'Điểm bắt đầu chỉ dùng khi mở hồ sơ.',
    'Nối về bước đầu tiên.',
  ],
  'edge-into-branch': [
    'Đường "{edge}" đi từ ngoài thẳng vào giữa nhánh "{branch}".',
    'Các nhánh bên cạnh sẽ bị làm lại từ đầu.',
    'Nối tới cả khối song song, rồi chọn nhánh cần mở lại.',
  ],
  'reopens-unknown': [
    'Đường "{edge}" mở lại nhánh "{branch}", nhưng khối được nối tới không có nhánh này.',
    'Quay lại mà không có nhánh nào để làm.',
    'Chọn nhánh trong khối được nối tới.',
  ],
  'automatic-cycle': [
    'Hồ sơ đi vòng mà không ai làm gì: {path}.',
    'Hồ sơ sẽ quay không dứt ngay khi vào vòng này.',
    'Đặt một bước hoặc một mục chờ vào vòng.',
  ],

  'performer-missing': [
    '"{node}" chưa có người thực hiện.',
    'Việc này không hiện trong danh sách của ai.',
    'Chọn vai trò và cơ quan ở phần "Ai thực hiện".',
  ],
  'role-missing': [
    '"{node}" chưa chọn vai trò của người thực hiện.',
    'Đã biết cơ quan nhưng việc chưa vào danh sách của ai ở đó.',
    'Chọn vai trò ở phần "Ai thực hiện".',
  ],
  'agency-missing': [
    '"{node}" chưa chọn cơ quan thực hiện.',
    'Đã biết vai trò nhưng chưa biết của cơ quan nào.',
    'Chọn cơ quan ở phần "Ai thực hiện".',
  ],
  'role-unknown': [
    '"{node}": không có vai trò "{role}"; có phải "{nearest}"?',
    'Không ai giữ vai trò này nên việc không tới được ai.',
    'Chọn vai trò trong danh sách.',
  ],
  'agency-unknown': [
    '"{node}": không có cơ quan nào mã {agency} đang hoạt động; có phải {nearest}?',
    'Việc sẽ không tới được ai.',
    'Chọn cơ quan trong danh bạ, hoặc cơ quan kế thừa.',
  ],
  'relation-unknown': [
    '"{node}": danh bạ không có quan hệ "{relation}"; có phải "{nearest}"?',
    'Hồ sơ tới đây không biết chuyển cho cơ quan nào.',
    'Chọn một quan hệ có trong danh bạ.',
  ],
  unstaffed: [
    '"{node}": không có ai giữ vai trò {role} tại {agencies}.',
    'Hồ sơ tới đó sẽ nằm chờ, không ai thấy.',
    'Bố trí người ở đó, hoặc chọn vai trò, cơ quan khác.',
  ],
  'duration-missing': [
    'Bước "{node}" chưa ghi thời gian thực hiện.',
    'Không so được tổng thời gian với thời hạn luật định.',
    'Nhập thời gian, hoặc chọn "Không nêu" nếu văn bản không ghi.',
  ],
  'limit-unknown': [
    '"{node}" lấy thời gian theo thời hạn "{limit}", nhưng quy trình không có thời hạn này.',
    'Không tính được ngày phải xong.',
    'Chọn một thời hạn có trong quy trình.',
  ],
  'status-missing': [
    '"{node}" chưa chọn trạng thái hồ sơ quốc gia.',
    'Người dân tra cứu trên Cổng quốc gia sẽ không thấy hồ sơ đang ở đâu.',
    'Chọn một trong mười trạng thái.',
  ],
  'pause-rule-unknown': [
    '"{node}" không tính thời gian theo lý do "{rule}", nhưng quy trình không có lý do này.',
    'Người dân hỏi vì sao lùi ngày hẹn trả thì không trả lời được.',
    'Chọn một lý do không tính có trong quy trình.',
  ],
  'status-without-pause': [
    '"{node}" ở trạng thái {status} nhưng vẫn tính thời gian.',
    'Trên Cổng quốc gia trạng thái này nghĩa là đang không tính thời gian; hai nơi sẽ báo ngày khác nhau.',
    'Chọn lý do không tính, hoặc đổi trạng thái.',
  ],
  'title-missing': [
    'Có một mục chưa đặt tên.',
    'Người nhận việc không biết phải làm gì.',
    'Đặt tên bắt đầu bằng động từ, ví dụ "Thẩm định hồ sơ".',
  ],
  'label-missing': [
    'Một đường rời "{from}" chưa có chữ trên nút.',
    'Người giữ hồ sơ thấy một nút không tên.',
    'Đặt tên cho thao tác ở ô "Chữ trên nút".',
  ],
  'paper-unknown': [
    'Thành phần hồ sơ không có giấy tờ "{paper}"[, nhưng "{edge}" đòi nộp].',
    'Chỉ được yêu cầu giấy tờ đã công bố.',
    'Chọn giấy tờ trong thành phần hồ sơ, hoặc bổ sung thành phần nếu đã công bố.',
  ],
  'milestone-dangling': [
    'Mốc "{milestone}" gắn với "{id}", nhưng quy trình không có bước hay đường nào như vậy.',
    'Không hồ sơ nào đạt mốc này, nên thời hạn hay việc chờ theo mốc không bao giờ bắt đầu hoặc kết thúc.',
    'Chọn lại bước hoặc đường tạo ra mốc.',
  ],
  'milestone-never': [
    'Không thao tác nào tạo ra mốc "{milestone}".',
    'Thời hạn hay việc chờ nào tính theo mốc này sẽ không bao giờ bắt đầu hoặc kết thúc.',
    'Ở đường thích hợp, chọn "{mark}" trong phần Ghi nhận cho hồ sơ.',
  ],
  'milestone-unknown': [
    '"{node}" tính theo mốc "{milestone}", nhưng quy trình không có mốc này; có phải "{nearest}"?',
    'Thời hạn không biết bắt đầu hay kết thúc lúc nào, việc chờ không biết chờ gì.',
    'Chọn một mốc có trong quy trình.',
  ],
  'covers-unknown': [
    'Thời hạn "{limit}" áp dụng cho bước "{id}", nhưng quy trình không có bước này.',
    'Thời gian của bước đáng lẽ tính vào thời hạn này sẽ bị bỏ ra ngoài.',
    'Chọn lại các bước áp dụng.',
  ],
  'budget-node-unknown': [
    'Một phần của thời hạn "{limit}" được giao cho "{id}", nhưng quy trình không có bước này; có phải "{nearest}"?',
    'Phần thời gian đó không ai dùng.',
    'Chọn bước, giai đoạn hoặc nhánh có trong quy trình.',
  ],
  'budget-agency-idle': [
    'Một phần của thời hạn "{limit}" được giao cho cơ quan không làm bước nào trong quy trình.',
    'Phần thời gian đó không bao giờ được dùng.',
    'Chọn cơ quan như đã ghi ở các bước, hoặc giao theo bước.',
  ],
  'budgets-exceed-limit': [
    'Thời hạn "{limit}" là {allowed} ngày làm việc, nhưng các phần giao nối tiếp nhau cộng lại {given} ngày.',
    'Mỗi cơ quan dùng đúng phần mình mà hồ sơ vẫn trễ hạn.',
    'Giảm một phần, hoặc nêu nguồn nếu công bố như vậy.',
  ],
  'limit-fraction': [
    'Thời hạn "{limit}" là {value} ngày, không phải số nguyên.',
    'Thời hạn luật định tính theo ngày trọn hoặc theo giờ làm việc.',
    'Đổi sang số nguyên, hoặc dùng đơn vị giờ làm việc.',
  ],
  'promise-count': [
    'Có {count} thời hạn được chọn làm ngày hẹn trả; cần đúng một.',
    'Giấy tiếp nhận và hẹn trả chỉ in được một ngày.',
    'Ở phần Thời hạn, chọn đúng một thời hạn là ngày hẹn trả.',
  ],
  'limit-exceeded': [
    'Thời hạn "{limit}" ({term}) không đủ: đường đi dài nhất cần {worst} (mỗi ngày 8 giờ; bước không ghi số thì chưa cộng gì): {way}.[ Trường hợp: {case}.]',
    '[Bắt đầu tính lúc {from} thì đến {endsAt} mới xong, trong khi hạn là {dueAt}. ]Từng bước làm đúng hạn mà hồ sơ vẫn quá hạn.',
    'Rút ngắn một bước trên đường này, kéo dài thời hạn, hoặc ghi nguồn nếu công bố đúng như vậy.',
  ],
  'limit-exceeded-in-season': [
    'Thời hạn "{limit}" ({term}) không đủ khi gặp {season} ({date}): {way}.[ Trường hợp: {case}.]',
    '[Bắt đầu tính lúc {from} thì đến {endsAt} mới xong, trong khi hạn là {dueAt}. ]Những tuần không có ngày nghỉ lễ thì đủ.',
    'Tính thời hạn theo ngày làm việc, rút ngắn một bước, hoặc bố trí thêm người cho hồ sơ nộp sát ngày nghỉ.',
  ],
  'loop-unbounded': [
    'Đường "{edge}" từ "{from}" về "{to}" có thể đi bao nhiêu lần cũng được[; mỗi lần thêm tới {worst}]. Thời gian vẫn tính vào {limits}.',
    'Thời hạn dài đến đâu, trả lại nhiều lần thì hồ sơ vẫn quá hạn.',
    '{cure}.',
  ],
  'limit-not-proved': [
    'Chưa chắc thời hạn luôn đủ ({limits}): {reason}, xem "{node}".',
    'Vì thế chưa cộng được tổng thời gian để so với thời hạn.',
    '{cure}.',
  ],
  'fact-unknown': [
    'Dữ kiện "{fact}" chưa được khai báo; có phải "{nearest}"?',
    'Điều kiện dùng dữ kiện này không bao giờ đúng.',
    'Khai báo dữ kiện này, hoặc chọn dữ kiện khác.',
  ],
  'condition-type': [
    'Dữ kiện "{fact}" ({type}) không so sánh được với "{value}".',
    'Điều kiện sẽ không bao giờ đúng.',
    'Chọn một giá trị mà dữ kiện này có thể có.',
  ],
  'back-from-automatic': [
    'Đường "{edge}" trả về nơi gửi nhưng xuất phát từ "{from}", nơi không ai giữ hồ sơ.',
    'Chỉ nơi có người giữ hồ sơ mới biết hồ sơ từ đâu đến.',
    'Vẽ đường trả về từ một bước, hoặc nối tới một nơi cụ thể.',
  ],
  'edge-into-side-step': [
    'Đường "{edge}" đi vào việc kèm theo "{step}".',
    'Việc kèm theo được mở từ bước bên cạnh, không có đường đi đến.',
    'Nối đường tới bước chính, hoặc đổi việc kèm theo thành bước thường.',
  ],
  'side-step-edge': [
    'Đường "{edge}" rời việc kèm theo "{step}" tới một bước không đứng cạnh nó.',
    'Làm xong việc kèm theo chỉ là đóng việc đó lại; hồ sơ vẫn ở bước bên cạnh.',
    'Nối đường về bước mà nó làm kèm.',
  ],
  'consultation-empty': [
    'Việc lấy ý kiến "{node}" không hỏi ai.',
    'Sẽ không ai trả lời và hồ sơ chờ mãi.',
    'Thêm nơi được hỏi, hoặc cho người gửi chọn khi chuyển.',
  ],
  'linked-edges': [
    'Mục liên thông "{node}" có {count} đường tự đi tiếp; cần đúng một.',
    'Khi các hồ sơ liên thông xong, hồ sơ này không biết đi đâu.',
    'Giữ một đường tự đi; mỗi đường khác phải có người thao tác.',
  ],
  'linked-empty': [
    'Mục liên thông "{node}" không nêu thủ tục nào.',
    'Không có hồ sơ nào để mở hay chờ.',
    'Thêm ít nhất một hồ sơ liên thông, hoặc xóa mục này.',
  ],
  'beside-unknown': [
    'Việc kèm theo "{node}" được ghi là làm kèm "{step}", nhưng đó không phải là một bước.',
    'Việc kèm theo chỉ mở được trong khi một bước chính đang mở.',
    'Chọn bước chính ở ô "Làm kèm bước".',
  ],
  'deadline-limit-missing': [
    'Ở giai đoạn "{node}", việc khi đến hạn không nói theo thời hạn nào.',
    'Giai đoạn không có thời gian riêng nên việc đó không bao giờ xảy ra.',
    'Chọn thời hạn ở ô "Hạn nào".',
  ],
  'deadline-edge': [
    'Đến hạn ở "{node}", hồ sơ được cho đi một đường không xuất phát từ đó.',
    'Đến hạn ở đâu thì chỉ đi được đường rời nơi đó.',
    'Chọn một đường xuất phát từ "{node}".',
  ],
  'deadline-unit': [
    'Ở "{node}", việc trước hạn được đặt theo tháng hoặc giờ chốt.',
    'Khoảng trước hạn chỉ tính được theo ngày và giờ.',
    'Dùng ngày làm việc, ngày hoặc giờ làm việc.',
  ],
  'arm-without-dossier': [
    'Mục chờ "{node}" chờ một hồ sơ khác nhưng không nói hồ sơ nào.',
    'Hồ sơ sẽ chờ mãi.',
    'Chọn dữ kiện giữ mã hồ sơ cần chờ.',
  ],
  'condition-too-large': [
    'Có điều kiện gồm {parts} phần, lồng {depth} lớp; tối đa {maxParts} phần và {maxDepth} lớp.',
    'Điều kiện được xét mỗi khi hồ sơ có thay đổi, dài như vậy sẽ làm chậm mọi hồ sơ.',
    'Chia nhỏ điều kiện, hoặc dùng một dữ kiện thay cho cả cụm.',
  ],
  'fact-source-unknown': [
    'Dữ kiện "{fact}" lấy từ "{id}", nhưng không có nơi nào như vậy; có phải "{nearest}"?',
    'Dữ kiện sẽ không bao giờ có giá trị, điều kiện dùng nó luôn sai.',
    'Chọn lại nguồn của dữ kiện.',
  ],
  'fact-source-type': [
    'Dữ kiện "{fact}" được khai là {type}, nhưng nguồn của nó cho: {types}.',
    'Giá trị nhận được không dùng để so sánh được.',
    'Đổi loại của dữ kiện.',
  ],
  'fact-circular': [
    'Dữ kiện "{fact}" được tính từ chính nó.',
    'Dữ kiện sẽ không bao giờ có giá trị.',
    'Tính từ một ngày trong tờ khai, hoặc từ ngày tiếp nhận.',
  ],
  'fact-out-wrong': [
    'Hồ sơ liên thông gửi về "{fact}", nhưng dữ kiện này không được khai là lấy từ hồ sơ liên thông.',
    'Nội dung gửi về sẽ bị bỏ đi.',
    'Đổi nguồn của dữ kiện thành hồ sơ liên thông.',
  ],
  'fact-known-nowhere': [
    'Dữ kiện "{fact}" được ghi là biết từ bước "{node}", nhưng quy trình không có bước này.',
    'Không rõ từ bước nào thì được dùng dữ kiện này.',
    'Chọn lại bước mà từ đó dữ kiện có giá trị.',
  ],
  'fact-too-early': [
    'Dữ kiện "{fact}" được xét khi có thể chưa biết: chỉ biết sau "{node}", mà có đường không qua đó.',
    'Với hồ sơ đi đường ấy điều kiện luôn sai.',
    'Xét muộn hơn, cho dữ kiện một giá trị mặc định, hoặc để mọi đường đều qua "{node}".',
  ],
  'milestone-skippable': [
    '"{node}" chờ mốc "{milestone}", nhưng nhánh "{branch}" có thể xong mà không qua mốc này.',
    'Khi đó hồ sơ chờ mãi.',
    'Thêm một cách hết chờ khác, hoặc để mọi đường của nhánh kia đều qua mốc.',
  ],
  'milestone-circular': [
    'Các nhánh chờ lẫn nhau: {path}.',
    'Không nhánh nào đi tiếp được.',
    'Cho một nhánh đi tiếp mà không chờ nhánh kia.',
  ],
  'restart-elsewhere': [
    'Sau "{node}" thời hạn tính lại từ đầu, nhưng hồ sơ đi tiếp ở giữa quy trình.',
    'Quy định chung là tính lại từ đầu thì cũng quay về bước đầu.',
    'Nối đường về bước đầu, hoặc nêu căn cứ để đi tiếp tại đây.',
  ],
  'linked-cycle': [
    'Các thủ tục mở lẫn nhau ngay lập tức: {path}.',
    'Một hồ sơ sẽ mở ra hồ sơ khác không dứt.',
    'Đặt một bước ở giữa, hoặc gắn hồ sơ đã có thay vì mở mới.',
  ],
  'result-unknown': [
    '"{edge}" tạo ra kết quả "{result}" không có trong danh sách của thủ tục; có phải "{nearest}"?',
    'Chỉ được trả kết quả mà thủ tục đã công bố.',
    'Chọn một kết quả trong danh sách, hoặc bổ sung danh sách.',
  ],
  'result-never-made': [
    'Kết quả "{result}" có trong danh sách nhưng không thao tác nào trong bản vẽ ra kết quả đó.',
    'Cán bộ không có nút nào để ghi là đã có kết quả này; bảng quy trình và giấy tờ in ra cũng không nhắc tới.',
    'Mở thao tác ký hoặc phát hành rồi chọn kết quả ở phần Ra kết quả; không dùng thì bỏ khỏi danh sách.',
  ],
  'consultation-without-limit': [
    'Việc lấy ý kiến "{node}" không có thời hạn trả lời.',
    'Không biết khi nào phải nhắc và khi nào coi là không trả lời.',
    'Đặt thời hạn trả lời, hoặc nêu nguồn nếu công bố không có.',
  ],
  'silence-not-stated': [
    'Công bố không nêu: quá hạn mà chưa trả lời "{node}" thì coi là gì.',
    'Khi đó hồ sơ tiếp tục chờ và hiện là trễ.',
    'Không cần làm gì nếu công bố đúng như vậy; nếu có quy định thì chọn ở ô "Quá hạn không trả lời".',
  ],
  'covers-nothing': [
    'Thời hạn "{limit}" không áp dụng cho bước hay cơ quan nào.',
    'Quá hạn thì không biết cơ quan nào chịu trách nhiệm.',
    'Chọn các bước hoặc cơ quan, hoặc chọn toàn bộ quy trình.',
  ],
  'consultation-unknown': [
    'Lý do không tính thời gian "{rule}" nêu "{id}", nhưng đó không phải là việc lấy ý kiến.',
    'Không biết chờ ai trả lời thì được ngừng tính.',
    'Chọn một việc lấy ý kiến.',
  ],
  'new-limit-missing': [
    'Lý do không tính thời gian "{rule}" cho một thời hạn mới nhưng không ghi bao lâu.',
    'Khi tính tiếp, ngày hẹn trả không thay đổi.',
    'Nhập thời hạn mới.',
  ],
  'procedure-unknown': [
    '"{node}" liên thông với thủ tục "{procedure}", nhưng thủ tục này chưa được công bố ở đây.',
    'Không mở và không chờ được hồ sơ của thủ tục đó.',
    'Công bố thủ tục đó trước, sửa mã, hoặc nêu hệ thống đang giữ hồ sơ.',
  ],
  'child-field-unknown': [
    '"{node}" chuyển nội dung "{field}" sang thủ tục "{procedure}", nhưng tờ khai của thủ tục đó không có mục này.',
    'Hồ sơ liên thông sẽ không mở được.',
    'Chọn một mục có trong tờ khai của thủ tục đó.',
  ],
  'child-paper-unknown': [
    '"{node}" chuyển giấy tờ "{paper}" sang thủ tục "{procedure}", nhưng thành phần hồ sơ của thủ tục đó không có giấy tờ này.',
    'Giấy tờ sẽ không tới được hồ sơ liên thông.',
    'Chọn một giấy tờ trong thành phần hồ sơ của thủ tục đó.',
  ],
  'child-field-missing': [
    '"{node}" mở hồ sơ thủ tục "{procedure}" mà chưa chuyển những mục bắt buộc của tờ khai: {fields}.',
    'Hồ sơ liên thông sẽ không mở được.',
    'Chuyển thêm những mục này.',
  ],
  'definition-missing-field': [
    '{place}: thiếu trường "{name}".',
    'Tệp quy trình không thể thiếu trường này.',
    'Thêm "{name}": {expected}.',
  ],
  'start-not-inside': [
    '"{name}" bắt đầu từ "{start}", nhưng bước này nằm ở chỗ khác.',
    'Hồ sơ vào đây không biết đứng ở đâu.',
    'Kéo bước đó vào trong, hoặc chọn bước khác ở ô "Bắt đầu từ".',
  ],
  'end-outside-branch': [
    '"{node}" là điểm Xong nhánh nhưng không nằm trong nhánh nào.',
    'Hồ sơ tới đây sẽ không đứng ở đâu cả.',
    'Kéo điểm này vào nhánh của nó, hoặc chọn một kết quả của hồ sơ.',
  ],
  'limit-never-ends': [
    'Thời hạn "{limit}" bắt đầu ở mốc "{starts}" nhưng sau đó không đường nào tới mốc kết thúc "{ends}".',
    'Thời hạn cứ tính cho đến khi đóng hồ sơ; có thể hai mốc bị đổi chỗ.',
    'Chọn mốc kết thúc đến sau mốc bắt đầu.',
  ],
  'fact-field-unknown': [
    'Dữ kiện "{fact}" lấy từ trường "{field}", tờ khai không có trường này; có phải "{nearest}"?',
    'Dữ kiện sẽ không bao giờ có giá trị, điều kiện dùng nó luôn sai.',
    'Chọn một trường của tờ khai, hoặc thêm trường vào tờ khai.',
  ],
  'form-schema-malformed': [
    'Lược đồ của tờ khai: "{keyword}" không đúng khuôn dạng.',
    'Tờ khai không hiện được và không kiểm tra được nội dung khai.',
    '"properties" là một đối tượng, mỗi mục của tờ khai một lược đồ; "required" là danh sách tên các mục.',
  ],
  'form-field-malformed': [
    'Mục "{field}" của tờ khai không được mô tả bằng một lược đồ JSON.',
    'Mục này không hiện được và không kiểm tra được nội dung khai.',
    'Mô tả mục bằng một đối tượng, chẳng hạn kiểu chữ: "type": "string"; hoặc bỏ mục này.',
  ],
  'fact-field-type': [
    'Dữ kiện "{fact}" được khai là {type}, còn trường "{field}" của tờ khai là {holds}.',
    'So sánh hai bên sẽ không bao giờ đúng.',
    'Cho dữ kiện và trường cùng một loại.',
  ],
  'end-leaves-open': [
    'Hồ sơ có thể kết thúc tại "{node}" khi còn việc chưa xong: {open}.',
    'Hồ sơ chưa đóng cho đến khi có người ghi nhận việc đó.',
    'Ghi nhận việc đó trên đường đi tới đây; nếu vốn là vậy thì để nguyên.',
  ],
  'competent-circular': [
    'Cơ quan có thẩm quyền được ghi là chính "cơ quan có thẩm quyền".',
    'Sẽ không bao giờ tìm được cơ quan nào.',
    'Chọn đích danh cơ quan, hoặc theo quan hệ phục vụ từ nơi tiếp nhận hay từ tờ khai.',
  ],
  'deadline-demands': [
    'Đến hạn sẽ tự đi đường "{edge}", nhưng đường này đòi lý do, giấy tờ, dữ kiện hoặc chữ ký.',
    'Khi đến hạn không có ai bấm nút để nhập những thứ đó, nên hồ sơ không chuyển đi được.',
    'Vẽ riêng một đường cho việc đến hạn, không kèm đòi hỏi.',
  ],
  'scenario-unknown': [
    'Kịch bản "{scenario}" nhắc tới "{id}" không có trong quy trình; có phải "{nearest}"?',
    'Chạy thử kịch bản này lúc nào cũng báo sai, dù quy trình đúng.',
    'Sửa tên trong kịch bản.',
  ],
  'scenarios-missing': [
    'Quy trình chưa có kịch bản nào.',
    'Chưa ai nói trước hồ sơ phải đi thế nào, nên không kiểm lại được khi sửa.',
    'Ghi vài kịch bản: đường thường, có bổ sung, bị từ chối.',
  ],
};
