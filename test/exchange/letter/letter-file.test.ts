/** Letters that come as files: e-mails and tables become the text that a person would paste, and what is no text is refused with advice. */
import { describe, expect, it } from 'vitest';
import { emailText, isEmail } from '#lib/exchange/letter/email-text.ts';
import { letterIn } from '#lib/exchange/letter/letter-file.ts';

const context = { today: '2026-11-22', currency: 'USD', services: {} };
const opened = (name: string, text: string) => letterIn({ name, text }, context);
const salary = (name: string, text: string) => {
  const answer = opened(name, text);
  return answer.ok && answer.letter.offer.components[0];
};

const head = (type: string, encoding: string) =>
  `MIME-Version: 1.0\r\nFrom: Jo <jo@example.com>\r\nSubject: Offer\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
const mail = [
  'Received: by mx.example.com',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed;',
  ' boundary="outer"',
  '',
  '--outer',
  'Content-Type: multipart/alternative; boundary=inner',
  '',
  '--inner',
  'Content-Type: text/plain; charset="utf-8"',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Your annual base salary will be =E2=82=AC95,0=',
  '00.',
  '--inner',
  'Content-Type: text/html',
  '',
  '<p>Your annual base salary will be 1.</p>',
  '--inner--',
  '--outer',
  'Content-Type: text/plain',
  'Content-Disposition: attachment; filename=old.txt',
  '',
  'Your annual base salary will be $2.',
  '--outer--'
].join('\r\n');

describe('an e-mail', () => {
  it('is read by its plain part, decoded, without its headers and attachments', () => {
    expect(isEmail(mail)).toBe(true);
    expect(emailText(mail)).toBe('Your annual base salary will be €95,000.');
    expect(salary('offer.eml', mail)).toMatchObject({ kind: 'salary', perYear: 95_000 });
  });

  it('in base64 or another character set comes out as it was written', () => {
    const text = 'Your annual base salary will be £90,000.';
    const base64 = head('text/plain; charset=utf-8', 'base64') + Buffer.from(text).toString('base64').replace(/.{20}/g, '$&\r\n');
    expect(emailText(base64)).toBe(text);
    const latin = `${head('text/plain; charset=iso-8859-1', 'quoted-printable')}Salary =A390,000`;
    expect(emailText(latin)).toBe('Salary £90,000');
    expect(emailText(`${head('text/plain; charset=no-such', '7bit')}as it is`)).toBe('as it is');
  });

  it('whose letter is attached as a picture is refused with the reason', () => {
    expect(opened('offer.eml', `${head('image/png', 'base64')}AAAA`)).toMatchObject({
      ok: false,
      message: expect.stringContaining('attached') as string
    });
  });

  it('that holds itself without end, or ends in the middle, is survived', () => {
    const nested = 'Content-Type: message/rfc822\nMIME-Version: 1.0\n\n'.repeat(200);
    expect(() => emailText(nested)).not.toThrow();
    expect(emailText(mail.slice(0, mail.indexOf('=E2=82') + 5))).toContain('Your annual');
    expect(() => emailText('Content-Type: multipart/mixed; boundary=x\nA: b\n\n--x')).not.toThrow();
  });

  it('is no letter that begins with a title and a colon', () => {
    expect(isEmail('Position: Engineer\nLocation: Berlin\n\nSalary: 90k')).toBe(false);
  });
});

describe('a file', () => {
  it('of a table has its cells parted, quoted commas and all', () => {
    const csv = 'Component,Amount (USD),Frequency\nBase salary,"285,000",per year\n';
    expect(salary('offer.csv', csv)).toMatchObject({ kind: 'salary', perYear: 285_000 });
  });

  it.each([
    ['offer.pdf', '%PDF-1.7 …', 'PDF'],
    ['offer.docx', 'PK\u0003\u0004word/document.xml', 'Word'],
    ['offer.rtf', '{\\rtf1\\ansi Salary', 'RTF'],
    ['photo.txt', 'ab\0cd', 'no text'],
    ['empty.txt', ' \n ', 'nothing']
  ])('that is no text (%s) is refused with what to do', (name, text, word) => {
    expect(opened(name, text)).toMatchObject({ ok: false, message: expect.stringContaining(word) as string });
  });

  it.each([
    [
      'offer.json',
      '{ "format": "scenario", "version": 2, "name": "Pay $500,000 a year" }',
      /comparison.*“Open a file” on the start page/
    ],
    ['all.json', '{"format":"backup","scenarios":[]}', /backup.*“Open a file” on the start page/],
    ['offer.txt', '\n{"salary": 500000}', /data \(JSON\) and no letter/],
    ['', '[{"salary": 500000}]', /data \(JSON\) and no letter/]
  ])('of data (%s) is not read as prose, and says what it is and where it opens', (name, text, message) => {
    expect(opened(name, text)).toMatchObject({ ok: false, message: expect.stringMatching(message) as string });
  });

  it('that begins with a bracket like data is a letter all the same', () => {
    expect(salary('', '[Draft]\nBase salary: $100,000 a year')).toMatchObject({ perYear: 100_000 });
  });

  it('longer than any letter is refused as a whole', () => {
    expect(opened('book.txt', 'a '.repeat(200_000))).toMatchObject({
      ok: false,
      message: expect.stringContaining('250000') as string
    });
  });

  it('of plain text is shown as it is', () => {
    const text = 'Base salary: $170k\n';
    expect(opened('', text)).toMatchObject({ ok: true, text });
  });
});
