/** The formats a form may name. Each is one pass over the text. */
export const formats: Record<string, (text: string) => boolean> = {
  date: (text) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  },
  'date-time': (text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) && !Number.isNaN(Date.parse(text)),
  time: (text) => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text),
  email: (text) => text.length <= 254 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(text),
  uri: (text) => URL.canParse(text),
  uuid: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
  phone: (text) => /^\+?[\d .()-]{6,20}$/.test(text),
  identity: (text) => /^\d{9}(\d{3})?$/.test(text),
  agency: (text) => /^[A-Z]\d{2}(\.\d{2,3}){0,4}$/.test(text),
};
