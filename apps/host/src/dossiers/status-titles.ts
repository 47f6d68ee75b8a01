import type { LocalText } from '../http/shapes.ts';

/** The ten national dossier statuses. */
const titles: Readonly<Record<number, LocalText>> = {
  1: { vi: 'Mới đăng ký', en: 'Registered' },
  2: { vi: 'Được tiếp nhận', en: 'Accepted' },
  3: { vi: 'Không được tiếp nhận', en: 'Not accepted' },
  4: { vi: 'Đang xử lý', en: 'In process' },
  5: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Supplement requested' },
  6: { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Financial obligation requested' },
  7: { vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawn by the applicant' },
  8: { vi: 'Dừng xử lý', en: 'Processing stopped' },
  9: { vi: 'Đã xử lý xong', en: 'Resolved' },
  10: { vi: 'Đã trả kết quả', en: 'Result returned' },
};

export function statusTitle(status: number): LocalText {
  return titles[status] ?? { vi: `Trạng thái ${status}`, en: `Status ${status}` };
}

const reasons: Readonly<Record<string, LocalText>> = {
  SUPPLEMENT_RECEPTION: { vi: 'Chờ bổ sung khi tiếp nhận', en: 'Awaiting a supplement at reception' },
  SUPPLEMENT_RESTART: {
    vi: 'Chờ bổ sung hồ sơ (tính lại thời hạn)',
    en: 'Awaiting a supplement (the limit restarts)',
  },
  SUPPLEMENT_PAUSE: { vi: 'Chờ bổ sung hồ sơ', en: 'Awaiting a supplement' },
  FINANCIAL_OBLIGATION: {
    vi: 'Chờ thực hiện nghĩa vụ tài chính',
    en: 'Awaiting payment of the financial obligation',
  },
  CONSULTATION: { vi: 'Chờ lấy ý kiến', en: 'Awaiting opinions' },
  FIELD_VERIFICATION: { vi: 'Xác minh thực địa', en: 'Verification in the field' },
  EXTERNAL_VERIFICATION: { vi: 'Chờ xác minh bên ngoài', en: 'Awaiting outside verification' },
  INTER_SITE_TRANSFER: { vi: 'Luân chuyển giữa các địa điểm', en: 'In transit between sites' },
  APPLICANT_CONFIRMATION: { vi: 'Chờ người nộp xác nhận', en: "Awaiting the applicant's confirmation" },
  STOPPED: { vi: 'Dừng giải quyết', en: 'Processing stopped' },
};

export function pauseReasonTitle(reason: string): LocalText {
  return reasons[reason] ?? { vi: reason, en: reason };
}
