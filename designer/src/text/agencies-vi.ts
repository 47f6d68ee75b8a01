/** Words of agencies in lists, beside their names. */
export const viAgencies = {
  agencyNames: {
    gone: (name: string, date: string) => `${name} (đã ngừng hoạt động từ ${date})`,
    comes: (name: string, date: string) => `${name} (hoạt động từ ${date})`,
  },
};
