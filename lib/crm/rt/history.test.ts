import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from './cursor.ts';
import { countingOnly, type Histories, shortened, toInteraction } from './history.ts';
import type { RtEntry, RtTicket } from './shapes.ts';
import { textOf, withoutMarkup } from './text.ts';

const ticket = (id: string, PostId: string[] = [], Told: string | null = null): RtTicket => ({
  id,
  Subject: '',
  Status: 'open',
  Owner: { id: 'Nobody', Name: 'Nobody', RealName: '' },
  Queue: { id: '1', Name: 'General' },
  Priority: 0,
  Created: null,
  LastUpdated: null,
  Due: null,
  Told,
  CustomFields: new Map([['PostId', PostId]]),
  Requestor: [],
  _hyperlinks: [],
});
const entry = (id: number, marks: string[], more: Partial<RtEntry> = {}): RtEntry => ({
  id: String(id),
  Type: 'Comment',
  ObjectId: '1',
  Created: '2026-01-02T00:00:00.000Z',
  Creator: { id: 'ana', Name: 'ana', RealName: 'Ana' },
  CustomFields: new Map([['Clew', marks]]),
  ...more,
});
const histories = (one: RtTicket, isFile = false): Histories => ({
  customerId: '40',
  userName: 'customer 40',
  tickets: new Map([[one.id, one]]),
  files: new Set(isFile ? [one.id] : []),
});
const text = (Content: string, Subject = '', ContentType = 'text/plain') => [
  { id: '1', TransactionId: '1', ContentType, Subject, Content },
];
const ids = (entries: RtEntry[]) => entries.map(({ id }) => id);

describe('what counts of a history', () => {
  it('is the newest link of a post that its ticket still holds', () => {
    const link = ['post 5', 'direction in'];
    const both = [entry(9, link), entry(3, link)];
    expect(ids(countingOnly(both, histories(ticket('1', ['5']))))).toEqual(['9']);
    expect(countingOnly(both, histories(ticket('1')))).toEqual([]);
  });

  it('is the first of what was written twice', () => {
    const note = ['operation a', 'direction internal'];
    const reply = (operation: string) => [`operation ${operation}`, 'post 6', 'direction out'];
    const all = [entry(9, note), entry(8, reply('c')), entry(5, reply('b')), entry(3, note), entry(2, [])];
    expect(ids(countingOnly(all, histories(ticket('1'))))).toEqual(['5', '3', '2']);
  });
});

describe('an entry', () => {
  const none = new Set<string>();

  it('of the customer’s comes in, and is answered once RT has told them something later', () => {
    const mail = entry(2, [], { Type: 'Correspond', Creator: { id: 'customer 40', Name: '', RealName: '' } });
    const read = (told: string | null) =>
      toInteraction(mail, text('Hello'), histories(ticket('1', [], told)), none);
    expect(read(null)).toMatchObject({
      direction: 'in',
      channel: 'email',
      answered: false,
      agent: null,
      caseId: '1',
    });
    expect(read('2026-01-03T00:00:00.000Z')?.answered).toBe(true);
    expect(read('2026-01-01T00:00:00.000Z')?.answered).toBe(false);
  });

  it('is what its marks say, at the time they say', () => {
    const link = entry(2, [
      'post 5',
      'direction in',
      'channel post',
      'happened 2025-12-24T08:00:00.000Z',
      'permalink https://x.com/a/status/5',
    ]);
    const read = (answered: Set<string>) =>
      toInteraction(link, text('Why?'), histories(ticket('1', ['5'])), answered);
    expect(read(none)).toMatchObject({
      id: 'post:5',
      postId: '5',
      at: '2025-12-24T08:00:00.000Z',
      agent: 'Ana',
      answered: false,
    });
    expect(read(new Set(['5']))?.answered).toBe(true);
  });

  it('is no case’s in a file of contacts, and none where it says nothing', () => {
    expect(
      toInteraction(entry(2, []), text('A call'), histories(ticket('1'), true), none)?.caseId,
    ).toBeNull();
    expect(toInteraction(entry(2, [], { Type: 'Create' }), [], histories(ticket('1')), none)).toBeNull();
  });

  it('with marks that are no good is left out rather than shown wrong', () => {
    const bad = entry(2, ['post 5', 'direction in', 'permalink https://evil.example/5']);
    expect(toInteraction(bad, text('x'), histories(ticket('1', ['5'])), none)).toBeNull();
  });
});

describe('texts', () => {
  it('are plain where there is plain text, and else the HTML without its markup', () => {
    const html = '<style>p{}</style><p>Hi &amp; bye<br>it&#39;s <b>off</b></p><script>x</script>';
    expect(withoutMarkup(html)).toBe("Hi & bye\nit's off");
    expect(textOf([...text(html, 'S', 'text/html'), ...text('plain')])).toEqual({
      summary: 'S',
      body: 'plain',
    });
    expect(textOf(text(html, '', 'text/html')).body).toBe("Hi & bye\nit's off");
    expect(withoutMarkup('&#99999999;&nothing;&#0;')).toBe('&#99999999;&nothing;&#0;');
  });

  it('are shortened by characters', () => {
    expect([...shortened('🌞 '.repeat(200))]).toHaveLength(99);
    expect(shortened(' a\n b ')).toBe('a b');
  });
});

describe('a cursor', () => {
  const position = { own: 132, at: 1_792_746_000_000, written: 9_999_999_999 };

  it('comes back as it went', () => {
    expect(readCursor('40', writeCursor('40', position))).toEqual(position);
  });

  it('is refused with anything changed, or of another customer', () => {
    const good = writeCursor('40', position);
    expect(() => readCursor('41', good)).toThrow('Invalid');
    for (let place = 0; place < good.length; place += 1) {
      const other = good[place] === '1' ? '2' : '1';
      const broken = good.slice(0, place) + other + good.slice(place + 1);
      expect(() => readCursor('40', broken), broken).toThrow('Invalid');
    }
  });
});
