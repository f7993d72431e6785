/**
 * The text of an e-mail that was saved as a file (MIME, RFC 2045 to 2047): its plain part, else its HTML. Attachments and the other headers
 * are left out.
 */

/** Mails hold mails; deeper than this nobody forwards. */
const mostDepth = 8;

interface Part {
  /** Names in small letters. */
  headers: ReadonlyMap<string, string>;
  body: string;
}

/** Whether a file's text is a mail and not a letter: it begins with headers, one of them of a mail. */
export function isEmail(text: string): boolean {
  return (
    /^(?:[\w-]{1,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,200}){2,200}\r?\n/.test(text) &&
    /^(?:mime-version|content-type|received|message-id):/im.test(text)
  );
}

/** @returns undefined where no part of it is text */
export function emailText(text: string): string | undefined {
  const parts = textParts(partOf(text.replace(/\r\n?/g, '\n')), 0);
  return (parts.find(({ html }) => !html) ?? parts[0])?.text;
}

function partOf(text: string): Part {
  const end = text.indexOf('\n\n');
  const head = text.slice(0, end < 0 ? text.length : end).replace(/\n[ \t]{1,200}/g, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end < 0 ? '' : text.slice(end + 2) };
}

function textParts({ headers, body }: Part, depth: number): { html: boolean; text: string }[] {
  const type = headers.get('content-type') ?? 'text/plain';
  if (depth > mostDepth || /^\s{0,9}attachment/i.test(headers.get('content-disposition') ?? '')) return [];
  if (/^multipart\//i.test(type)) {
    const boundary = parameter(type, 'boundary');
    if (boundary === undefined) return [];
    const inner = `\n${body}`.split(`\n--${boundary}`).slice(1);
    return inner
      .filter((part) => !part.startsWith('--'))
      .flatMap((part) => textParts(partOf(part.slice(part.indexOf('\n') + 1)), depth + 1));
  }
  if (/^message\/rfc822/i.test(type)) return textParts(partOf(body), depth + 1);
  if (!/^text\/(?:plain|html)/i.test(type)) return [];
  return [{ html: /^text\/html/i.test(type), text: decoded(body, headers.get('content-transfer-encoding') ?? '', type) }];
}

function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`;\\s{0,9}${name}\\s{0,9}=\\s{0,9}(?:"([^"]{1,200})"|([^;\\s]{1,200}))`, 'i').exec(header);
  return found?.[1] ?? found?.[2];
}

function decoded(body: string, encoding: string, type: string): string {
  const bytes = /^base64/i.test(encoding) ? fromBase64(body) : /^quoted-printable/i.test(encoding) ? fromQuoted(body) : undefined;
  if (bytes === undefined) return body;
  try {
    return new TextDecoder(parameter(type, 'charset') ?? 'utf-8').decode(bytes);
  } catch {
    // A character set that no browser knows: most of its letters are those of ASCII all the same.
    return new TextDecoder().decode(bytes);
  }
}

function fromBase64(body: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(body.replace(/[^A-Za-z0-9+/]/g, '')), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** `=E2=82=AC` is a euro sign, `=` at the end of a line joins it with the next. */
function fromQuoted(body: string): Uint8Array {
  const text = body.replace(/=[ \t]{0,200}\n/g, '');
  const bytes: number[] = [];
  const plain = new TextEncoder();
  for (let at = 0; at < text.length; at += 1) {
    const code = text[at] === '=' ? /^[0-9a-f]{2}$/i.exec(text.slice(at + 1, at + 3))?.[0] : undefined;
    if (code !== undefined) {
      bytes.push(parseInt(code, 16));
      at += 2;
    } else if (text.charCodeAt(at) < 0x80) bytes.push(text.charCodeAt(at));
    else {
      const sign = String.fromCodePoint(text.codePointAt(at)!);
      bytes.push(...plain.encode(sign));
      at += sign.length - 1;
    }
  }
  return Uint8Array.from(bytes);
}
