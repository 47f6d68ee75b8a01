/** As large as the host keeps. */
const largest = 2 * 1024 * 1024;

/** A chosen file as the host takes it, or null when it is no PDF of that size. */
export async function readDecisionFile(file: File): Promise<{ name: string; content: string } | null> {
  if (file.size > largest) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) !== '%PDF-') return null;
  let text = '';
  // In slices: a whole file at once is more arguments than a call takes.
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return { name: file.name, content: btoa(text) };
}
