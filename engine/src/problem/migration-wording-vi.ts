import type { WordingTable } from './wording-table.ts';

/** Vietnamese words for what keeps dossiers from moving to another version, and for what is wrong with a plan. */
export const migrationWordingVi: WordingTable = {
  'migration-other-plan': [
    'Phương án chuyển từ phiên bản {from} sang phiên bản {to}, không phải giữa hai phiên bản này.',
    'Phương án được duyệt cho đúng hai phiên bản, theo đúng nội dung lúc duyệt.',
    'Lập phương án cho hai phiên bản này, hoặc chọn đúng phiên bản.',
  ],
  'migration-stale': [
    'Hồ sơ {dossier} đã theo phiên bản {version}.',
    'Mỗi hồ sơ chỉ chuyển một lần.',
    'Không cần làm gì.',
  ],
  'migration-closed': [
    'Hồ sơ đã kết thúc nên giữ phiên bản cũ.',
    'Hồ sơ đã kết thúc không thay đổi.',
    'Không cần làm gì.',
  ],
  'migration-unmapped': [
    'Hồ sơ đang ở "{node}" ({instance}); phiên bản mới không có nơi tương ứng.',
    'Không tự đoán hồ sơ phải chuyển đến đâu.',
    'Ghi vào phần "nodes" của phương án: "{node}" chuyển thành bước nào.',
  ],
  'migration-two-in-one': [
    'Hai việc đang mở của hồ sơ sẽ cùng nằm ở một chỗ: "{node}".',
    'Mỗi nhánh đang chạy có đúng một việc.',
    'Đóng bớt một nhánh trong phần "closed", hoặc chuyển hai việc vào hai nhánh khác nhau.',
  ],
  'migration-branch-unsaid': [
    'Nhánh "{branch}" của "{node}" chỉ có ở phiên bản mới; phương án chưa nói xử lý thế nào.',
    'Hồ sơ đang ở trong khối song song này phải bắt đầu nhánh mới hoặc coi như đã xong.',
    'Ghi vào phần "branches": "{branch}" là "start" (bắt đầu) hoặc "done" (coi như đã xong).',
  ],
  'migration-nowhere': [
    'Sau khi chuyển, hồ sơ không còn đứng ở đâu.',
    'Mọi nhánh đang mở đều bị đóng.',
    'Giữ lại ít nhất một nhánh, hoặc chỉ rõ bước mà hồ sơ chuyển đến.',
  ],
  'migration-would-end': [
    'Việc chuyển phiên bản sẽ làm hồ sơ kết thúc.',
    'Chuyển phiên bản không thay cho một quyết định: không hồ sơ nào kết thúc vì nó.',
    'Chuyển hồ sơ đến một bước trước khi kết thúc, hoặc để hồ sơ kết thúc theo phiên bản cũ.',
  ],
  'migration-fact-wrong': [
    'Dữ kiện "{fact}" của hồ sơ là "{value}"; phiên bản mới không nhận giá trị này (kiểu {type}).',
    'Điều đã ghi nhận không được hiểu sang nghĩa khác.',
    'Giữ kiểu và các lựa chọn cũ trong phiên bản mới, hoặc để hồ sơ này theo phiên bản cũ.',
  ],
  'migration-agency-missing': [
    'Chưa tìm cơ quan cho "{reference}", quan hệ chỉ phiên bản mới dùng.',
    'Lịch sử phải ghi cơ quan nào được tìm thấy lúc chuyển.',
    'Tra danh bạ cơ quan rồi chuyển lại.',
  ],
  'migration-signature-lost': [
    'Đã có chữ ký cho hành động "{edge}" ở "{node}" ({instance}); phiên bản mới không có hành động này.',
    'Chữ ký đã có không được mất.',
    'Ghi vào phần "edges": "{edge}" chuyển thành hành động nào, hoặc hoàn thành bước này trước khi chuyển.',
  ],
  'migration-hand-over-lost': [
    'Hồ sơ vừa được chuyển bằng "{edge}" đến "{node}" ({instance}) và chưa ai xác nhận; phiên bản mới không có bước chuyển này.',
    'Nơi gửi còn quyền lấy lại hồ sơ.',
    'Xác nhận đã nhận trước khi chuyển phiên bản, hoặc ghi "{edge}" vào phần "edges".',
  ],
  'migration-respondent-unmapped': [
    'Đang lấy ý kiến "{respondent}" ở "{node}" ({instance}); phiên bản mới không hỏi nơi này.',
    'Yêu cầu đã gửi không tự mất đi.',
    'Ghi vào phần "respondents" của "{node}": "{respondent}" chuyển thành ai, hoặc chờ có ý kiến rồi chuyển.',
  ],
  'migration-child-unmapped': [
    'Hồ sơ liên thông "{child}" của "{node}" ({instance}) đang mở; phiên bản mới không có.',
    'Hồ sơ đã mở ở nơi khác không tự mất đi.',
    'Giữ "{child}" trong phiên bản mới, hoặc chờ hồ sơ đó kết thúc.',
  ],
  'migration-limit-unmapped': [
    'Thời hạn "{limit}" đang chạy; phiên bản mới không có.',
    'Ngày đã hẹn không tự mất đi.',
    'Ghi vào phần "limits": "{limit}" chuyển thành thời hạn nào, hoặc vào phần "ends" kèm căn cứ nếu thời hạn chấm dứt.',
  ],
  'migration-pause-unmapped': [
    'Thời hạn "{limit}" đang dừng theo quy tắc "{rule}"; phiên bản mới không có quy tắc này.',
    'Quy tắc đó nói thời hạn tính lại thế nào khi hết dừng.',
    'Giữ quy tắc "{rule}" trong phiên bản mới, hoặc chờ hết tạm dừng rồi chuyển.',
  ],
  'migration-promise-lost': [
    'Thời hạn hẹn trả "{limit}" không phải là thời hạn hẹn trả của phiên bản mới ("{promise}").',
    'Ngày hẹn trên giấy tiếp nhận phải còn nguyên.',
    'Ghi vào phần "limits": "{limit}" chuyển thành "{promise}".',
  ],
  'migration-limits-merged': [
    'Hai thời hạn "{limit}" và "{other}" sẽ cùng chuyển thành "{to}".',
    'Mỗi thời hạn tính riêng; gộp lại thì mất một thời hạn.',
    'Chỉ để một thời hạn chuyển thành "{to}"; nếu thời hạn kia chấm dứt thì ghi vào phần "ends" kèm căn cứ.',
  ],
  'migration-limit-over': [
    'Thời hạn "{limit}" đang chạy, nhưng theo phiên bản mới nó kết thúc ở một mốc mà hồ sơ này đã qua.',
    'Thời hạn sẽ không bao giờ kết thúc và bị báo quá hạn.',
    'Để hồ sơ này theo phiên bản cũ, hoặc giữ mốc kết thúc như trước.',
  ],
  'migration-respondents-merged': [
    '"{respondent}" và "{other}", cùng được hỏi ý kiến ở "{node}", sẽ cùng chuyển thành "{to}".',
    'Mỗi ý kiến tính riêng; gộp lại thì mất một ý kiến.',
    'Ghi vào phần "respondents" của "{node}": mỗi nơi chuyển thành ai.',
  ],
  'migration-name-taken': [
    '"{node}" ({instance}) chuyển thành "{to}", nhưng phiên bản mới dùng tên cũ cho một bước khác.',
    'Hồ sơ và hệ thống khác vẫn báo về theo tên cũ; tin báo sẽ đến nhầm bước.',
    'Chờ hồ sơ này xong bước đó rồi chuyển, hoặc để hồ sơ theo phiên bản cũ.',
  ],
  'migration-decided-at-once': [
    'Theo phiên bản mới, thời gian của "{node}" ({instance}) đã hết.',
    'Không ai bị mất thời gian trả lời chỉ vì hồ sơ chuyển phiên bản.',
    'Để hồ sơ này theo phiên bản cũ cho đến khi xong bước đó.',
  ],
  'migration-milestone-missed': [
    'Ở "{node}", phiên bản mới chờ mốc "{milestone}", nhưng hồ sơ này đã qua mốc đó khi chưa ai ghi nhận.',
    'Hồ sơ sẽ chờ mãi.',
    'Ghi vào phần "milestones": mốc cũ nào là "{milestone}", hoặc để hồ sơ này theo phiên bản cũ.',
  ],
  'migration-kind-impossible': [
    '"{node}" không thể chuyển thành "{to}".',
    'Điểm kết thúc, điểm bắt đầu không thay cho một bước.',
    'Chọn một bước khác.',
  ],
  'migration-entered-anew': [
    '"{node}" và "{to}" khác loại: việc đang mở ở "{node}" sẽ đóng và "{to}" được mở mới.',
    'Người đang giữ việc được báo; thời gian kế hoạch tính lại từ lúc chuyển.',
    'Kiểm tra xem đúng ý định không.',
  ],
  'migration-node-unmapped': [
    '"{title}" ({node}) không có nơi tương ứng trong phiên bản mới.',
    'Hồ sơ đang ở đó sẽ không chuyển được.',
    'Ghi vào phần "nodes": "{node}" chuyển thành bước nào.',
  ],
  'migration-branch-not-new': [
    'Nhánh "{branch}" không mới: nhánh cũ chuyển thành nó.',
    'Phần "branches" chỉ nói về nhánh mà chỉ phiên bản mới có.',
    'Bỏ dòng này.',
  ],
  'migration-branch-not-removed': [
    'Nhánh "{branch}" còn trong phiên bản mới nên không đóng.',
    'Phần "closed" chỉ nói về nhánh mà chỉ phiên bản cũ có.',
    'Bỏ dòng này.',
  ],
  'migration-reason-missing': [
    'Chưa nêu lý do đóng nhánh "{branch}".',
    'Người đang giữ việc trong nhánh phải biết vì sao việc bị đóng.',
    'Ghi lý do.',
  ],
  'migration-name-unknown': [
    'Không có "{name}". Có phải "{nearest}"?',
    'Phương án chỉ nói về những gì hai phiên bản có.',
    'Sửa lại tên.',
  ],
  'migration-limit-not-new': [
    'Thời hạn "{limit}" không mới.',
    'Phần "starts" chỉ nói về thời hạn mà chỉ phiên bản mới có.',
    'Bỏ dòng này; muốn áp dụng mức mới thì ghi vào phần "amounts".',
  ],
  'migration-limit-not-removed': [
    'Thời hạn "{limit}" còn trong phiên bản mới nên không chấm dứt.',
    'Phần "ends" chỉ nói về thời hạn mà chỉ phiên bản cũ có.',
    'Bỏ dòng này.',
  ],
  'migration-ground-missing': [
    'Chưa nêu căn cứ pháp lý ({part}).',
    'Hồ sơ giữ phiên bản lúc tiếp nhận; chuyển sang phiên bản khác phải có căn cứ và quyết định.',
    'Ghi số, ngày văn bản và điều khoản.',
  ],
};
