import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import Users from '@lucide/svelte/icons/users';
import Shell from '../../../src/ui/shell/Shell.svelte';
import { text } from './text.ts';

const nav = [
  { id: 'contacts', href: '#/contacts', label: 'Contacts', icon: Users, count: 1_000_000 },
  { id: 'import', href: '#/import', label: 'Import', icon: Users },
  { id: 'tags', href: '#/tags', label: 'Tags', icon: Users },
];

describe('Shell', () => {
  test('has its landmarks, and the link of the open page says so', () => {
    render(Shell, {
      props: { nav, current: 'tags', footer: text('Nothing leaves this machine.'), children: text('Page') },
    });
    const navigation = screen.getByRole('navigation', { name: 'Main' });
    expect(
      within(navigation)
        .getAllByRole('link')
        .map((link) => link.getAttribute('aria-current')),
    ).toEqual([null, null, 'page']);
    expect(within(navigation).getByRole('link', { name: /Contacts/ }).textContent).toContain('10,00,000');
    expect(within(screen.getByRole('main')).getByText('Page')).toBeTruthy();
  });

  test('the skip link leads to the page and leaves the address alone', async () => {
    render(Shell, { props: { nav, current: 'tags', children: text('Page') } });
    const before = location.hash;
    await fireEvent.click(screen.getByRole('link', { name: 'Skip to content' }));
    expect(document.activeElement).toBe(screen.getByRole('main'));
    expect(location.hash).toBe(before);
  });
});
