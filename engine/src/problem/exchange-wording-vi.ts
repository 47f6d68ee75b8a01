import type { WordingTable } from './wording-table.ts';

/** Vietnamese words for what became of a file that was made elsewhere. */
export const exchangeWordingVi: WordingTable = {
  'foreign-too-large': [
    'Tệp dài {size} byte, quá mức {max} byte.',
    'Không bản vẽ quy trình nào cần lớn như vậy.',
    'Kiểm tra công cụ đã ghi ra tệp, hoặc tách thành nhiều bản vẽ.',
  ],
  'foreign-encoding': [
    'Nội dung tệp không đúng với bảng mã “{encoding}”.',
    'Chữ sẽ bị đọc sai mà không ai biết.',
    'Lưu lại tệp theo UTF-8.',
  ],
  'foreign-unknown': [
    'Tệp không phải BPMN 2.0, cũng không phải BusinessService của DIGIT.',
    'Không biết phải đọc tệp theo cách nào.',
    'Chọn tệp .bpmn, tệp XML của BPMN 2.0 hoặc JSON BusinessService.',
  ],
  'xml-doctype': [
    'Dòng {line}: tệp khai báo DOCTYPE hoặc thực thể riêng.',
    'Khai báo này có thể mở tệp khác, gọi ra mạng hoặc phình to gấp nghìn lần nên không được đọc.',
    'Xóa phần <!DOCTYPE …>; bản vẽ BPMN không cần đến.',
  ],
  'xml-instruction': [
    'Dòng {line}: tệp có lệnh xử lý <?…?>.',
    'Lệnh xử lý bảo chương trình đọc làm một việc khác; bản vẽ không cần.',
    'Xóa lệnh đó khỏi tệp.',
  ],
  'xml-malformed': [
    'Dòng {line}: XML không hợp lệ gần “{near}”.',
    'Phần sau chỗ đó không đọc được.',
    'Sửa thẻ tại đó, hoặc xuất lại tệp từ công cụ vẽ.',
  ],
  'xml-character': [
    'Dòng {line}: “{found}” không phải ký tự hoặc thực thể mà XML biết.',
    'Không thay bằng ký tự khác vì có thể làm sai nội dung.',
    'Sửa hoặc xóa ký tự đó.',
  ],
  'xml-too-deep': [
    'Dòng {line}: các phần tử lồng nhau sâu hơn {max} tầng.',
    'Không bản vẽ nào cần sâu như vậy.',
    'Kiểm tra công cụ đã ghi ra tệp.',
  ],
  'xml-too-many-elements': [
    'Dòng {line}: tệp có hơn {max} phần tử.',
    'Không bản vẽ nào cần nhiều như vậy.',
    'Tách thành nhiều bản vẽ.',
  ],
  'xml-too-many-attributes': [
    'Dòng {line}: “{element}” có hơn {max} thuộc tính.',
    'Không phần tử nào cần nhiều như vậy.',
    'Kiểm tra công cụ đã ghi ra tệp.',
  ],
  'xml-duplicate-attribute': [
    'Dòng {line}: thuộc tính “{found}” ghi hai lần.',
    'Không biết giá trị nào là đúng.',
    'Xóa một trong hai.',
  ],
  'xml-duplicate-id': [
    'Dòng {line}: mã “{id}” đã dùng cho phần tử khác.',
    'Không phân biệt được hai phần tử.',
    'Đổi một trong hai mã.',
  ],
  'xml-namespace': [
    'Dòng {line}: tiền tố “{found}” không được khai báo, hoặc chiếm tên dành riêng của XML.',
    'Không biết phần tử thuộc ngôn ngữ nào.',
    'Khai báo tiền tố đó bằng xmlns:….',
  ],
  'foreign-not-bpmn': [
    'Dòng {line}: tệp không theo chuẩn BPMN 2.0 ({element}).',
    'Chỉ đọc được bản vẽ có gốc là definitions của BPMN 2.0.',
    'Xuất lại từ công cụ vẽ theo chuẩn BPMN 2.0.',
  ],
  'foreign-no-process': [
    'Dòng {line}: trong tệp không có quy trình nào có đường đi.',
    'Sơ đồ trao đổi giữa các bên hoặc khung trống không phải quy trình.',
    'Chọn tệp có ít nhất một quy trình với các bước và đường đi.',
  ],
  'foreign-no-start': [
    'Dòng {line}: “{name}” không có chỗ bắt đầu.',
    'Không biết hồ sơ đi từ đâu.',
    'Vẽ thêm sự kiện bắt đầu.',
  ],
  'foreign-many-starts': [
    'Dòng {line}: bản vẽ bắt đầu ở nhiều chỗ khác nhau ({count}), trong đó có “{name}”.',
    'Một thủ tục chỉ có một chỗ tiếp nhận; không tự chọn thay người vẽ.',
    'Nối các sự kiện bắt đầu vào cùng một chỗ, hoặc tách thành nhiều bản vẽ.',
  ],
  'foreign-start-leads-nowhere': [
    'Dòng {line}: từ “{name}” không có đường đi nào đi ra.',
    'Hồ sơ sẽ đứng mãi ở chỗ bắt đầu.',
    'Nối sự kiện bắt đầu với bước đầu tiên.',
  ],
  'foreign-parallel-crossed': [
    'Dòng {line}: các nhánh tách ra từ “{name}” không gặp lại nhau ở một chỗ, hoặc đi lẫn vào nhau.',
    'Bản vẽ như vậy có thể để sót việc hoặc làm một việc hai lần; không tự nắn thay người vẽ.',
    'Cho mọi nhánh gặp lại ở một chỗ gộp nhánh, không nhánh nào rẽ ra ngoài.',
  ],
  'foreign-parallel-entered': [
    'Dòng {line}: có đường đi từ ngoài đi thẳng vào giữa một nhánh tách ra từ “{name}”.',
    'Khi đó không biết các nhánh khác đã chạy chưa.',
    'Dẫn đường đi đó vào trước chỗ tách nhánh.',
  ],
  'foreign-parallel-unjoined': [
    'Dòng {line}: các nhánh chạy đồng thời từ “{name}” gặp lại mà không có chỗ gộp nhánh.',
    'Theo chuẩn BPMN, phần sau chỗ gặp sẽ chạy một lần cho mỗi nhánh.',
    'Đặt chỗ gộp nhánh song song ở chỗ các nhánh gặp nhau.',
  ],
  'foreign-join-waits': [
    'Dòng {line}: từ “{name}” chỉ một số nhánh được chạy, nhưng chỗ gặp lại đợi đủ mọi nhánh.',
    'Hồ sơ sẽ đợi mãi một nhánh không chạy.',
    'Dùng chỗ gộp nhánh cùng loại với chỗ tách nhánh.',
  ],
  'foreign-join-shared': [
    'Dòng {line}: chỗ gộp nhánh của các nhánh từ “{name}” còn đợi đường đi đến từ ngoài.',
    'Không biết khi nào đủ để đi tiếp.',
    'Cho mỗi nhóm nhánh một chỗ gộp nhánh riêng.',
  ],
  'foreign-join-alone': [
    'Dòng {line}: chỗ gộp nhánh “{name}” đợi các nhánh không tách ra từ cùng một chỗ.',
    'Hồ sơ có thể đợi mãi.',
    'Thay bằng điểm rẽ chọn một (exclusive gateway), hoặc vẽ chỗ tách nhánh tương ứng.',
  ],
  'foreign-too-tangled': [
    'Dòng {line}: các nhánh từ “{name}” rối đến mức không lần ra chỗ gặp nhau.',
    'Tìm tiếp sẽ mất quá nhiều thời gian nên đã dừng.',
    'Tách bản vẽ thành các quy trình con.',
  ],
  'foreign-too-many-nodes': [
    'Dòng {line}: bản vẽ có {size} mục; chỉ nhận đến {max}.',
    'Bản vẽ lớn như vậy không chạy và không đọc được.',
    'Tách thành các thủ tục liên thông.',
  ],
  'foreign-empty-circle': [
    'Dòng {line}: các đường đi qua “{name}” chạy vòng mà không gặp bước nào.',
    'Hồ sơ sẽ chạy vòng mãi không dừng.',
    'Đặt ít nhất một bước trong vòng.',
  ],
  'foreign-complex-gateway': [
    'Dòng {line}: điểm rẽ phức hợp (complex gateway) “{name}” mỗi nơi hiểu một cách.',
    'Điều kiện đi tiếp của nó nằm trong công cụ gốc.',
    'Thay bằng điểm rẽ song song (parallel), chọn một (exclusive) hoặc chọn nhiều (inclusive).',
  ],
  'foreign-only-scripts': [
    'Dòng {line}: mọi việc trong bản vẽ, như “{name}”, đều là đoạn mã.',
    'Mã của công cụ khác không bao giờ được chạy ở đây, và không có bước nào cho người làm.',
    'Vẽ lại bằng các bước của cán bộ.',
  ],
  'foreign-unsayable': [
    'Dòng {line}: “{name}” không viết được thành văn bản thủ tục ({detail}).',
    'Ghi ra sẽ mất nội dung.',
    'Sửa chỗ được nêu trong bản vẽ.',
  ],
  'foreign-without-id': [
    'Dòng {line}: “{name}” không có mã.',
    'Không đường đi nào nối được tới nó.',
    'Xuất lại từ công cụ vẽ.',
  ],
  'foreign-flow-loose': [
    'Dòng {line}: đường đi “{name}” có đầu không nối vào đâu, hoặc nối với phần không nhập được.',
    'Đường đi như vậy không dẫn hồ sơ đi đâu.',
    'Nối lại đường đi trong trình thiết kế nếu cần.',
  ],
  'foreign-border-loose': [
    'Dòng {line}: sự kiện gắn ở mép “{name}” không gắn vào việc nào, hoặc không dẫn đi đâu.',
    'Không biết khi xảy ra thì làm gì.',
    'Thêm thao tác tương ứng trong trình thiết kế nếu cần.',
  ],
  'foreign-border-beside': [
    'Dòng {line}: sự kiện gắn ở mép “{name}” mở thêm một đường đi chạy bên cạnh mà không dừng việc.',
    'Đường đi chạy bên cạnh như vậy không có ở đây.',
    'Vẽ bước phụ bên cạnh, hoặc nhắc hạn của bước.',
  ],
  'foreign-compensation': [
    'Dòng {line}: “{name}” là việc làm ngược lại điều đã xong (compensation).',
    'Lịch sử hồ sơ chỉ được ghi thêm; việc đã làm không bị làm ngược.',
    'Vẽ bước sửa sai hoặc đường quay lại.',
  ],
  'foreign-link-loose': [
    'Dòng {line}: liên kết “{name}” không có chỗ nối tiếp cùng tên.',
    'Đường đi đứt ở đó.',
    'Nối lại trong trình thiết kế.',
  ],
  'foreign-not-said': [
    'Dòng {line}: phần tử {element} “{name}” chưa có cách ghi tương ứng.',
    'Ghi gần đúng sẽ làm sai ý người vẽ.',
    'Vẽ lại phần này trong trình thiết kế nếu cần.',
  ],
  'foreign-vendor': [
    'Dòng {line}: phần tử {element} là của công cụ {tool}.',
    'Thiết lập của công cụ khác không có tác dụng ở đây.',
    'Không cần làm gì, trừ khi nó chứa quy định của thủ tục.',
  ],
  'foreign-head': [
    'Dòng {line}: “{name}” đã thành thủ tục, nhưng bản vẽ không nêu mã thủ tục, lĩnh vực, cơ quan có thẩm quyền và căn cứ.',
    'Những điều này chỉ người ban hành mới biết.',
    'Điền phần thông tin chung trước khi công bố.',
  ],
  'foreign-lane': [
    'Dòng {line}: làn “{name}” được ghi chú ở từng bước; chưa biết là cơ quan, vai trò nào.',
    'Cơ quan và vai trò không bao giờ được tự đặt ra.',
    'Chọn người thực hiện cho các bước, hoặc nhập lại với --performers.',
  ],
  'foreign-lane-mapped': [
    'Dòng {line}: làn “{name}” đã gán cho người thực hiện được chỉ định.',
    'Theo bảng gán khi nhập.',
    'Kiểm tra lại các bước trong làn.',
  ],
  'foreign-lane-unnamed': [
    'Dòng {line}: có một làn không tên.',
    'Không biết ai làm các bước trong làn.',
    'Chọn người thực hiện cho từng bước.',
  ],
  'foreign-pool': [
    'Dòng {line}: khung “{name}” cho biết bên tham gia; tên được dùng khi quy trình không có tên.',
    'Bên tham gia trong bản vẽ không phải cơ quan trong danh bạ.',
    'Chọn cơ quan có thẩm quyền trong phần thông tin chung.',
  ],
  'foreign-message-flow': [
    'Dòng {line}: thông điệp “{name}” giữa hai bên được ghi chú ở bước gửi và bước nhận.',
    'Hai quy trình ở đây chỉ nối với nhau qua hồ sơ liên thông hoặc hệ thống kết nối.',
    'Vẽ hồ sơ liên thông hoặc dịch vụ nếu cần gửi thật.',
  ],
  'foreign-definition': [
    'Dòng {line}: {element} “{name}” là tên gọi; được ghi chú ở chỗ dùng đến.',
    'Tự nó không làm gì.',
    'Không cần làm gì.',
  ],
  'foreign-owner': [
    'Dòng {line}: người thực hiện “{name}” được ghi chú ở bước.',
    'Tên trong bản vẽ không phải vai trò ở đây.',
    'Chọn vai trò và cơ quan cho bước.',
  ],
  'foreign-process-empty': [
    'Dòng {line}: “{name}” không có đường đi nào nên không thành thủ tục.',
    'Khung trống chỉ cho biết có một bên tham gia.',
    'Không cần làm gì.',
  ],
  'foreign-annotation': [
    'Dòng {line}: lời chú trong bản vẽ được đưa vào ghi chú.',
    'Lời chú là lời của người vẽ.',
    'Đọc lại; có thể trong đó có thời hạn hoặc điều kiện.',
  ],
  'foreign-association': [
    'Dòng {line}: đường nối lời chú cho biết lời chú thuộc về đâu.',
    'Đã dùng để đặt ghi chú đúng chỗ.',
    'Không cần làm gì.',
  ],
  'foreign-layout': [
    'Dòng {line}: vị trí trên bản vẽ được giữ, giãn ra cho vừa thẻ.',
    'Thẻ bước ở đây lớn hơn ô trong BPMN.',
    'Xếp lại tự động nếu muốn.',
  ],
  'foreign-layout-anew': [
    'Dòng {line}: bản vẽ được xếp lại tự động.',
    'Có nhóm hoặc nhánh song song mà bản vẽ gốc không vẽ thành khung.',
    'Không cần làm gì.',
  ],
  'foreign-outcome': [
    'Dòng {line}: “{name}” là kết thúc; tạm ghi kết quả đã giải quyết.',
    'Bản vẽ không cho biết hồ sơ được chấp thuận hay bị từ chối.',
    'Chọn kết quả của kết thúc này.',
  ],
  'foreign-choice': [
    'Dòng {line}: câu hỏi “{name}” thành các thao tác của bước “{step}”.',
    'Người làm bước đó là người trả lời.',
    'Kiểm tra tên các thao tác.',
  ],
  'foreign-condition': [
    'Dòng {line}: điều kiện “{condition}” của đường đi “{name}” chưa đặt được; được giữ trong ghi chú.',
    'Biểu thức của công cụ khác không bao giờ được chạy ở đây.',
    'Đặt điều kiện bằng trình tạo điều kiện.',
  ],
  'foreign-otherwise': [
    'Dòng {line}: đường đi “{name}” được lấy làm “trường hợp còn lại”; điều kiện “{condition}” của nó giữ trong ghi chú.',
    'Rẽ nhánh phải có một đường cho mọi trường hợp còn lại, bản vẽ không chỉ ra đường nào.',
    'Kiểm tra xem có đúng đường đó không.',
  ],
  'foreign-fact': [
    'Dòng {line}: điều kiện của đường đi “{name}” dùng dữ kiện “{fact}”, tạm coi là lấy từ tờ khai.',
    'Bản vẽ không cho biết ai nhập giá trị này và khi nào.',
    'Chọn nguồn của dữ kiện.',
  ],
  'foreign-event-passed': [
    'Dòng {line}: sự kiện “{name}” chỉ thông báo; được ghi chú ở bước sau.',
    'Hồ sơ không dừng lại ở đó.',
    'Thêm mốc nếu thời hạn cần đến.',
  ],
  'foreign-start-event': [
    'Dòng {line}: “{name}” bắt đầu bằng sự kiện; ở đây hồ sơ bắt đầu khi được tiếp nhận.',
    'Sự kiện được ghi chú ở chỗ bắt đầu.',
    'Kiểm tra ai được tạo hồ sơ.',
  ],
  'foreign-timer': [
    'Dòng {line}: thời gian “{text}” của “{name}” chưa đặt được; tạm để cán bộ ghi nhận.',
    'Chỉ khoảng thời gian theo ISO 8601 mới tính được; chữ viết không được đoán.',
    'Đặt thời hạn hoặc ngày trong trình thiết kế.',
  ],
  'foreign-days': [
    'Dòng {line}: “{text}” được hiểu là ngày thường hoặc tháng, không phải ngày làm việc.',
    'Tiêu chuẩn ISO 8601 chỉ biết ngày theo lịch.',
    'Đổi sang ngày làm việc nếu quy định nói vậy.',
  ],
  'foreign-hours': [
    'Dòng {line}: “{text}” được ghi theo giờ; ở đây là giờ làm việc.',
    'Bản vẽ gốc tính giờ đồng hồ.',
    'Kiểm tra lại thời hạn.',
  ],
  'foreign-script': [
    'Dòng {line}: “{name}” là đoạn mã; thành một bước cho người làm, mã giữ trong ghi chú.',
    'Mã của công cụ khác không bao giờ được chạy ở đây.',
    'Xóa bước nếu không ai phải làm gì.',
  ],
  'foreign-rules': [
    'Dòng {line}: “{name}” gọi một bảng quyết định ở công cụ khác; thành một bước cho người làm.',
    'Bảng đó không nằm trong tệp.',
    'Vẽ bảng thành rẽ nhánh, hoặc giữ bước.',
  ],
  'foreign-send': [
    'Dòng {line}: “{name}” gửi một thông điệp; thành một bước.',
    'Thông điệp của công cụ khác không gửi được từ đây.',
    'Thay bằng dịch vụ nếu có hệ thống nhận.',
  ],
  'foreign-ad-hoc': [
    'Dòng {line}: “{name}” gồm các việc làm theo thứ tự tùy ý; thành một bước, tên các việc giữ trong ghi chú.',
    'Làm theo thứ tự tùy ý thì không vẽ thành đường đi được.',
    'Vẽ các bước phụ nếu cần theo dõi từng việc.',
  ],
  'foreign-several': [
    'Dòng {line}: “{name}” do nhiều người làm; thành một bước của một người.',
    'Bản vẽ không cho biết hỏi những ai.',
    'Đổi thành lấy ý kiến và nêu các cơ quan được hỏi.',
  ],
  'foreign-repeated': [
    'Dòng {line}: “{name}” được làm nhiều lần trong bản vẽ; ở đây chỉ làm một lần.',
    'Bản vẽ không cho biết làm cho những ai, bao nhiêu lần.',
    'Đổi thành lấy ý kiến, hoặc thêm thao tác quay lại.',
  ],
  'foreign-awaited': [
    'Dòng {line}: “{name}” chờ đến khi “{text}”; tạm để cán bộ ghi nhận.',
    'Điều kiện của công cụ khác không được tự theo dõi ở đây.',
    'Kiểm tra ai ghi nhận việc đó.',
  ],
  'foreign-start-added': [
    'Dòng {line}: bản vẽ không có sự kiện bắt đầu; đã thêm trước “{name}”.',
    'Theo chuẩn BPMN, quy trình bắt đầu ở bước không có luồng nào dẫn đến.',
    'Không cần làm gì nếu đúng như vậy.',
  ],
  'foreign-end-added': [
    'Dòng {line}: sau “{name}” bản vẽ không có kết thúc nào; đã thêm một kết thúc, tạm ghi kết quả đã giải quyết.',
    'Bản vẽ không cho biết hồ sơ được chấp thuận hay bị từ chối.',
    'Chọn kết quả của kết thúc đó, hoặc nối tiếp cho đúng.',
  ],
  'foreign-loop': [
    'Dòng {line}: “{name}” lặp lại theo điều kiện của công cụ gốc.',
    'Điều kiện lặp không đọc được.',
    'Thêm thao tác quay lại bước này.',
  ],
  'foreign-service': [
    'Dòng {line}: “{name}” thành dịch vụ “{service}”.',
    'Hệ thống đó chưa được kết nối ở đây.',
    'Khai báo hệ thống, hoặc đổi thành bước của cán bộ.',
  ],
  'foreign-called': [
    'Dòng {line}: “{name}” thành hồ sơ liên thông của thủ tục “{procedure}”.',
    'Thủ tục đó có thể chưa có ở đây.',
    'Chọn thủ tục liên thông.',
  ],
  'foreign-paper': [
    'Dòng {line}: dữ liệu “{name}” được coi là giấy tờ bắt buộc của hồ sơ.',
    'Bản vẽ không phân biệt giấy tờ với dữ liệu.',
    'Xóa nếu không phải giấy tờ; nêu bản chính, bản sao.',
  ],
  'foreign-data-unnamed': [
    'Dòng {line}: có dữ liệu không tên.',
    'Không biết là giấy tờ nào.',
    'Thêm giấy tờ nếu cần.',
  ],
  'own-extension-newer': [
    'Dòng {line}: tệp do bản phát hành mới hơn ghi ra ({version}).',
    'Đọc ở đây có thể mất dữ liệu.',
    'Nâng cấp rồi nhập lại.',
  ],
  'own-extension-misplaced': [
    'Dòng {line}: phần mở rộng của thủ tục nằm sai chỗ hoặc có hai lần.',
    'Không biết phần nào là đúng.',
    'Xuất lại thủ tục rồi sửa trên tệp mới.',
  ],
  'own-extension-broken': [
    'Dòng {line}: phần mở rộng của “{name}” không đọc được.',
    'Nội dung của nó đã bị sửa hỏng.',
    'Xuất lại thủ tục rồi sửa trên tệp mới.',
  ],
  'own-renamed': [
    'Dòng {line}: “{was}” được đổi tên thành “{name}”.',
    'Tên trên bản vẽ là tên tiếng Việt; tên tiếng Anh giữ nguyên.',
    'Sửa tên tiếng Anh nếu cần.',
  ],
  'own-note-changed': [
    'Dòng {line}: ghi chú của “{name}” đã đổi.',
    'Lời mô tả trên bản vẽ là ghi chú tiếng Việt.',
    'Sửa ghi chú tiếng Anh nếu cần.',
  ],
  'own-moved': [
    'Dòng {line}: một ô đã được dời chỗ.',
    'Chỉ bố cục thay đổi, nội dung không đổi.',
    'Không cần làm gì.',
  ],
  'own-redirected': [
    'Dòng {line}: đường đi “{name}” nay đi từ “{from}” đến “{to}”.',
    'Lấy theo bản vẽ đã sửa.',
    'Kiểm tra lại đường đi.',
  ],
  'own-added': [
    'Dòng {line}: “{name}” được vẽ thêm ở công cụ khác.',
    'Người thực hiện, thời gian và trạng thái chưa được nêu.',
    'Bổ sung trong trình thiết kế.',
  ],
  'own-copied': [
    'Dòng {line}: “{name}” là bản sao của một ô khác; thành một mục mới chưa có nội dung.',
    'Hai ô không thể cùng là một bước.',
    'Bổ sung trong trình thiết kế.',
  ],
  'own-removed': [
    '“{removed}” không còn trong bản vẽ nên bị bỏ.',
    'Đã bị xóa ở công cụ khác.',
    'Kiểm tra các thời hạn, mốc và điều kiện từng nhắc đến nó.',
  ],
  'own-part-lost': [
    'Dòng {line}: “{name}” còn trên bản vẽ nhưng mất phần nội dung của thủ tục.',
    'Công cụ khác đã bỏ phần mở rộng; nội dung đó không tự đoán lại được.',
    'Xuất lại thủ tục, sửa trên tệp mới và giữ phần mở rộng.',
  ],
  'own-helper-missing': [
    'Phần vẽ phụ “{helper}” bị xóa, nhưng thủ tục vẫn cần.',
    'Nó chỉ diễn tả điều đã ghi trong nội dung của mục.',
    'Nếu muốn bỏ, sửa mục đó trong trình thiết kế.',
  ],
  'own-type-changed': [
    'Dòng {line}: “{name}” bị đổi loại (trước là {was}); loại cũ được giữ.',
    'Nội dung của mục thuộc về loại cũ.',
    'Đổi loại trong trình thiết kế.',
  ],
  'own-moved-inside': [
    'Dòng {line}: “{name}” bị chuyển sang khung khác (trước ở {was}); vẫn giữ ở khung cũ.',
    'Đổi khung là đổi thời hạn và người có thể ra khỏi đó.',
    'Chuyển trong trình thiết kế.',
  ],
  'own-condition-changed': [
    'Dòng {line}: điều kiện của đường đi “{name}” bị sửa thành “{condition}”; điều kiện cũ được giữ.',
    'Chữ trên bản vẽ chỉ để đọc, không phải điều kiện.',
    'Sửa điều kiện trong trình thiết kế.',
  ],
  'own-condition-untaken': [
    'Dòng {line}: không nhận điều kiện “{condition}” của luồng mới “{name}”.',
    'Biểu thức của công cụ khác không bao giờ được chạy ở đây.',
    'Đặt điều kiện bằng công cụ lập điều kiện.',
  ],
  'own-default-changed': [
    'Dòng {line}: dấu “đi khi không còn đường nào khác” của luồng “{name}” đã bị đổi; giữ như cũ.',
    'Dấu trong bản vẽ chỉ để xem.',
    'Đổi quy tắc rẽ nhánh trong trình thiết kế.',
  ],
  'own-name-lost': [
    'Dòng {line}: “{was}” bị mất tên trong bản vẽ; giữ tên cũ.',
    'Việc phải làm thì phải có tên.',
    'Đặt tên khác trong trình thiết kế nếu cần.',
  ],
  'own-lane-changed': [
    'Dòng {line}: “{name}” nay nằm ở làn “{lane}”; người thực hiện không đổi.',
    'Làn chỉ để xem ai thực hiện việc gì.',
    'Đổi người thực hiện trong trình thiết kế.',
  ],
  'own-document-lost': [
    'Dòng {line}: “{name}” do Motcua xuất ra nhưng đã mất nội dung; được đọc như bản vẽ của công cụ khác.',
    'Công cụ kia đã bỏ phần mở rộng của quy trình, nơi ghi người thực hiện, thời hạn, giấy tờ và điều kiện.',
    'Xuất lại thủ tục, sửa tệp đó và giữ nguyên phần mở rộng.',
  ],
  'own-limit-text': [
    'Dòng {line}: lời ghi thời hạn “{limit}” bị sửa; thời hạn cũ được giữ.',
    'Chữ trên bản vẽ chỉ để đọc.',
    'Sửa thời hạn trong trình thiết kế.',
  ],
  'own-flow-unclear': [
    'Dòng {line}: đường đi “{name}” từ “{from}” đến “{to}” có thể hiểu nhiều cách nên không lấy.',
    'Một đầu của nó là phần vẽ phụ, hoặc đi qua khung.',
    'Vẽ đường đi này trong trình thiết kế.',
  ],
  'own-new-unclear': [
    'Dòng {line}: {element} “{name}” vẽ thêm có thể hiểu nhiều cách nên không lấy.',
    'Chỉ bước, rẽ nhánh và kết thúc mới lấy được từ công cụ khác.',
    'Vẽ mục này trong trình thiết kế.',
  ],
  'own-not-taken': [
    'Dòng {line}: phần thêm {element} “{name}” không được lấy.',
    'Nó không thuộc về nội dung của thủ tục.',
    'Ghi điều cần thiết vào ghi chú của bước.',
  ],
  'digit-no-service': [
    'Tệp không có BusinessService nào.',
    'Không có gì để nhập.',
    'Chọn tệp cấu hình quy trình của DIGIT.',
  ],
  'digit-shape': [
    'Dòng {line}: {place} không đúng dạng của BusinessService ({detail}).',
    'Không đọc được phần này.',
    'Sửa lại theo tài liệu của DIGIT.',
  ],
  'digit-no-start': [
    'Dòng {line}: “{name}” không có trạng thái bắt đầu.',
    'Không biết hồ sơ đi từ đâu.',
    'Đánh dấu trạng thái bắt đầu.',
  ],
  'digit-many-starts': [
    'Dòng {line}: “{name}” có nhiều trạng thái không tên.',
    'Chỉ một trạng thái được là lúc hồ sơ chưa có.',
    'Giữ lại một trạng thái không tên.',
  ],
  'digit-start-too': [
    'Dòng {line}: “{name}” cũng được đánh dấu bắt đầu; ở đây là một bước.',
    'Một thủ tục chỉ có một chỗ bắt đầu.',
    'Không cần làm gì nếu hồ sơ luôn đi qua chỗ bắt đầu.',
  ],
  'digit-hours': [
    'Dòng {line}: “{name}” có {hours} giờ như đã công bố; ở đây là giờ làm việc.',
    'Hệ thống gốc tính giờ đồng hồ.',
    'Kiểm tra lại thời gian của bước.',
  ],
  'digit-time-uncountable': [
    'Dòng {line}: {sla} mili giây của “{name}” không làm thời hạn được; ở đây để là không nêu.',
    'Thời hạn ít nhất là một phút, nhiều nhất là 10.000 giờ.',
    'Nêu thời gian trong trình thiết kế.',
  ],
  'digit-state-twice': [
    'Dòng {line}: trạng thái “{name}” có hai lần trong tệp; trạng thái này thành bước không có đường nào dẫn đến.',
    'Thao tác dẫn đến trạng thái theo tên, nên đều dẫn đến trạng thái đầu.',
    'Xóa một trong hai.',
  ],
  'digit-no-time': [
    'Dòng {line}: “{name}” không nêu thời gian.',
    'Không nêu không có nghĩa là không mất thời gian.',
    'Nêu thời gian của bước trước khi công bố.',
  ],
  'digit-promise': [
    'Dòng {line}: {hours} giờ của toàn bộ “{name}” thành thời hạn hẹn trả, tính bằng giờ làm việc.',
    'Hệ thống gốc tính giờ đồng hồ, đến trạng thái kết thúc.',
    'Kiểm tra thời hạn, lúc bắt đầu và lúc kết thúc.',
  ],
  'digit-no-promise': [
    'Dòng {line}: “{name}” không nêu thời hạn chung, hoặc không có kết thúc.',
    'Giấy hẹn phải có một ngày.',
    'Đặt thời hạn hẹn trả.',
  ],
  'digit-documents': [
    'Dòng {line}: “{name}” yêu cầu tải giấy tờ lên, không nêu giấy tờ nào.',
    'Giấy tờ không được tự đặt ra.',
    'Nêu giấy tờ và thao tác cần đến.',
  ],
  'digit-end-with-actions': [
    'Dòng {line}: “{name}” được coi là kết thúc nhưng vẫn có thao tác; thành một bước.',
    'Ở đây đã kết thúc thì không còn thao tác.',
    'Tách phần sau kết thúc thành thủ tục khác, hoặc giữ bước.',
  ],
  'digit-no-actions': [
    'Dòng {line}: “{name}” không có thao tác nào.',
    'Hồ sơ sẽ đứng mãi ở đó.',
    'Thêm thao tác, hoặc đổi thành kết thúc.',
  ],
  'digit-roles': [
    'Dòng {line}: vai trò {roles} của “{name}” được ghi chú ở bước.',
    'Vai trò của hệ thống khác không phải vai trò ở đây.',
    'Chọn người thực hiện, hoặc nhập lại với --performers.',
  ],
  'digit-next-unknown': [
    'Dòng {line}: “{name}” dẫn tới “{next}”, trạng thái không có trong tệp.',
    'Không biết hồ sơ đi đâu.',
    'Thêm trạng thái đó vào tệp, hoặc vẽ thao tác trong trình thiết kế.',
  ],
  'digit-inactive': [
    'Dòng {line}: thao tác “{name}” đã tắt nên không nhập.',
    'Không ai dùng được thao tác này.',
    'Không cần làm gì.',
  ],
  'digit-field': [
    'Dòng {line}: trường “{field}” không được hiểu.',
    'Có thể là một quy định mà ở đây không biết.',
    'Đọc lại trường này trong hệ thống gốc.',
  ],
};
