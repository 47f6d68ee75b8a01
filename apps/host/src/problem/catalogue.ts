interface Entry {
  readonly status: number;
  readonly vi: readonly [title: string, detail: string];
  readonly en: readonly [title: string, detail: string];
}

/**
 * Every refusal the host itself can give: its HTTP status, what is wrong and what to do, in both languages.
 * `{name}` is replaced by the fact of that name. Refusals of the engine are worded by the engine.
 */
export const catalogue = {
  'malformed-json': {
    status: 400,
    vi: ['Nội dung gửi lên không phải JSON hợp lệ', 'Hãy kiểm tra lại cú pháp JSON rồi gửi lại.'],
    en: ['The body is not valid JSON', 'Check the JSON syntax and send it again.'],
  },
  'invalid-body': {
    status: 422,
    vi: ['Nội dung gửi lên chưa đúng', 'Hãy sửa các chỗ được liệt kê rồi gửi lại.'],
    en: ['The body is not right', 'Correct the places listed and send it again.'],
  },
  'invalid-query': {
    status: 422,
    vi: ['Tham số truy vấn chưa đúng', 'Hãy sửa các tham số được liệt kê.'],
    en: ['The query is not right', 'Correct the parameters listed.'],
  },
  'invalid-cursor': {
    status: 422,
    vi: ['Con trỏ trang không dùng được', 'Hãy tải lại danh sách từ trang đầu.'],
    en: ['The page cursor cannot be used', 'Load the list again from its first page.'],
  },
  'body-too-large': {
    status: 413,
    vi: ['Nội dung gửi lên quá lớn', 'Giới hạn là 3 MB.'],
    en: ['The body is too large', 'The limit is 3 MB.'],
  },
  'unsupported-media-type': {
    status: 415,
    vi: ['Kiểu nội dung không được hỗ trợ', 'Hãy gửi application/json.'],
    en: ['This content type is not supported', 'Send application/json.'],
  },
  'bad-request': {
    status: 400,
    vi: ['Yêu cầu không hợp lệ', 'Máy chủ không đọc được yêu cầu này.'],
    en: ['The request is not valid', 'The host could not read this request.'],
  },
  'route-not-found': {
    status: 404,
    vi: ['Không có địa chỉ này', 'Hãy kiểm tra lại địa chỉ và phương thức.'],
    en: ['There is no such address', 'Check the address and the method.'],
  },
  'csrf-header-missing': {
    status: 403,
    vi: [
      'Thiếu tiêu đề X-Motcua-Request',
      'Yêu cầu làm thay đổi dữ liệu phải có tiêu đề X-Motcua-Request: 1.',
    ],
    en: ['The header X-Motcua-Request is missing', 'A request that changes data needs X-Motcua-Request: 1.'],
  },
  'origin-not-allowed': {
    status: 403,
    vi: ['Nguồn gửi yêu cầu không được phép', 'Yêu cầu chỉ được gửi từ chính trang Motcua.'],
    en: ['This origin is not allowed', 'Requests may only come from the Motcua site itself.'],
  },
  'not-signed-in': {
    status: 401,
    vi: ['Chưa đăng nhập', 'Hãy đăng nhập rồi thử lại; nội dung đã nhập vẫn được giữ.'],
    en: ['You are not signed in', 'Sign in and try again; what you typed is kept.'],
  },
  'sign-in-failed': {
    status: 401,
    vi: ['Đăng nhập không thành công', 'Tên đăng nhập hoặc mật khẩu không đúng.'],
    en: ['Signing in failed', 'The user name or the password is not right.'],
  },
  'too-many-sign-ins': {
    status: 429,
    vi: ['Đăng nhập sai quá nhiều lần', 'Hãy thử lại sau 15 phút.'],
    en: ['Too many failed sign-ins', 'Try again in 15 minutes.'],
  },
  'too-many-requests': {
    status: 429,
    vi: ['Hỏi quá nhiều lần trong một phút', 'Hãy chờ {seconds} giây rồi thử lại.'],
    en: ['Too many requests within a minute', 'Wait {seconds} seconds, then try again.'],
  },
  'not-allowed': {
    status: 403,
    vi: ['Không có quyền làm việc này', 'Liên hệ người quản trị nếu cần quyền này.'],
    en: ['You may not do this', 'Ask your administrator if you need this right.'],
  },
  'idempotency-key-missing': {
    status: 400,
    vi: [
      'Thiếu tiêu đề Idempotency-Key',
      'Gửi một khóa mới cho mỗi thao tác; gửi lại đúng khóa đó khi thử lại.',
    ],
    en: [
      'The header Idempotency-Key is missing',
      'Send a new key for every act, and the same key when retrying it.',
    ],
  },
  'idempotency-key-reused': {
    status: 422,
    vi: ['Khóa Idempotency-Key đã dùng cho nội dung khác', 'Hãy gửi nội dung này với một khóa mới.'],
    en: ['This Idempotency-Key was used for something else', 'Send this content with a new key.'],
  },
  'idempotency-in-flight': {
    status: 409,
    vi: ['Thao tác với khóa này đang được xử lý', 'Hãy thử lại với cùng khóa sau giây lát.'],
    en: ['An act with this key is being carried out', 'Try again with the same key in a moment.'],
  },
  'dossier-not-found': {
    status: 404,
    vi: ['Không tìm thấy hồ sơ', 'Hồ sơ không tồn tại hoặc không thuộc phạm vi được xem.'],
    en: ['No such dossier', 'It does not exist or is not within your reach.'],
  },
  'slip-not-found': {
    status: 404,
    vi: ['Hồ sơ không có phiếu này', 'Hồ sơ này không có biểu mẫu số {form} ở thời điểm hiện tại.'],
    en: ['There is no such slip', 'The dossier has no form {form} as it stands now.'],
  },
  'book-too-long': {
    status: 422,
    vi: [
      'Sổ theo dõi quá dài để in một lần',
      'Kỳ này có hơn {most} hồ sơ. Hãy chọn khoảng thời gian ngắn hơn.',
    ],
    en: [
      'The book is too long to print at once',
      'There are more than {most} dossiers. Choose a shorter period.',
    ],
  },
  'period-not-possible': {
    status: 422,
    vi: ['Khoảng thời gian chưa đúng', 'Ngày đầu không được sau ngày cuối.'],
    en: ['The period is not possible', 'It must not end before it begins.'],
  },
  'dossier-changed': {
    status: 412,
    vi: ['Hồ sơ đã thay đổi', 'Người khác vừa xử lý hồ sơ này. Hãy xem lại trước khi thao tác.'],
    en: ['The dossier has changed', 'Somebody has just worked on it. Look again before you act.'],
  },
  'action-not-open': {
    status: 409,
    vi: ['Thao tác này không còn thực hiện được', 'Hồ sơ không đang ở bước có thao tác “{action}”.'],
    en: ['This action is not open', 'The dossier is not at a step that offers "{action}".'],
  },
  'action-not-yours': {
    status: 403,
    vi: ['Thao tác này thuộc về người khác', 'Chỉ {roleVi} tại {agency} được thực hiện thao tác này.'],
    en: ['This action is not yours', 'Only {roleEn} at {agency} may take it.'],
  },
  'task-ambiguous': {
    status: 409,
    vi: ['Có nhiều việc cùng có thao tác này', 'Hãy nêu rõ việc cần thực hiện bằng trường “task”.'],
    en: ['More than one task offers this action', 'Name the task meant in "task".'],
  },
  'form-invalid': {
    status: 422,
    vi: ['Tờ khai chưa đúng', 'Hãy sửa các mục được liệt kê.'],
    en: ['The form is not right', 'Correct the fields listed.'],
  },
  'papers-missing': {
    status: 422,
    vi: ['Thành phần hồ sơ còn thiếu', 'Hãy bổ sung các giấy tờ được liệt kê.'],
    en: ['Papers are missing', 'Add the papers listed.'],
  },
  'agency-not-found': {
    status: 422,
    vi: ['Không tìm thấy cơ quan', 'Không có cơ quan “{agency}” đang hoạt động.'],
    en: ['No such agency', 'There is no active agency "{agency}".'],
  },
  'desk-not-chosen': {
    status: 422,
    vi: [
      'Chưa rõ nơi tiếp nhận',
      'Tài khoản này tiếp nhận ở nhiều nơi; hãy chọn một nơi trong trường “agency”.',
    ],
    en: ['The receiving desk is not clear', 'You work at several desks; name one of them in "agency".'],
  },
  'channel-not-offered': {
    status: 422,
    vi: ['Thủ tục không nhận hồ sơ qua kênh này', 'Hãy chọn kênh khác.'],
    en: ['The procedure is not offered on this channel', 'Choose another channel.'],
  },
  'moment-not-possible': {
    status: 422,
    vi: [
      'Thời điểm xảy ra không hợp lệ',
      'Không được sau hiện tại hoặc trước khi việc này mở; phải kèm lý do.',
    ],
    en: [
      'This moment is not possible',
      'It cannot be in the future or before the task opened, and needs a reason.',
    ],
  },
  'backdated-too-far': {
    status: 422,
    vi: ['Thời điểm xảy ra quá xa', 'Chỉ được ghi lùi nhiều nhất {days} ngày.'],
    en: ['This moment is too far back', 'Nothing may be recorded more than {days} days after it happened.'],
  },
  'nothing-waits': {
    status: 404,
    vi: ['Không có yêu cầu này', 'Hồ sơ không có dịch vụ hoặc hồ sơ liên thông “{place}” ở hệ thống khác.'],
    en: ['Nothing was asked there', 'The dossier has no service or linked dossier elsewhere at "{place}".'],
  },
  'signal-not-possible': {
    status: 422,
    vi: ['Nội dung báo về chưa đúng', 'Nơi “{place}” chỉ nhận: {changes}.'],
    en: ['This report does not fit', '"{place}" can only be told: {changes}.'],
  },
  'engine-failed': {
    status: 500,
    vi: ['Không xử lý được hồ sơ', 'Đã ghi nhận sự cố; dữ liệu không thay đổi.'],
    en: ['The dossier could not be worked on', 'The incident is recorded; nothing was changed.'],
  },
  'procedure-not-found': {
    status: 404,
    vi: ['Không tìm thấy thủ tục', 'Không có thủ tục hoặc phiên bản này.'],
    en: ['No such procedure', 'There is no such procedure or version.'],
  },
  'blueprint-not-found': {
    status: 404,
    vi: ['Không tìm thấy mẫu bước', 'Mẫu bước này đã được xóa hoặc thuộc cơ quan khác.'],
    en: ['No such blueprint', 'It was removed, or belongs to another agency.'],
  },
  'blueprints-full': {
    status: 409,
    vi: ['Cơ quan đã lưu đủ {max} mẫu bước', 'Hãy xóa mẫu không dùng nữa rồi lưu lại.'],
    en: ['The agency already keeps {max} blueprints', 'Remove one that is not needed, then keep this again.'],
  },
  'draft-not-found': {
    status: 404,
    vi: ['Thủ tục chưa có bản dự thảo', 'Hãy mở một phiên bản làm bản dự thảo.'],
    en: ['The procedure has no draft', 'Open a version as a draft first.'],
  },
  'procedure-exists': {
    status: 409,
    vi: ['Mã thủ tục đã có', 'Hãy đặt mã khác hoặc mở thủ tục “{code}” để sửa.'],
    en: ['This procedure code exists', 'Choose another code, or open "{code}" as a draft.'],
  },
  'procedure-code-changed': {
    status: 422,
    vi: ['Mã thủ tục không được đổi', 'Bản dự thảo phải giữ mã “{code}”.'],
    en: ['The procedure code cannot change', 'The draft must keep the code "{code}".'],
  },
  'comment-not-found': {
    status: 404,
    vi: ['Không có ý kiến này', 'Ý kiến không thuộc thủ tục này hoặc bản dự thảo của nó đã bị hủy.'],
    en: ['No such comment', 'It is not of this procedure, or its draft was discarded.'],
  },
  'comment-published': {
    status: 409,
    vi: [
      'Ý kiến đã được lưu cùng phiên bản {version}',
      'Bản dự thảo đã công bố nên ý kiến chỉ xem được. Hãy nêu ý kiến mới ở bản dự thảo sau.',
    ],
    en: [
      'The comment is kept with version {version}',
      'Its draft was published, so it can only be read. Comment on the next draft.',
    ],
  },
  'too-many-comments': {
    status: 409,
    vi: ['Bản dự thảo đã có {most} ý kiến', 'Hãy xử lý các ý kiến hiện có trước khi nêu thêm.'],
    en: ['The draft already has {most} comments', 'Deal with those before writing more.'],
  },
  'draft-exists': {
    status: 409,
    vi: ['Thủ tục đã có bản dự thảo', 'Hãy mở bản dự thảo hiện có hoặc hủy nó trước.'],
    en: ['The procedure already has a draft', 'Open the present draft, or discard it first.'],
  },
  'draft-changed': {
    status: 412,
    vi: ['Bản dự thảo đã thay đổi', 'Người khác đã lưu bản dự thảo này. Hãy tải lại trước khi lưu.'],
    en: ['The draft has changed', 'Somebody else has saved it. Load it again before saving.'],
  },
  'if-match-missing': {
    status: 428,
    vi: ['Thiếu tiêu đề If-Match', 'Gửi ETag của bản dự thảo đã đọc trong If-Match.'],
    en: ['The header If-Match is missing', 'Send the ETag of the draft you read in If-Match.'],
  },
  'draft-submitted': {
    status: 409,
    vi: [
      'Bản dự thảo đang trong quá trình duyệt',
      'Bản đã trình không sửa, không hủy được. Người soạn rút lại, hoặc người đang giữ trả lại, rồi mới sửa.',
    ],
    en: [
      'The draft is being judged',
      'What was submitted cannot be changed or discarded. Its author withdraws it, or whoever has it returns it, first.',
    ],
  },
  'draft-not-submitted': {
    status: 409,
    vi: [
      'Bản dự thảo chưa được gửi soát xét',
      'Người soạn phải gửi bản dự thảo trước khi duyệt, trả lại hoặc công bố.',
    ],
    en: [
      'The draft has not been submitted',
      'Its author must submit it before it is judged, returned or published.',
    ],
  },
  'draft-not-approved': {
    status: 409,
    vi: [
      'Bản dự thảo chưa được phê duyệt',
      'Chỉ công bố bản đã qua soát xét, kiểm tra, thẩm định và phê duyệt.',
    ],
    en: [
      'The draft is not approved',
      'Only what was reviewed, checked, appraised and approved can be published.',
    ],
  },
  'stage-passed': {
    status: 409,
    vi: [
      'Bản dự thảo đã sang giai đoạn khác',
      'Người khác vừa xử lý bản này. Hãy tải lại để xem đang ở đâu.',
    ],
    en: [
      'The draft is at another stage by now',
      'Somebody has just acted on it. Load it again to see where it is.',
    ],
  },
  'stage-not-yours': {
    status: 403,
    vi: ['Giai đoạn này thuộc về người khác', 'Việc {stageVi} thuộc về: {whoVi}.'],
    en: ['This stage is not yours', 'Those who {stageEn} it: {whoEn}.'],
  },
  'author-cannot-judge': {
    status: 403,
    vi: [
      'Người đã soạn không được tự duyệt',
      '{person} đã soạn bản dự thảo này nên không được {stageVi}; cần một người khác.',
    ],
    en: [
      'An author cannot judge their own draft',
      '{person} drew this draft and so may not {stageEn} it; another person must.',
    ],
  },
  'stage-taken-by-you': {
    status: 403,
    vi: [
      'Mỗi giai đoạn phải do một người khác nhau',
      '{person} đã {doneVi} bản dự thảo này nên không được {stageVi}; cần một người khác.',
    ],
    en: [
      'Each stage needs another person',
      '{person} has {doneEn} this draft and so may not {stageEn} it; another person must.',
    ],
  },
  'not-its-author': {
    status: 403,
    vi: ['Chỉ người soạn rút lại được', 'Người khác thì trả lại bản dự thảo, kèm lý do.'],
    en: ['Only an author withdraws a draft', 'Others return it, and say why.'],
  },
  'draft-approved': {
    status: 409,
    vi: [
      'Bản dự thảo đã được phê duyệt',
      'Bản đã phê duyệt không rút lại được; người công bố có thể trả lại.',
    ],
    en: [
      'The draft is approved',
      'What is approved cannot be withdrawn; whoever publishes it may return it.',
    ],
  },
  'coverage-too-low': {
    status: 422,
    vi: [
      'Kịch bản kiểm thử chưa đủ',
      'Các kịch bản mới đi qua {covered}% trạng thái và đường đi; đơn vị yêu cầu ít nhất {target}%. Mở bản dự thảo, trang “Chạy thử”, xem phần chưa đi qua và bổ sung kịch bản.',
    ],
    en: [
      'The scenarios do not go far enough',
      'They go through {covered}% of states and transitions; at least {target}% is demanded here. Open the draft, room “Play”, see what is not covered and add scenarios.',
    ],
  },
  'decision-file-required': {
    status: 422,
    vi: ['Thiếu quyết định đã ký', 'Hãy đính kèm quyết định đã ký (PDF) hoặc ghi nơi lưu.'],
    en: ['The signed decision is missing', 'Attach it as PDF, or say where it is kept.'],
  },
  'decision-file-unusable': {
    status: 422,
    vi: ['Tệp quyết định không dùng được', 'Tệp phải là PDF, dài nhất {max} KB.'],
    en: ['The file of the decision cannot be used', 'It must be a PDF of at most {max} KB.'],
  },
  'judged-document-not-kept': {
    status: 404,
    vi: ['Không có nội dung của lần gửi này', 'Lần gửi này có trước khi hệ thống giữ nội dung từng lần gửi.'],
    en: ['What was submitted then is not kept', 'It was submitted before the text of each round was kept.'],
  },
  'decision-file-not-found': {
    status: 404,
    vi: ['Không có tệp quyết định', 'Phiên bản này không kèm tệp quyết định đã ký.'],
    en: ['There is no file of the decision', 'No signed decision is attached to this version.'],
  },
  'version-repealed': {
    status: 409,
    vi: ['Phiên bản đã bị bãi bỏ', 'Đã có quyết định bãi bỏ phiên bản này.'],
    en: ['The version is repealed', 'A decision has ended this version already.'],
  },
  'repeal-not-possible': {
    status: 422,
    vi: [
      'Ngày cuối cùng không hợp lệ',
      'Ngày cuối cùng tiếp nhận phải từ {from} trở đi và trước khi phiên bản tự hết hiệu lực.',
    ],
    en: [
      'The last day is not possible',
      'The last day of receiving must be {from} or later, and before the version ends by itself.',
    ],
  },
  'draft-has-errors': {
    status: 422,
    vi: ['Bản dự thảo còn lỗi', 'Hãy sửa các lỗi được liệt kê trước khi trình hoặc công bố.'],
    en: ['The draft has errors', 'Correct the errors listed before submitting or publishing.'],
  },
  'reason-for-warnings-required': {
    status: 422,
    vi: ['Cần nêu lý do cho các cảnh báo', 'Bản dự thảo còn cảnh báo; hãy ghi lý do chấp nhận.'],
    en: ['The warnings need a reason', 'The draft has warnings; say why they are accepted.'],
  },
  'definition-invalid': {
    status: 422,
    vi: ['Tài liệu thủ tục không đúng cấu trúc', 'Hãy sửa các chỗ được liệt kê.'],
    en: ['The procedure document has the wrong shape', 'Correct the places listed.'],
  },
  'effective-date-not-possible': {
    status: 422,
    vi: [
      'Ngày có hiệu lực không hợp lệ',
      'Ngày phải có thật và sau ngày của phiên bản đang có ({date}): mỗi ngày chỉ có một phiên bản.',
    ],
    en: [
      'The effective date is not possible',
      'It must be a real date after that of the present version ({date}): one version starts on a day.',
    ],
  },
  'migration-not-found': {
    status: 404,
    vi: ['Không tìm thấy đợt chuyển hồ sơ', 'Hãy xem danh sách các đợt chuyển hồ sơ.'],
    en: ['No such migration', 'Look at the list of migrations.'],
  },
  'migration-plan-wrong': {
    status: 422,
    vi: ['Phương án chuyển hồ sơ chưa đúng', 'Hãy sửa các chỗ được liệt kê rồi đề xuất lại.'],
    en: ['The plan of the migration is not right', 'Correct the places listed and propose it again.'],
  },
  'migration-same-version': {
    status: 422,
    vi: ['Hai phiên bản phải khác nhau', 'Hãy chọn phiên bản khác để chuyển hồ sơ đến.'],
    en: ['The two versions must differ', 'Choose another version to move the dossiers to.'],
  },
  'migration-not-tried': {
    status: 409,
    vi: ['Chưa chạy thử xong', 'Phải chạy thử trên các hồ sơ đang xử lý và xem kết quả trước khi phê duyệt.'],
    en: ['It has not been tried', 'Let the dry run end and look at its outcome before approving.'],
  },
  'migration-not-in-force': {
    status: 409,
    vi: [
      'Phiên bản mới chưa có hiệu lực',
      'Chỉ chuyển hồ sơ sang một phiên bản từ ngày phiên bản đó có hiệu lực. Có thể chạy thử trước ngày đó.',
    ],
    en: [
      'The newer version is not in force yet',
      'Dossiers move to a version from the day on which it takes effect. It can be tried before.',
    ],
  },
  'migration-approved': {
    status: 409,
    vi: ['Đợt chuyển hồ sơ đã được phê duyệt', 'Đợt đã phê duyệt không chạy thử hoặc phê duyệt lại được.'],
    en: ['The migration is approved', 'What is approved is neither tried nor approved again.'],
  },
  'migration-not-approved': {
    status: 409,
    vi: ['Đợt chuyển hồ sơ chưa được phê duyệt', 'Cần người kiểm soát thủ tục phê duyệt trước.'],
    en: ['The migration is not approved', 'A procedure controller must approve it first.'],
  },
  'migration-running': {
    status: 409,
    vi: ['Đợt chuyển hồ sơ đang chạy', 'Hãy chờ đến khi chạy xong, hoặc tạm dừng.'],
    en: ['The migration is under way', 'Wait until it has ended, or stop it.'],
  },
  'migration-not-running': {
    status: 409,
    vi: ['Đợt chuyển hồ sơ không đang chạy', 'Đợt này đã xong hoặc đã tạm dừng.'],
    en: ['The migration is not under way', 'It has ended or was stopped.'],
  },
  'migration-not-stopped': {
    status: 409,
    vi: ['Đợt chuyển hồ sơ không đang tạm dừng', 'Chỉ tiếp tục được đợt đã tạm dừng.'],
    en: ['The migration is not stopped', 'Only what was stopped can go on.'],
  },
  'proposer-cannot-approve': {
    status: 403,
    vi: [
      'Người đề xuất không được tự phê duyệt',
      'Việc chuyển hồ sơ sang phiên bản khác cần một người khác phê duyệt.',
    ],
    en: [
      'Whoever proposed it cannot approve it',
      'Moving dossiers to another version needs a second person.',
    ],
  },
  'dossier-migrated': {
    status: 409,
    vi: [
      'Hồ sơ vừa được chuyển sang phiên bản khác của thủ tục',
      'Hồ sơ nay theo phiên bản {to} (trước đó là {from}). Hãy xem lại các việc đang mở trước khi thao tác.',
    ],
    en: [
      'The dossier was just moved to another version of the procedure',
      'It now follows version {to} (before, {from}). Look at what is open before you act.',
    ],
  },
  'calendar-not-found': {
    status: 404,
    vi: ['Không tìm thấy lịch', 'Không có lịch hoặc phiên bản này.'],
    en: ['No such calendar', 'There is no such calendar or version.'],
  },
  'calendar-change-not-found': {
    status: 404,
    vi: ['Không có lần thay đổi lịch này', 'Hãy xem danh sách phiên bản của lịch.'],
    en: ['No such change of a calendar', 'Look at the versions of the calendar.'],
  },
  'calendar-id-differs': {
    status: 422,
    vi: ['Mã lịch không được đổi', 'Nội dung gửi lên phải mang mã “{id}”.'],
    en: ['The id of a calendar cannot change', 'The document must carry the id "{id}".'],
  },
  'calendar-has-errors': {
    status: 422,
    vi: ['Lịch còn lỗi', 'Hãy sửa các chỗ được liệt kê trước khi xem tác động hoặc lưu.'],
    en: ['The calendar has errors', 'Correct the places listed before looking at the impact or saving.'],
  },
  'calendar-changed': {
    status: 412,
    vi: ['Lịch đã thay đổi', 'Người khác đã lưu phiên bản {version}. Hãy tải lại rồi sửa tiếp.'],
    en: [
      'The calendar has changed',
      'Somebody else has saved version {version}. Load it again before saving.',
    ],
  },
  'calendar-unchanged': {
    status: 409,
    vi: ['Không có gì thay đổi', 'Nội dung giống hệt phiên bản đang dùng nên không lưu.'],
    en: ['Nothing has changed', 'The document is the version in use, so nothing was saved.'],
  },
  'calendar-impact-not-seen': {
    status: 409,
    vi: ['Chưa xem tác động của nội dung này', 'Hãy xem tác động lên hồ sơ đang xử lý rồi lưu.'],
    en: ['The impact of this has not been looked at', 'Look at what it does to open dossiers, then save.'],
  },
  'ics-unreadable': {
    status: 422,
    vi: ['Không đọc được tệp lịch', 'Tệp phải là iCalendar (.ics), mã UTF-8. Chỗ lỗi: {detail}.'],
    en: [
      'The calendar file cannot be read',
      'It must be iCalendar (.ics) in UTF-8. Where it fails: {detail}.',
    ],
  },
  'ics-too-large': {
    status: 413,
    vi: ['Tệp lịch quá lớn', 'Tệp dài nhất {max} KB và có nhiều nhất {events} sự kiện.'],
    en: ['The calendar file is too large', 'At most {max} KB and {events} events are read.'],
  },
  'storage-full': {
    status: 507,
    vi: ['Hết dung lượng lưu trữ', 'Chưa lưu được gì; vẫn xem được hồ sơ. Hãy báo người quản trị.'],
    en: ['Storage is full', 'Nothing was saved; reading still works. Tell your administrator.'],
  },
  'storage-unavailable': {
    status: 503,
    vi: ['Cơ sở dữ liệu chưa sẵn sàng', 'Chưa lưu được gì. Hãy thử lại với cùng khóa sau giây lát.'],
    en: ['The database is not available', 'Nothing was saved. Try again with the same key in a moment.'],
  },
  'shutting-down': {
    status: 503,
    vi: ['Máy chủ đang dừng', 'Hãy thử lại sau giây lát.'],
    en: ['The host is stopping', 'Try again in a moment.'],
  },
  'internal-error': {
    status: 500,
    vi: ['Lỗi của máy chủ', 'Sự cố đã được ghi lại. Nếu lặp lại, hãy báo người quản trị.'],
    en: ['The host failed', 'The incident is logged. If it happens again, tell your administrator.'],
  },
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof catalogue;

/** Codes with which the engine refuses, where the answer is not 422. */
export const engineStatus: Readonly<Record<string, number>> = {
  'action-not-open': 409,
  'task-not-open': 409,
  'dossier-closed': 409,
  'dossier-stopped': 409,
  'signal-stale': 409,
  'answer-final': 409,
  'signature-missing': 409,
  'side-step-open': 409,
  'action-not-yours': 403,
};
