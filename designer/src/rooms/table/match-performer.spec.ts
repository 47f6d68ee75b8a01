import { describe, expect, it } from '@jest/globals';
import { matchPerformer } from './match-performer.ts';

describe('who is meant by the words of a table', () => {
  const register = {
    roles: [
      { id: 'receptionClerk', title: 'Cán bộ tiếp nhận' },
      { id: 'resultClerk', title: 'Cán bộ trả kết quả' },
      { id: 'specialist', title: 'Chuyên viên' },
      { id: 'agencyLeader', title: 'Lãnh đạo cơ quan' },
      { id: 'divisionLeader', title: 'Lãnh đạo phòng' },
    ],
    agencies: [{ id: 'H99', title: 'Ủy ban nhân dân tỉnh Sao Mai' }],
    relations: [{ id: 'landBranchOf', title: 'Chi nhánh Văn phòng Đăng ký đất đai phụ trách địa bàn' }],
  };
  it.each([
    ['Bộ phận Một cửa', 'receptionClerk', { is: 'receiving' }, 'nothing'],
    ['Bộ phận trả kết quả', 'resultClerk', { is: 'receiving' }, 'nothing'],
    ['Chủ tịch Ủy ban nhân dân tỉnh Sao Mai', 'agencyLeader', { agency: 'H99' }, 'nothing'],
    [
      'Chuyên viên Chi nhánh Văn phòng đăng ký đất đai',
      'specialist',
      { relation: 'landBranchOf', of: 'competent' },
      'nothing',
    ],
    ['Lãnh đạo phòng', 'divisionLeader', { is: 'competent' }, 'nothing'],
    ['Lãnh đạo UBND tỉnh Sao Mai', 'agencyLeader', { agency: 'H99' }, 'nothing'],
    ['Chuyên viên Sở Xây dựng', 'specialist', { relation: 'unchosen', of: 'competent' }, 'agency'],
    [
      'Chi nhánh Văn phòng Đăng ký đất đai',
      'unchosen',
      { relation: 'landBranchOf', of: 'competent' },
      'role',
    ],
    ['Ủy ban nhân dân tỉnh Sao Mai', 'unchosen', { agency: 'H99' }, 'role'],
  ])('%s', (words, role, agency, asks) => {
    expect(matchPerformer(words, register)).toEqual({ performer: { role, agency }, asks });
  });

  it('of the two roles of the desk is the one that the task is for', () => {
    const centre = 'Trung tâm Phục vụ hành chính công tỉnh';
    expect(matchPerformer(centre, register, 'Trả kết quả').performer?.role).toBe('resultClerk');
    expect(matchPerformer(centre, register, 'Tiếp nhận hồ sơ').performer?.role).toBe('receptionClerk');
  });

  it('is nobody when neither role nor agency is recognised, so that the author is asked for both', () => {
    expect(matchPerformer('Tổ trưởng tổ xe', register)).toEqual({ asks: 'performer' });
  });
});
