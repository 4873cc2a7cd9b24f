import { expect, test } from 'vitest';

test('only ipc.ts names Tauri', () => {
  const files = import.meta.glob<string>('/src/**/*.{ts,svelte}', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const naming = Object.entries(files).filter(([, text]) => text.includes('@tauri-' + 'apps'));
  expect(naming.map(([file]) => file)).toEqual(['/src/lib/ipc.ts']);
});
