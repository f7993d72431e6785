/** Hands a text to the browser as a file; nothing leaves the device. */
export function downloadText(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(fileName);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A name that every file system takes. */
function safeFileName(name: string): string {
  const stem = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').replace(/^[\s.]+|[\s.]+$/g, '');
  return stem === '' || stem === 'json' ? 'scenario.json' : stem;
}
