import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { replay } from './held';

const key = (name: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key: name, ...more });

describe('what was held before the page could answer', () => {
  const heard: string[] = [];
  const hear = (event: KeyboardEvent) =>
    void heard.push(`${event.ctrlKey ? 'Ctrl+' : ''}${event.key}`);
  beforeEach(() => addEventListener('keydown', hear));
  afterEach(() => {
    removeEventListener('keydown', hear);
    heard.length = 0;
    document.body.replaceChildren();
    vi.restoreAllMocks();
  });

  test('is done in its order', async () => {
    await replay([key('j'), key('k', { ctrlKey: true }), key('Escape')]);
    expect(heard).toEqual(['j', 'Ctrl+k', 'Escape']);
  });

  test('is typed where a key before it opened a field, but for keys the page takes', async () => {
    const insert = vi.fn();
    document.execCommand = insert;
    const field = document.createElement('input');
    const openField = (event: KeyboardEvent) => {
      if (event.key !== '/') return;
      event.preventDefault();
      document.body.append(field);
      field.focus();
    };
    addEventListener('keydown', openField);
    await replay([key('/'), key('h'), key('Enter'), key('ü')]);
    removeEventListener('keydown', openField);
    expect(insert.mock.calls).toEqual([
      ['insertText', false, 'h'],
      ['insertText', false, 'ü'],
    ]);
  });

  test('is clicked at its place, and a place where nothing is any more is left alone', async () => {
    const button = document.createElement('button');
    const clicked = vi.spyOn(button, 'click');
    const at = vi.fn((x: number) => (x === 5 ? button : null));
    document.elementFromPoint = at;
    await replay([
      new MouseEvent('click', { detail: 1, clientX: 5, clientY: 7 }),
      new MouseEvent('click', { detail: 1, clientX: 900, clientY: 7 }),
    ]);
    expect(clicked).toHaveBeenCalledTimes(1);
    expect(at.mock.calls).toEqual([
      [5, 7],
      [900, 7],
    ]);
  });

  test('is clicked where the focus is, when a key did it', async () => {
    const button = document.body.appendChild(document.createElement('button'));
    const clicked = vi.spyOn(button, 'click');
    button.focus();
    await replay([new MouseEvent('click', { detail: 0 })]);
    expect(clicked).toHaveBeenCalledTimes(1);
  });
});
