import { expect, test } from 'vitest';

import { markupOf } from './last';

test('the markup of a page says which of its choices are chosen and leaves out what passes', () => {
  const page = document.createElement('div');
  page.innerHTML =
    '<input type="radio" name="a"><input type="radio" name="a" checked><p data-passing>soon over</p>';
  page.querySelector('input')!.checked = true;
  expect(markupOf(page)).toBe(
    '<div><input type="radio" name="a" checked=""><input type="radio" name="a"></div>',
  );
  expect(page.querySelector('[data-passing]'), 'the page itself stays as it is').not.toBeNull();
});
