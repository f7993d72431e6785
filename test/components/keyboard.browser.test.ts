import { describe, expect, it } from 'vitest';
import { combination, keyLabel, keyListener } from '#lib/components/keyboard.ts';

/** What runs when a key is pressed in an element. */
function ran(markup: string, key: KeyboardEventInit, singleKeys = true): string[] {
  const acts: string[] = [];
  const bindings = [
    { keys: 'd', run: () => acts.push('duplicate') },
    { keys: '?', run: () => acts.push('keys') },
    { keys: 'mod+z', run: () => acts.push('undo') },
    { keys: 'mod+shift+z', run: () => acts.push('redo') },
    { keys: 'mod+k', run: () => acts.push('palette'), inFields: true }
  ];
  const listener = keyListener(
    () => bindings,
    () => singleKeys
  );
  const host = document.body.appendChild(document.createElement('div'));
  host.innerHTML = markup;
  host.querySelector('dialog')?.showModal();
  window.addEventListener('keydown', listener);
  host.querySelector('[data-here]')?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key }));
  window.removeEventListener('keydown', listener);
  host.remove();
  return acts;
}

describe('keys', () => {
  it('run what they are bound to', () => {
    expect(ran('<p data-here>', { key: 'd' })).toEqual(['duplicate']);
    expect(ran('<p data-here>', { key: '?', shiftKey: true })).toEqual(['keys']);
    expect(ran('<p data-here>', { key: 'k', ctrlKey: true })).toEqual(['palette']);
    expect(ran('<input type="range" data-here>', { key: 'd' })).toEqual(['duplicate']);
  });

  it.each(['<input data-here>', '<textarea data-here></textarea>', '<p contenteditable data-here>'])(
    'typed into %s belong to it, but for the palette',
    (markup) => {
      expect(ran(markup, { key: 'd' })).toEqual([]);
      expect(ran(markup, { key: 'z', ctrlKey: true })).toEqual([]);
      expect(ran(markup, { key: 'k', ctrlKey: true })).toEqual(['palette']);
    }
  );

  it.each(['<input data-entered data-here>', '<textarea data-entered data-here></textarea>'])(
    'take back what was done before where nothing is typed in %s, and still type into it',
    (markup) => {
      expect(ran(markup, { key: 'z', ctrlKey: true })).toEqual(['undo']);
      expect(ran(markup, { key: 'Z', ctrlKey: true, shiftKey: true })).toEqual(['redo']);
      expect(ran(markup, { key: 'y', ctrlKey: true })).toEqual(['redo']);
      expect(ran(markup, { key: 'd' })).toEqual([]);
    }
  );

  it('leave letters to a choice, which has no undo of its own', () => {
    expect(ran('<select data-here></select>', { key: 'd' })).toEqual([]);
    expect(ran('<select data-here></select>', { key: 'z', ctrlKey: true })).toEqual(['undo']);
  });

  it('without a modifier can be turned off', () => {
    expect(ran('<p data-here>', { key: 'd' }, false)).toEqual([]);
    expect(ran('<p data-here>', { key: 'z', ctrlKey: true }, false)).toEqual(['undo']);
  });

  it('run nothing behind a dialog', () => {
    expect(ran('<dialog><p data-here></dialog>', { key: 'd' })).toEqual([]);
  });

  it('are spelled and shown as on the machine in use', () => {
    const event = new KeyboardEvent('keydown', { key: 'Z', metaKey: true, shiftKey: true });
    expect(combination(event, true)).toBe('mod+shift+z');
    expect(combination(new KeyboardEvent('keydown', { key: 'y', metaKey: true }), true)).toBe('mod+y');
    expect(keyLabel('mod+shift+z', true)).toBe('⌘⇧Z');
    expect(keyLabel('mod+shift+z', false)).toBe('Ctrl+Shift+Z');
    expect(keyLabel('?', false)).toBe('?');
  });
});
