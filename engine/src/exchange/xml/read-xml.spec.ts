import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attribute, childNamed } from './xml-element.ts';
import { maxForeignBytes, readBytes } from './read-bytes.ts';
import { readXml, xmlCaps } from './read-xml.ts';

const codeOf = (text: string): string | undefined => {
  const read = readXml(text);
  return read.ok ? undefined : read.problems[0]!.code;
};

describe('reading XML', () => {
  it('knows the line, the column and the namespace of every element, whatever its prefix', () => {
    const read = readXml(
      '<?xml version="1.0"?>\n<a:x xmlns:a="urn:a">\n  <y xmlns="urn:y" a:k="1" k="2"/></a:x>',
    );
    expect(read.ok && read.root).toMatchObject({ space: 'urn:a', name: 'x', line: 2, column: 0 });
    const inner = read.ok ? read.root.children[0]! : null;
    expect(inner).toMatchObject({ space: 'urn:y', name: 'y', line: 3, column: 2 });
    expect(attribute(inner!, 'k')).toBe('2');
  });

  it('resolves the five entities and numbers, and takes a section of characters as it stands', () => {
    const read = readXml('<a t="&lt;&#x1EBF;&#10;">&amp;<b><![CDATA[<c>&amp;</c>]]></b></a>');
    expect(read.ok && attribute(read.root, 't')).toBe('<ế\n');
    expect(read.ok && read.root.text).toBe('&');
    expect(read.ok && childNamed(read.root, 'b')!.text).toBe('<c>&amp;</c>');
  });

  it('gives back any text that was written into it', () => {
    const plain = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/\p{Cc}|\p{Cs}|[\ufffe\uffff]/u.test(text));
    const escaped = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    fc.assert(
      fc.property(plain, (text) => {
        const read = readXml(`<a t="${escaped(text)}">${escaped(text)}</a>`);
        expect(read.ok && [attribute(read.root, 't'), read.root.text]).toEqual([text, text]);
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<b/>',
      '<',
      '>',
      '&',
      '&lt;',
      '"',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?x?>',
      ' x="1"',
      '\n',
      'xmlns:q="u"',
      '<q:a',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => void readXml(pieces.join(''))));
  });
});

/** F44: what an attacker puts into a file for the program that reads it. */
describe('F44: an attack by XML is refused unread', () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    '',
  );
  const many = (count: number, text: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => text(i)).join('');

  it.each<[string, string, string]>([
    [
      'an entity that opens a file',
      '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>',
      'xml-doctype',
    ],
    [
      'an entity that calls out',
      '<!DOCTYPE a [<!ENTITY f SYSTEM "http://127.0.0.1/x">]><a>&f;</a>',
      'xml-doctype',
    ],
    ['a document type elsewhere', '<!DOCTYPE a PUBLIC "-//X" "http://127.0.0.1/x.dtd"><a/>', 'xml-doctype'],
    ['a document type after a comment', '<!-- --> <!doctype a><a/>', 'xml-doctype'],
    ['a billion laughs', `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l9;</a>`, 'xml-doctype'],
    ['an entity nobody declared', '<a>&l9;</a>', 'xml-character'],
    ['a declaration inside an element', '<a><!ENTITY b "c"></a>', 'xml-doctype'],
    ['a processing instruction', '<?xml-stylesheet href="http://127.0.0.1/x.xsl"?><a/>', 'xml-instruction'],
    ['a second declaration', '<a><?xml version="1.0"?></a>', 'xml-instruction'],
    ['nesting without end', many(10_000, () => '<a>'), 'xml-too-deep'],
    ['a hundred thousand attributes', `<a ${many(100_000, (i) => `a${i}="" `)}/>`, 'xml-too-many-attributes'],
    [
      'elements without number',
      `<a>${many(xmlCaps.elements + 1, () => '<b/>')}</a>`,
      'xml-too-many-elements',
    ],
    ['an attribute twice', '<a b="1" b="2"/>', 'xml-duplicate-attribute'],
    [
      'an attribute twice under two prefixes',
      '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>',
      'xml-duplicate-attribute',
    ],
    ['a prefix that stands for nothing', '<b:a/>', 'xml-namespace'],
    ["XML's own prefix taken", '<a xmlns:xml="urn:other"/>', 'xml-namespace'],
    [
      "XML's own namespace under another name",
      '<a xmlns:b="http://www.w3.org/XML/1998/namespace"/>',
      'xml-namespace',
    ],
    ['a namespace taken back', '<a xmlns:b="u"><c xmlns:b=""/></a>', 'xml-namespace'],
    ['a character XML does not know', '<a>&#0;</a>', 'xml-character'],
    ['half a character', '<a>\ud800</a>', 'xml-character'],
    ['a tag that is not closed', '<a><b></a>', 'xml-malformed'],
    ['text behind the end', '<a/>x', 'xml-malformed'],
    ['two roots', '<a/><b/>', 'xml-malformed'],
    ['nothing', '', 'xml-malformed'],
    ['a comment without end', `<a><!-- ${'-'.repeat(100_000)}`, 'xml-malformed'],
    ['an attribute without end', `<a b="${'x'.repeat(1_000_000)}`, 'xml-malformed'],
    ['white space made to be matched for ever', `<a${' '.repeat(200_000)}b`, 'xml-malformed'],
    ['ampersands made to be matched for ever', `<a>${'&'.repeat(200_000)}</a>`, 'xml-character'],
  ])('%s', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('a file of 100 MB', () => {
    const bytes = new Uint8Array(100 * 1024 * 1024);
    expect(readBytes(bytes)).toMatchObject({ ok: false, problems: [{ code: 'foreign-too-large' }] });
  });

  it('but a file as large as any that is taken is read', () => {
    const text = `<a>${'<b c="d">e</b>\n'.repeat(50_000)}${' '.repeat(maxForeignBytes - 900_000)}</a>`;
    expect(codeOf(text)).toBeUndefined();
  });

  it.each<[string, Uint8Array]>([
    ['bytes that are no UTF-8', new Uint8Array([0x3c, 0x61, 0xff, 0xfe, 0x3e])],
    [
      'UTF-7 that hides a tag',
      new TextEncoder().encode('<?xml version="1.0" encoding="UTF-7"?><a>+ADw-b/+AD4-</a>'),
    ],
    [
      'UTF-16 that says it is UTF-8',
      new Uint8Array([0xff, 0xfe, ...Buffer.from('<?xml version="1.0" encoding="UTF-8"?><a/>', 'utf16le')]),
    ],
    ['Latin-1', new TextEncoder().encode('<?xml version="1.0" encoding="ISO-8859-1"?><a/>')],
  ])('an encoding that is not what it says: %s', (_, bytes) => {
    expect(readBytes(bytes)).toMatchObject({ ok: false, problems: [{ code: 'foreign-encoding' }] });
  });

  it('but UTF-16 that says so is read', () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><a>ế</a>';
    expect(readBytes(new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]))).toEqual({
      ok: true,
      text,
    });
  });
});
